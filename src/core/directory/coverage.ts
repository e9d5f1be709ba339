/** Proof that nothing falls through: every task has a unit that files. */

import type { Task } from "../model/task";
import type { Assignment, UnitDirectory } from "../model/unit";

/** Tasks that no filing unit is assigned to. Empty proves the coverage. */
export function uncoveredTasks(
  tasks: readonly Task[],
  assignments: readonly Assignment[],
  directory: UnitDirectory,
): Task[] {
  const filing = new Set(
    directory.units
      .filter((unit) => unit.files && unit.kind !== "collective")
      .map(({ name }) => name),
  );
  const covered = new Set(
    assignments.filter(({ unit }) => filing.has(unit)).map(({ taskId }) => taskId),
  );
  return tasks.filter((task) => !covered.has(task.id));
}
