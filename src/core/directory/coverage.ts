/** Proof that nothing falls through: every task has a unit that files, every such unit a workbook. */

import type { Task } from "../model/task";
import type { Assignment, Unit, UnitDirectory } from "../model/unit";

/** Units that get a workbook: they file and have a task. In the directory's order. */
export function filingUnits(directory: UnitDirectory, assignments: readonly Assignment[]): Unit[] {
  const assigned = new Set(assignments.map((assignment) => assignment.unit));
  return directory.units.filter(
    (unit) => unit.files && unit.kind !== "collective" && assigned.has(unit.name),
  );
}

/** Tasks that no filing unit is assigned to. Empty proves the coverage. */
export function uncoveredTasks(
  tasks: readonly Task[],
  assignments: readonly Assignment[],
  directory: UnitDirectory,
): Task[] {
  const filing = new Set(filingUnits(directory, assignments).map((unit) => unit.name));
  const covered = new Set(
    assignments.filter(({ unit }) => filing.has(unit)).map(({ taskId }) => taskId),
  );
  return tasks.filter((task) => !covered.has(task.id));
}
