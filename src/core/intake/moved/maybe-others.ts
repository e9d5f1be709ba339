/** Answers that may be another task's: too little tells for leaving them aside, so that they are taken and named. */

import { createIssue, type Issue } from "../../model/issue";
import { quotation, quote } from "../../text/quotation";
import {
  ANSWER_MAYBE_OTHERS,
  ANSWER_UNCLEAR,
  ANSWERS_MAYBE_OTHERS,
  ANSWERS_UNCLEAR,
} from "../../wording/moved-answer-issues";
import { placeIn, type ReturnContext } from "../rows/read-cell-at";
import { toldTogether } from "../rows/told-together";
import { isCloser } from "./common-words";
import { besideThem } from "./neutral-rows";
import { isAnswered, isNeutral, isOfOther, type RowOfOther, type SpokenRow } from "./spoken-rows";

/** A return with more blank rows, or a larger share, is still being filled in: one tells less, and nothing afar. */
const MOST_BLANK = 2;
const MOST_BLANK_SHARE = 1 / 3;
/** So much more of another task than of its own is enough of a sign, where that task's row does not speak of it. */
const CLEARLY = 2;
/** So many that are as far from blank rows are no chance. */
const FEWEST_ON_END = 2;
/** So many are told one by one. */
const FEW = 2;
/** Of a return in which most tell nothing they say nothing of the few that do. */
const MOST_UNCLEAR = 4;

/** Rows of answers that speak of other tasks, and those that do not tell of which they speak. */
interface Doubted {
  others: readonly RowOfOther[];
  unclear: readonly SpokenRow[];
}

/**
 * Answers that speak of another task whose own answer does not: one of the two may be misplaced. So may be a few
 * beside them that do not tell of which task they speak.
 *
 * @param left the rows that are not taken, since they surely are other tasks'
 */
export function maybeOthers(
  rows: readonly SpokenRow[],
  left: ReadonlySet<SpokenRow>,
  context: ReturnContext,
): Issue[] {
  const byTask = new Map(rows.map((row) => [row.read.taskId, row]));
  const sourceOf = ({ spoken: { task, rival } }: RowOfOther) => {
    const [source, second] = [task, rival].map((each) => byTask.get(each?.id ?? ""));
    return second && source?.spoken?.kind === "own" ? second : source;
  };
  const taken = rows.filter((row) => !left.has(row));
  const speaking = taken.filter(isOfOther);
  const inRings = ringsOf(speaking, sourceOf);
  const blanks = rows.filter((row) => !isAnswered(row)).length;
  const end = rows.map(isAnswered).lastIndexOf(true);
  const holes = new Set(rows.slice(0, end).filter((row) => !isAnswered(row)));
  const isFull = blanks <= Math.min(MOST_BLANK, rows.length * MOST_BLANK_SHARE);
  // Forms are filled in from the top: what is blank above answers is hardly work still to do.
  const tells = (blank: SpokenRow) => isFull || (holes.has(blank) && holes.size <= MOST_BLANK);
  const inBlocks = blocksFrom(speaking, sourceOf);
  const others = speaking.filter((row) => {
    const source = sourceOf(row);
    if (!source) return false;
    if (!inRings.has(row) && !inBlocks.has(row) && !isDoubted(row, source, tells)) return false;
    return row.telling !== "nextStep" || isStepOf(source, row);
  });
  // As in nearly all returns.
  if (others.length === 0 && left.size === 0) return [];
  return issuesOf({ others, unclear: unclearBeside(others, left, rows) }, sourceOf, context);
}

/** The rows that do not tell of which task they speak, as far as others make them a doubt. */
function unclearBeside(
  others: readonly RowOfOther[],
  left: ReadonlySet<SpokenRow>,
  rows: readonly SpokenRow[],
): readonly SpokenRow[] {
  // Steps seldom name their task, so that those that don't are no sign.
  if (rows.some(({ telling }) => telling === "nextStep")) return [];
  const isNamed = new Set<SpokenRow>(others);
  const rest = rows.filter((row) => !left.has(row) && !isNamed.has(row) && isNeutral(row));
  return rest.length <= others.length * MOST_UNCLEAR ? rest : besideThem(left, rows);
}

