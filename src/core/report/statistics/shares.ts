/** Printed shares that add up. */

/**
 * Shares of the counts in percent to one decimal by the largest-remainder method, so that what is
 * printed adds to exactly 100.0. Equal remainders favour the earlier count. All 0 where the sum is 0.
 */
export function shares(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => 0);
  const tenths = counts.map((count) => Math.floor((count * 1000) / total));
  const missing = 1000 - tenths.reduce((sum, tenth) => sum + tenth, 0);
  const byRemainder = counts
    .map((count, index) => ({ index, remainder: (count * 1000) % total }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
    .slice(0, missing);
  const raised = new Set(byRemainder.map(({ index }) => index));
  return tenths.map((tenth, index) => (tenth + (raised.has(index) ? 1 : 0)) / 10);
}

/** One part of a whole in percent to one decimal; null where the whole is 0. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : oneDecimal((part / whole) * 100);
}

/** Rounds to one decimal, halves away from zero, without binary dust (0.15 → 0.2). */
export function oneDecimal(value: number): number {
  const rounded = Math.round(Math.abs(value) * 10 + 1e-9) / 10;
  return value < 0 && rounded > 0 ? -rounded : rounded;
}
