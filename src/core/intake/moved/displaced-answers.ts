/**
 * A block of answers that was pasted a row too high or too low, or whose tasks were pushed down beside it:
 * every answer stands beside its neighbour's task, and the one at its end beside none. Where two rows that
 * say the same, a row left blank, or what the answers speak of make it sure, nothing of them is taken; a
 * whole answer without a task alone is a doubt, and the rows are named.
 */

import { createIssue, type Issue } from "../../model/issue";
import { VALUE_FIELDS, type ValueField } from "../../model/record";
import { quotation, quote } from "../../text/quotation";
import {
  ROW_MAYBE_MOVED,
  ROWS_MAYBE_MOVED,
  type MovedSign,
} from "../../wording/moved-answer-issues";
import { cellAddress } from "../../workbook/address";
import type { LedgerIndex } from "../ledger-index";
import { matchedTask, type MatchedRow } from "../rows/attribute-rows";
import { byTable, foundAt, textAt, type FormRow } from "../rows/form-row";
import { placeIn, type ReturnContext } from "../rows/read-cell-at";
import { withoutFields, type ReadRow } from "../rows/read-values";
import { toldTogether } from "../rows/told-together";
import { cellText } from "../values/cell-text";
import { movedIssues } from "./moved-issues";
import { aboutOf, isCopy, repeatedRows } from "./moved-signs";
import { overhangsIn, type Overhang } from "./overhang";

/** So many filled columns, what was done among them, are an answer; fewer may be a note. */
const WHOLE = 3;
/** So many answers must be the neighbouring tasks'. */
const FEWEST_NEIGHBOURS = 2;
const FEWEST_TASKS = 2;
/** By what an answer is known again: the first that a row has. */
const TOLD_BY: readonly ValueField[] = ["progress", ...VALUE_FIELDS];

interface Block {
  overhang: Overhang;
  /** Null where it is only a doubt. */
  sign: MovedSign | null;
  rows: readonly FormRow[];
  fields: readonly ValueField[];
}

/**
 * The rows read, without answers that surely are another task's; and what is to be said of them.
 *
 * @param told rows whose answers were found to have slid already
 */
export function withoutDisplaced(
  reads: readonly ReadRow[],
  rows: readonly MatchedRow[],
  told: ReadonlySet<FormRow>,
  index: LedgerIndex,
  context: ReturnContext,
): { reads: ReadRow[]; issues: Issue[] } {
  let kept = [...reads];
  const issues: Issue[] = [];
  for (const [table, inTable] of byTable(rows)) {
    for (const overhang of overhangsIn(inTable)) {
      const isTold = [...told].some((form) => form.table === table);
      const block = blockOf(overhang, isTold, () => mayMiss(rows, index, context), index, context);
      if (!block) continue;
      const inBlock = new Set(block.rows.filter((form) => !told.has(form)));
      const moved = kept.filter(({ form }) => inBlock.has(form));
      const { sign, fields } = block;
      if (!sign) {
        issues.push(...doubt(block, moved, index, context));
        continue;
      }
      const { side, stray } = block.overhang;
      issues.push(...movedIssues(moved, fields, { side, strays: [stray.row], sign }, context));
      kept = kept.map((read) => (inBlock.has(read.form) ? withoutFields(read, fields) : read));
    }
  }
  return { reads: kept, issues };
}

/** True where a task's row is gone: the answer without a task may be that one's. */
function mayMiss(
  rows: readonly MatchedRow[],
  index: LedgerIndex,
  { unit }: ReturnContext,
): boolean {
  const found = new Set(rows.map(matchedTask));
  return index.tasksToFile(unit).some((task) => !found.has(task));
}

