/** The command 校验本表: checks the open ledger or unit workbook. */

import { checkWorkbook } from "../app/check-workbook";
import { openWorkbook } from "../app/open-workbook";
import { countBySeverity, type Issue } from "../core/model/issue";
import type { Clock } from "../ports";
import type { HostWorkbook } from "../ports/host-workbook";
import { failed, type Outcome } from "./outcome";

/** Issues told in the message; the pane shows all. */
const SHOWN = 5;
const IN_PANE = "打开“责任台账”任务窗格可以看到全部问题，点一下就跳到单元格。";

export async function checkOpenWorkbook(host: HostWorkbook, clock: Clock): Promise<Outcome> {
  const raw = await host.read();
  if (!raw.ok) return failed(raw.issue);
  const opened = openWorkbook(raw.value, false);
  switch (opened.kind) {
    case "empty":
      return told("这个工作簿是空的", ["请先点“导入清单”，选择通知文件建立台账。"]);
    case "other":
      return failed(opened.issue);
    case "ledger":
      return found("台账", opened.issues);
    case "unit": {
      const checked = checkWorkbook(raw.value, { clock });
      return checked.ok ? found("填报表", checked.value.issues) : failed(checked.issue);
    }
  }
}

function found(what: string, issues: readonly Issue[]): Outcome {
  const { error, warning } = countBySeverity(issues);
  const telling = issues.filter(({ severity }) => severity !== "info");
  if (telling.length === 0) return told(`${what}没有发现问题`, []);
  const first = telling.find(({ severity }) => severity === "error") ?? telling[0];
  const lines = telling.slice(0, SHOWN).map(({ message, fix }) => message + fix);
  const outcome = told(`${what}有${error}处错误、${warning}处提示`, [...lines, IN_PANE]);
  return { ...outcome, place: placeOf(first) };
}

function told(title: string, lines: string[]): Outcome {
  return { message: { title, lines }, place: null };
}

function placeOf(issue: Issue | undefined): Outcome["place"] {
  if (!issue?.sheet || !issue.cell) return null;
  return { sheet: issue.sheet, cell: issue.cell };
}
