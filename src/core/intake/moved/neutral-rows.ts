/** Rows that tell nothing, beside others that moved: they may have moved along. */

import { isAnswered, isNeutral, type RowOfOther, type SpokenRow, stepsOf } from "./spoken-rows";

/** How far a row stands from its task, or that it is blank; null where nothing tells. */
type Step = number | typeof BLANK | null;
const BLANK = "blank";

/**
 * Rows that tell nothing moved along where all were sorted, or where they stand between rows that are as far from
 * their tasks, or between such a row and one that was left blank.
 *
 * @param all true where all were sorted
 */
export function withNeutral(
  moved: readonly RowOfOther[],
  rows: readonly SpokenRow[],
  all: boolean,
): readonly SpokenRow[] {
  const steps = stepsOf(moved, rows);
  return rows.filter((row, place) => {
    if (steps.has(row)) return true;
    if (!isNeutral(row)) return false;
    if (all) return true;
    const ends = ([-1, 1] as const).map((way) => {
      const end = nextTelling(rows, place, way, steps);
      return end === undefined ? null : (steps.get(end) ?? (isAnswered(end) ? null : BLANK));
    });
    const [above, beneath] = ends as [Step, Step];
    if (above === null || beneath === null) return false;
    if (above === BLANK) return typeof beneath === "number" && beneath > 0;
    return beneath === BLANK ? above < 0 : above === beneath;
  });
}

/** The first row above or beneath that moved, was left blank or speaks of its own task. */
function nextTelling(
  rows: readonly SpokenRow[],
  place: number,
  way: -1 | 1,
  moved: Pick<ReadonlySet<SpokenRow>, "has">,
): SpokenRow | undefined {
  for (let at = place + way; ; at += way) {
    const row = rows[at];
    if (!row || moved.has(row) || !isNeutral(row)) return row;
  }
}

/** Rows that tell nothing beside those that are not taken, with none between them that speaks of its own task. */
export function besideThem(held: ReadonlySet<SpokenRow>, rows: readonly SpokenRow[]): SpokenRow[] {
  return rows.filter((row, place) => {
    if (held.has(row) || !isNeutral(row)) return false;
    return ([-1, 1] as const).some((way) => {
      const end = nextTelling(rows, place, way, held);
      return end !== undefined && held.has(end);
    });
  });
}
