/** What a corrected notice changes in a ledger that is already in use. */

import { issueKind } from "../model/issue";

/** 第12项 where a number is printed, else the id. */
export function numberAndId(label: string, id: string): string {
  return label === "" ? `任务${id}` : `第${label}项（${id}）`;
}

const quoted = (text: string | null): string => {
  const plain = (text ?? "").replace(/\s+/g, " ");
  return `“${plain.length > 60 ? `${plain.slice(0, 58)}……` : plain}”`;
};

/** As notices print them. */
function unitsOf(lead: readonly string[], responsible: readonly string[]): string {
  const roles = [
    lead.length > 0 && `牵头单位：${lead.join("、")}`,
    responsible.length > 0 && `责任单位：${responsible.join("、")}`,
  ].filter(Boolean);
  return roles.length > 0 ? `（${roles.join("；")}）` : "";
}

export const NOTICE_TASK_ADDED = issueKind<{
  name: string;
  text: string;
  lead: readonly string[];
  responsible: readonly string[];
}>({
  code: "notice-task-added",
  severity: "info",
  message: ({ name, text, lead, responsible }) =>
    `新通知增加了${name}：${text}${unitsOf(lead, responsible)}`,
  fix: () => "确认后编入台账，从下一次下发起由有关单位填报。",
});

export const NOTICE_TASK_CHANGED = issueKind<{
  name: string;
  /** Each change as a clause. */
  changes: readonly string[];
  records: number;
}>({
  code: "notice-task-changed",
  severity: "warning",
  message: ({ name, changes, records }) =>
    `新通知修改了${name}：${changes.join("；")}` +
    (records > 0 ? `。该任务已有${records}条填报记录。` : "。"),
  fix: ({ records }) =>
    records > 0
      ? "任务编码不变，已填报的记录保留；请核对这些记录是否仍符合新的要求。"
      : "任务编码不变；请确认是对同一项任务的修改。",
});

export const NOTICE_TASK_GUESSED = issueKind<{ name: string; likeness: number }>({
  code: "notice-task-guessed",
  severity: "warning",
  message: ({ name, likeness }) =>
    `${name}改动较大（文字约${Math.round(likeness * 100)}%相同），按同一项任务的修改处理。`,
  fix: () =>
    "请核对改动前后的文字；如果是另一项任务，请先在新通知中去掉它，更新后再作为新任务加入。",
});

export const NOTICE_TASK_MOVED = issueKind<{ was: string; now: string }>({
  code: "notice-task-renumbered",
  severity: "info",
  message: ({ taskId, was, now }) => `任务${taskId}的序号或章节由“${was}”改为“${now}”，内容不变。`,
  fix: () => "任务编码和已填报的记录都不变。",
});

export const NOTICE_TASK_REMOVED = issueKind<{ name: string; records: number }>({
  code: "notice-task-removed",
  severity: "warning",
  message: ({ name, records, found }) =>
    `新通知不再列${name}：${quoted(found)}` +
    (records > 0 ? `，该任务已有${records}条填报记录。` : "。"),
  fix: () =>
    "确认后该任务不再下发和统计；填报记录保留，任务全文记入合并日志，以后恢复该任务时自动接上。",
});

export const NOTICE_TASK_MERGED = issueKind<{ name: string; whole: string }>({
  code: "notice-task-merged",
  severity: "warning",
  message: ({ name, whole }) => `原${name}的内容现在写在${whole}里，可能已并入该任务。`,
  fix: ({ name, whole }) =>
    `${name}的填报记录保留，但不会自动转到${whole}；以后的进展请由有关单位在${whole}中填报。`,
});

export const NOTICE_TASK_SPLIT = issueKind<{ name: string; whole: string }>({
  code: "notice-task-split",
  severity: "info",
  message: ({ name, whole }) => `${name}的内容原来写在${whole}里，可能是由该任务拆分出来的。`,
  fix: ({ name, whole }) =>
    `原有填报记录留在${whole}；${name}按新任务处理，从下一次下发起单独填报。`,
});

export const NOTICE_TASK_RESTORED = issueKind<{ name: string }>({
  code: "notice-task-restored",
  severity: "info",
  message: ({ name }) => `新通知恢复了曾经去掉的${name}，沿用原来的任务编码和填报记录。`,
  fix: () => "请核对单位分工是否仍与原来一致。",
});

export const NOTICE_UNIT_RELEASED = issueKind<{ name: string; unitName: string; records: number }>({
  code: "notice-unit-released",
  severity: "warning",
  message: ({ name, unitName, records }) =>
    `新通知中${unitName}不再承担${name}，它已填报的${records}条记录保留。`,
  fix: () => "以后的报送期不再要求该单位填报这项任务；如仍需填报，请在“分工明细”中补上。",
});

export const NOTICE_UNIT_ADDED = issueKind<{ unitName: string }>({
  code: "notice-unit-added",
  severity: "info",
  message: ({ unitName }) => `新通知出现名录中没有的单位“${unitName}”，将加入单位名录。`,
  fix: () => "请核对它是否是已有单位的另一种写法；如果是，请填为该单位的别名。",
});

export const NOTICE_OTHER_NUMBER = issueKind<{ was: string; now: string }>({
  code: "notice-other-number",
  severity: "warning",
  message: ({ was, now }) => `台账来自“${was}”，新通知是“${now}”，文号不同。`,
  fix: () => "请确认新通知是对原通知的修改；如果是另一份通知，请另建台账。",
});
