/**
 * A short digest that recognises the same text again. Not cryptographic: nobody is kept out by it,
 * it only spares comparing long texts (two 53-bit mixes, 26 hex digits).
 */
export function digest(text: string): string {
  const running = new RunningDigest();
  running.add(text);
  return running.end();
}

const SEED = 0x9e3779b9;
const OTHER_SEED = 0x85ebca6b;

/** The digest of a text that comes in pieces, so that nobody has to join them. */
export class RunningDigest {
  private high = 0xdeadbeef ^ SEED;
  private low = 0x41c6ce57 ^ SEED;
  private otherHigh = 0xdeadbeef ^ OTHER_SEED;
  private otherLow = 0x41c6ce57 ^ OTHER_SEED;

  add(text: string): void {
    let { high, low, otherHigh, otherLow } = this;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      high = Math.imul(high ^ unit, 2654435761);
      low = Math.imul(low ^ unit, 1597334677);
      otherHigh = Math.imul(otherHigh ^ unit, 2654435761);
      otherLow = Math.imul(otherLow ^ unit, 1597334677);
    }
    this.high = high;
    this.low = low;
    this.otherHigh = otherHigh;
    this.otherLow = otherLow;
  }

  end(): string {
    return finish(this.high, this.low) + finish(this.otherHigh, this.otherLow);
  }
}

/** By itself: V8 throws away the compiled loop of a function that goes on to reckon after it. */
function finish(high: number, low: number): string {
  const first =
    Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  const second =
    Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(first ^ (first >>> 13), 3266489909);
  const digits = (4294967296 * (2097151 & second) + (first >>> 0)).toString(16);
  return digits.padStart(14, "0").slice(-13);
}
