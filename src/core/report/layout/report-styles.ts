/** Looks that only the report needs, as shared objects. */

import type { CellStyle } from "../../workbook/workbook-plan";
import { COLORS, FONTS, STYLES } from "../../workbook/styles";
import { type Category, isLagging } from "../statistics/categories";
import type { Light } from "../statistics/light";

const ink = COLORS.ink;
const heading = { name: FONTS.heading, color: ink };

export const REPORT_STYLES = {
  /** Left, middle and right part of the line under the title. */
  metaLeft: { ...STYLES.subtitle, horizontal: "left" },
  metaCenter: STYLES.subtitle,
  metaRight: { ...STYLES.subtitle, horizontal: "right" },
  /** Row that opens a chapter or a part of a table. */
  band: {
    ...STYLES.text,
    font: { ...heading, size: 11 },
    fill: COLORS.lockedFill,
  },
  supplement: { ...STYLES.text, font: { ...STYLES.text.font, size: 10.5 }, fill: COLORS.band },
  supplementLabel: {
    ...STYLES.center,
    font: { ...STYLES.center.font, size: 10, color: COLORS.muted },
    fill: COLORS.band,
  },
  source: { ...STYLES.center, font: { ...STYLES.center.font, size: 9, color: COLORS.muted } },
  warning: {
    ...STYLES.text,
    font: { ...heading, size: 11, color: COLORS.red },
    fill: COLORS.band,
  },
  points: { ...STYLES.number, numberFormat: "+0.0;-0.0;0.0" },
  difference: { ...STYLES.number, numberFormat: "+General;-General;0" },
  total: { ...STYLES.number, font: { ...heading, size: 11 }, fill: COLORS.lockedFill },
  totalPercent: { ...STYLES.percent, font: { ...heading, size: 11 }, fill: COLORS.lockedFill },
  totalText: { ...STYLES.center, font: { ...heading, size: 11 }, fill: COLORS.lockedFill },
  footnote: { ...STYLES.note, vertical: "top" },
} as const satisfies Record<string, CellStyle>;

/** The same look in another size. */
function sized(style: CellStyle, size: number): CellStyle {
  return { ...style, font: { ...style.font, size } };
}

/** Looks of a sheet laid out for A3 and shrunk to A4. */
export const LARGE_STYLES = {
  title: sized(STYLES.title, 26),
  meta: sized(STYLES.subtitle, 13),
  metaLeft: sized(REPORT_STYLES.metaLeft, 13),
  metaRight: sized(REPORT_STYLES.metaRight, 13),
  header: sized(STYLES.tableHeader, 13),
  band: sized(REPORT_STYLES.band, 13),
  text: sized(STYLES.text, 13),
  center: sized(STYLES.center, 13),
  number: sized(STYLES.number, 13),
  percent: sized(STYLES.percent, 13),
  change: { ...sized(STYLES.number, 13), numberFormat: "+0;-0;0" },
  total: sized(REPORT_STYLES.total, 13),
  totalText: sized(REPORT_STYLES.totalText, 13),
  totalPercent: sized(REPORT_STYLES.totalPercent, 13),
  note: sized(STYLES.note, 12),
  tileLabel: { ...sized(STYLES.tableHeader, 13), fill: COLORS.headerFill },
  tileNumber: { ...STYLES.number, font: { ...heading, size: 26, color: COLORS.accent } },
  tileShare: {
    ...STYLES.number,
    font: { ...heading, size: 26, color: COLORS.accent },
    numberFormat: '0.0"%"',
  },
  tileAlarm: { ...STYLES.number, font: { ...heading, size: 26, color: COLORS.red } },
} as const satisfies Record<string, CellStyle>;

/** Looks of an official document: title 2号, headings 黑体 and text 仿宋 3号. */
export const DOCUMENT_STYLES = {
  title: sized(STYLES.title, 22),
  heading: { ...sized(STYLES.heading, 16), wrap: true },
  salutation: sized(STYLES.paragraph, 16),
  paragraph: { ...sized(STYLES.paragraph, 16), numberFormat: "@" },
  signature: { ...sized(STYLES.paragraph, 16), horizontal: "right" },
  date: { ...sized(STYLES.paragraph, 16), horizontal: "right" },
} as const satisfies Record<string, CellStyle>;

const light = (fill: string, color: string): CellStyle => ({
  ...STYLES.center,
  font: { ...heading, size: 11, color },
  fill,
});

/** Looks of the page for the mayor. */
export const BRIEFING_STYLES = {
  title: sized(STYLES.title, 22),
  metaLeft: REPORT_STYLES.metaLeft,
  metaRight: REPORT_STYLES.metaRight,
  heading: { ...sized(STYLES.heading, 14), wrap: true },
  header: sized(STYLES.tableHeader, 10.5),
  text: sized(STYLES.text, 10.5),
  center: sized(STYLES.center, 10.5),
  paragraph: { ...sized(STYLES.paragraph, 12), numberFormat: "@" },
  pointer: sized(STYLES.note, 10.5),
  tileLabel: sized(STYLES.tableHeader, 10.5),
  tileNumber: { ...STYLES.number, font: { ...heading, size: 20, color: COLORS.accent } },
  tileShare: {
    ...STYLES.number,
    font: { ...heading, size: 20, color: COLORS.accent },
    numberFormat: '0.0"%"',
  },
  tileAlarm: { ...STYLES.number, font: { ...heading, size: 20, color: COLORS.red } },
  tileChange: sized(STYLES.center, 10.5),
} as const satisfies Record<string, CellStyle>;

/** The light's colour beside its word; each fill also differs in grey. */
export const LIGHT_STYLES: Record<Light, CellStyle> = {
  green: light(COLORS.greenFill, COLORS.green),
  watch: light(COLORS.blueFill, COLORS.accent),
  yellow: light("FFE699", "5F4B00"),
  red: light(COLORS.red, "FFFFFF"),
  none: light("FFFFFF", COLORS.muted),
};

/** Colours and patterns of chart series; they differ in black and white too. */
export const CATEGORY_COLORS: Record<Category, string> = {
  done: "2E6B34",
  ahead: "70AD47",
  "on-schedule": "A9D18E",
  behind: "C55A11",
  "not-started": COLORS.red,
  other: "8EA9DB",
  unclear: "BFBFBF",
  unfiled: "7F7F7F",
};

export const LIGHT_COLORS: Record<Light, string> = {
  green: "70AD47",
  watch: "5B9BD5",
  yellow: "FFC000",
  red: COLORS.red,
  none: "A6A6A6",
};

/** Lights in a sheet laid out large. */
export const LARGE_LIGHT_STYLES: Record<Light, CellStyle> = {
  green: sized(LIGHT_STYLES.green, 13),
  watch: sized(LIGHT_STYLES.watch, 13),
  yellow: sized(LIGHT_STYLES.yellow, 13),
  red: sized(LIGHT_STYLES.red, 13),
  none: sized(LIGHT_STYLES.none, 13),
};

const STRONG: CellStyle = { ...STYLES.center, font: { ...heading, size: 11, color: COLORS.red } };
const MUTED: CellStyle = { ...STYLES.center, font: { ...STYLES.center.font, color: COLORS.muted } };

/** The status word: what needs attention stands out, what is missing steps back. */
export function categoryStyle(category: Category): CellStyle {
  if (isLagging(category)) return STRONG;
  return category === "unfiled" || category === "unclear" ? MUTED : STYLES.center;
}
