/** Reads 指标填报: the city's own figures for the targets in the unit's tasks. */

import { createIssue, type Issue } from "../../model/issue";
import type { TargetValue } from "../../model/record";
import type { Target, Task } from "../../model/task";
import { TARGET_COLUMNS, type ColumnSchema, type TargetField } from "../../schema/columns";
import {
  TARGET_ROW_IGNORED,
  TARGET_TEXT_CHANGED,
  TARGET_TWICE,
  TARGET_UNKNOWN,
} from "../../wording/target-row-issues";
import { cellsPhrase } from "../../wording/row-places";
import { targetGoalText } from "../../wording/targets";
import type { LedgerIndex, TaskTarget } from "../ledger-index";
import { fillFields, type Table } from "../table/find-tables";
import { readAmount } from "../values/amount";
import { quotation, quotationOf, quote } from "../../text/quotation";
import { readText } from "../values/text";
import { disorderedTargets, type TakenFigures } from "./disordered-targets";
import { findTarget } from "./find-target";
import { amongForeign, isOfOthers, pastedTargets } from "./foreign-targets";
import { filledCell, textAt } from "../rows/form-row";
import { saysTheSame } from "../rows/locked-text";
import { targetAnswers, untakenFacts } from "../rows/quote-values";
import { cellAt, RowReader, type NamedMerges, type ReturnContext } from "../rows/read-cell-at";
import { withSharedTogether } from "../rows/shared-cells";
import { slidTargets, type PlacedRow } from "./slid-targets";

type TargetTable = Table<TargetField>;

const MOST_ROWS = 2000;
const NO_FIELDS: ReadonlySet<TargetField> = new Set();
const FILL_FIELDS = fillFields(TARGET_COLUMNS);
const COLUMN = new Map(TARGET_COLUMNS.map((column) => [column.field, column]));

export interface TargetAnswers {
  /** Task id → figures, in the ledger's order of targets. */
  byTask: Map<string, TargetValue[]>;
  /** Targets that have a row, filled in or not. */
  found: ReadonlySet<Target>;
  issues: Issue[];
}

const PARTS = [
  ["cityTarget", "cityTarget"],
  ["achieved", "achieved"],
  ["note", "targetNote"],
] as const;
type Part = (typeof PARTS)[number][0];

interface Answer {
  task: Task;
  target: Target;
  value: TargetValue;
  /** Figures on which the target's rows disagree. */
  disputed: Set<Part>;
}

export function readTargets(
  tables: readonly TargetTable[],
  index: LedgerIndex,
  context: ReturnContext,
): TargetAnswers {
  const answers: Answer[] = [];
  const claimed = new Map<Target, Answer>();
  const named: NamedMerges = new Set();
  const placed = placedRows(tables, index, context);
  const slid = slidTargets(placed, index, context);
  const issues = [...slid.issues];
  const taken: TakenFigures[] = [];
  const pasted = pastedTargets(placed, index, context);
  for (const placedRow of placed) {
    const { table, row, found, isFilled } = placedRow;
    if (found) checkLocked(table, row, found, index, context, issues);
    if (!isFilled) {
      const isNote = !found && !isOfOthers(placedRow, index, context);
      if (isNote) issues.push(...noteAmongTargets(table, row, context));
      continue;
    }
    if (!found) {
      issues.push(unknownTarget(table, row, index, context));
      continue;
    }
    if (pasted.has(placedRow)) {
      issues.push(amongForeign(placedRow, found, context));
      continue;
    }
    const left = slid.fieldsOf.get(placedRow) ?? NO_FIELDS;
    const isLeft = (field: TargetField) => !left.has(field) && filledCell(table, row, field);
    if (left !== NO_FIELDS && !FILL_FIELDS.some(isLeft)) continue;
    const answer = readAnswer(table, row, found, left, context, named, issues);
    taken.push({ found, table, row, figures: answer.value });
    const twin = claimed.get(found.target);
    if (!twin) {
      claimed.set(found.target, answer);
      answers.push(answer);
    } else issues.push(...joinTwins(twin, answer, context));
  }
  issues.push(...disorderedTargets(taken, context));
  const told = withSharedTogether(issues, tables[0]?.sheet.name ?? null);
  const met = new Set(placed.flatMap(({ found }) => found?.target ?? []));
  return { byTask: sortByTask(answers), found: met, issues: told };
}

/** The rows of the tables, each with the target that it is about. */
function placedRows(
  tables: readonly TargetTable[],
  index: LedgerIndex,
  { unit }: ReturnContext,
): PlacedRow[] {
  const claimed = new Set<Target>();
  return tables.flatMap((table) => {
    let above: Task | null = null;
    return table.rows.slice(0, MOST_ROWS).map(({ index: row }): PlacedRow => {
      const byId = index.taskById(textAt(table, row, "taskId"));
      above = byId ?? above;
      const found = findTarget(table, row, { byId, above }, index, unit, claimed);
      const isFilled = FILL_FIELDS.some((field) => filledCell(table, row, field));
      if (found && isFilled) claimed.add(found.target);
      return { table, row, found, isFilled };
    });
  });
}

