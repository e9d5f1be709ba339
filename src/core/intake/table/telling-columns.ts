/** Columns whose cells can be told from other columns' by what stands in them. */

import type { FormField } from "../../schema/columns";
import { compactKey } from "../../text/normalise";
import { DATE_UNREADABLE, VALUE_TOO_LONG } from "../../wording/value-issues";
import { cellText } from "../values/cell-text";
import { readDate } from "../values/date";
import { readRate } from "../values/rate";
import type { CellContent, ReadingContext, Remark } from "../values/reading";
import { readStatus } from "../values/status";

const ANY_PERIOD: ReadingContext = { date1904: false, period: null };

export type Reads = (cell: CellContent) => boolean;

export const TELLING: ReadonlyMap<FormField, Reads> = new Map<FormField, Reads>([
  ["status", (cell) => readStatus(cell).value !== null],
  ["completionRate", (cell) => readRate(cell).value !== null],
  ["expectedDate", (cell) => readDate(cell, ANY_PERIOD).remarks.every(isDateLike)],
  ["phone", (cell) => /\d{5}/.test(cellText(cell))],
]);

function isDateLike({ kind }: Remark): boolean {
  return kind !== DATE_UNREADABLE && kind !== VALUE_TOO_LONG;
}

/** 张三, 欧阳修竹, 阿卜杜拉·买买提. */
export function isName(cell: CellContent): boolean {
  return /^[\p{Script=Han}·]{2,10}$/u.test(compactKey(cellText(cell)));
}
