/** The head that every sheet of the report carries: what, of whom, when. */

import { periodName } from "../../model/period";
import { STYLES } from "../../workbook/styles";
import { wrappedLines } from "../../workbook/text-layout";
import { blockDate, sourceLine } from "../../wording/report";
import type { ReportData } from "../report-data";
import { LARGE_STYLES, REPORT_STYLES } from "./report-styles";
import { gap, part, type SheetBuilder } from "./sheet-builder";

/** Sizes of the block: as on a table, or on a sheet laid out large. */
const LOOKS = {
  table: {
    title: STYLES.title,
    left: REPORT_STYLES.metaLeft,
    center: REPORT_STYLES.metaCenter,
    right: REPORT_STYLES.metaRight,
    height: 40,
  },
  large: {
    title: LARGE_STYLES.title,
    left: LARGE_STYLES.metaLeft,
    center: LARGE_STYLES.meta,
    right: LARGE_STYLES.metaRight,
    height: 44,
  },
};

/** Points of a font that names no size. */
const LINE_SIZE = 11;

/** Title, source and the line of issuer, period and date, over the whole width. */
export function addTitleBlock(
  sheet: SheetBuilder,
  data: ReportData,
  title: string,
  size: keyof typeof LOOKS = "table",
): void {
  const look = LOOKS[size];
  const columns = sheet.widths.length;
  const { notice } = data.ledger;
  sheet.addRow([part(title, look.title, columns)], { minHeight: look.height, keepWithNext: true });
  const source = sourceLine(notice);
  if (source !== null) {
    sheet.addRow([part(source, look.center, columns)], { keepWithNext: true });
  }
  const texts = [
    notice.issuer === null ? "" : `制表单位：${notice.issuer}`,
    `报送期：${periodName(data.period)}　序时要求：${data.yardstick.required.toFixed(1)}%`,
    `数据截至：${blockDate(data.generated)}`,
  ] as const;
  const [left, middle] = thirds(sheet.widths, texts, look.center.font?.size ?? LINE_SIZE);
  sheet.addRow(
    [
      texts[0] === "" ? gap(left) : part(texts[0], look.left, left),
      part(texts[1], look.center, middle),
      part(texts[2], look.right, columns - left - middle),
    ],
    { minHeight: 24, keepWithNext: true },
  );
}

/**
 * Columns of the left and the middle part of the line: nearest to thirds of the sheet's width where
 * each text has its lines, at least one column each.
 */
function thirds(
  widths: readonly number[],
  texts: readonly [string, string, string],
  fontSize: number,
): [number, number] {
  const ends: number[] = [0];
  for (const width of widths) ends.push((ends[ends.length - 1] ?? 0) + width);
  const total = ends[widths.length] ?? 0;
  let best: [number, number] = [1, 1];
  let least = Infinity;
  for (let left = 1; left < widths.length - 1; left++) {
    for (let middle = 1; left + middle < widths.length; middle++) {
      const [a = 0, b = 0] = [ends[left], ends[left + middle]];
      const lines = [a, b - a, total - b].map((width, place) =>
        wrappedLines(texts[place] ?? "", width, fontSize),
      );
      const off = Math.abs(a - total / 3) + Math.abs(b - (total * 2) / 3);
      const cost = Math.max(...lines) * 2 + off / total;
      if (cost < least) [least, best] = [cost, [left, middle]];
    }
  }
  return best;
}
