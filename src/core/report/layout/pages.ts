/** Where pages end. */

export interface PageRules {
  /** Points of sheet that a page takes. */
  capacity: number;
  /** Rows repeated on every page after the first that holds them, 1-based inclusive. */
  repeat: [number, number] | null;
  /** Rows (1-based) that must not be the last of a page. */
  keepWithNext: ReadonlySet<number>;
  /** Rows that should not be, as long as the page does not stay too empty for it. */
  ratherKeep: ReadonlySet<number>;
  /** Points that a row (1-based) takes more where it opens a page. */
  moreAtTop: ReadonlyMap<number, number>;
  /** Rows (1-based) after which a page ends anyway. */
  forced: readonly number[];
}

/** Programs round heights up and fonts differ, so that a page is planned a little short. */
const SAFETY = 0.97;

/** Share of a page that must be full before rows that belong together move to the next one. */
const FULL_ENOUGH = 0.7;
/** A last page with less than this share looks forgotten; it then gets at least the second share. */
const LONELY = 0.2;
const COMPANY = 0.3;

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
    const room = capacity - repeatedHeight(heights, start, rules) - moreAt(start, rules);
    const end = pageEnd(heights, start, room, rules, forced);
    if (end >= heights.length) break;
    breaks.push(end);
    start = end;
  }
  return withCompany(heights, breaks, capacity, rules);
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
  const { keepWithNext, ratherKeep } = rules;
  let whole = end;
  while (whole > start + 1 && (keepWithNext.has(whole) || ratherKeep.has(whole))) whole--;
  const kept = keepWithNext.has(whole) || ratherKeep.has(whole);
  if (!kept && sumOf(heights, start, whole) >= room * FULL_ENOUGH) return whole;
  let moved = end;
  while (moved > start + 1 && keepWithNext.has(moved)) moved--;
  return keepWithNext.has(moved) ? end : moved;
}

/** A last page of a row or two takes some more of the page before. */
function withCompany(
  heights: readonly number[],
  breaks: readonly number[],
  capacity: number,
  rules: PageRules,
): number[] {
  const last = breaks.at(-1);
  const before = breaks.at(-2) ?? 0;
  if (last === undefined || rules.forced.includes(last)) return [...breaks];
  if (sumOf(heights, last, heights.length) >= capacity * LONELY) return [...breaks];
  const { keepWithNext, ratherKeep } = rules;
  for (const together of [ratherKeep, new Set<number>()]) {
    for (let end = last - 1; end > before; end--) {
      if (sumOf(heights, before, end) < capacity / 2) break;
      if (keepWithNext.has(end) || together.has(end)) continue;
      const own = sumOf(heights, end, heights.length);
      if (own >= capacity * COMPANY) return [...breaks.slice(0, -1), end];
    }
  }
  return [...breaks];
}

function sumOf(heights: readonly number[], from: number, to: number): number {
  return heights.slice(from, to).reduce((sum, height) => sum + height, 0);
}

function repeatedHeight(heights: readonly number[], start: number, { repeat }: PageRules): number {
  if (!repeat || start < repeat[1]) return 0;
  return sumOf(heights, repeat[0] - 1, repeat[1]);
}

function moreAt(start: number, { moreAtTop }: PageRules): number {
  return start === 0 ? 0 : (moreAtTop.get(start + 1) ?? 0);
}
