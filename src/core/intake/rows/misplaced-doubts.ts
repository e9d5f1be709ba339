/** Answers that may be another task's: too little tells for leaving them aside, so that they are taken and named. */

import { createIssue, type Issue } from "../../model/issue";
import { columnHeader } from "../../schema/columns";
import { quotation, quote } from "../../text/quotation";
import {
  ANSWER_MAYBE_OTHERS,
  ANSWER_UNCLEAR,
  ANSWERS_MAYBE_OTHERS,
  ANSWERS_UNCLEAR,
  CELL_MAYBE_PARTED,
  COLUMNS_MAYBE_PARTED,
} from "../../wording/moved-answer-issues";
import { answeredCells } from "./answered-cells";
import { placeIn, type ReturnContext } from "./read-cell-at";
import { countOwn, isAnswered, isOfOther, type RowOfOther, type SpokenRow } from "./spoken-rows";
import { toldTogether } from "./told-together";

/** One answer that speaks of another task may just mention it. */
const FEWEST = 2;
/** Of a return with more blank rows a blank one tells less, and nothing afar. */
const MOST_BLANK = 2;
/** So much more of a neighbouring row's task there; and of one that speaks itself of a third. */
const AMONG_BLANKS = 2;
const ON_END = 2;
/** Answers of neighbouring rows are exchanged more easily than others. */
const BY_NEIGHBOUR = 2.5;
/** So much more each where rows speak of one another's tasks in a ring. */
const IN_RING = 1;
/** So many are told one by one. */
const FEW = 2;
/** Of a return in which most tell nothing they say nothing of the few that do. */
const MOST_UNCLEAR = 4;
/** What is written beside 进展情况 in words, and moves with 下一步措施. */
const BESIDE = ["problem", "nextStep", "remark"] as const;

/** Rows of answers that speak of other tasks, and those that do not tell of which they speak. */
interface Doubted {
  others: readonly RowOfOther[];
  unclear: readonly SpokenRow[];
}

/**
 * Answers that speak of another task whose own answer does not: one of the two may be misplaced. So may be a few
 * beside them that do not tell of which task they speak.
 */
export function maybeOthers(rows: readonly SpokenRow[], context: ReturnContext): Issue[] {
  const byTask = new Map(rows.map((row) => [row.read.taskId, row]));
  const sourceOf = ({ spoken: { task, rival } }: RowOfOther) => {
    const [source, second] = [task, rival].map((each) => byTask.get(each?.id ?? ""));
    return second && source?.spoken?.kind === "own" ? second : source;
  };
  const inRings = ringsOf(rows.filter(isOfOther), sourceOf);
  const blanks = rows.filter((row) => !isAnswered(row)).length;
  const others = rows.filter(isOfOther).filter((row) => {
    const source = sourceOf(row);
    return source !== undefined && (inRings.has(row) || isDoubted(row, source, blanks));
  });
  if (others.length === 0) return [];
  const isNamed = new Set<SpokenRow>(others);
  const rest = rows.filter((row) => {
    return !isNamed.has(row) && isAnswered(row) && row.spoken?.kind !== "own";
  });
  const unclear = rest.length <= others.length * MOST_UNCLEAR ? rest : [];
  return issuesOf({ others, unclear }, sourceOf, context);
}

/** Whether a row is enough of a sign by itself. */
function isDoubted(
  { read, spoken, telling }: RowOfOther,
  source: SpokenRow,
  blanks: number,
): boolean {
  const isNear = Math.abs(source.read.form.row - read.form.row) === 1;
  if (!isAnswered(source)) {
    if (blanks <= MOST_BLANK) return isNear || spoken.plain;
    return isNear && spoken.by >= AMONG_BLANKS;
  }
  if (source.read.values[telling] === read.values[telling]) return spoken.plain;
  if (source.spoken?.kind === "own") return false;
  const least = isOfOther(source) ? ON_END : isNear ? BY_NEIGHBOUR : Infinity;
  return spoken.plain || spoken.by >= least;
}

