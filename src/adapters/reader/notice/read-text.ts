/** Plain text in the encodings that Chinese offices use. */

/** UTF-8 and UTF-16 by their marks, else UTF-8 if valid, else GB18030; null where none fits. */
export function decodeNoticeText(bytes: Uint8Array): string | null {
  for (const encoding of encodings(bytes)) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes("\0")) return text;
    } catch {
      // Not this one.
    }
  }
  return null;
}

function encodings(bytes: Uint8Array): string[] {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return ["utf-16le"];
  if (first === 0xfe && second === 0xff) return ["utf-16be"];
  return ["utf-8", "gb18030", ...unmarkedWide(bytes)];
}

/** UTF-16 without a mark: line ends and digits leave a zero in every other byte. */
function unmarkedWide(bytes: Uint8Array): string[] {
  const head = bytes.subarray(0, 4000);
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0) return [];
  return odd > even ? ["utf-16le"] : ["utf-16be"];
}
