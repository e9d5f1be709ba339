/** Translates plan styles into ExcelJS styles, each once. */

import type { Alignment, Style } from "exceljs";
import type { CellStyle } from "../../core/workbook/workbook-plan";

type Translated = Partial<Style>;

const BORDER_COLOR = { argb: "FF7F7F7F" };
const THIN = { style: "thin", color: BORDER_COLOR } as const;
/** GB2312, so that a substitute of a missing font is a Chinese one. */
const CHINESE_CHARSET = 134;

/** Looks up styles by the identity of the plan's style objects, which ExcelJS then deduplicates. */
export class StyleBook {
  private readonly byNeed = {
    plain: new WeakMap<CellStyle, Translated>(),
    text: new WeakMap<CellStyle, Translated>(),
    date: new WeakMap<CellStyle, Translated>(),
  };

  /** `need` is what the value asks of the number format: text stays text, a date shows as a date. */
  get(style: CellStyle, need: "plain" | "text" | "date"): Translated {
    const known = this.byNeed[need].get(style);
    if (known) return known;
    const translated = translate(style, numberFormat(style, need));
    this.byNeed[need].set(style, translated);
    return translated;
  }
}

export function solidFill(color: string): Style["fill"] {
  return { type: "pattern", pattern: "solid", fgColor: { argb: `FF${color}` } };
}

function numberFormat(style: CellStyle, need: "plain" | "text" | "date"): string | undefined {
  if (need === "text") return "@";
  const format = style.numberFormat;
  if (need === "date" && (!format || format === "General" || format === "@")) return "yyyy-mm-dd";
  return format;
}

function translate(style: CellStyle, format: string | undefined): Translated {
  const { font, fill, border, locked } = style;
  const alignment: Partial<Alignment> = {
    ...(style.horizontal && { horizontal: style.horizontal }),
    ...(style.vertical && { vertical: style.vertical }),
    ...(style.wrap && { wrapText: true }),
    ...(style.indent && { indent: style.indent }),
  };
  return {
    ...(font && {
      font: {
        ...(font.name && { name: font.name, charset: CHINESE_CHARSET }),
        ...(font.size && { size: font.size }),
        ...(font.bold && { bold: true }),
        ...(font.italic && { italic: true }),
        ...(font.color && { color: { argb: `FF${font.color}` } }),
      },
    }),
    ...(fill && { fill: solidFill(fill) }),
    ...(border === "thin" && { border: { top: THIN, left: THIN, bottom: THIN, right: THIN } }),
    ...(Object.keys(alignment).length > 0 && { alignment }),
    ...(format && { numFmt: format }),
    ...(locked === false && { protection: { locked: false } }),
  };
}
