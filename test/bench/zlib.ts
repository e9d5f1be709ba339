/** The base that everything is measured against: zlib inflating whole packages. */

import { inflateRawSync } from "node:zlib";

/** Inflates every deflated entry of a zip as its directory tells; ours carries true sizes. Gives the bytes. */
export function inflateEntries(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (view.getUint32(end, true) !== 0x06054b50) end--;
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let entry = 0; entry < view.getUint16(end + 10, true); entry++) {
    const packed = view.getUint32(at + 20, true);
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (view.getUint16(at + 10, true) === 8) {
      total += inflateRawSync(bytes.subarray(start, start + packed)).length;
    }
    at +=
      46 +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
  }
  return total;
}
