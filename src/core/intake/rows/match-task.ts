/**
 * Which task a row is: by its id, checked against its text; else by its text. Where the two name
 * different tasks, the other locked cells of the row have a say, and where that leaves a doubt the
 * row is no task's: a value on the wrong task is worse than a row that has to be asked about.
 */

import type { Task } from "../../model/task";
import type { LedgerIndex } from "../ledger-index";
import type { FormRow } from "./form-row";
import { taskBegunBy, taskOfCutRow, tasksCutTo } from "./cut-text";
import { saysTheSame, taskText } from "./locked-text";
import { printsAnother, testimony, WITNESSES } from "./witnesses";

export type TaskMatch =
  /** The id; `over`: the task that the text names, against which the other cells spoke. */
  | { kind: "id"; task: Task; over?: Task }
  /** The text; the id is missing, unknown or another task's. */
  | { kind: "text"; task: Task; id: string }
  /** The printed number, in a form that has neither ids nor texts left. */
  | { kind: "label"; task: Task }
  /** Id and text name different tasks and nothing decides between them. */
  | { kind: "torn"; byId: Task; byText: Task | null }
  | { kind: "none" };

/** Likeness from which an edited text is still its own task's. */
const EDITED = 0.6;
/** Below it the text has nothing to do with the task. */
const UNLIKE = 0.3;
/** Likeness and lead over the runner-up that a text needs to name a task by itself. */
const ALIKE = 0.75;
const LEAD = 0.1;
/** What a beginning counts against an id; the whole text counts 1. */
const CUT = 0.9;

const ID_WEIGHT = 2;
const TEXT_WEIGHT = 3;
/** M02 加快…, 【Z-001】推进…: an id that moved into the text's cell. */
const LEADING_ID = /^[([【]?\s*([A-Za-z][-_.#]?\d{1,6})(?!\d)[^\p{L}\p{N}]*(.+)$/su;

/** By how much id and company must outweigh the text: the text is what people read. */
const ID_MARGIN = 1.5;

export function matchTask(row: FormRow, index: LedgerIndex): TaskMatch {
  const id = row.locked("taskId");
  const text = row.locked("text");
  const byId = index.taskById(id);
  if (text === "") {
    if (!byId) return id === "" ? byLabel(row, index) : { kind: "none" };
    return testimony(row, byId) < 0
      ? { kind: "torn", byId, byText: null }
      : { kind: "id", task: byId };
  }
  const cut = byId && saysTheSame(text, byId.text) ? [byId] : tasksCutTo(text, index);
  if (byId && cut.includes(byId)) {
    // Cells merged over the next task's row name it as well; what that row prints itself tells.
    return row.isReached && printsAnother(row, byId)
      ? { kind: "torn", byId, byText: null }
      : { kind: "id", task: byId };
  }
  if (!byId) {
    const named = id === "" ? taskOfLeadingId(text, index) : null;
    const task = named ?? ofText(row, cut, null, index)?.task ?? taskBegunBy(row, text, index);
    return task ? { kind: "text", task, id } : { kind: "none" };
  }
  const byText = ofText(row, cut, byId, index);
  const own = index.tasksLike(text).find(({ task }) => task === byId)?.score ?? 0;
  if (byText?.task === byId) return { kind: "id", task: byId };
  if (byText) return weigh(row, byId, byText, own, id);
  // Nobody's text: an edit of the id's own, or the other cells speak for the id.
  return own >= UNLIKE || testimony(row, byId) >= 2
    ? { kind: "id", task: byId }
    : { kind: "torn", byId, byText: null };
}

interface TextMatch {
  task: Task;
  score: number;
}

/** @param cut the tasks that the row's text is a cut beginning of; likeness cannot tell several apart */
function ofText(
  row: FormRow,
  cut: readonly Task[],
  byId: Task | null,
  index: LedgerIndex,
): TextMatch | null {
  const task = cut.length > 0 ? taskOfCutRow(row, cut) : null;
  if (task) return { task, score: CUT };
  return cut.length > 1 ? null : taskOfText(row.locked("text"), byId, index);
}

/** The one task that a text is, or was made from; null where none or several could be. */
function taskOfText(text: string, byId: Task | null, index: LedgerIndex): TextMatch | null {
  const same = index.tasksWithText(text);
  if (same.length > 0) {
    const task =
      same.find((candidate) => candidate === byId) ?? (same.length === 1 ? same[0] : undefined);
    return task ? { task, score: 1 } : null;
  }
  const [best, second] = index.tasksLike(text);
  if (!best) return null;
  const lead = best.score - (second?.score ?? 0);
  if (best.task === byId && best.score >= EDITED) return best;
  return best.score >= ALIKE && lead >= LEAD ? best : null;
}

/** The task whose id a text begins with, where what stands behind the id is that task's text. */
function taskOfLeadingId(text: string, index: LedgerIndex): Task | null {
  const [, id = "", rest = ""] = LEADING_ID.exec(text.normalize("NFKC")) ?? [];
  const task = index.taskById(id);
  if (!task || saysTheSame(rest, task.text) || tasksCutTo(rest, index).includes(task)) return task;
  const alike = index.tasksLike(rest).find((like) => like.task === task)?.score ?? 0;
  return alike >= EDITED ? task : null;
}

/** Id against text, with the cells in which the two tasks differ as witnesses. */
function weigh(row: FormRow, byId: Task, byText: TextMatch, own: number, id: string): TaskMatch {
  let forId = ID_WEIGHT + (byText.score < 1 && own >= EDITED ? TEXT_WEIGHT * own : 0);
  let forText = TEXT_WEIGHT * byText.score;
  for (const [field, weight] of WITNESSES) {
    const found = row.locked(field);
    const idSays = taskText(byId, field);
    const textSays = taskText(byText.task, field);
    if (found === "" || saysTheSame(idSays, textSays)) continue;
    if (saysTheSame(found, idSays)) forId += weight;
    else if (saysTheSame(found, textSays)) forText += weight;
  }
  if (forText > forId) return { kind: "text", task: byText.task, id };
  if (forId >= forText + ID_MARGIN) return { kind: "id", task: byId, over: byText.task };
  return { kind: "torn", byId, byText: byText.task };
}

/** Only where both the id and the text column are gone from the whole form. */
function byLabel(row: FormRow, index: LedgerIndex): TaskMatch {
  const { columns } = row.table;
  const label = row.locked("label");
  if (columns.has("taskId") || columns.has("text") || label === "") return { kind: "none" };
  const list = row.locked("list");
  const tasks = index.ledger.tasks.filter(
    (task) => saysTheSame(label, task.label) && (list === "" || saysTheSame(list, task.list)),
  );
  const [task] = tasks;
  return task && tasks.length === 1 && testimony(row, task) > 1
    ? { kind: "label", task }
    : { kind: "none" };
}
