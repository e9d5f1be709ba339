/** Cells of a return that reading already complained of. */

import type { Submission } from "../model/submission";
import type { Finding } from "./finding";

/**
 * Whether reading already told a warning or an error about the finding's cell: about the cell
 * itself, or the field of that task.
 */
export function readingTrouble(submission: Submission): (finding: Finding) => boolean {
  const cells = new Set<string>();
  const fields = new Set<string>();
  const rows = new Set<string>();
  for (const { severity, sheet, cell, taskId, field } of submission.issues) {
    if (severity === "info") continue;
    if (cell !== null) cells.add(`${sheet ?? ""}\n${cell}`);
    if (field === null || taskId === null) continue;
    fields.add(`${taskId}\n${field}`);
    rows.add(taskId);
  }
  return ({ sheet, cell, taskId, field }) => {
    if (field === null) return rows.has(taskId);
    return (cell !== null && cells.has(`${sheet}\n${cell}`)) || fields.has(`${taskId}\n${field}`);
  };
}
