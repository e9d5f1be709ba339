/** Texts too long for a row as high as Excel allows: in smaller letters, and read from their beginning. */

import { fitsRow, fittingFontSize } from "./text-layout";
import type { CellStyle } from "./workbook-plan";

/** Points; smaller ones nobody reads on paper. */
export const LEAST_SIZE = 8;
const USUAL_SIZE = 11;
const MIDDLE_SIZE = 9;

/** `style`, with letters as large as a text in a column `width` characters wide can have. */
export function styleFor(text: string, width: number, style: CellStyle): CellStyle {
  const usual = style.font?.size ?? USUAL_SIZE;
  if (fitsRow(text, width, usual)) return style;
  const size = fittingFontSize(text, width, [usual, MIDDLE_SIZE, LEAST_SIZE]);
  const smaller = { ...style, font: { ...style.font, size } };
  // What does not fit even so is cut at its end, and not at both.
  return fitsRow(text, width, size) ? smaller : { ...smaller, vertical: "top" };
}
