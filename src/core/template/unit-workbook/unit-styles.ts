/** Looks of the unit workbook: grey stays, white is filled in. */

import type { ColumnSchema } from "../../schema/columns";
import { COLORS, STYLES } from "../../workbook/styles";
import type { CellStyle, ProtectionPlan } from "../../workbook/workbook-plan";

const sized = (style: CellStyle, size: number, extra: CellStyle = {}): CellStyle => ({
  ...style,
  ...extra,
  font: { ...style.font, size, ...extra.font },
});

const locked: CellStyle = { fill: COLORS.lockedFill };
/** What is only there to look at. */
const quiet: CellStyle = { font: { color: COLORS.muted, italic: true } };
const open: CellStyle = { locked: false };

export const UNIT_STYLES = {
  title: sized(STYLES.title, 24),
  info: sized(STYLES.subtitle, 12, { horizontal: "left" }),
  hint: sized(STYLES.note, 11),
  lockedHeader: sized(STYLES.tableHeader, 10),
  fillHeader: sized(STYLES.fillHeader, 10),
  lockedText: { ...STYLES.text, ...locked },
  lockedSmall: sized(STYLES.text, 10, locked),
  lockedFine: sized(STYLES.text, 9, locked),
  lockedCenter: sized(STYLES.center, 10, locked),
  lockedDate: sized(STYLES.date, 10, locked),
  lockedNumber: sized(STYLES.number, 10, locked),
  previousHeader: sized(STYLES.tableHeader, 9, { ...locked, ...quiet }),
  previousText: sized(STYLES.text, 9, { ...locked, ...quiet, vertical: "top" }),
  previousNumber: sized(STYLES.number, 10, { ...locked, ...quiet }),
  fillText: { ...STYLES.text, ...open },
  fillCenter: { ...STYLES.center, ...open },
  fillNumber: { ...STYLES.number, ...open },
  fillDate: { ...STYLES.date, ...open },
} satisfies Record<string, CellStyle>;

/** Style of a cell to fill: numbers and dates stay numbers and dates, all else stays text. */
export function fillStyle(column: ColumnSchema): CellStyle {
  if (column.reader === "rate" || column.reader === "number") return UNIT_STYLES.fillNumber;
  if (column.reader === "date") return UNIT_STYLES.fillDate;
  return column.align === "left" ? UNIT_STYLES.fillText : UNIT_STYLES.fillCenter;
}

/** Font size in points that a style prints with. */
export function fontSize(style: CellStyle): number {
  return style.font?.size ?? 11;
}

/** Against slips, not against people: no password, and room for long texts can be made. */
export const UNIT_PROTECTION: ProtectionPlan = {
  password: null,
  allowFormatRows: true,
  allowFormatColumns: true,
  allowFilter: true,
  allowSort: false,
};
