/** Something that Excel would keep for the library until the run ends. */
interface Kept {
  untrack(): unknown;
}

/**
 * Uses a range within the request that is being made, and no longer: Excel then need not keep it, and
 * thousands need not be given back at the end.
 */
export function once<T extends Kept>(range: T, use: (range: T) => void): void {
  use(range);
  range.untrack();
}