function readAnswer(
  table: TargetTable,
  row: number,
  { task, target }: TaskTarget,
  left: ReadonlySet<TargetField>,
  context: ReturnContext,
  named: NamedMerges,
  issues: Issue[],
): Answer {
  const sheet = table.sheet.name;
  const reader = new RowReader(table, row, task.id, sheet, targetColumn, context, named);
  const printed = table.columns.has("targetUnit") ? textAt(table, row, "targetUnit") : "";
  const unit = printed === "" || saysTheSame(printed, target.unit) ? target.unit : printed;
  const figure = (field: "cityTarget" | "achieved", beside: readonly number[]) =>
    left.has(field)
      ? null
      : reader.read(field, (cell) => readAmount(cell, target.unit, unit, beside));
  const cityTarget = figure("cityTarget", [target.value]);
  const value: TargetValue = {
    indicator: target.indicator,
    cityTarget,
    achieved: figure("achieved", [target.value, ...(cityTarget === null ? [] : [cityTarget])]),
    unit: target.unit,
    note: left.has("targetNote") ? null : reader.read("targetNote", readText),
    source: { file: context.file, sheet, row, cells: reader.cells },
  };
  issues.push(...reader.issues);
  return { task, target, value, disputed: new Set() };
}

/** Names what was written over a target's own cells: figures often are, in place of the city's. */
function checkLocked(
  table: TargetTable,
  row: number,
  { task, target }: TaskTarget,
  index: LedgerIndex,
  context: ReturnContext,
  issues: Issue[],
): void {
  const id = textAt(table, row, "taskId");
  if (index.taskById(id)?.id !== task.id) {
    checkText(table, row, task, "taskId", task.id, context, issues);
  }
  checkText(table, row, task, "indicator", target.indicator, context, issues);
  checkText(table, row, task, "provinceTarget", targetGoalText(target), context, issues);
  checkText(table, row, task, "targetUnit", target.unit, context, issues);
}

function checkText(
  table: TargetTable,
  row: number,
  task: Task,
  field: "taskId" | "indicator" | "provinceTarget" | "targetUnit",
  expected: string,
  context: ReturnContext,
  issues: Issue[],
): void {
  const found = textAt(table, row, field);
  if (found === "" || saysTheSame(found, expected)) return;
  const { address: cell } = cellAt(table, row, field, new Set());
  const where = cellsPhrase([row], [targetColumn(field).header], table.sheet.name);
  const place = {
    file: context.file,
    sheet: table.sheet.name,
    cell,
    taskId: task.id,
    unit: context.unit,
    field,
  };
  issues.push(createIssue(TARGET_TEXT_CHANGED, place, { where, found, expected }));
}

/** A line of text between or beneath the targets. */
function noteAmongTargets(table: TargetTable, row: number, context: ReturnContext): Issue[] {
  const fields = TARGET_COLUMNS.filter(({ locked }) => locked).map(({ field }) => field);
  const texts = [...new Set(fields.map((field) => textAt(table, row, field)))].filter(Boolean);
  const { address: cell } = cellAt(table, row, "indicator", new Set());
  const place = { file: context.file, sheet: table.sheet.name, cell, unit: context.unit };
  const facts = { row, ...quotation(texts.join(" ")) };
  return texts.length === 0 ? [] : [createIssue(TARGET_ROW_IGNORED, place, facts)];
}

function unknownTarget(
  table: TargetTable,
  row: number,
  index: LedgerIndex,
  context: ReturnContext,
): Issue {
  const found = textAt(table, row, "indicator") || textAt(table, row, "taskId");
  const task = index.taskById(textAt(table, row, "taskId"));
  const place = {
    file: context.file,
    sheet: table.sheet.name,
    cell: cellAt(table, row, "indicator", new Set()).address,
    taskId: task && index.roles(context.unit).has(task.id) ? task.id : null,
    unit: context.unit,
    field: "indicator",
  };
  const facts = untakenFacts({ row }, found, targetAnswers(table, row));
  return createIssue(TARGET_UNKNOWN, place, { ...facts, shown: quote(found) });
}

/** Takes what two rows on one target agree on or only one of them says; names the rest. */
function joinTwins(kept: Answer, other: Answer, context: ReturnContext): Issue[] {
  return PARTS.flatMap(([part, field]) => {
    const [one, two] = [kept.value[part], other.value[part]];
    if (two === null || one === two) return [];
    const disputed = kept.disputed.has(part);
    const [place, from] = [kept.value.source, other.value.source];
    if (one === null && !disputed && place && place.sheet === from?.sheet) {
      const address = from.cells[field];
      Object.assign(kept.value, { [part]: two });
      if (address !== undefined) place.cells[field] = address;
      return [];
    }
    kept.disputed.add(part);
    Object.assign(kept.value, { [part]: null });
    const texts = [one, two].flatMap((value) => (value === null ? [] : [String(value)]));
    return [twice(kept, other, field, texts, context)];
  });
}

function twice(
  kept: Answer,
  other: Answer,
  field: TargetField,
  texts: string[],
  context: ReturnContext,
): Issue {
  const rows = [kept, other].map(({ value }) => value.source?.row ?? 0).sort((a, b) => a - b);
  const source = other.value.source;
  const place = {
    file: context.file,
    sheet: source?.sheet ?? null,
    cell: source?.cells[field] ?? null,
    taskId: kept.task.id,
    unit: context.unit,
    field,
  };
  return createIssue(TARGET_TWICE, place, {
    rows: [...new Set(rows)],
    header: targetColumn(field).header,
    texts: texts.map(quote),
    ...quotationOf(texts),
    expected: kept.target.indicator,
  });
}

function sortByTask(answers: readonly Answer[]): Map<string, TargetValue[]> {
  const byTask = new Map<string, TargetValue[]>();
  const ordered = [...answers].sort(
    (a, b) => a.task.targets.indexOf(a.target) - b.task.targets.indexOf(b.target),
  );
  for (const { task, value } of ordered) {
    const known = byTask.get(task.id);
    if (known) known.push(value);
    else byTask.set(task.id, [value]);
  }
  return byTask;
}

function targetColumn(field: TargetField): ColumnSchema<TargetField> {
  const column = COLUMN.get(field);
  if (!column) throw new Error(`no such column: ${field}`);
  return column;
}
