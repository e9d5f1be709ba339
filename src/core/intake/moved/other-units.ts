/**
 * Answers that were pasted from another unit's form, over all rows or a block of them: hardly one speaks of the
 * unit's own tasks, and many speak of tasks that are all one other unit's. Nothing is taken of the rows that don't
 * speak of their own, nor of those elsewhere that speak of that unit's; those that may have been pasted along are named.
 */

import { createIssue, type Issue } from "../../model/issue";
import type { ValueField } from "../../model/record";
import { ANSWER_OF_UNIT, ANSWERS_OF_UNIT } from "../../wording/moved-answer-issues";
import type { LedgerIndex } from "../ledger-index";
import { byTable } from "../rows/form-row";
import { placeIn, type ReturnContext } from "../rows/read-cell-at";
import { withoutFields, type ReadRow } from "../rows/read-values";
import { toldTogether } from "../rows/told-together";
import { answeredCells } from "./answered-cells";
import { movedWith, PERSON_FIELDS, type Shift, TEXT_FIELDS } from "./field-kinds";
import { LastPersons } from "./last-persons";
import { pastedAlong, singleOnes } from "./maybe-of-units";
import { besideThem } from "./neutral-rows";
import type { SpokenTasks } from "./spoken-of";
import { countOwn, isAnswered, isNeutral, saidIn, type SpokenRow } from "./spoken-rows";
import { countsByUnit, likeness, strangersAmong, type Stranger, type Strangers } from "./strangers";

/** Fewer answers may each mention another unit's work. */
const FEWEST = 3;
/** So many of the answers must speak of other units' tasks, and so many times as many as of their own. */
const SHARE = 1 / 3;
const MORE_THAN_OWN = 1.5;
/** So many of those must be one unit's. */
const FEWEST_OF_ONE = 3 / 4;
/** A row among those of another unit that tells nothing was hardly left out. */
const BETWEEN = 1;
/** So many cells of a column, and half of those filled, show that it was not pasted. */
const FEWEST_STAYED = 2;

/** Rows that were pasted from one other unit's form. */
interface Pasted {
  owner: string;
  rows: readonly SpokenRow[];
}

/**
 * The rows read, without answers that are another unit's; and what is to be said of them and of those that may be.
 * The reads are null where all are taken, as in nearly all returns.
 */
export function withoutOtherUnits(
  rows: readonly SpokenRow[],
  tasks: SpokenTasks,
  index: LedgerIndex,
  context: ReturnContext,
): { reads: ReadRow[] | null; issues: Issue[] } {
  const answered = rows.filter(isAnswered);
  const isAll = countOwn(rows) * (1 + MORE_THAN_OWN) <= answered.length;
  const strangers = strangersAmong(
    isAll ? answered : answered.filter(isNeutral),
    tasks,
    index,
    context,
  );
  if (strangers.size === 0) return { reads: null, issues: [] };
  const pastedOf = (some: readonly SpokenRow[]) => pastedIn(some, strangers);
  const whole = isAll ? pastedOf(answered) : null;
  const found = whole
    ? [whole]
    : blocksWithoutOwn(answered).flatMap((block) => partsOf(block, strangers, pastedOf));
  if (found.length === 0) {
    return { reads: null, issues: singleOnes(strangers, rows, context) };
  }
  const pasted = withFurther(found, strangers);
  const held = new Set(pasted.flatMap((each) => each.rows));
  // Among rows that were all pasted hardly one is the unit's own.
  const along = whole ? answered.filter((row) => !held.has(row)) : besideThem(held, rows);
  const owners = pasted.map(({ owner }) => owner).join("、");
  const people = new LastPersons(index.previousRecords(context.unit, context.period));
  const left = new Map<ReadRow, readonly ValueField[]>();
  const issues = pasted.flatMap((each) => {
    const fields = movedWith("progress", (field) => stayed(field, each.rows, tasks, people));
    for (const { read } of each.rows) left.set(read, fields);
    return issuesOf(each, fields, strangers, context);
  });
  return {
    reads: rows.map(({ read }) => withoutFields(read, left.get(read) ?? [])),
    issues: [...issues, ...pastedAlong(along, owners, context)],
  };
}

/** Answers that stand beneath one another, none of which speaks of its own task. */
function blocksWithoutOwn(answered: readonly SpokenRow[]): SpokenRow[][] {
  const blocks: SpokenRow[][] = [[]];
  for (const row of answered) {
    if (row.spoken?.kind === "own") blocks.push([]);
    else blocks.at(-1)?.push(row);
  }
  return blocks;
}

