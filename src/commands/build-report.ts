/** The command 生成汇总: the report of the latest period, beside the ledger. */

import { buildReport } from "../app/build-report";
import { openWorkbook } from "../app/open-workbook";
import { planBesideLedger } from "../app/report-beside-ledger";
import { createIssue } from "../core/model/issue";
import { periodName } from "../core/model/period";
import { NOT_A_LEDGER } from "../core/wording/ledger-issues";
import { SILENT } from "../ports";
import type { HostWorkbook } from "../ports/host-workbook";
import { failed, type Outcome } from "./outcome";

/** Asks nothing: where the user edited a report sheet, it is left and the pane is pointed to. */
export async function buildReportSheets(host: HostWorkbook): Promise<Outcome> {
  const raw = await host.read();
  if (!raw.ok) return failed(raw.issue);
  const opened = openWorkbook(raw.value, false);
  if (opened.kind !== "ledger") {
    const file = raw.value.fileName;
    return failed(opened.kind === "other" ? opened.issue : createIssue(NOT_A_LEDGER, { file }, {}));
  }
  const report = buildReport(opened.ledger, { period: null, paper: null });
  if (!report.ok) return failed(report.issue);
  const plan = planBesideLedger(report.value.plan);
  const edited = await host.editedSheets();
  if (!edited.ok) return failed(edited.issue);
  const lost = edited.value.filter((name) => plan.sheets.some((sheet) => sheet.name === name));
  if (lost.length > 0) return editedByHand(lost);
  const backup = `生成${periodName(report.value.period)}汇总`;
  const written = await host.write(plan, { backup }, SILENT);
  // The report's first sheet is in view now.
  return written.ok ? { message: null, place: null } : failed(written.issue);
}

function editedByHand(sheets: readonly string[]): Outcome {
  const names = sheets.map((name) => `“${name}”`).join("、");
  return {
    message: {
      title: "没有重新生成",
      lines: [
        `汇总工作表${names}被手工改过，重新生成会盖掉改动。`,
        "请打开“责任台账”任务窗格，在“汇总”一步里确认后再生成。",
      ],
    },
    place: null,
  };
}
