/** A form of ten tasks, each about something else, whose rows a test can move about. */

import { VALUE_FIELDS } from "../../../src/core/model/record";
import type { Submission } from "../../../src/core/model/submission";
import { formColumnNumber } from "../../../src/core/schema/columns";
import { draftReturn, formOf, HEADER_ROW, submissionOf, type DraftCell } from "./draft-return";
import { longLedger } from "./long-ledger";

export const UNIT = "市科技局";
/** Columns of a row, from 0: the first to fill, and behind the last. */
export const FIRST = formColumnNumber("status") - 1;
export const WIDTH = FIRST + VALUE_FIELDS.length;

export type Row = DraftCell[];

/** Answers without a word of what they are about. */
export const GENERIC = (nth: number): Row => [
  nth % 3 === 0 ? "超序时" : "达序时",
  51 + nth,
  `本月调度${nth + 3}次，拨付资金3${nth}70万元。`,
  "无",
  `下月再调度${nth + 2}次，倒排工期。`,
  "2024-12-31",
  `张${"一二三四五六七八九十甲乙"[nth] ?? ""}`,
  `138001380${10 + nth}`,
  `见附件${nth + 1}`,
];

/** The same in the words of the tasks. */
export const TELLING = (nth: number, task: string): Row => [
  ...GENERIC(nth).slice(0, 2),
  `${task.slice(0, 24)}，已完成一半。`,
  ...GENERIC(nth).slice(3),
];

export function filledRows(answer: (nth: number, task: string) => Row = GENERIC): Row[] {
  const rows = formOf(draftReturn(UNIT, "2024-06", longLedger(UNIT))).grid.slice(HEADER_ROW);
  return rows.map((row, nth) => [
    ...Array.from({ length: FIRST }, (_, at) => row[at] ?? null),
    ...answer(nth, String(row[formColumnNumber("text") - 1])),
  ]);
}

export function readRows(rows: readonly Row[], ledger = longLedger(UNIT)): Submission {
  const draft = draftReturn(UNIT, "2024-06", ledger);
  formOf(draft).grid.splice(HEADER_ROW, filledRows().length, ...rows);
  return submissionOf(draft, {}, ledger);
}
