/** What the reader takes from its platform: inflating, and faster ways of doing what it can do itself. */

/**
 * Inflates raw deflate data. `size` is what the package declares, `cap` the most bytes allowed; both are
 * claims or limits, so implementations count real bytes and stop at the cap without inflating the rest.
 * Never throws for what is in `data`.
 */
export type Inflate = (data: Uint8Array, size: number, cap: number) => Promise<Inflated>;

/** `crc` is the CRC-32 of the bytes, where the platform has it for little. */
export type Inflated = { bytes: Uint8Array; crc?: number } | { failure: "damaged" | "over-cap" };

/** Text of UTF-8 bytes, a byte order mark kept or dropped; null if they are not valid. */
export type DecodeUtf8 = (bytes: Uint8Array) => string | null;
