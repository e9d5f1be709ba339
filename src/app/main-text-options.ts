/** What staff can choose from for a task's main text. */

import { indexRecords } from "../core/ledger/record-index";
import {
  choicesByPeriod,
  MAIN_FIELDS,
  type MainField,
  staffWords,
} from "../core/main-text/staff-words";
import type { Ledger, MainTextChoice } from "../core/model/ledger";
import type { Role } from "../core/model/unit";
import { answerOf, mainTextOf } from "../core/report/rows/main-text";
import { seatsByTask } from "../core/report/rows/task-seats";
import { choiceState } from "../core/wording/main-text";
import { taskGist, taskLabel } from "../core/wording/report";

export type MainWords = Record<MainField, string>;

export interface MainTextTask {
  taskId: string;
  /** Printed number and the beginning of the text. */
  title: string;
  chosen: boolean;
}

export interface MainTextOptions {
  /** Units that filed on the task, in printed order; the one that stands anyway is marked. */
  answers: { unit: string; role: Role; words: MainWords; usual: boolean }[];
  choice: MainTextChoice | null;
  /** 原文已更新, or why the choice cannot stand; null for nothing to say. */
  state: string | null;
}

const GIST = 24;

/** Every task of the list, and whether staff decided about it in the period. */
export function mainTextTasks(ledger: Ledger, period: string): MainTextTask[] {
  const choices = choicesByPeriod(ledger.mainTexts)(period);
  return ledger.tasks.map((task) => ({
    taskId: task.id,
    title: `${taskLabel(task, ledger.tasks)}　${taskGist(task, GIST)}`,
    chosen: choices.has(task.id),
  }));
}

export function mainTextOptions(ledger: Ledger, period: string, taskId: string): MainTextOptions {
  const seats = seatsByTask(ledger).get(taskId) ?? [];
  const filed = indexRecords(ledger).ofPeriod(period).get(taskId);
  const choice = choicesByPeriod(ledger.mainTexts)(period).get(taskId) ?? null;
  const usual = mainTextOf(seats, filed);
  const standing = "answer" in usual ? usual.answer.seat.unit : null;
  const answers = seats
    .map((seat) => answerOf(seat, filed))
    .filter((answer) => answer !== null)
    .map(({ seat, record }) => ({
      unit: seat.unit,
      role: seat.role,
      words: wordsOf(record.values),
      usual: seat.unit === standing,
    }));
  return { answers, choice, state: choice && choiceState(staffWords(choice, seats, filed)) };
}

/** The words that stand: staff's own, else those of `unit`, else none. */
export function standingWords(
  { answers, choice }: MainTextOptions,
  unit: string | null,
): MainWords {
  const answer = answers.find((each) => (unit === null ? each.usual : each.unit === unit));
  const words = { ...(answer?.words ?? NO_WORDS) };
  if (choice === null || choice.unit !== (answer?.usual ? null : unit)) return words;
  for (const field of MAIN_FIELDS) words[field] = choice[field] ?? words[field];
  return words;
}

const NO_WORDS: MainWords = { progress: "", problem: "", nextStep: "" };

function wordsOf(values: Record<MainField, string | null>): MainWords {
  const { progress, problem, nextStep } = values;
  return { progress: progress ?? "", problem: problem ?? "", nextStep: nextStep ?? "" };
}
