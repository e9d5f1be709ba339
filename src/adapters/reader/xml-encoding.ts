/** Bytes of an XML part as text. Only UTF-8 and UTF-16 are taken, so that nothing hides in odd encodings. */

import { PART_DAMAGED, UNKNOWN_ENCODING } from "../../core/wording/reader-issues";
import type { DecodeUtf8 } from "./inflate";
import { refuse } from "./refusal";

const UTF8_NAMES = new Set(["utf-8", "utf8", "us-ascii", "ascii"]);

/** @throws Refusal when the encoding is another one or the bytes are not valid in it. */
export function decodeXml(
  bytes: Uint8Array,
  part: string,
  decodeUtf8: DecodeUtf8 = decodeStrictly,
): string {
  const wide = wideEncoding(bytes);
  const text = wide === null ? decodeUtf8(bytes) : decodeStrictly(bytes, wide);
  if (text === null) {
    const named = declaredEncoding(new TextDecoder("latin1").decode(bytes.subarray(0, 200)));
    if (named === null || UTF8_NAMES.has(named)) refuse(PART_DAMAGED, { part });
    refuse(UNKNOWN_ENCODING, { found: named });
  }
  if (wide === null) {
    const named = declaredEncoding(text.slice(0, 200));
    // A part that is valid UTF-8 although it claims UTF-16 was converted by some tool on its way.
    if (named !== null && !UTF8_NAMES.has(named) && !named.startsWith("utf-16")) {
      refuse(UNKNOWN_ENCODING, { found: named });
    }
  }
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}

/** Text of the bytes; null if they are not valid in the encoding. */
export function decodeStrictly(bytes: Uint8Array, encoding = "utf-8"): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 by its mark, or by `<` taking two bytes. */
function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0x3c && second === 0) return "utf-16le";
  if (first === 0 && second === 0x3c) return "utf-16be";
  return null;
}

function declaredEncoding(head: string): string | null {
  const match = /^\s*<\?xml[^>]{0,150}?encoding\s*=\s*["']([^"']{1,40})["']/.exec(head);
  return match?.[1]?.toLowerCase() ?? null;
}
