/** What Node does faster than plain JavaScript for the reader: inflating, sums and decoding. */

import { isAscii, isUtf8, transcode } from "node:buffer";
import * as zlib from "node:zlib";
import type { DecodeUtf8, Inflate } from "../reader/inflate";

/** Room at first for a part whose declared size is not to be believed. */
const FIRST_CHUNK = 1024 * 1024;

/** zlib stops at `maxOutputLength`; one buffer of the declared size spares it joining chunks. */
export const inflateWithZlib: Inflate = (data, size, cap) => {
  try {
    const bytes = zlib.inflateRawSync(data, {
      maxOutputLength: Math.max(1, cap),
      chunkSize: Math.max(64, Math.min(size + 1, FIRST_CHUNK)),
    });
    // Missing from Node before 20.15.
    const crc = (zlib as { crc32?: typeof zlib.crc32 }).crc32?.(bytes);
    return Promise.resolve(crc === undefined ? { bytes } : { bytes, crc });
  } catch (error) {
    const overCap =
      error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    return Promise.resolve({ failure: overCap ? "over-cap" : "damaged" });
  }
};

/** Three times as fast as TextDecoder for Chinese text in Node 20. */
export const decodeWithBuffer: DecodeUtf8 = (bytes) => {
  if (!isUtf8(bytes)) return null;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return isAscii(bytes)
    ? buffer.toString("latin1")
    : transcode(buffer, "utf8", "utf16le").toString("utf16le");
};
