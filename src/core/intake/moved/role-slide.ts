/**
 * By how many rows a column that only leads must fill slid. `filled` and `leads` say of each row of a table whether
 * the column is filled there and whether the unit leads the row's task.
 */

/** The place of the first row that slid, and by how many rows, downwards from 1; 0 where the column was sorted. */
export interface RoleSlide {
  from: number;
  step: number;
}

/** By so many rows, downwards or upwards. */
const STEPS = [1, -1, 2, -2];

/** Null where the filled rows are the led ones, but for blanks or others' own accord. */
export function slideOf(filled: readonly boolean[], leads: readonly boolean[]): RoleSlide | null {
  if (!filled.some((is, at) => is && !leads[at])) return null;
  const first = filled.findIndex((is, at) => is !== leads[at]);
  for (const step of STEPS) {
    for (let from = Math.max(0, first - Math.abs(step)); from <= first; from++) {
      const isSlid = filled.every((is, at) => is === isLed(at, leads, { from, step }));
      if (isSlid) return { from, step };
    }
  }
  return null;
}

/** So many cells in place of leads' ones show that a column was sorted by itself. */
const FEWEST_SORTED = 2;

/** As many rows are filled as the unit leads, and several are others'; null for all else. */
export function sortOf(filled: readonly boolean[], leads: readonly boolean[]): RoleSlide | null {
  const over = filled.filter((is, at) => is && !leads[at]).length;
  const gaps = filled.filter((is, at) => !is && leads[at]).length;
  return over === gaps && over >= FEWEST_SORTED ? { from: 0, step: 0 } : null;
}

/** The first row from which the led ones are the same whether they slid or not. */
export function earliest({ from, step }: RoleSlide, leads: readonly boolean[]): number {
  if (step > 0) return from;
  let first = from;
  while (first > 0 && leads[first - 1] === leads[first - 1 - step]) first--;
  return first;
}

/** Whether a column's filled rows are led ones only if they slid as well. */
export function followed(
  filled: readonly boolean[],
  leads: readonly boolean[],
  slide: RoleSlide,
): boolean {
  return (
    filled.some((is, at) => is && !leads[at]) &&
    filled.every((is, at) => !is || isLed(at, leads, slide))
  );
}

/** Whether what stands at a place is a lead's after the slide. */
function isLed(at: number, leads: readonly boolean[], { from, step }: RoleSlide): boolean {
  const source = at < from ? at : at - step;
  return (at < from || source >= from) && (leads[source] ?? false);
}
