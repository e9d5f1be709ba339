/** Findings that staff accepted as they are. */

import type { Issue } from "../model/issue";
import type { AcceptedIssue } from "../model/ledger";
import { columnHeader } from "../schema/columns";
import { ruleTitle } from "../validation/rule-list";
import { BLANK } from "../schema/vocabulary";
import { blockDate } from "./report";
import { quoted } from "./validation/row-facts";

/** The issue as one that was accepted: no error any more, with what staff noted. */
export function acceptedIssue(
  issue: Issue,
  { note, by }: Pick<AcceptedIssue, "note" | "by">,
): Issue {
  const reason = note === "" ? "" : `：${note.replace(/[。.]$/, "")}`;
  return {
    ...issue,
    severity: "info",
    message: `${issue.message.replace(/。$/, "")}；已由${by || "工作人员"}核定可以接受${reason}。`,
    fix: "不用修改；所填内容以后有变化的，会重新核对。",
  };
}

/** 已完成但完成率不到100%：“完成率(%)”填的是80%. */
export function acceptedFinding({ code, field, found }: AcceptedIssue): string {
  const header = field === null ? null : columnHeader(field);
  const where = header === null ? "" : `“${header}”`;
  const filled = found === null ? where : `${where}填的是${quoted(found)}`;
  const parts = [ruleTitle(code) ?? "读取时有疑问", filled].filter((part) => part !== "");
  return parts.join("：");
}

/** 李明，2024年6月28日; — where neither is noted. */
export function acceptedBy({ by, date }: AcceptedIssue): string {
  const parts = [by, date === null ? "" : blockDate(date)].filter((part) => part !== "");
  return parts.join("，") || BLANK;
}
