/**
 * Figures of 指标填报 that stand beside other targets than their own, told by their size: as they stand they
 * are far from their targets, and in another order they are close. A sort or a reversal of these columns
 * alone leaves that behind. It is only a doubt, since figures may be far off for many reasons.
 */

import { createIssue, type Issue } from "../../model/issue";
import { columnHeader, type TargetField } from "../../schema/columns";
import { quotation, quote } from "../../text/quotation";
import { TARGET_MAYBE_ANOTHERS, TARGETS_MAYBE_DISORDERED } from "../../wording/target-row-issues";
import { cellAddress } from "../../workbook/address";
import type { TaskTarget } from "../ledger-index";
import type { Table } from "../table/find-tables";
import { cellText } from "../values/cell-text";
import { foundAt } from "../rows/form-row";
import { placeIn, type ReturnContext } from "../rows/read-cell-at";
import { toldTogether } from "../rows/told-together";
import { FIGURES } from "./slid-targets";

type Figure = (typeof FIGURES)[number];

/** The figures taken from a target's row. */
export interface TakenFigures {
  found: TaskTarget;
  table: Table<TargetField>;
  row: number;
  figures: Readonly<Record<Figure, number | null>>;
}

/** With fewer one figure far off looks like two in each other's place. */
const FEWEST_ROWS = 3;
/** By how much all figures together must be closer in the other order: some seven times. */
const CLEARLY_CLOSER = 2;
/** What is left of the distance then. */
const MOST_LEFT = 1 / 4;
/** A figure this near to its own target stays out of it. */
const FAR_OFF = Math.log(2);

interface Pair {
  row: TakenFigures;
  figure: number;
  /** Of the row's target. */
  goal: number;
}

/** What is to be said of figures that fit the targets of other rows of their table. */
export function disorderedTargets(rows: readonly TakenFigures[], context: ReturnContext): Issue[] {
  if (rows.length < FEWEST_ROWS) return [];
  const tables = new Set(rows.map(({ table }) => table));
  return [...tables].flatMap((table) => {
    const own = rows.filter((row) => row.table === table);
    const found = FIGURES.flatMap((field) => strangersIn(own, field));
    return found.length === 0 ? [] : issueOf(found, context);
  });
}

interface Stranger {
  field: Figure;
  row: TakenFigures;
  /** Whose target is of the figure's size. */
  fits: TakenFigures;
}

/** The figures of a column that are far from their own targets and close to those of others. */
function strangersIn(rows: readonly TakenFigures[], field: Figure): Stranger[] {
  const pairs: Pair[] = [];
  for (const row of rows) {
    const [figure, goal] = [row.figures[field], row.found.target.value];
    if (figure !== null && figure > 0 && goal > 0) pairs.push({ row, figure, goal });
  }
  if (pairs.length < FEWEST_ROWS) return [];
  // On a line, what is sorted alike lies closest together.
  const goals = [...pairs].sort((a, b) => a.goal - b.goal);
  if (goals.every(({ figure }, at) => figure >= (goals[at - 1]?.figure ?? 0))) return [];
  // A city's figures are all some share of the province's targets.
  const share = middleOf(pairs.map(({ figure, goal }) => figure / goal));
  const distance = (figure: number, goal: number) => Math.abs(Math.log(figure / goal / share));
  const asFound = pairs.reduce((sum, { figure, goal }) => sum + distance(figure, goal), 0);
  if (asFound < CLEARLY_CLOSER) return [];
  const figures = [...pairs].sort((a, b) => a.figure - b.figure);
  const fitting = (at: number) => goals[at]?.goal ?? 0;
  const inOrder = figures.reduce((sum, { figure }, at) => sum + distance(figure, fitting(at)), 0);
  if (asFound - inOrder < CLEARLY_CLOSER || inOrder > asFound * MOST_LEFT) return [];
  return figures.flatMap(({ row, figure, goal }, at) => {
    const fits = goals[at]?.row ?? row;
    return fits !== row && distance(figure, goal) > FAR_OFF ? { field, row, fits } : [];
  });
}

/** The middle one of some ratios; of an even number, between the middle two. */
function middleOf(ratios: number[]): number {
  const sorted = ratios.sort((a, b) => a - b);
  const [low, high] = [(sorted.length - 1) >> 1, sorted.length >> 1];
  return Math.sqrt((sorted[low] ?? 1) * (sorted[high] ?? 1));
}

function issueOf(strangers: readonly Stranger[], context: ReturnContext): Issue[] {
  const ordered = [...strangers].sort((a, b) => a.row.row - b.row.row);
  const each = ordered.flatMap(({ field, row: { table, row, found }, fits }) => {
    const filled = foundAt(table, row, field);
    if (!filled) return [];
    const cell = cellAddress(row, filled.column);
    const place = { ...placeIn(table, context), taskId: found.task.id, field, cell };
    const facts = {
      row,
      header: columnHeader(field) ?? "",
      fits: quote(fits.found.target.indicator),
      ...quotation(cellText(filled.cell)),
      expected: quote(found.target.indicator),
    };
    return createIssue(TARGET_MAYBE_ANOTHERS, place, facts);
  });
  const rows = [...new Set(ordered.map(({ row }) => row.row))];
  return toldTogether(TARGETS_MAYBE_DISORDERED, each, { rows });
}
