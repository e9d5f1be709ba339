/** Which tasks a unit must file, and in which role. */

import type { Ledger } from "../model/ledger";
import type { Task } from "../model/task";
import { isLeadRole, type Assignment, type Role } from "../model/unit";

/** A row of a unit's 填报表. */
export interface FilingRow {
  task: Task;
  role: Role;
}

type FilingSource = Pick<Ledger, "tasks" | "assignments" | "directory" | "settings">;

/** The weightier role wins where a unit stands on a task more than once. */
const WEIGHT: Record<Role, number> = { "lead-first": 3, lead: 2, responsible: 1, member: 0 };

/**
 * The rows that `unit` (canonical name) must file, in the ledger's task order. Under `every-unit`
 * that is every task it has a role on; under `leads-only` the tasks it leads, by itself or as a
 * member of a collective unit that leads. Empty for a unit that gets no workbook.
 */
export function filingRows(ledger: FilingSource, unit: string): FilingRow[] {
  const entry = ledger.directory.units.find((candidate) => candidate.name === unit);
  if (entry && !entry.files) return [];
  const roles = new Map<string, Role>();
  for (const assignment of ledger.assignments) {
    if (assignment.unit !== unit || !mustFile(assignment, ledger.settings.filingRule)) continue;
    const known = roles.get(assignment.taskId);
    if (!known || WEIGHT[assignment.role] > WEIGHT[known]) {
      roles.set(assignment.taskId, assignment.role);
    }
  }
  const rows: FilingRow[] = [];
  for (const task of ledger.tasks) {
    const role = roles.get(task.id);
    if (role) rows.push({ task, role });
  }
  return rows;
}

/** Units that get a workbook because they have at least one row to file, in directory order. */
export function filingUnits(ledger: FilingSource): string[] {
  const tasks = new Set(ledger.tasks.map((task) => task.id));
  const filing = new Set<string>();
  for (const assignment of ledger.assignments) {
    if (tasks.has(assignment.taskId) && mustFile(assignment, ledger.settings.filingRule)) {
      filing.add(assignment.unit);
    }
  }
  return ledger.directory.units
    .filter((unit) => unit.files && filing.has(unit.name))
    .map((unit) => unit.name);
}

function mustFile(assignment: Assignment, rule: FilingSource["settings"]["filingRule"]): boolean {
  if (rule === "every-unit") return true;
  return (
    isLeadRole(assignment.role) || (assignment.role === "member" && assignment.group === "lead")
  );
}
