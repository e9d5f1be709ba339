/** The head that every sheet of the report carries: what, of whom, when. */

import { periodName } from "../../model/period";
import { STYLES } from "../../workbook/styles";
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
  const [left, middle] = thirds(sheet.widths);
  sheet.addRow(
    [
      notice.issuer === null ? gap(left) : part(`制表单位：${notice.issuer}`, look.left, left),
      part(
        `报送期：${periodName(data.period)}　序时要求：${data.yardstick.required.toFixed(1)}%`,
        look.center,
        middle,
      ),
      part(`数据截至：${blockDate(data.generated)}`, look.right, columns - left - middle),
    ],
    { minHeight: 24, keepWithNext: true },
  );
}

/** Columns of the left and the middle third of the sheet, by width; each at least one. */
function thirds(widths: readonly number[]): [number, number] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  let reached = 0;
  let left = 0;
  let middle = 0;
  for (const width of widths) {
    const center = reached + width / 2;
    if (center < total / 3) left++;
    else if (center < (total * 2) / 3) middle++;
    reached += width;
  }
  left = Math.max(1, left);
  return [left, Math.max(1, Math.min(middle, widths.length - left - 1))];
}
