/** The ledger of the built-in notice, and unit workbooks issued from it and filled in without a flaw. */

import { createWorkbookWriter } from "../../../src/adapters/exceljs/workbook-writer";
import { readAsset } from "../../../src/adapters/node/assets";
import { fixedClock } from "../../../src/adapters/clock";
import { inflateWithZlib } from "../../../src/adapters/node/inflate";
import { createNoticeReader } from "../../../src/adapters/reader/notice/notice-reader";
import { createWorkbookReader } from "../../../src/adapters/reader/workbook-reader";
import { issueWorkbooks, withPeriod } from "../../../src/app/issue-workbooks";
import { loadNotice } from "../../../src/app/load-notice";
import type { Result } from "../../../src/app/services";
import { BUILT_IN_NOTICE, directorySeed } from "../../../src/cli/built-in";
import type { Ledger } from "../../../src/core/model/ledger";
import { parsePeriod } from "../../../src/core/model/period";
import { createLedger } from "../../../src/core/template/ledger/create-ledger";
import { filingRows } from "../../../src/core/ledger/filing-rows";
import { serialFromIso } from "../../../src/core/workbook/serial-date";
import { SILENT } from "../../../src/ports";
import { Book, FIRST } from "./book";
import { filledCellsOf, type FilledCell } from "./filled";
import { number, text } from "./sheet-edit";

/** Files 29 rows, leads 13 of them, six targets. */
export const UNIT = "市科技局";
/** Shares tasks with it. */
export const OTHER_UNIT = "市文旅局";
export const PERIOD = "2024-06";
export const FILE = `${PERIOD}_${UNIT}_填报表.xlsx`;

const reader = createWorkbookReader({ inflate: inflateWithZlib });
export const services = {
  reader,
  noticeReader: createNoticeReader(reader),
  writer: createWorkbookWriter(),
  clock: fixedClock("2024-06-24T09:00"),
};

export interface Filled {
  /** A copy that the caller may change. */
  book: Book;
  /** Task ids in the order of the form's rows. */
  tasks: string[];
  cells: FilledCell[];
}

interface Issued {
  ledger: Ledger;
  /** Filled workbooks by unit and period. */
  books: Map<string, Filled>;
}

let issued: Promise<Issued> | null = null;

/** Issues once for all tests of a file. */
function everything(): Promise<Issued> {
  issued ??= issue();
  return issued;
}

export async function theLedger(): Promise<Ledger> {
  return (await everything()).ledger;
}

/** A filled return; `answer` tells one return of a unit from another. */
export async function filledReturn(unit = UNIT, period = PERIOD): Promise<Filled> {
  const { books } = await everything();
  const found = books.get(`${period} ${unit}`);
  if (!found) throw new Error(`nothing issued to ${unit} for ${period}`);
  return { ...found, book: found.book.copy() };
}

async function issue(): Promise<Issued> {
  const bytes = await readAsset(`notice/${BUILT_IN_NOTICE}`);
  const list = sure(await loadNotice({ name: BUILT_IN_NOTICE, bytes, modified: null }, services));
  const created = createLedger(list, directorySeed()).ledger;
  const ledger = withPeriod(created, periodOf(PERIOD), { deadline: "2024-06-25" });
  const books = new Map<string, Filled>();
  for (const period of [PERIOD, "2024-05"]) {
    const request = { period: periodOf(period), units: [UNIT, OTHER_UNIT] };
    const { files, units } = sure(await issueWorkbooks(ledger, request, services, SILENT));
    files.forEach((file, at) => {
      const unit = units[at] ?? "";
      books.set(`${period} ${unit}`, fill(Book.open(file.bytes), ledger, unit));
    });
  }
  return { ledger, books };
}

function fill(book: Book, ledger: Ledger, unit: string): Filled {
  const tasks = filingRows(ledger, unit).map(({ task }) => task);
  const cells = filledCellsOf(tasks, unit);
  for (const { taskId, field, value } of cells) {
    const nth = tasks.findIndex(({ id }) => id === taskId);
    if (field === "status") book.set(nth, field, text("达序时"));
    else if (field === "expectedDate")
      book.set(nth, field, number(serialFromIso(String(value)) ?? 0));
    else if (typeof value === "number") book.set(nth, field, number(value));
    else book.set(nth, field, text(value));
  }
  const figures = fillTargets(book, tasks);
  return { book: book.copy(), tasks: tasks.map(({ id }) => id), cells: [...cells, ...figures] };
}

/** The province's figure as the city's own, about half of it achieved. */
function fillTargets(book: Book, tasks: Ledger["tasks"]): FilledCell[] {
  const sheet = book.sheet("指标填报");
  const texts = book.texts();
  const textAt = (row: number, column: number) => {
    const index = /<v>(\d+)<\/v>/.exec(sheet.cell(row, column)?.inner ?? "")?.[1];
    return texts[Number(index)] ?? "";
  };
  const cells: FilledCell[] = [];
  for (let row = FIRST; row <= sheet.lines.length; row++) {
    const taskId = textAt(row, 1);
    const indicator = textAt(row, 2);
    const targets = tasks.find(({ id }) => id === taskId)?.targets ?? [];
    const target = targets.find((candidate) => candidate.indicator === indicator);
    if (!target) continue;
    const achieved = target.unit === "%" ? target.value : Math.round(target.value * 52) / 100;
    const note = `口径见附件${row}`;
    sheet.set(row, 5, number(target.value));
    sheet.set(row, 6, number(achieved));
    sheet.set(row, 7, text(note));
    const parts = { cityTarget: target.value, achieved, note };
    for (const [part, value] of Object.entries(parts)) {
      cells.push({ taskId, field: `${part}/${indicator}`, value, shown: String(value) });
    }
  }
  return cells;
}

function periodOf(id: string) {
  const period = parsePeriod(id);
  if (!period) throw new Error(`no period ${id}`);
  return period;
}

function sure<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.issue.message);
  return result.value;
}
