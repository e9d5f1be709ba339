/** In what an edited task differs from the one in the ledger. */

import type { Task } from "../../model/task";
import { compactKey } from "../../text/normalise";

export type ChangedPart = "text" | "lead" | "responsible" | "deadline" | "leader";

/** A task before and after; `after` carries the kept id. */
export interface TaskChange {
  before: Task;
  after: Task;
  /** Empty where only number or place changed. */
  parts: ChangedPart[];
}

/**
 * The task as the corrected notice has it under the ledger's id. What the notice leaves open stays as
 * staff entered it: deadline and leader, and the targets while the text is the same.
 */
export function carryOver(before: Task, after: Task): TaskChange {
  const parts = changedParts(before, after);
  const merged: Task = {
    ...after,
    id: before.id,
    deadline: after.deadline ?? before.deadline,
    leader: after.leader ?? before.leader,
    targets: parts.includes("text") ? after.targets : before.targets,
    text: parts.includes("text") ? after.text : before.text,
  };
  return { before, after: merged, parts };
}

/** Whether number, list or headings changed. */
export function isMoved({ before, after }: TaskChange): boolean {
  const place = ({ label, list, chapter, section }: Task) =>
    [label, list, chapter ?? "", section ?? ""].map(compactKey).join("\n");
  return place(before) !== place(after);
}

function changedParts(before: Task, after: Task): ChangedPart[] {
  const parts: ChangedPart[] = [];
  if (compactKey(before.text) !== compactKey(after.text)) parts.push("text");
  if (namesKey(before.lead) !== namesKey(after.lead)) parts.push("lead");
  // The order of leads says who leads first; that of the others says nothing.
  if (namesKey([...before.responsible].sort()) !== namesKey([...after.responsible].sort())) {
    parts.push("responsible");
  }
  if (after.deadline !== null && after.deadline !== before.deadline) parts.push("deadline");
  if (after.leader !== null && after.leader !== before.leader) parts.push("leader");
  return parts;
}

function namesKey(names: readonly string[]): string {
  return names.map(compactKey).join("\n");
}
