/** What the ledger says in a task's locked cells, and whether a cell still says it. */

import type { Task } from "../../model/task";
import type { Role } from "../../model/unit";
import type { LockedField } from "../../schema/columns";
import { BLANK, ROLE_WORDS } from "../../schema/vocabulary";
import { compactKey } from "../../text/normalise";

/** Locked fields whose text the ledger itself holds, so that a change can be told. */
export type CheckedField = Exclude<LockedField, "taskId" | "deadline" | "scheduledRate">;

export const CHECKED_FIELDS: readonly CheckedField[] = [
  "text",
  "lead",
  "responsible",
  "label",
  "list",
  "chapter",
  "section",
  "role",
];

/** The ledger's text of a locked cell; `role` where the unit is known. */
export function lockedText(task: Task, field: CheckedField, role: Role | null): string {
  if (field === "lead") return task.lead.join("、");
  if (field === "responsible") return task.responsible.join("、");
  if (field === "role") return role ? ROLE_WORDS[role] : "";
  return task[field] ?? "";
}

/** True where a cell's text is the ledger's, but for blanks, width and the way units are listed. */
export function saysTheSame(found: string, ledger: string): boolean {
  return found === ledger || lockedKey(found) === lockedKey(ledger);
}

function lockedKey(text: string): string {
  const key = compactKey(text).replace(/[,;]/g, "、");
  return key === BLANK || key === "-" || key === "/" || key === "无" ? "" : key;
}
