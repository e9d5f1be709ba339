/** Inflating in pages and workers: the browser's own stream, or fflate where it has none. */

import { Inflate as FflateInflate } from "fflate";
import type { Inflate, Inflated } from "../reader/inflate";

/** Packed bytes handed over at a time, so that a bomb is noticed soon after the cap. */
const STEP = 16 * 1024;

export const inflateInBrowser: Inflate = (data, size, cap) =>
  HAS_RAW_STREAM
    ? inflateWithStream(data, size, cap)
    : Promise.resolve(inflateWithFflate(data, size, cap));

/** False in browsers older than 2023, which know other formats only. */
const HAS_RAW_STREAM = hasRawStream();

function hasRawStream(): boolean {
  try {
    return typeof DecompressionStream === "function" && !!new DecompressionStream("deflate-raw");
  } catch {
    return false;
  }
}

export async function inflateWithStream(
  data: Uint8Array,
  size: number,
  cap: number,
): Promise<Inflated> {
  const output = new Output(size, cap);
  const { readable, writable } = new DecompressionStream("deflate-raw");
  // What goes wrong here is heard of at the other end.
  feed(data, writable.getWriter()).catch(() => {});
  const reader = readable.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return { bytes: output.bytes() };
      if (!output.add(value)) {
        await reader.cancel();
        return { failure: "over-cap" };
      }
    }
  } catch {
    return { failure: "damaged" };
  }
}

/** Handed over directly: by way of a Blob each part would take ten times as long. */
async function feed(data: Uint8Array, writer: WritableStreamDefaultWriter): Promise<void> {
  for (let at = 0; at < data.length; at += STEP) await writer.write(data.subarray(at, at + STEP));
  await writer.close();
}

export function inflateWithFflate(data: Uint8Array, size: number, cap: number): Inflated {
  const output = new Output(size, cap);
  let over = false;
  let finished = false;
  const inflate = new FflateInflate((chunk, final) => {
    over ||= !output.add(chunk);
    finished ||= final;
  });
  try {
    for (let at = 0; !over && (at < data.length || at === 0); at += STEP) {
      inflate.push(data.subarray(at, at + STEP), at + STEP >= data.length);
    }
  } catch {
    return { failure: "damaged" };
  }
  if (over) return { failure: "over-cap" };
  return finished ? { bytes: output.bytes() } : { failure: "damaged" };
}

/** Collects chunks up to a cap. The declared size saves joining; being a claim, it buys little room at first. */
class Output {
  private buffer: Uint8Array;
  private length = 0;

  constructor(
    size: number,
    private readonly cap: number,
  ) {
    this.buffer = new Uint8Array(Math.min(size, cap, 1024 * 1024));
  }

  /** False, and nothing kept, when the chunk goes beyond the cap. */
  add(chunk: Uint8Array): boolean {
    const length = this.length + chunk.length;
    if (length > this.cap) return false;
    if (length > this.buffer.length) {
      const grown = new Uint8Array(Math.min(this.cap, Math.max(length, this.buffer.length * 2)));
      grown.set(this.buffer.subarray(0, this.length));
      this.buffer = grown;
    }
    this.buffer.set(chunk, this.length);
    this.length = length;
    return true;
  }

  bytes(): Uint8Array {
    return this.buffer.subarray(0, this.length);
  }
}