/** Rows each of which speaks of the next one's task, and the last of the first one's. */
function ringsOf(
  others: readonly RowOfOther[],
  sourceOf: (row: RowOfOther) => SpokenRow | undefined,
): ReadonlySet<SpokenRow> {
  const inRings = new Set<SpokenRow>();
  for (const start of others) {
    const ring: RowOfOther[] = [];
    let at: SpokenRow | undefined = start;
    while (at && isOfOther(at) && !inRings.has(at) && ring.length <= others.length) {
      ring.push(at);
      at = sourceOf(at);
      if (at !== start) continue;
      const by = ring.reduce((sum, { spoken }) => sum + spoken.by, 0);
      if (by >= ring.length * IN_RING) for (const row of ring) inRings.add(row);
      break;
    }
  }
  return inRings;
}

function issuesOf(
  { others, unclear }: Doubted,
  sourceOf: (row: RowOfOther) => SpokenRow | undefined,
  context: ReturnContext,
): Issue[] {
  const each = others.map((row) => {
    const { read, spoken, telling } = row;
    const { form, taskId, cells } = read;
    const text = read.values[telling] ?? "";
    const source = sourceOf(row)?.read;
    const said = source?.values[telling] ?? null;
    return createIssue(
      ANSWER_MAYBE_OTHERS,
      { ...placeIn(form.table, context), taskId, field: telling, cell: cells[telling] ?? null },
      {
        row: form.row,
        other: source?.taskId ?? spoken.task.id,
        otherRow: source?.form.row ?? form.row,
        otherSays: said === null ? "nothing" : said === text ? "the same" : "something else",
        ...quotation(text),
      },
    );
  });
  const [shown] = others;
  if (!shown || (each.length <= FEW && unclear.length === 0)) return each;
  const more = unclear.map((row) => unclearIssue(row, context));
  return toldTogether(ANSWERS_MAYBE_OTHERS, [...each, ...more], {
    rows: others.map(({ read }) => read.form.row),
    unclear: unclear.map(({ read }) => read.form.row),
    like: shown.read.form.row,
    other: shown.spoken.task.id,
    expected: quote(shown.spoken.task.text),
  });
}

/** Answers that tell nothing beside rows that are not taken: they may have moved along. */
export function unclearIssues(rows: readonly SpokenRow[], context: ReturnContext): Issue[] {
  const each = rows.map((row) => unclearIssue(row, context));
  if (each.length <= FEW) return each;
  return toldTogether(ANSWERS_UNCLEAR, each, { rows: rows.map(({ read }) => read.form.row) });
}

function unclearIssue({ read, telling }: SpokenRow, context: ReturnContext): Issue {
  const { form, taskId, cells, values } = read;
  return createIssue(
    ANSWER_UNCLEAR,
    { ...placeIn(form.table, context), taskId, field: telling, cell: cells[telling] ?? null },
    { row: form.row, ...quotation(values[telling] ?? "") },
  );
}

/** Columns beside 进展情况 that speak of other tasks, and hardly of their own, while that does not tell. */
export function maybeParted(rows: readonly SpokenRow[], context: ReturnContext): Issue[] {
  const sure = rows.filter(isOfOther).filter(({ spoken }) => spoken.sure);
  const [shown] = sure;
  if (!shown || sure.length < FEWEST || countOwn(rows) * 2 > sure.length) return [];
  const parted = rows.filter((row) => row.spoken?.kind !== "own" && isAnswered(row));
  const each = parted.flatMap(({ read }) =>
    answeredCells([read], BESIDE).map(({ at, said }) =>
      createIssue(CELL_MAYBE_PARTED, { ...placeIn(read.form.table, context), ...at }, said),
    ),
  );
  const headers = each.flatMap(({ field }) => (field && columnHeader(field)) ?? []);
  return toldTogether(COLUMNS_MAYBE_PARTED, each, {
    headers: [...new Set(headers)],
    rows: parted.map(({ read }) => read.form.row),
    like: shown.read.form.row,
    other: shown.spoken.task.id,
    expected: quote(shown.spoken.task.text),
  });
}
