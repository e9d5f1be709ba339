/** The summary stream of a compound file: only when the file was last saved. */

import { RecordStream } from "./records";

const LAST_SAVED = 13;
const FILE_TIME = 0x40;
const MOST_PROPERTIES = 100;
/** From 1601, where file times begin, to 1970, in milliseconds. */
const EPOCH = 11_644_473_600_000;

/** ISO stamp; null if there is none. @throws Refusal when the stream is cut short. */
export function lastSaved(bytes: Uint8Array): string | null {
  const stream = new RecordStream(bytes);
  const section = stream.u32(44);
  const count = Math.min(stream.u32(section + 4), MOST_PROPERTIES);
  for (let index = 0; index < count; index++) {
    const entry = section + 8 + index * 8;
    if (stream.u32(entry) !== LAST_SAVED) continue;
    const at = section + stream.u32(entry + 4);
    if (stream.u32(at) !== FILE_TIME) return null;
    const ticks = stream.u32(at + 8) * 0x100000000 + stream.u32(at + 4);
    const date = new Date(ticks / 10_000 - EPOCH);
    return ticks > 0 && Number.isFinite(+date) ? date.toISOString() : null;
  }
  return null;
}
