/** Figures of 指标填报 that do not go together. */

import { issueKind } from "../../model/issue";
import type { RowFacts } from "./row-facts";

export const TARGET_BELOW_DONE = issueKind<RowFacts>({
  code: "target-below-done",
  severity: "warning",
  message: ({ where, found, expected }) =>
    `${where}填的是${found}，没有达到年度目标${expected}，而任务的进展状态填的是“已完成”。`,
  fix: () => "请核对累计完成值和年度目标；目标没有达到的，进展状态不能填“已完成”。",
});

export const TARGET_CONTRADICTS_RATE = issueKind<RowFacts>({
  code: "target-contradicts-rate",
  severity: "warning",
  message: ({ where, found, beside }) =>
    `${where}填的是${found}，相当于年度目标的${beside}，与填报的完成率相差较大。`,
  fix: () => "请核对累计完成值、年度目标和完成率；完成率另有算法的，请在“指标说明”中写明。",
});

export const TARGET_MAGNITUDE = issueKind<RowFacts>({
  code: "target-magnitude",
  severity: "warning",
  message: ({ where, found, beside }) =>
    `${where}填的是${found}，比${beside}得多，可能没有按“计量单位”填写。`,
  fix: () => "请对照左侧“计量单位”换算后再填，如70万人，单位是“万人”的填70，是“人”的填700000。",
});

export const ACHIEVED_CONTRADICTS_TEXT = issueKind<RowFacts>({
  code: "achieved-contradicts-text",
  severity: "warning",
  message: ({ where, found, expected }) =>
    `${where}填的是${found}，而进展情况里写的是${expected}，两处不一致。`,
  fix: () => "请核对实际完成数，把两处改为一致。",
});
