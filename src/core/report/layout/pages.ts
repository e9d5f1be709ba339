/** Where pages end. */

export interface PageRules {
  /** Points of sheet that a page takes. */
  capacity: number;
  /** Rows repeated on every page after the first that holds them, 1-based inclusive. */
  repeat: [number, number] | null;
  /** Rows (1-based) that must not be the last of a page. */
  keepWithNext: ReadonlySet<number>;
  /** Rows (1-based) after which a page ends anyway. */
  forced: readonly number[];
}

/** Programs round heights up and fonts differ, so that a page is planned a little short. */
const SAFETY = 0.97;

/** Points that a page of `capacity` points is planned with. */
export function usableHeight(capacity: number): number {
  return capacity * SAFETY;
}

/**
 * Rows (1-based) after which the page ends. Every page end is planned, so that no header stands
 * alone at a page's foot, whatever the program that prints.
 */
export function pageBreaks(heights: readonly number[], rules: PageRules): number[] {
  const capacity = usableHeight(rules.capacity);
  const forced = new Set(rules.forced);
  const breaks: number[] = [];
  let start = 0;
  while (start < heights.length) {
    const end = pageEnd(
      heights,
      start,
      capacity - repeatedHeight(heights, start, rules),
      rules,
      forced,
    );
    if (end >= heights.length) break;
    breaks.push(end);
    start = end;
  }
  return breaks;
}

/** Number of rows up to and including the last of the page that starts at index `start`. */
function pageEnd(
  heights: readonly number[],
  start: number,
  room: number,
  rules: PageRules,
  forced: ReadonlySet<number>,
): number {
  let used = 0;
  let end = start;
  while (end < heights.length) {
    used += heights[end] ?? 0;
    if (used > room && end > start) break;
    end++;
    if (forced.has(end)) return end;
  }
  if (end >= heights.length) return end;
  let moved = end;
  while (moved > start + 1 && rules.keepWithNext.has(moved)) moved--;
  return rules.keepWithNext.has(moved) ? end : moved;
}

function repeatedHeight(heights: readonly number[], start: number, { repeat }: PageRules): number {
  if (!repeat || start < repeat[1]) return 0;
  return heights.slice(repeat[0] - 1, repeat[1]).reduce((sum, height) => sum + height, 0);
}
