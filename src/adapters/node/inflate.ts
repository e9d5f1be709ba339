/** Inflating in Node through zlib. */

import { inflateRawSync } from "node:zlib";
import type { Inflate } from "../reader/inflate";

/** Room at first for a part whose declared size is not to be believed. */
const FIRST_CHUNK = 1024 * 1024;

/** zlib stops at `maxOutputLength`; one buffer of the declared size spares it joining chunks. */
export const inflateWithZlib: Inflate = (data, size, cap) => {
  try {
    const bytes = inflateRawSync(data, {
      maxOutputLength: Math.max(1, cap),
      chunkSize: Math.max(64, Math.min(size + 1, FIRST_CHUNK)),
    });
    return Promise.resolve({ bytes });
  } catch (error) {
    const overCap =
      error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    return Promise.resolve({ failure: overCap ? "over-cap" : "damaged" });
  }
};
