/**
 * Answers that were pasted from another unit's form: hardly one speaks of the unit's own tasks, and most speak of
 * tasks that are all one other unit's. Nothing is taken of the rows that don't speak of their own.
 */

import { createIssue, type Issue } from "../../model/issue";
import { isLeadRole } from "../../model/unit";
import type { Task } from "../../model/task";
import { quote } from "../../text/quotation";
import { ANSWER_OF_UNIT, ANSWERS_OF_UNIT } from "../../wording/moved-answer-issues";
import type { LedgerIndex } from "../ledger-index";
import { placeIn, type ReturnContext } from "../rows/read-cell-at";
import { withoutFields, type ReadRow } from "../rows/read-values";
import { toldTogether } from "../rows/told-together";
import { answeredCells } from "./answered-cells";
import { movedWith, type Shift, TEXT_FIELDS } from "./field-kinds";
import type { SpokenTasks } from "./spoken-of";
import { countOwn, isAnswered, type SpokenRow } from "./spoken-rows";

/** Fewer answers may each mention another unit's work. */
const FEWEST = 3;
/** So many of the answers must speak of other units' tasks, so many times as many as of their own. */
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
  if (answered.length < FEWEST || own * (1 + MORE_THAN_OWN) > answered.length) return null;
  const told = tasks.ofOthers(answered.map(({ read }) => read.values.progress ?? ""));
  const strangers = answered.flatMap((row, nth): Stranger[] => {
    const task = told[nth];
    return task ? [{ row, task }] : [];
  });
  if (strangers.length < Math.max(FEWEST, answered.length * SHARE, own * MORE_THAN_OWN))
    return null;
  const unit = ownerOf(strangers, index, context.unit);
  if (unit === null) return null;
  const affected = answered.filter(({ spoken }) => spoken?.kind !== "own");
  const fields = movedWith("progress", (field): Shift => {
    if (!TEXT_FIELDS.includes(field)) return null;
    const texts = affected.map(({ read }) => String(read.values[field] ?? ""));
    const spoken = tasks.of(
      texts.map((text, nth) => ({ text, taskId: affected[nth]?.read.taskId ?? "" })),
    );
    const own = spoken.filter((one) => one?.kind === "own").length;
    return own > tasks.ofOthers(texts).filter((one) => one !== null).length ? "stayed" : null;
  });
  const left = new Set(affected.map(({ read }) => read));
  return {
    reads: rows.map(({ read }) => (left.has(read) ? withoutFields(read, fields) : read)),
    issues: issuesOf([...left], strangers, unit, fields, context),
  };
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

function issuesOf(
  reads: readonly ReadRow[],
  strangers: readonly Stranger[],
  owner: string,
  fields: Parameters<typeof answeredCells>[1],
  context: ReturnContext,
): Issue[] {
  const tables = new Set(reads.map(({ form }) => form.table));
  const [first] = strangers;
  return [...tables].flatMap((table) => {
    const own = reads.filter(({ form }) => form.table === table);
    const each = answeredCells(own, fields).map(({ at, said }) =>
      createIssue(ANSWER_OF_UNIT, { ...placeIn(table, context), ...at }, { ...said, owner }),
    );
    const shown = strangers.find(({ row }) => row.read.form.table === table) ?? first;
    if (!shown) return [];
    return toldTogether(ANSWERS_OF_UNIT, each, {
      rows: own.map(({ form }) => form.row),
      like: shown.row.read.form.row,
      other: shown.task.id,
      owner,
      expected: quote(shown.task.text),
    });
  });
}
