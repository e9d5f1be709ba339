/** Whose words stand for a task (DESIGN §5). */

import type { CompletionRate, ProgressRecord } from "../../model/record";
import { type Category, hasContent } from "../statistics/categories";
import { oneDecimal } from "../statistics/shares";
import type { TaskRecords } from "../../ledger/record-index";
import { isLead, type Seat } from "./task-seats";

/** A seat together with what its unit filed in the period. */
export interface Answer {
  seat: Seat;
  record: ProgressRecord;
}

export type MainText =
  /**
   * The first lead's record; `next-lead` where the leads before it filed nothing, `chosen-lead` where
   * staff chose another.
   */
  | { kind: "first-lead" | "next-lead" | "chosen-lead"; answer: Answer }
  /** A collective unit leads: no first lead, the members' records together. */
  | { kind: "members"; phrase: string; due: number; answers: Answer[] }
  /** No lead filed. */
  | { kind: "none" };

/** What a task's state comes down to. */
export interface TaskState {
  category: Category;
  rate: CompletionRate;
}

/**
 * @param chosen unit that staff chose; a lead answers for the task's state too, any other unit only
 * lends its words
 */
export function mainTextOf(
  seats: readonly Seat[],
  records: TaskRecords | undefined,
  chosen: string | null = null,
): MainText {
  const leads = seats.filter(isLead);
  if (leads.length > 0) {
    const place = leads.findIndex(({ unit }) => unit === chosen);
    const seat = leads[place];
    const answer = seat && answerOf(seat, records);
    if (answer && place > 0) return { kind: "chosen-lead", answer };
    for (const seat of leads) {
      const answer = answerOf(seat, records);
      if (!answer) continue;
      return { kind: seat === leads[0] ? "first-lead" : "next-lead", answer };
    }
    return { kind: "none" };
  }
  const members = seats.filter((seat) => seat.group === "lead");
  const answers = members
    .map((seat) => answerOf(seat, records))
    .filter((answer) => answer !== null);
  const phrase = members[0]?.phrase;
  if (phrase === undefined || answers.length === 0) return { kind: "none" };
  return { kind: "members", phrase, due: members.length, answers };
}

/** What the unit of a seat filed; null where it filed nothing or left the row blank. */
export function answerOf(seat: Seat, records: TaskRecords | undefined): Answer | null {
  const record = records?.get(seat.unit);
  return record && hasContent(record) ? { seat, record } : null;
}

export function recordState(record: ProgressRecord | null | undefined): TaskState {
  if (!record || !hasContent(record)) return { category: "unfiled", rate: null };
  return { category: record.values.status ?? "unclear", rate: record.values.completionRate };
}

export function mainState(main: MainText): TaskState {
  if (main.kind === "none") return { category: "unfiled", rate: null };
  if (main.kind === "members") return membersState(main.answers);
  return recordState(main.answer.record);
}

/** From worst to best, so that a tie goes to the worse. */
const WORST_FIRST: readonly Category[] = [
  "not-started",
  "behind",
  "other",
  "on-schedule",
  "ahead",
  "done",
];

/** The status that most members report, and the mean of the rates given in numbers. */
function membersState(answers: readonly Answer[]): TaskState {
  let category: Category = "unclear";
  let most = 0;
  for (const candidate of WORST_FIRST) {
    const count = answers.filter(({ record }) => record.values.status === candidate).length;
    if (count > most) [category, most] = [candidate, count];
  }
  const rates = answers.map(({ record }) => record.values.completionRate);
  const numbers = rates.filter((rate) => typeof rate === "number");
  if (numbers.length > 0) {
    const sum = numbers.reduce((total, rate) => total + rate, 0);
    return { category, rate: oneDecimal(sum / numbers.length) };
  }
  return { category, rate: rates.includes("unmeasured") ? "unmeasured" : null };
}
