/** Inflating in pages and workers: the browser's own stream, or fflate where it has none. */

import { Inflate as FflateInflate } from "fflate";
import type { Inflate, Inflated } from "../reader/inflate";

/** Packed bytes handed over at a time, so that a bomb is noticed soon after the cap. */
const STEP = 64 * 1024;

/** Below this many packed bytes, setting up the browser's stream takes longer than inflating. */
const SMALL = 8 * 1024;

export const inflateInBrowser: Inflate = (data, size, cap) =>
  data.length < SMALL || !hasRawStream()
    ? Promise.resolve(inflateWithFflate(data, size, cap))
    : inflateWithStream(data, size, cap);

/** False in browsers older than 2023, which know other formats only. */
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
  try {
    const source = new Blob([data as Uint8Array<ArrayBuffer>]).stream();
    const reader = source.pipeThrough(new DecompressionStream("deflate-raw")).getReader();
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
