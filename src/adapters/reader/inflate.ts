/** What the reader needs from a platform: raw deflate undone, with a hard stop. */

/**
 * Inflates raw deflate data. `size` is what the package declares, `cap` the most bytes allowed; both are
 * claims or limits, so implementations count real bytes and stop at the cap without inflating the rest.
 * Never throws for what is in `data`.
 */
export type Inflate = (data: Uint8Array, size: number, cap: number) => Promise<Inflated>;

export type Inflated = { bytes: Uint8Array } | { failure: "damaged" | "over-cap" };
