/**
 * Returns of a month come from one template, so that many of their parts are the same, byte for byte.
 * Those are unpacked and decoded once; what a file gives never depends on it.
 */

import type { ZipEntry } from "./zip-directory";

/** A part whose size and sum were found to be what the directory says. */
export interface UnpackedPart {
  bytes: Uint8Array;
  /** Its text, once it was asked for. */
  text?: string;
}

interface Remembered extends UnpackedPart {
  packed: Uint8Array;
}

/** What is only stored takes no unpacking, and would hold its file. */
const DEFLATED = 8;

/** Of about ten returns, for templates that alternate. */
const MOST_PARTS = 50;
/** Bytes of a part, packed or not. A larger one is a form's own, or made to make us work. */
const LONGEST_PART = 32 * 1024;

export class RememberedParts {
  /** By their sum, those met last; null for one that was met once. */
  private parts = new Map<number, Remembered | null>();
  /** Those met before them, of which any that comes again moves up; the others go together. */
  private older = new Map<number, Remembered | null>();

  /** The part, if it came before; else null. */
  find({ crc, size, method }: ZipEntry, packed: Uint8Array): UnpackedPart | null {
    const recent = this.parts.get(crc);
    const known = recent ?? this.older.get(crc);
    if (!known || method !== DEFLATED || known.bytes.length !== size) return null;
    if (!sameBytes(known.packed, packed)) return null;
    if (known !== recent) this.put(crc, known);
    return known;
  }

  /** Takes a part that is not known yet. Most never come again, so that only the second is kept. */
  meet({ crc, method }: ZipEntry, packed: Uint8Array, bytes: Uint8Array): UnpackedPart {
    if (method !== DEFLATED || Math.max(packed.length, bytes.length) > LONGEST_PART) {
      return { bytes };
    }
    const isSecond = this.parts.has(crc) || this.older.has(crc);
    // A copy, so that no file is held for one of its parts.
    const part = isSecond ? { packed: packed.slice(), bytes } : null;
    this.put(crc, part);
    return part ?? { bytes };
  }

  private put(crc: number, part: Remembered | null): void {
    this.parts.set(crc, part);
    if (this.parts.size < MOST_PARTS) return;
    this.older = this.parts;
    this.parts = new Map();
  }
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
