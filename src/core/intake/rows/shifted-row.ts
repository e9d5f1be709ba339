/**
 * Rows whose cells moved sideways: a cell that is deleted or put in with its neighbours moved along
 * leaves a name among the dates and a phone number among the names. What stands there is read as
 * another column's, so none of it is taken.
 */

import { createIssue, type Issue } from "../../model/issue";
import { VALUE_FIELDS, type ValueField } from "../../model/record";
import { formColumn } from "../../schema/columns";
import { compactKey } from "../../text/normalise";
import { cellAddress } from "../../workbook/address";
import type { RawCell } from "../../workbook/raw-workbook";
import { CELL_SHIFTED, ROW_SHIFTED } from "../../wording/row-issues";
import { isBlankMark } from "../values/blank-mark";
import { quotation, quotationOf } from "../../text/quotation";
import { cellText } from "../values/cell-text";
import { readDate } from "../values/date";
import { isDateFormat } from "../values/number-format";
import { readRate } from "../values/rate";
import { readStatus } from "../values/status";
import type { ReadingContext } from "../values/reading";
import { contactExchanged } from "./exchanged-contact";
import { contentAt, type FormRow } from "./form-row";
import type { ReturnContext } from "./read-cell-at";

type Reads = (cell: RawCell, context: ReadingContext) => boolean;

/** Columns whose contents can be told from those beside them. */
const TELLING: readonly (readonly [ValueField, Reads])[] = [
  ["status", (cell) => readStatus(cell).value !== null],
  ["completionRate", (cell) => readRate(cell).value !== null],
  ["expectedDate", isDate],
  ["contact", isName],
  ["phone", isPhone],
];
/** One cell in the neighbour's place is a slip of its own, such as name and number exchanged. */
const FEWEST_SIGNS = 2;
/** Further away, two can be chance. */
const FEWEST_SIGNS_AFAR = 3;
/** By a text that was parted at its commas, all behind it moves several columns on. */
const STEPS = [-1, 1, 2, 3, -2, -3];

function isDate(cell: RawCell, context: ReadingContext): boolean {
  const isPlainNumber = typeof cell.value === "number" && !isDateFormat(cell.format);
  return !isPlainNumber && readDate(cell, context).value !== null;
}

/** 2024-12-31 has the digits of a number to call. */
function isPhone(cell: RawCell, context: ReadingContext): boolean {
  const isDigits = /^\+?[\d\s()-]{7,20}$/.test(compactKey(cellText(cell)));
  return isDigits && !isDate(cell, context);
}

function isName(cell: RawCell): boolean {
  const text = compactKey(cellText(cell));
  return /^[\p{Script=Han}·]{2,4}$/u.test(text) && !isBlankMark(text);
}

/** The fields of a row that hold what belongs to a column beside them; none for nearly all rows. */
export function shiftedFields(form: FormRow, context: ReadingContext): ValueField[] {
  const { table, row } = form;
  const signs = new Map(STEPS.map((step) => [step, [] as number[]]));
  const own: number[] = [];
  // Beside a name and a number that were exchanged, a short remark only looks like a name.
  const noName = contactExchanged(form) ? columnOf(form, "remark") : null;
  for (const [field, reads] of TELLING) {
    const column = columnOf(form, field);
    if (column === null) continue;
    const at = (place: number) => contentAt(table, row, place)?.cell;
    const readsAt = (place: number) => {
      const cell = at(place);
      return cell !== undefined && reads(cell, context);
    };
    if (readsAt(column)) own.push(column);
    else {
      for (const [step, columns] of signs) {
        if (readsAt(column + step) && column + step !== noName) columns.push(column);
      }
    }
  }
  for (const [step, columns] of signs) {
    const start = Math.min(...columns);
    const against = own.filter((column) => column > start);
    const fewest = Math.abs(step) === 1 ? FEWEST_SIGNS : FEWEST_SIGNS_AFAR;
    if (columns.length < fewest || columns.length <= against.length) continue;
    const last = Math.max(0, ...own.filter((column) => column < start));
    return VALUE_FIELDS.filter((field) => (columnOf(form, field) ?? 0) > last);
  }
  return [];
}

/** Names the cells of a shifted row, each with what it holds. */
export function shiftedIssue(
  form: FormRow,
  taskId: string,
  fields: readonly ValueField[],
  context: ReturnContext,
): Issue {
  const { table, row } = form;
  const place = { file: context.file, sheet: table.sheet.name, unit: context.unit, taskId };
  const moved = fields.flatMap((field) => {
    const column = columnOf(form, field) ?? 0;
    const content = contentAt(table, row, column)?.cell;
    if (!content) return [];
    const cell = cellAddress(row, column);
    return { field, cell, header: formColumn(field).header, ...quotation(cellText(content)) };
  });
  const each = moved.map(({ field, cell, ...facts }) =>
    createIssue(CELL_SHIFTED, { ...place, field, cell }, { row, ...facts }),
  );
  const values = moved.map(({ header, shown }) => `${header}“${shown ?? ""}”`).join("、");
  const cell = moved[0]?.cell ?? null;
  const { found } = quotationOf(moved.map((one) => one.found ?? ""));
  return { ...createIssue(ROW_SHIFTED, { ...place, cell }, { row, values, found }), each };
}

function columnOf({ table }: FormRow, field: ValueField): number | null {
  return table.columns.get(field)?.[0]?.column ?? null;
}
