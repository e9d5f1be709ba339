/**
 * Answers that stand a second time in another row: copied and pasted over what stood there. Which of the two is
 * right is told by words at most, so both are taken and one is named.
 */

import { createIssue, type Issue } from "../../model/issue";
import { VALUE_FIELDS } from "../../model/record";
import { quotation } from "../../text/quotation";
import { ROW_COPIED, ROWS_COPIED } from "../../wording/moved-answer-issues";
import type { LedgerIndex } from "../ledger-index";
import { placeIn, type ReturnContext } from "../rows/read-cell-at";
import type { ReadRow } from "../rows/read-values";
import { toldTogether } from "../rows/told-together";
import { SpokenTasks } from "./spoken-of";
import { saidIn } from "./spoken-rows";
import { runsOf } from "./telling-runs";

/** Shorter answers, such as 正常推进, are written in many rows. */
const SHORTEST = 8;
/** One row alone may well say the same as another, but not in figures and at such length. */
const SHORTEST_ALONE = 12;
/** So large a share of words in common makes tasks twins, which are answered alike: 民生实事 repeat tasks. */
const TWINS = 0.25;
const FIGURE = /\d/;
const END = /[。；;，,、.！!\s]$/;

type Side = "first" | "second";

interface Pair extends Record<Side, number> {
  /** Whether the answers are the same in all columns. */
  whole: boolean;
}

/** @param told what is said of answers that speak of other tasks, which need not be called copies as well */
export function copiedRows(
  reads: readonly ReadRow[],
  index: LedgerIndex,
  context: ReturnContext,
  told: readonly Issue[],
): Issue[] {
  const pairs = pairsIn(reads);
  if (pairs.length === 0) return [];
  const named = new Set(told.flatMap((issue) => issue.each ?? issue).map(({ cell }) => cell));
  const isTold = ({ first, second }: Pair) =>
    [first, second].some((place) => named.has(reads[place]?.cells.progress ?? ""));
  const isTwin = ({ first, second }: Pair) => areTwins(reads[first], reads[second], index);
  return blocksIn(pairs).flatMap((block) => {
    if (block.some(isTwin) || block.every(isTold) || !isCopy(block, reads)) return [];
    return issuesOf(reads, copiedDown(block, reads, index, context), context);
  });
}

/** Rows whose progress stands in just one other row. */
function pairsIn(rows: readonly ReadRow[]): Pair[] {
  const places = new Map<string, number[]>();
  rows.forEach(({ values: { progress } }, place) => {
    if (progress === null || progress.length < SHORTEST) return;
    const said = END.test(progress) ? progress.slice(0, -1) : progress;
    const known = places.get(said);
    if (known) known.push(place);
    else places.set(said, [place]);
  });
  if (places.size === rows.length) return [];
  return [...places.values()].flatMap(([first, second, ...more]) => {
    if (first === undefined || second === undefined || more.length > 0) return [];
    const [one, other] = [rows[first]?.values, rows[second]?.values];
    return { first, second, whole: VALUE_FIELDS.every((field) => one?.[field] === other?.[field]) };
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
  return blocks;
}

/** Whether the same answers are no chance: several on end, or one in figures. */
function isCopy(block: readonly Pair[], rows: readonly ReadRow[]): boolean {
  if (block.length > 1 && block.every(({ whole }) => whole)) return true;
  return block.every(({ first }) => {
    const progress = rows[first]?.values.progress ?? "";
    return progress.length >= SHORTEST_ALONE && FIGURE.test(progress);
  });
}

/** The block with the rows second that the copy stands in; where no word tells, those further down. */
function copiedDown(
  block: readonly Pair[],
  rows: readonly ReadRow[],
  index: LedgerIndex,
  context: ReturnContext,
): readonly Pair[] {
  const spoken = new SpokenTasks(index, context).of(saidIn("progress", rows));
  const count = (side: Side) => block.filter((pair) => spoken[pair[side]]?.kind === "own").length;
  if (count("first") >= count("second")) return block;
  return block.map(({ first, second, whole }) => ({ first: second, second: first, whole }));
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
  if (each.length === 1) return each;
  const numbers = (side: Side) => block.flatMap((pair) => rows[pair[side]]?.form.row ?? []);
  const facts = { rows: numbers("first"), others: numbers("second") };
  return toldTogether(ROWS_COPIED, each, facts, "progress");
}
