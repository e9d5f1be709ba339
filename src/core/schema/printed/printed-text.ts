/** Texts that issued workbooks print, some with places for what differs from one to the next. */

/** Such a place, written {issuer} in a text. */
export type Slot = "issuer" | "count" | "period" | "file" | "least";

/** A printed text taken apart at its places. */
export interface PrintedText {
  /** One more than there are places. */
  pieces: readonly string[];
  slots: readonly Slot[];
}

const SLOT = /\{(issuer|count|period|file|least)\}/;

export function printedText(text: string): PrintedText {
  const parts = text.split(SLOT);
  return {
    pieces: parts.filter((_, at) => at % 2 === 0),
    slots: parts.filter((_, at) => at % 2 === 1) as Slot[],
  };
}

/** The text with its places filled; a place of which nothing is known stays. */
export function filledText(text: string, facts: Partial<Record<Slot, string>>): string {
  return filled(printedText(text), facts);
}

/** The same of a text that was taken apart. */
export function filled(
  { pieces, slots }: PrintedText,
  facts: Partial<Record<Slot, string>>,
): string {
  return pieces
    .map((piece, at) => {
      const slot = slots[at];
      return slot ? piece + (facts[slot] ?? `{${slot}}`) : piece;
    })
    .join("");
}

/**
 * What was written before and behind a printed text in its cell; null where the cell does not hold it.
 *
 * @param fits whether something may stand in a place
 */
export function writtenAround(
  text: string,
  { pieces, slots }: PrintedText,
  fits: (slot: Slot, words: string) => boolean,
): string[] | null {
  const [head = ""] = pieces;
  const start = text.indexOf(head);
  if (start < 0) return null;
  let end = start + head.length;
  for (const [nth, slot] of slots.entries()) {
    const piece = pieces[nth + 1] ?? "";
    const at = text.indexOf(piece, end);
    if (at < 0 || !fits(slot, text.slice(end, at))) return null;
    end = at + piece.length;
  }
  return [text.slice(0, start).trim(), text.slice(end).trim()].filter(Boolean);
}