/** What of a block is other units': all of it, or the stretches in which strangers stand close together. */
function partsOf(
  block: readonly SpokenRow[],
  strangers: Strangers,
  pastedOf: (rows: readonly SpokenRow[]) => Pasted | null,
): Pasted[] {
  const whole = pastedOf(block);
  return whole ? [whole] : stretchesIn(block, strangers).flatMap((part) => pastedOf(part) ?? []);
}

/** From a stranger to the last of those that follow, with no more than so many other rows between two of them. */
function stretchesIn(block: readonly SpokenRow[], strangers: Strangers): SpokenRow[][] {
  const stretches: { start: number; end: number }[] = [];
  block.forEach((row, at) => {
    if (!strangers.has(row)) return;
    const last = stretches.at(-1);
    if (last && at - last.end <= BETWEEN + 1) last.end = at;
    else stretches.push({ start: at, end: at });
  });
  return stretches.map(({ start, end }) => block.slice(start, end + 1));
}

/** The rows that are one other unit's: those that don't speak of their own task; null where too little tells. */
function pastedIn(rows: readonly SpokenRow[], strangers: Strangers): Pasted | null {
  const strange = rows.flatMap((row) => strangers.get(row) ?? []).filter(({ sure }) => sure);
  const fewest = Math.max(FEWEST, rows.length * SHARE, countOwn(rows) * MORE_THAN_OWN);
  const owner = strange.length < fewest ? null : ownerOf(strange);
  return owner === null
    ? null
    : { owner, rows: rows.filter(({ spoken }) => spoken?.kind !== "own") };
}

/** By owner, with the rows elsewhere that speak of that unit's tasks as well. */
function withFurther(found: readonly Pasted[], strangers: Strangers): Pasted[] {
  const rowsOf = new Map<string, Set<SpokenRow>>();
  for (const { owner, rows } of found)
    rowsOf.set(owner, new Set([...(rowsOf.get(owner) ?? []), ...rows]));
  const held = new Set(found.flatMap(({ rows }) => rows));
  for (const [row, { owners }] of strangers) {
    const owner = owners.find(({ unit }) => rowsOf.has(unit))?.unit;
    if (owner !== undefined && !held.has(row)) rowsOf.get(owner)?.add(row);
  }
  const inOrder = (rows: ReadonlySet<SpokenRow>) =>
    [...rows].sort((a, b) => a.read.form.row - b.read.form.row);
  return [...rowsOf].map(([owner, rows]) => ({ owner, rows: inOrder(rows) }));
}

/** Whether a column still speaks of the rows' own tasks, or names their people. */
function stayed(
  field: ValueField,
  rows: readonly SpokenRow[],
  tasks: SpokenTasks,
  people: LastPersons,
): Shift {
  const reads = rows.map(({ read }) => read);
  if (PERSON_FIELDS.includes(field)) {
    const own = reads.filter(({ values, taskId }) => people.isOf(values, taskId));
    return isMost(own.length, reads.filter(({ form }) => form.holds(field)).length);
  }
  if (!TEXT_FIELDS.includes(field)) return null;
  const said = saidIn(field, reads).filter(({ text }) => text !== "");
  const own = tasks.of(said).filter((spoken) => spoken?.kind === "own").length;
  const others = tasks.ofOthers(said.map(({ text }) => text)).filter((task) => task !== null);
  return own > others.length ? isMost(own, said.length) : null;
}

/** A word that a problem shares with its row's task may be chance. */
function isMost(own: number, all: number): Shift {
  return own >= FEWEST_STAYED && own * 2 >= all ? "stayed" : null;
}

/** The unit whose nearly all of them are; of several that which leads most; null where there is none. */
function ownerOf(strange: readonly Stranger[]): string | null {
  const [best] = [...countsByUnit(strange)].sort(
    ([, a], [, b]) => b.rows - a.rows || b.leads - a.leads,
  );
  return best && best[1].rows >= strange.length * FEWEST_OF_ONE ? best[0] : null;
}

function issuesOf(
  { owner, rows }: Pasted,
  fields: readonly ValueField[],
  strangers: Strangers,
  context: ReturnContext,
): Issue[] {
  const shown = rows.filter((row) => strangers.get(row)?.sure);
  return [...byTable(rows.map(({ read }) => read))].flatMap(([table, reads]) => {
    const each = answeredCells(reads, fields).map(({ at, said }) =>
      createIssue(ANSWER_OF_UNIT, { ...placeIn(table, context), ...at }, { ...said, owner }),
    );
    const like = shown.find(({ read }) => read.form.table === table) ?? shown[0];
    const stranger = like && strangers.get(like);
    if (!stranger) return [];
    return toldTogether(ANSWERS_OF_UNIT, each, {
      rows: reads.map(({ form }) => form.row),
      like: like.read.form.row,
      owner,
      ...likeness(stranger),
    });
  });
}
