/** Findings that staff accepted as they are. */

import type { Issue } from "../model/issue";
import type { AcceptedIssue } from "../model/ledger";

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