/** Whether a row's next step goes on from what was done on another task, and not on its own. */
function isStepOf({ read: source }: SpokenRow, { read }: SpokenRow): boolean {
  return isCloser(read.values.nextStep ?? "", source.values.progress, read.values.progress);
}

/** Whether a row is enough of a sign by itself. */
function isDoubted(
  { read, spoken, telling }: RowOfOther,
  source: SpokenRow,
  tells: (blank: SpokenRow) => boolean,
): boolean {
  const isClear = spoken.by >= CLEARLY;
  if (!isAnswered(source)) {
    const isNear = Math.abs(source.read.form.row - read.form.row) === 1;
    return tells(source) ? isNear || spoken.plain : isNear && isClear;
  }
  const isSame = source.read.values[telling] === read.values[telling];
  return isClear && (isSame || source.spoken?.kind !== "own");
}

/** Rows each of which speaks of the next one's task, and the last of the first one's. */
function ringsOf(
  others: readonly RowOfOther[],
  sourceOf: (row: RowOfOther) => SpokenRow | undefined,
): ReadonlySet<SpokenRow> {
  const inRings = new Set<SpokenRow>();
  for (const start of others) {
    const ring: SpokenRow[] = [start];
    let at = sourceOf(start);
    while (at && isOfOther(at) && at !== start && ring.length < others.length) {
      ring.push(at);
      at = sourceOf(at);
    }
    if (at === start) for (const row of ring) inRings.add(row);
  }
  return inRings;
}

/** Rows that speak of tasks left blank, several as far from them: a block was cut and pasted there. */
function blocksFrom(
  others: readonly RowOfOther[],
  sourceOf: (row: RowOfOther) => SpokenRow | undefined,
): ReadonlySet<SpokenRow> {
  const bySteps = new Map<number, SpokenRow[]>();
  for (const row of others) {
    const source = sourceOf(row);
    if (!source || isAnswered(source)) continue;
    const step = row.read.form.row - source.read.form.row;
    bySteps.set(step, [...(bySteps.get(step) ?? []), row]);
  }
  return new Set([...bySteps.values()].filter(({ length }) => length >= FEWEST_ON_END).flat());
}

function issuesOf(
  { others, unclear }: Doubted,
  sourceOf: (row: RowOfOther) => SpokenRow | undefined,
  context: ReturnContext,
): Issue[] {
  const each = others.map((row) => {
    const { read, spoken, telling } = row;
    const { form, taskId } = read;
    const text = read.values[telling] ?? "";
    const source = sourceOf(row)?.read;
    const said = source?.values[telling] ?? null;
    return createIssue(
      ANSWER_MAYBE_OTHERS,
      { ...placeOf(row, context), taskId },
      {
        row: form.row,
        other: source?.taskId ?? spoken.task.id,
        otherRow: source?.form.row ?? form.row,
        otherSays: said === null ? "nothing" : said === text ? "the same" : "something else",
        ...quotation(text),
      },
    );
  });
  const more = unclear.map((row) => {
    const { form, taskId, values } = row.read;
    const facts = { row: form.row, ...quotation(values[row.telling] ?? "") };
    return createIssue(ANSWER_UNCLEAR, { ...placeOf(row, context), taskId }, facts);
  });
  if (each.length + more.length <= FEW) return [...each, ...more];
  const rowsOf = (some: readonly SpokenRow[]) => some.map(({ read }) => read.form.row);
  const [shown] = others;
  if (!shown) return toldTogether(ANSWERS_UNCLEAR, more, { rows: rowsOf(unclear) });
  return toldTogether(ANSWERS_MAYBE_OTHERS, [...each, ...more], {
    rows: rowsOf(others),
    unclear: rowsOf(unclear),
    like: shown.read.form.row,
    other: shown.spoken.task.id,
    expected: quote(shown.spoken.task.text),
  });
}

function placeOf({ read: { form, cells }, telling }: SpokenRow, context: ReturnContext) {
  return { ...placeIn(form.table, context), field: telling, cell: cells[telling] ?? null };
}
