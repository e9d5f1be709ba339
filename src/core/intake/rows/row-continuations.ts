/**
 * Answers that broke off and go on in the row beneath, as where a long text was spread over two rows by hand:
 * that row names no task and holds nothing but the other half of a sentence. The halves are joined and told.
 */

import { createIssue, type Issue } from "../../model/issue";
import type { RecordValues, ValueField } from "../../model/record";
import type { Role } from "../../model/unit";
import { formColumn } from "../../schema/columns";
import { LONGEST_TEXT, quotation } from "../../text/quotation";
import { cellAddress } from "../../workbook/address";
import { ROW_GOES_ON } from "../../wording/row-issues";
import { readText } from "../values/text";
import { extraIssue, matchedTask, type MatchedRow } from "./attribute-rows";
import { fieldCell, filledCell, isClosing, textAt, type FormRow } from "./form-row";
import { isBare } from "./bare-row";
import { placeIn, type ReturnContext } from "./read-cell-at";
import type { ReadRow } from "./read-values";

/** What is written in sentences. */
const SENTENCES = ["progress", "problem", "nextStep", "remark"] as const satisfies ValueField[];
type Sentence = (typeof SENTENCES)[number];

const STOP = /(?:[。！？!?…]|(?<!\d)\.)["”’'」』)）】\]]*$/;
/** What a sentence goes on behind, and no other begins with. */
const ASKS_FOR_MORE = /[，、；：,;:（(《“]$/;
const GOES_ON = /^[，、；：。,;:）)》”%％]/;
/** Of so many other answers in the column, one may lack its stop. */
const MOST_OPEN = 0.5;

/** A row that goes on with the answer of a task's row further up. */
export interface Continuation {
  form: FormRow;
  /** The task's row. */
  head: FormRow;
  taskId: string;
  fields: readonly Sentence[];
}

/** Those of a unit's own tasks; none for nearly all forms. */
export function continuationsIn(
  rows: readonly MatchedRow[],
  roles: ReadonlyMap<string, Role>,
): Continuation[] {
  if (!rows.some(({ form, match }) => match.kind === "none" && form.filled)) return [];
  const found: Continuation[] = [];
  rows.forEach((row, at) => {
    const above = rows[at - 1];
    if (!above || row.match.kind !== "none" || above.form.table !== row.form.table) return;
    if (above.form.row !== row.form.row - 1 || row.form.isReached) return;
    const before = found.at(-1)?.form === above.form ? found.at(-1) : undefined;
    const taskId = before?.taskId ?? matchedTask(above)?.id;
    if (taskId === undefined || !roles.has(taskId)) return;
    const head = before?.head ?? above.form;
    const fields = brokenFields(rows, at, head);
    if (fields.length > 0) found.push({ form: row.form, head, taskId, fields });
  });
  return found;
}

/** What a row goes on with; nothing where it holds anything else. */
function brokenFields(rows: readonly MatchedRow[], at: number, head: FormRow): Sentence[] {
  const [above, form] = [rows[at - 1]?.form, rows[at]?.form];
  if (!above || !form?.filled || !isBare(form) || isClosing(form)) return [];
  const columns = [...form.table.columns.keys()].filter((field) => form.holds(field));
  const fields = SENTENCES.filter((field) => columns.includes(field));
  if (fields.length !== columns.length) return [];
  const others = rows.filter(
    (row) => matchedTask(row) !== null && row.form !== head && row.form.table === form.table,
  );
  const goOn = fields.every((field) => {
    const texts = others.map((row) => textAt(row.form.table, row.form.row, field));
    const half = textAt(above.table, above.row, field);
    return goesOn(half, textAt(form.table, form.row, field), lastText(rows, at, field), texts);
  });
  // A column that slid down leaves a blank above and one answer too many.
  const slid = fields.some((field) => others.some((row) => !row.form.holds(field)));
  const isLast = others.every((row) => row.form.row < form.row);
  return goOn && !(slid && isLast) ? fields : [];
}

/** What the last of the rows without a task that follow each other says. */
function lastText(rows: readonly MatchedRow[], at: number, field: Sentence): string {
  const first = rows[at]?.form.row ?? 0;
  const table = rows[at]?.form.table;
  const further = rows
    .slice(at)
    .findIndex(
      ({ form, match }, nth) =>
        match.kind !== "none" ||
        form.table !== table ||
        form.row !== first + nth ||
        !form.holds(field),
    );
  const last = rows.at(further < 0 ? -1 : at + further - 1)?.form;
  return last ? textAt(last.table, last.row, field) : "";
}

/**
 * True where one sentence stands in two halves. Who puts no stops anywhere leaves no sign of it.
 *
 * @param end where the rest goes on in further rows, the last of them
 */
function goesOn(half: string, rest: string, end: string, others: readonly string[]): boolean {
  if (half === "" || STOP.test(half)) return false;
  if (ASKS_FOR_MORE.test(half) || GOES_ON.test(rest)) return true;
  const filled = others.filter((text) => text !== "");
  const open = filled.filter((text) => !STOP.test(text)).length;
  return STOP.test(end) && open <= filled.length * MOST_OPEN;
}

/** The rows read, with the other halves of their answers; halves of what was not taken are named. */
export function withContinuations(
  reads: readonly ReadRow[],
  continued: readonly Continuation[],
  context: ReturnContext,
): { reads: ReadRow[]; issues: Issue[] } {
  let joined = [...reads];
  const issues: Issue[] = [];
  for (const each of continued) {
    const { form, head, taskId, fields } = each;
    const read = joined.find((one) => one.form === head);
    const values = read && joinedValues(read.values, each, context);
    if (!values) {
      issues.push(extraIssue(form, taskId, context));
      continue;
    }
    joined = joined.map((one) => (one === read ? { ...one, values } : one));
    for (const field of fields) {
      const column = fieldCell(form.table, form.row, field)?.header.column ?? 1;
      const place = { ...placeIn(form.table, context), cell: cellAddress(form.row, column) };
      const facts = {
        row: form.row,
        head: head.row,
        header: formColumn(field).header,
        ...quotation(textAt(form.table, form.row, field)),
      };
      issues.push(createIssue(ROW_GOES_ON, { ...place, taskId, field }, facts));
    }
  }
  return { reads: joined, issues };
}

/** Null where a first half was not taken, or both together are more than a cell holds. */
function joinedValues(
  values: RecordValues,
  { form, fields }: Continuation,
  context: ReturnContext,
): RecordValues | null {
  const whole: Partial<Record<Sentence, string>> = {};
  for (const field of fields) {
    const half = values[field];
    const rest = readText(filledCell(form.table, form.row, field), context).value;
    if (half === null || rest === null) return null;
    whole[field] = half + rest;
    if (half.length + rest.length > LONGEST_TEXT) return null;
  }
  return { ...values, ...whole };
}
