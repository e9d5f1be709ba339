/**
 * Makes one row of the rows that a return holds on one task. What they agree on, or only one of them
 * says, is taken; where they disagree nothing is, and the issue quotes both. A row that disagrees in most
 * may be another task's answer under a copied id: `believedRows` tells whose word alone is taken then.
 * Lines that share one merged task cell are one answer written in several lines: their texts are joined.
 */

import { createIssue, type Issue } from "../../model/issue";
import { EMPTY_VALUES, VALUE_FIELDS, type RecordValues, type ValueField } from "../../model/record";
import { formColumn, type ValueReader } from "../../schema/columns";
import { STATUS_WORDS, UNMEASURED } from "../../schema/vocabulary";
import {
  ROW_CONTINUED,
  ROW_OVER_SHEETS,
  ROW_TWICE_DIFFERENT,
  ROW_TWICE_SAME,
} from "../../wording/row-issues";
import { quotationOf, quote } from "../../text/quotation";
import { believedRows } from "./believed-rows";
import { sharesTaskCell } from "./form-row";
import type { ReturnContext } from "./read-cell-at";
import type { ReadRow } from "./read-values";
import { saysAnything, withoutSilentMarks } from "./silent-marks";

export interface JoinedRow {
  values: RecordValues;
  cells: Partial<Record<ValueField, string>>;
  /** The row that the source names. */
  main: ReadRow;
  issues: Issue[];
}

/** What several lines of one answer are joined by; a status, a rate or a date can only be one. */
const SEAMS: ReadonlyMap<ValueReader, string> = new Map<ValueReader, string>([
  ["text", "\n"],
  ["phone", "、"],
]);

/** @param all one or more, in reading order, all of one task */
export function joinRows(all: readonly [ReadRow, ...ReadRow[]], context: ReturnContext): JoinedRow {
  const [only] = all;
  if (all.length === 1) return { values: only.values, cells: only.cells, main: only, issues: [] };
  const rows = withoutSilentMarks(all);
  const main = rows.find(saysAnything) ?? rows.find(({ form }) => form.filled) ?? rows[0];
  const joined: JoinedRow = {
    values: { ...EMPTY_VALUES },
    cells: { ...main.cells },
    main,
    issues: [],
  };
  const continued = rows.every((row) => sharesTaskCell(row.form, rows[0].form));
  const trusted = continued ? rows : believedRows(rows);
  for (const field of VALUE_FIELDS) joinField(field, rows, joined, { continued, trusted }, context);
  const blankCopies = rows.every((row) => row === main || isBlankElsewhere(row, main));
  if (joined.issues.length === 0 && !blankCopies) {
    const place = {
      file: context.file,
      unit: context.unit,
      taskId: main.taskId,
      sheet: main.form.table.sheet.name,
    };
    joined.issues.push(createIssue(ROW_TWICE_SAME, place, { rows: rowNumbers(rows) }));
  }
  return joined;
}

function joinField(
  field: ValueField,
  rows: readonly ReadRow[],
  joined: JoinedRow,
  { continued, trusted }: { continued: boolean; trusted: readonly ReadRow[] },
  context: ReturnContext,
): void {
  const saying = rows.filter(({ values }) => values[field] !== null);
  const [first, ...others] = saying;
  if (!first) return;
  const sheet = joined.main.form.table.sheet;
  const elsewhere = saying.every(({ form }) => form.table.sheet !== sheet);
  const agreed = others.every(({ values }) => values[field] === first.values[field]);
  const alone = others.length === 0;
  const sure = saying.length === rows.length || saying.some((row) => trusted.includes(row));
  if (!elsewhere && agreed && sure) {
    const source = saying.find(({ form }) => form.table.sheet === sheet) ?? first;
    take(joined, field, source);
    return;
  }
  const header = formColumn(field).header;
  const said = [...new Set(saying.map(({ values }) => wordsFor(field, values)))];
  const quoted = quotationOf(said);
  const cell = joined.cells[field] ?? null;
  const place = {
    file: context.file,
    unit: context.unit,
    taskId: first.taskId,
    sheet: sheet.name,
    cell,
    field,
  };
  const texts = said.map(quote);
  const facts = { rows: rowNumbers(alone ? rows : saying), header, texts, ...quoted };
  const seam = SEAMS.get(formColumn(field).reader);
  if (continued && seam !== undefined) {
    const text = saying.map(({ values }) => values[field]).join(seam);
    take(joined, field, { ...first, values: { ...first.values, [field]: text } });
    joined.issues.push(createIssue(ROW_CONTINUED, place, facts));
  } else if (elsewhere && agreed && sure) {
    const sheets = new Set(saying.map(({ form }) => `“${form.table.sheet.name}”`));
    const where = [...sheets].join("、");
    joined.issues.push(createIssue(ROW_OVER_SHEETS, place, { header, where, ...quoted }));
  } else {
    joined.issues.push(createIssue(ROW_TWICE_DIFFERENT, place, facts));
  }
}

function take(joined: JoinedRow, field: ValueField, source: ReadRow): void {
  joined.values = { ...joined.values, [field]: source.values[field] };
  const cell = source.cells[field];
  if (cell !== undefined) joined.cells[field] = cell;
}

/** True for a row of another sheet that nobody filled in: a form that was copied before. */
function isBlankElsewhere({ form }: ReadRow, main: ReadRow): boolean {
  return !form.filled && form.table.sheet !== main.form.table.sheet;
}

function rowNumbers(rows: readonly ReadRow[]): number[] {
  return [...new Set(rows.map(({ form }) => form.row))].sort((a, b) => a - b);
}

function wordsFor(field: ValueField, values: RecordValues): string {
  if (field === "status") return values.status ? STATUS_WORDS[values.status] : "";
  return values[field] === "unmeasured" ? UNMEASURED : String(values[field]);
}
