/**
 * A block of answers that stands a second time further on, row by row the same: it was copied and pasted over
 * what stood there. Which of the two is right cannot be told, so both are taken and the second is named.
 */

import { createIssue, type Issue } from "../../model/issue";
import { VALUE_FIELDS } from "../../model/record";
import { quotation } from "../../text/quotation";
import { ROW_COPIED, ROWS_COPIED } from "../../wording/moved-answer-issues";
import type { LedgerIndex } from "../ledger-index";
import { placeIn, type ReturnContext } from "../rows/read-cell-at";
import type { ReadRow } from "../rows/read-values";
import { runsOf } from "./telling-runs";

/** One row alone may well be the same. */
const FEWEST_ROWS = 2;
/** Shorter answers, such as 正常推进, are written in many rows. */
const SHORTEST = 8;
/** So large a share of words in common makes tasks twins, which are answered alike: 民生实事 repeat tasks. */
const TWINS = 0.25;

interface Pair {
  first: number;
  second: number;
}

export function copiedRows(
  reads: readonly ReadRow[],
  index: LedgerIndex,
  context: ReturnContext,
): Issue[] {
  return blocksIn(pairsIn(reads)).flatMap((block) => {
    const isTwin = ({ first, second }: Pair) => areTwins(reads[first], reads[second], index);
    return block.some(isTwin) ? [] : issuesOf(reads, block, context);
  });
}

/** Rows whose answers stand in just one other row. */
function pairsIn(rows: readonly ReadRow[]): Pair[] {
  const distinct = new Set<string | null>();
  for (const { values } of rows) distinct.add(values.progress);
  if (distinct.size === rows.length) return [];
  const places = new Map<string, number[]>();
  rows.forEach(({ values: { progress } }, place) => {
    if (progress === null || progress.length < SHORTEST) return;
    const known = places.get(progress);
    if (known) known.push(place);
    else places.set(progress, [place]);
  });
  return [...places.values()].flatMap(([first, second, ...more]) => {
    if (first === undefined || second === undefined || more.length > 0) return [];
    const [one, other] = [rows[first]?.values, rows[second]?.values];
    const isSame = VALUE_FIELDS.every((field) => one?.[field] === other?.[field]);
    return isSame ? [{ first, second }] : [];
  });
}

/** Pairs on end, all as far apart. */
function blocksIn(pairs: readonly Pair[]): Pair[][] {
  const blocks: Pair[][] = [];
  for (const pair of pairs) {
    const block = blocks.find((each) => {
      const last = each.at(-1);
      return last?.first === pair.first - 1 && last.second === pair.second - 1;
    });
    if (block) block.push(pair);
    else blocks.push([pair]);
  }
  return blocks.filter(({ length }) => length >= FEWEST_ROWS);
}

function areTwins(
  one: ReadRow | undefined,
  other: ReadRow | undefined,
  index: LedgerIndex,
): boolean {
  const [a, b] = [one, other].map((read) => runsOf(index.taskById(read?.taskId ?? "")?.text ?? ""));
  if (!a || !b) return false;
  const shared = [...a].filter((run) => b.has(run)).length;
  return shared >= TWINS * Math.min(a.size, b.size);
}

function issuesOf(
  rows: readonly ReadRow[],
  block: readonly Pair[],
  context: ReturnContext,
): Issue[] {
  const each = block.flatMap(({ first, second }) => {
    const [one, copy] = [rows[first], rows[second]];
    if (!one || !copy) return [];
    const { form, taskId, cells, values } = copy;
    const place = { ...placeIn(form.table, context), taskId, field: "progress" };
    return createIssue(
      ROW_COPIED,
      { ...place, cell: cells.progress ?? null },
      { row: one.form.row, other: form.row, ...quotation(values.progress ?? "") },
    );
  });
  const [first] = each;
  if (!first) return [];
  const { file, sheet, unit, cell, field } = first;
  const numbers = (side: keyof Pair) => block.flatMap((pair) => rows[pair[side]]?.form.row ?? []);
  const facts = { rows: numbers("first"), others: numbers("second") };
  return [{ ...createIssue(ROWS_COPIED, { file, sheet, unit, cell, field }, facts), each }];
}
