/** What units say about the same task, held side by side. */

import { issueKind } from "../../model/issue";
import { quoted } from "./row-facts";

/** `task` names the task as people do: Z005“坚持教育、科技、人才…”. */
interface TaskFacts {
  task: string;
}

export const LEADS_DISAGREE_STATUS = issueKind<TaskFacts>({
  code: "leads-disagree-status",
  severity: "warning",
  message: ({ task, found }) => `任务${task}的牵头单位填报的进展状态不一致：${found}。`,
  fix: () => "请首位牵头单位会同其他牵头单位核对，统一口径后更正；汇总暂以首位牵头单位为准。",
});

export const LEADS_DISAGREE_RATE = issueKind<TaskFacts>({
  code: "leads-disagree-rate",
  severity: "warning",
  message: ({ task, found, expected }) =>
    `任务${task}的牵头单位填报的完成率相差超过${expected}个百分点：${found}。`,
  fix: () => "请首位牵头单位会同其他牵头单位核对，统一口径后更正；汇总暂以首位牵头单位为准。",
});

export const RESPONSIBLE_BEHIND_LEAD_DONE = issueKind<TaskFacts>({
  code: "responsible-behind-lead-done",
  severity: "warning",
  message: ({ task, found, expected }) =>
    `任务${task}的牵头单位${expected}填报“已完成”，而责任单位填报没有完成：${found}。`,
  fix: () => "请牵头单位核实责任单位的工作是否完成，再确认任务的进展状态。",
});

export const UNMENTIONED_PROBLEM = issueKind<TaskFacts>({
  code: "unmentioned-problem",
  severity: "warning",
  message: ({ task, found, expected }) =>
    `任务${task}的责任单位反映了问题：${found}；牵头单位${expected}没有提到存在问题。`,
  fix: () => "请牵头单位核实，在“存在问题”中一并写明，或说明已经怎样解决。",
});

export const SAME_TEXT_TWO_UNITS = issueKind<{ units: string; tasks: string }>({
  code: "same-text-two-units",
  severity: "warning",
  message: ({ units, tasks, found }) =>
    `${units}填报的进展情况文字相同（任务${tasks}）：${quoted(found)}。`,
  fix: () => "请核对是否互相抄写；各单位应分别写明自己做了什么。",
});
