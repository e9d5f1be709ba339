/** A report's very hidden sheet: which main texts the program itself wrote. */

import type { PeriodRecords } from "../ledger/record-index";
import type { Ledger } from "../model/ledger";
import { parsePeriod, type Period } from "../model/period";
import type { TaskSummary } from "../report/rows/task-summary";
import { listIdentity } from "../schema/list-identity";
import { REPORT_FORMAT, REPORT_MARKS, TEMPLATE_VERSION } from "../schema/sheet-names";
import { digest } from "../text/digest";
import { sheetPlan, styledRow } from "../workbook/build-sheet";
import { rawSheet } from "../workbook/raw-from-plan";
import type { RawWorkbook } from "../workbook/raw-workbook";
import { STYLES } from "../workbook/styles";
import type { SheetPlan } from "../workbook/workbook-plan";
import { taskLabel } from "../wording/report";
import { printedWords } from "./printed-words";
import { MAIN_FIELDS, type MainField, sourceDigest } from "./staff-words";

export interface TaskMark {
  taskId: string;
  label: string;
  /** Digests of the words that the sheet showed. */
  words: Record<MainField, string>;
  /** Digest of the filed words behind them. */
  source: string;
}

export interface ReportMarks {
  /** Identity of the list; see `listIdentity`. */
  list: string;
  period: Period;
  tasks: TaskMark[];
}

const HEAD = ["format", "version", "list", "period"] as const;
const WIDTHS = [12, 40, 30, 30, 30, 30];

/** Plans the sheet from 汇总总表 as it is planned. */
export function planReportMarks(
  tasksSheet: SheetPlan,
  {
    ledger,
    period,
    tasks,
    records,
  }: {
    ledger: Ledger;
    period: Period;
    tasks: readonly TaskSummary[];
    records: PeriodRecords;
  },
): SheetPlan {
  const labelled = byLabel(printedWords(rawSheet(tasksSheet)));
  const marks = tasks.map(({ task, seats, staff }) => {
    const label = taskLabel(task, ledger.tasks);
    const printed = labelled(label)?.words;
    const digests = MAIN_FIELDS.map((field) => wordsDigest(printed?.[field] ?? ""));
    const unit = staff?.choice.unit ?? null;
    return [task.id, label, ...digests, sourceDigest(unit, seats, records.get(task.id))];
  });
  const values = [REPORT_FORMAT, TEMPLATE_VERSION, listIdentity(ledger), period.id];
  const head = HEAD.map((key, index) => [key, values[index] ?? ""]);
  return sheetPlan(REPORT_MARKS, {
    visibility: "very-hidden",
    columns: WIDTHS.map((width) => ({ width, hidden: false })),
    rows: [...head, ...marks].map((row) => styledRow(row, STYLES.text)),
  });
}

/** Reads the sheet back; null where there is none. */
export function readReportMarks({ sheets }: RawWorkbook): ReportMarks | null {
  const sheet = sheets.find(({ name }) => name === REPORT_MARKS);
  const rows = (sheet?.rows ?? []).map(({ cells }) => {
    const texts = new Map(cells.map(({ column, value }) => [column, String(value)]));
    return (column: number) => texts.get(column) ?? "";
  });
  const [format, , list, periodId] = rows.map((text) => text(2));
  const period = parsePeriod(periodId ?? "");
  if (format !== REPORT_FORMAT || !period) return null;
  const tasks = rows.slice(HEAD.length).map((text) => ({
    taskId: text(1),
    label: text(2),
    words: { progress: text(3), problem: text(4), nextStep: text(5) },
    source: text(6),
  }));
  return { list: list ?? "", period, tasks };
}

/** Recognises words whatever became of their blanks and line breaks. */
export function wordsDigest(words: string): string {
  return digest(words.replace(/\s+/g, ""));
}

/** Finds entries by label, the first of equal ones first; each is found once. */
export function byLabel<T extends { label: string }>(
  entries: readonly T[],
): (label: string) => T | undefined {
  const waiting = new Map<string, T[]>();
  for (const entry of entries) {
    const queue = waiting.get(entry.label);
    if (queue) queue.push(entry);
    else waiting.set(entry.label, [entry]);
  }
  return (label) => waiting.get(label)?.shift();
}
