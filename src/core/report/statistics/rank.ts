/** Ranks as a result list prints them. */

/**
 * Sorts by score, highest first, and gives equal scores one rank (1, 1, 3). A null score comes last
 * and has no rank. Within a rank `order` decides.
 */
export function ranked<T>(
  items: readonly T[],
  score: (item: T) => number | null,
  order: (a: T, b: T) => number,
): { item: T; rank: number | null }[] {
  const sorted = items
    .map((item) => ({ item, score: score(item) }))
    .sort(
      (a, b) =>
        Number(a.score === null) - Number(b.score === null) ||
        (b.score ?? 0) - (a.score ?? 0) ||
        order(a.item, b.item),
    );
  let rank = 0;
  let last: number | null = null;
  return sorted.map((entry, index) => {
    if (entry.score === null) return { item: entry.item, rank: null };
    if (entry.score !== last) rank = index + 1;
    last = entry.score;
    return { item: entry.item, rank };
  });
}
