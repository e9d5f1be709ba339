/** A form of ten tasks, each about something else, whose rows a test can move about. */

import type { Ledger } from "../../../src/core/model/ledger";
import { VALUE_FIELDS } from "../../../src/core/model/record";
import type { Submission } from "../../../src/core/model/submission";
import { formColumnNumber } from "../../../src/core/schema/columns";
import { smallLedger } from "../../fixtures/small-ledger";
import { draftReturn, formOf, HEADER_ROW, submissionOf, type DraftCell } from "./draft-return";

export const UNIT = "市科技局";
/** Columns of a row, from 0: the first to fill, and behind the last. */
export const FIRST = formColumnNumber("status") - 1;
export const WIDTH = FIRST + VALUE_FIELDS.length;

const TEXTS = [
  "新建污水处理厂两座，消除黑臭水体。",
  "改造老旧小区一百二十个，加装电梯。",
  "建设高标准农田三万亩，推广优质稻种植。",
  "开行中欧班列，扩大口岸进出口规模。",
  "创建国家森林城市，完成造林绿化任务。",
  "整治非法采砂，加强长江岸线巡查执法。",
  "发放稳岗返还资金，组织线上招聘会。",
];

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

/** The small ledger with more tasks of the unit. */
export function longLedger(): Ledger {
  const ledger = smallLedger();
  const [task, assignment] = [
    ledger.tasks.find(({ id }) => id === "Z003"),
    ledger.assignments.find(({ taskId, unit }) => taskId === "Z003" && unit === UNIT),
  ];
  if (!task || !assignment) throw new Error("no task to copy");
  const lists = ledger.tasks.findIndex(({ id }) => id === "M01");
  const more = TEXTS.map((text, nth) => ({ ...task, id: `Z01${nth}`, label: `${nth + 10}`, text }));
  ledger.tasks.splice(lists, 0, ...more);
  ledger.assignments.push(...more.map(({ id }) => ({ ...assignment, taskId: id })));
  return ledger;
}

export function filledRows(answer: (nth: number, task: string) => Row = GENERIC): Row[] {
  const rows = formOf(draftReturn(UNIT, "2024-06", longLedger())).grid.slice(HEADER_ROW);
  return rows.map((row, nth) => [
    ...Array.from({ length: FIRST }, (_, at) => row[at] ?? null),
    ...answer(nth, String(row[formColumnNumber("text") - 1])),
  ]);
}

export function readRows(rows: readonly Row[], ledger = longLedger()): Submission {
  const draft = draftReturn(UNIT, "2024-06", ledger);
  formOf(draft).grid.splice(HEADER_ROW, filledRows().length, ...rows);
  return submissionOf(draft, {}, ledger);
}
