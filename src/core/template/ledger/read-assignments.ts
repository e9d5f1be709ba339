/** Reads 分工明细 back and keeps it in step with the directory and the tasks. */

import { assignUnits } from "../../directory";
import type { LeadlessRule } from "../../model/ledger";
import type { Task } from "../../model/task";
import type { Assignment, UnitDirectory } from "../../model/unit";
import { ASSIGNMENTS_KEPT, ASSIGNMENTS_REFRESHED } from "../../wording/ledger-issues";
import { assignmentsDigest, basisDigest } from "./ledger-meta";
import { report, reportRebuilt, rowsOf, type LedgerSource } from "./ledger-source";
import { ASSIGNMENT_SHEET } from "./sheets/task-sheets";

/**
 * The assignments of the sheet. Where staff changed the directory, the tasks' units or who answers for
 * tasks without a lead since the ledger was written, they are assigned anew, unless the sheet itself was edited by hand: then it
 * stays as it is, and staff are told.
 */
export function readAssignments(
  source: LedgerSource,
  tasks: readonly Task[],
  directory: UnitDirectory,
  rule: LeadlessRule,
): Assignment[] {
  const { meta, issues } = source;
  const rows = rowsOf(source, ASSIGNMENT_SHEET);
  if (!rows) {
    const anew = assignUnits(tasks, directory, rule);
    issues.push(...anew.issues);
    reportRebuilt(source, ASSIGNMENT_SHEET.name, "按任务清单和单位名录重新生成");
    return anew.assignments;
  }
  const written = rows.map(({ value }) => value);
  const basis = meta?.basis ?? null;
  if (basis === null || basis === basisDigest(tasks, directory, rule)) return written;
  const anew = assignUnits(tasks, directory, rule);
  const added = without(anew.assignments, written);
  const removed = without(written, anew.assignments);
  const place = ASSIGNMENT_SHEET.name;
  if (added.length + removed.length === 0) return written;
  if (meta?.assignments !== assignmentsDigest(written)) {
    const units = [...new Set([...added, ...removed].map(({ unit }) => unit))];
    report(source, ASSIGNMENTS_KEPT, place, { units });
    return written;
  }
  issues.push(...anew.issues);
  const counts = { added: added.length, removed: removed.length };
  report(source, ASSIGNMENTS_REFRESHED, place, counts);
  return anew.assignments;
}

function without(rows: readonly Assignment[], others: readonly Assignment[]): Assignment[] {
  const key = ({ taskId, unit, role, group }: Assignment) =>
    JSON.stringify([taskId, unit, role, group]);
  const known = new Set(others.map(key));
  return rows.filter((row) => !known.has(key(row)));
}
