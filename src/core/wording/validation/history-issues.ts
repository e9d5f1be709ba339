/** This period held against earlier ones. */

import { issueKind } from "../../model/issue";
import { quoted, type RowFacts } from "./row-facts";

export const TEXT_UNCHANGED = issueKind<RowFacts>({
  code: "text-unchanged",
  severity: "warning",
  message: ({ where, found }) => `${where}与上一期填报的文字相同：${quoted(found)}。`,
  fix: () => "请写明本期的新进展；确实没有新进展的，请说明原因。",
});

export const RATE_FALLEN = issueKind<RowFacts>({
  code: "rate-fallen",
  severity: "warning",
  message: ({ where, found, expected }) => `${where}填的是${found}，低于上一期填报的${expected}。`,
  fix: () => "完成率一般只升不降，请核对；上一期填错的，请在备注中说明。",
});

export const ACHIEVED_FALLEN = issueKind<RowFacts>({
  code: "achieved-fallen",
  severity: "warning",
  message: ({ where, found, expected }) => `${where}填的是${found}，低于上一期填报的${expected}。`,
  fix: () => "累计完成值应当从年初累计，一般只增不减，请核对；数据有修正的，请在“指标说明”中写明。",
});

/** `beside`: what 累计完成值 holds, where that is the former target. */
export const TARGET_CHANGED = issueKind<RowFacts>({
  code: "target-changed",
  severity: "warning",
  message: ({ where, found, expected, beside }) => {
    const exchanged = beside ? `，而“累计完成值”填的正是${beside}，两格可能填反了` : "";
    return `${where}填的是${found}，上一期填报的是${expected}${exchanged}。`;
  },
  fix: () => "请核对；目标确有调整的，请在“指标说明”中写明。",
});

export const NO_LONGER_DONE = issueKind<RowFacts>({
  code: "no-longer-done",
  severity: "warning",
  message: ({ where, found }) => `${where}填的是“${found}”，而上一期填报的是“已完成”。`,
  fix: () => "请核对；上一期填错或工作有反复的，请在进展情况中说明原因。",
});

export const PROMISE_PASSED = issueKind<RowFacts>({
  code: "promise-passed",
  severity: "warning",
  message: ({ where, beside }) =>
    `${where}：上一期填报预计${beside}完成，这一天已过，任务仍未完成。`,
  fix: () => "请说明没有按期完成的原因，并填写新的预计完成时间。",
});

export const PROMISE_MOVED_AGAIN = issueKind<RowFacts>({
  code: "promise-moved-again",
  severity: "warning",
  message: ({ where, found, beside }) =>
    `${where}填的是${found}，预计完成时间再次推迟（此前填报过${beside}）。`,
  fix: () => "请说明一再推迟的原因，并填写有把握的日期。",
});

export const PROBLEM_CARRIED = issueKind<RowFacts>({
  code: "problem-carried",
  severity: "warning",
  message: ({ where, found, beside }) =>
    `${where}连续${beside}期写的是同一个问题：${quoted(found)}。`,
  fix: () => "请写明这几期做了哪些工作、为什么没有解决；需要协调的，请写明请谁协调什么。",
});
