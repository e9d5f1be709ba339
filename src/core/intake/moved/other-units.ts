/**
 * Answers that were pasted from another unit's form, over all rows or a block of them: hardly one speaks of the
 * unit's own tasks, and many speak of tasks that are all one other unit's. Nothing is taken of the rows that don't
 * speak of their own.
 */

import { createIssue, type Issue } from "../../model/issue";
import type { ValueField } from "../../model/record";
import type { Task } from "../../model/task";
import { isLeadRole } from "../../model/unit";
import { quote } from "../../text/quotation";
import { ANSWER_OF_UNIT, ANSWERS_OF_UNIT } from "../../wording/moved-answer-issues";
import type { LedgerIndex } from "../ledger-index";
import { byTable } from "../rows/form-row";
import { placeIn, type ReturnContext } from "../rows/read-cell-at";
import { withoutFields, type ReadRow } from "../rows/read-values";
import { toldTogether } from "../rows/told-together";
import { answeredCells } from "./answered-cells";
import { movedWith, type Shift, TEXT_FIELDS } from "./field-kinds";
import type { SpokenTasks } from "./spoken-of";
import { countOwn, isAnswered, saidIn, type SpokenRow } from "./spoken-rows";

/** Fewer answers may each mention another unit's work. */
const FEWEST = 3;
/** So many of the answers must speak of other units' tasks, and so many times as many as of their own. */
const SHARE = 1 / 3;
const MORE_THAN_OWN = 1.5;
/** So many of those must be one unit's. */
const FEWEST_OF_ONE = 3 / 4;

interface Stranger {
  row: SpokenRow;
  task: Task;
}

/** The rows read, without answers that are another unit's; null for nearly all returns. */
export function withoutOtherUnits(
  rows: readonly SpokenRow[],
  tasks: SpokenTasks,
  index: LedgerIndex,
  context: ReturnContext,
): { reads: ReadRow[]; issues: Issue[] } | null {
  const answered = rows.filter(isAnswered);
  const own = countOwn(rows);
  const isAll = own * (1 + MORE_THAN_OWN) <= answered.length;
  const blocks = isAll ? [answered] : blocksWithoutOwn(answered);
  const pasted = blocks.flatMap((block) => pastedIn(block, tasks, index, context) ?? []);
  if (pasted.length === 0) return null;
  const left = new Map(
    pasted.flatMap((block) => block.rows.map(({ read }) => [read, block.fields] as const)),
  );
  return {
    reads: rows.map(({ read }) => {
      const fields = left.get(read);
      return fields ? withoutFields(read, fields) : read;
    }),
    issues: pasted.flatMap((block) => issuesOf(block, context)),
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

interface Pasted {
  /** Those that do not speak of their own task. */
  rows: readonly SpokenRow[];
  strangers: readonly [Stranger, ...Stranger[]];
  owner: string;
  fields: readonly ValueField[];
}

/** What of a block of answers is one other unit's; null where too little tells. */
function pastedIn(
  block: readonly SpokenRow[],
  tasks: SpokenTasks,
  index: LedgerIndex,
  context: ReturnContext,
): Pasted | null {
  if (block.length < FEWEST) return null;
  const told = tasks.ofOthers(block.map(({ read }) => read.values.progress ?? ""));
  const strangers = block.flatMap((row, nth): Stranger[] => {
    const task = told[nth];
    return task ? [{ row, task }] : [];
  });
  const fewest = Math.max(FEWEST, block.length * SHARE, countOwn(block) * MORE_THAN_OWN);
  const [first, ...more] = strangers;
  const owner = strangers.length < fewest ? null : ownerOf(strangers, index, context.unit);
  if (!first || owner === null) return null;
  const rows = block.filter(({ spoken }) => spoken?.kind !== "own");
  const fields = movedWith("progress", (field) => stayed(field, rows, tasks));
  return { rows, strangers: [first, ...more], owner, fields };
}

/** Whether a column of texts still speaks of the rows' own tasks. */
function stayed(field: ValueField, rows: readonly SpokenRow[], tasks: SpokenTasks): Shift {
  if (!TEXT_FIELDS.includes(field)) return null;
  const texts = saidIn(
    field,
    rows.map(({ read }) => read),
  );
  const own = tasks.of(texts).filter((spoken) => spoken?.kind === "own").length;
  const others = tasks.ofOthers(texts.map(({ text }) => text)).filter((task) => task !== null);
  return own > others.length ? "stayed" : null;
}

/** The unit whose tasks nearly all of them are; of several that which leads most; null where there is none. */
function ownerOf(strangers: readonly Stranger[], index: LedgerIndex, own: string): string | null {
  const counts = new Map<string, { tasks: number; leads: number }>();
  for (const { task } of strangers) {
    for (const { unit, role } of index.ownersOf(task.id)) {
      if (unit === own) continue;
      const count = counts.get(unit) ?? { tasks: 0, leads: 0 };
      count.tasks++;
      if (isLeadRole(role)) count.leads++;
      counts.set(unit, count);
    }
  }
  const [best] = [...counts].sort(([, a], [, b]) => b.tasks - a.tasks || b.leads - a.leads);
  return best && best[1].tasks >= strangers.length * FEWEST_OF_ONE ? best[0] : null;
}

function issuesOf({ rows, strangers, owner, fields }: Pasted, context: ReturnContext): Issue[] {
  const reads = rows.map(({ read }) => read);
  return [...byTable(reads)].flatMap(([table, own]) => {
    const each = answeredCells(own, fields).map(({ at, said }) =>
      createIssue(ANSWER_OF_UNIT, { ...placeIn(table, context), ...at }, { ...said, owner }),
    );
    const { row, task } =
      strangers.find((one) => one.row.read.form.table === table) ?? strangers[0];
    return toldTogether(ANSWERS_OF_UNIT, each, {
      rows: own.map(({ form }) => form.row),
      like: row.read.form.row,
      other: task.id,
      owner,
      expected: quote(task.text),
    });
  });
}
