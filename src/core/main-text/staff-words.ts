/** What staff decided about a task's main text, and how that stands to what is filed now. */

import type { TaskRecords } from "../ledger/record-index";
import type { MainTextChoice } from "../model/ledger";
import type { ProgressRecord } from "../model/record";
import { type Answer, answerOf, mainTextOf } from "../report/rows/main-text";
import type { Seat } from "../report/rows/task-seats";
import { digest } from "../text/digest";

/** The fields of a main text, in printed order. */
export const MAIN_FIELDS = ["progress", "problem", "nextStep"] as const;
export type MainField = (typeof MAIN_FIELDS)[number];

export interface StaffWords {
  choice: MainTextChoice;
  /** The chosen filing; null where none was chosen or the unit filed nothing on the task. */
  answer: Answer | null;
  /** What is filed is no longer what staff chose from. */
  outdated: boolean;
}

/** A choice as it applies to what was filed on its task. */
export function staffWords(
  choice: MainTextChoice,
  seats: readonly Seat[],
  records: TaskRecords | undefined,
): StaffWords {
  const seat = seats.find(({ unit }) => unit === choice.unit);
  return {
    choice,
    answer: seat ? answerOf(seat, records) : null,
    outdated: choice.source !== sourceDigest(choice.unit, seats, records),
  };
}

/**
 * Digest of the words that staff choose from: those of `unit`, and those that would stand without
 * them. Another one as soon as either is filed anew.
 */
export function sourceDigest(
  unit: string | null,
  seats: readonly Seat[],
  records: TaskRecords | undefined,
): string {
  const usual = mainTextOf(seats, records);
  const standing =
    usual.kind === "none"
      ? []
      : usual.kind === "members"
        ? usual.answers.map(({ record }) => wordsOf(record))
        : [wordsOf(usual.answer.record)];
  const chosen = unit === null ? undefined : records?.get(unit);
  return digest(JSON.stringify([standing, chosen ? wordsOf(chosen) : null]));
}

function wordsOf({ unit, values }: ProgressRecord): (string | null)[] {
  return [unit, ...MAIN_FIELDS.map((field) => values[field])];
}

/** Whether staff wrote words of their own. */
export function isEdited(choice: MainTextChoice): boolean {
  return MAIN_FIELDS.some((field) => choice[field] !== null);
}

/** The choices of each period by task; of several on one task the last counts. */
export function choicesByPeriod(
  choices: readonly MainTextChoice[],
): (period: string) => ReadonlyMap<string, MainTextChoice> {
  const periods = new Map<string, Map<string, MainTextChoice>>();
  for (const choice of choices) {
    const tasks = periods.get(choice.period) ?? new Map<string, MainTextChoice>();
    tasks.set(choice.taskId, choice);
    periods.set(choice.period, tasks);
  }
  return (period) => periods.get(period) ?? NONE;
}

const NONE: ReadonlyMap<string, MainTextChoice> = new Map();