/** The block that an overhang is the end of; null where nothing says that it is one. */
function blockOf(
  overhang: Overhang,
  isTold: boolean,
  misses: () => boolean,
  index: LedgerIndex,
  context: ReturnContext,
): Block | null {
  const { side, fields, tasks } = overhang;
  if (isCopy(overhang)) return null;
  const isWhole = fields.length >= WHOLE && fields.includes("progress");
  const open = isTold ? null : openBlock(overhang, isWhole);
  const [block = null] = [doubledBlock(overhang, isWhole), open]
    .flatMap((one) => one ?? [])
    .sort((one, other) => other.rows.length - one.rows.length);
  if (block || isTold || !fields.includes("progress") || tasks.length < FEWEST_TASKS) return block;
  // Only the answer next to it slipped, by itself.
  if (isBlankIn(fields, tasks.at(side === "above" ? 0 : -1)?.form)) return null;
  const about = aboutOf(overhang, index.previousRecords(context.unit, context.period));
  const own = side === "above" ? about.indexOf("own") : about.lastIndexOf("own");
  const [start, end] = side === "beneath" ? [own + 1] : [0, own < 0 ? tasks.length : own];
  const rows = tasks.slice(start, end).map(({ form }) => form);
  const neighbours = about.slice(start, end).filter((one) => one === "neighbour");
  if (neighbours.length >= FEWEST_NEIGHBOURS) {
    // All columns moved where the answer without a task is whole, or the row at the other end is blank.
    const open = tasks.at(side === "above" ? -1 : 0)?.form;
    const isAll = isWhole || isBlankIn(VALUE_FIELDS, open);
    return { overhang, sign: { kind: "words" }, rows, fields: isAll ? VALUE_FIELDS : fields };
  }
  return isWhole && rows.length > 0 && !misses() ? { overhang, sign: null, rows, fields } : null;
}

/** Where one row's answers were left and stand in another as well, all from there on are moved. */
function doubledBlock(overhang: Overhang, isWhole: boolean): Block | null {
  const { side, fields, tasks } = overhang;
  const pair = repeatedRows(overhang);
  const [upper, lower] = (pair ?? []).map((at) => tasks[at]?.form);
  if (!pair || !upper || !lower) return null;
  const [start, end] = side === "above" ? [0, pair[0] + 1] : [pair[1]];
  const isSame = (field: ValueField) =>
    textAt(upper.table, upper.row, field) === textAt(lower.table, lower.row, field);
  return {
    overhang,
    // A text alone may well be the same twice.
    sign: isWhole ? { kind: "repeated", rows: [upper.row, lower.row] } : null,
    rows: tasks.slice(start, end).map(({ form }) => form),
    fields: VALUE_FIELDS.filter((field) => fields.includes(field) || isSame(field)),
  };
}

/** A block that moved up leaves a row blank behind it; what moved down is told by its own rule. */
function openBlock(overhang: Overhang, isWhole: boolean): Block | null {
  const { side, fields, tasks } = overhang;
  const blank = tasks.map(({ form }) => isBlankIn(fields, form));
  const gap = blank.lastIndexOf(true);
  const open = tasks[gap]?.form;
  if (side === "beneath" || !isWhole || !open || blank[0]) return null;
  return {
    overhang,
    sign: { kind: "blank", row: open.row },
    rows: tasks.slice(0, gap).map(({ form }) => form),
    fields: VALUE_FIELDS.filter((field) => !open.holds(field)),
  };
}

function isBlankIn(fields: readonly ValueField[], form: FormRow | undefined): boolean {
  return !fields.some((field) => form?.holds(field));
}

function doubt(
  { overhang: { side, stray } }: Block,
  moved: readonly ReadRow[],
  index: LedgerIndex,
  context: ReturnContext,
): Issue[] {
  const place = placeIn(stray.table, context);
  const facts = { side, strays: [stray.row] };
  const each = moved.flatMap(({ form: { table, row }, taskId }) => {
    const [field] = TOLD_BY.filter((one) => foundAt(table, row, one));
    const found = field && foundAt(table, row, field);
    if (!found) return [];
    return createIssue(
      ROW_MAYBE_MOVED,
      { ...place, taskId, field, cell: cellAddress(row, found.column) },
      {
        ...facts,
        row,
        ...quotation(cellText(found.cell)),
        expected: quote(index.taskById(taskId)?.text ?? ""),
      },
    );
  });
  return toldTogether(ROWS_MAYBE_MOVED, each, {
    ...facts,
    rows: moved.map(({ form }) => form.row),
  });
}
