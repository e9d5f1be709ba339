/** The same unit twice with different content: what a person needs to choose. */

import { createIssue } from "../model/issue";
import type { Conflict, Submission } from "../model/submission";
import { holdsAnything } from "../validation/checked-row";
import { returnSentence, SAME_UNIT_TWICE } from "../wording/merge-issues";
import { filledCells, type FilledCell } from "./filled-cells";
import { periodWords } from "./merge-run";
import { byTask } from "../ledger/order";
import type { Ledger } from "../model/ledger";

/** Conflict between `rivals`, returns of one unit and period sorted by file, two or more. */
export function conflictBetween(
  rivals: readonly Submission[],
  unit: string,
  period: string,
  ledger: Ledger,
): Conflict {
  const files = rivals.map(({ file }) => file);
  return {
    kind: "same-unit-twice",
    candidates: [unit],
    unit,
    period,
    files,
    sides: rivals.map((rival) => ({ label: rival.file, says: summary(rival) })),
    differences: differencesBetween(rivals, ledger),
    issue: createIssue(
      SAME_UNIT_TWICE,
      { file: files[0] ?? null, unit },
      { unitName: unit, periodName: periodWords(period), files },
    ),
  };
}

function summary({ rows, receivedAt }: Submission): string {
  const filled = rows.filter(holdsAnything);
  const done = filled.filter(({ values }) => values.status === "done").length;
  return returnSentence({ receivedAt, rows: filled.length, done });
}

/** Cells that are not the same in all returns, in the order of the task list and the form. */
function differencesBetween(
  rivals: readonly Submission[],
  ledger: Ledger,
): Conflict["differences"] {
  const sides = rivals.map(
    ({ rows }) =>
      new Map(
        rows.map((row) => [
          row.taskId,
          new Map(filledCells(row).map((cell): [string, FilledCell] => [cell.key, cell])),
        ]),
      ),
  );
  const taskIds = [...new Set(sides.flatMap((side) => [...side.keys()]))].sort(byTask(ledger));
  return taskIds.flatMap((taskId) => {
    const cells = new Map(sides.flatMap((side) => [...(side.get(taskId) ?? [])]));
    return [...cells].flatMap(([key, { field, indicator }]) => {
      const values = sides.map((side) => side.get(taskId)?.get(key)?.text ?? null);
      if (new Set(values).size < 2) return [];
      return [{ taskId, field: indicator === null ? field : `${field}：${indicator}`, values }];
    });
  });
}
