/** The looks that all our sheets share, so that ledger, unit workbook and report are one family. */

import type { CellStyle, FontStyle, PagePlan } from "./workbook-plan";

/** Foot of a page in Excel's code. */
export const PAGE_FOOTER = "&C第 &P 页，共 &N 页";

/**
 * Fonts of official documents. Excel, WPS and LibreOffice replace a missing one by the system's
 * default Song; sizes are chosen so that nothing depends on the exact face.
 */
export const FONTS = {
  /** 公文标题. */
  title: "方正小标宋简体",
  heading: "黑体",
  body: "仿宋",
  /** Dense tables on screen. */
  screen: "宋体",
} as const;

/** Print-safe colours: each also differs in grey. */
export const COLORS = {
  ink: "1F2328",
  muted: "6B7280",
  headerFill: "DCE6F1",
  fillHeader: "FFF2CC",
  lockedFill: "F3F4F6",
  band: "F8FAFC",
  accent: "1F4E79",
  red: "C00000",
  redFill: "F8D7DA",
  yellow: "7F6000",
  yellowFill: "FFF3CD",
  green: "2E6B34",
  greenFill: "DFF0D8",
  blueFill: "DDEBF7",
} as const;

const font = (name: string, size: number, extra: FontStyle = {}): FontStyle => ({
  name,
  size,
  color: COLORS.ink,
  ...extra,
});

const table = { border: "thin", vertical: "middle", wrap: true } as const;

export const STYLES = {
  title: { font: font(FONTS.title, 20), horizontal: "center", vertical: "middle", wrap: true },
  subtitle: { font: font(FONTS.body, 12), horizontal: "center", vertical: "middle", wrap: true },
  heading: { font: font(FONTS.heading, 14), horizontal: "left", vertical: "middle" },
  paragraph: { font: font(FONTS.body, 12), horizontal: "left", vertical: "top", wrap: true },
  note: {
    font: font(FONTS.body, 10, { color: COLORS.muted }),
    horizontal: "left",
    vertical: "middle",
    wrap: true,
  },
  tableHeader: {
    ...table,
    font: font(FONTS.heading, 11),
    fill: COLORS.headerFill,
    horizontal: "center",
  },
  fillHeader: {
    ...table,
    font: font(FONTS.heading, 11),
    fill: COLORS.fillHeader,
    horizontal: "center",
  },
  text: { ...table, font: font(FONTS.body, 11), horizontal: "left", numberFormat: "@" },
  center: { ...table, font: font(FONTS.body, 11), horizontal: "center", numberFormat: "@" },
  number: { ...table, font: font(FONTS.body, 11), horizontal: "center", numberFormat: "General" },
  percent: { ...table, font: font(FONTS.body, 11), horizontal: "center", numberFormat: "0.0" },
  date: { ...table, font: font(FONTS.body, 11), horizontal: "center", numberFormat: "yyyy-mm-dd" },
  plain: { font: font(FONTS.screen, 11), vertical: "middle" },
} as const satisfies Record<string, CellStyle>;

/** A page as an office hands it out: landscape, one page wide, page number at the foot. */
export function meetingPage(paper: "A3" | "A4", parts: Partial<PagePlan> = {}): PagePlan {
  return {
    paper,
    orientation: "landscape",
    margins: { top: 18, right: 15, bottom: 18, left: 15, header: 8, footer: 8 },
    repeatRows: null,
    printArea: null,
    fitToWidth: true,
    centerHorizontally: true,
    header: null,
    footer: PAGE_FOOTER,
    breaksAfter: [],
    ...parts,
  };
}
