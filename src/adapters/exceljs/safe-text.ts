/** Text as an .xlsx part can hold it, with nothing visible lost. */

import { writtenText } from "../../core/text/written-text";
import { escapeXml } from "../package/xml";

/** Excel's limit, in UTF-16 units. */
const LONGEST_CELL = 32_767;

/**
 * The text for a cell: line breaks as `\n`, characters that XML forbids dropped (they show nothing),
 * half surrogates replaced by U+FFFD, and at most 32,767 characters, then ending in `…`.
 */
export function safeText(text: string, limit = LONGEST_CELL): string {
  const clean = writtenText(text);
  return protectEscapes(clean.length > limit ? shortened(clean, limit) : clean);
}

/** The text on one line, for attributes, which know no line breaks. */
export function safeLine(text: string, limit: number): string {
  return safeText(text.replace(/\s*[\r\n]+\s*/g, " "), limit);
}

/** Escapes text for an XML element or attribute. */
export function xmlEscape(text: string): string {
  return escapeXml(safeText(text));
}

function shortened(text: string, limit: number): string {
  const cut = text.slice(0, limit - 1);
  const last = cut.charCodeAt(cut.length - 1);
  return (last >= 0xd800 && last <= 0xdbff ? cut.slice(0, -1) : cut) + "…";
}

/** Excel reads `_x0041_` as A; written `_x005F_x0041_` it stays what was typed. */
function protectEscapes(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}
