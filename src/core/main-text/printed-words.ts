/** The main texts as 汇总总表 shows them, read back from the sheet. */

import { REPORT_SHEETS } from "../schema/sheet-names";
import { BLANK } from "../schema/vocabulary";
import { CARRIED_OVER, REPEATED_LENGTH } from "../report/layout/carried-over";
import { TASK_HEADERS } from "../report/sheets/tasks-sheet";
import { compactKey } from "../text/normalise";
import type { RawRow, RawSheet, RawWorkbook } from "../workbook/raw-workbook";
import { MAIN_FIELDS, type MainField } from "./staff-words";

/** What stands in a task's row; a blank cell and “—” are empty. */
export interface PrintedWords {
  /** Printed number, with the list where it is not the first. */
  label: string;
  words: Record<MainField, string>;
}

/** The header stands under the title; no sheet has more rows above it. */
const HEADER_ROWS = 20;

/** The sheet of all tasks; null where there is none. */
export function tasksSheetOf({ sheets }: RawWorkbook): RawSheet | null {
  return sheets.find(({ name }) => name === REPORT_SHEETS.tasks) ?? null;
}

/** Rows of the sheet that a label opens, in order; texts that go on in rows below are joined again. */
export function printedWords(sheet: RawSheet): PrintedWords[] {
  const header = sheet.rows.slice(0, HEADER_ROWS).find((row) => columnsOf(row) !== null);
  const columns = header && columnsOf(header);
  if (!columns) return [];
  const printed: PrintedWords[] = [];
  for (const row of sheet.rows) {
    if (row.index <= header.index) continue;
    const text = textsOf(row);
    const label = text(columns.label);
    const last = printed.at(-1);
    const again = label === last?.label && text(columns.task) === CARRIED_OVER;
    const { words } = last && (label === "" || again) ? last : opened(printed, label);
    for (const field of MAIN_FIELDS) words[field] = joined(words[field], text(columns[field]));
  }
  return printed;
}

function opened(printed: PrintedWords[], label: string): PrintedWords {
  const words = { progress: "", problem: "", nextStep: "" };
  printed.push({ label, words });
  return { label, words };
}

/** Adds what the next row shows of a cell; what is only printed again at the head of a page is not. */
function joined(before: string, next: string): string {
  if (next === "" || next === BLANK || next === CARRIED_OVER) return before;
  return next === before && next.length <= REPEATED_LENGTH ? before : before + next;
}

type Columns = Record<MainField | "label" | "task", number>;

function columnsOf(row: RawRow): Columns | null {
  const headers = new Map(
    row.cells.map(({ column, value }) => [
      typeof value === "string" ? compactKey(value) : "",
      column,
    ]),
  );
  const columns: Partial<Columns> = {};
  for (const [field, header] of Object.entries(TASK_HEADERS)) {
    const column = headers.get(compactKey(header));
    if (column === undefined) return null;
    columns[field as keyof Columns] = column;
  }
  return columns as Columns;
}

function textsOf(row: RawRow): (column: number) => string {
  const texts = new Map(
    row.cells.map(({ column, value }) => [
      column,
      typeof value === "string" || typeof value === "number" ? String(value) : "",
    ]),
  );
  return (column) => texts.get(column)?.replace(/\r\n?/g, "\n") ?? "";
}
