/** Texts that say nothing, repeat or contradict. */

import { issueKind } from "../../model/issue";
import { quoted, type RowFacts } from "./row-facts";

export const FILLER_TEXT = issueKind<RowFacts>({
  code: "filler-text",
  severity: "error",
  message: ({ where, found }) => `${where}只写了${quoted(found)}，没有写出实际进展。`,
  fix: () => "请写清本期做了什么、做到什么程度，尽量用数据说明。",
});

export const TASK_TEXT_COPIED = issueKind<RowFacts>({
  code: "task-text-copied",
  severity: "warning",
  message: ({ where }) => `${where}照抄了任务原文，没有写出实际进展。`,
  fix: () => "请写清本单位本期做了什么、做到什么程度，不必重复任务内容。",
});

export const TEXT_REPEATED = issueKind<RowFacts>({
  code: "text-repeated",
  severity: "warning",
  message: ({ where, found }) => `${where}写的是同一段话：${quoted(found)}。`,
  fix: () => "请针对每项任务分别写明进展。",
});

export const TEXT_TOO_SHORT = issueKind<RowFacts>({
  code: "text-too-short",
  severity: "warning",
  message: ({ where, found, expected }) =>
    `${where}写的是${quoted(found)}，过于简单，一般不少于${expected}个字。`,
  fix: () => "请补充做了什么、做到什么程度，尽量用数据说明。",
});

export const TEXT_TOO_LONG = issueKind<RowFacts>({
  code: "text-too-long",
  severity: "warning",
  message: ({ where, found, expected }) =>
    `${where}的文字过长（${found}字），一般不超过${expected}个字。`,
  fix: () => "请压缩文字，只留主要进展和数据；文字已按原样收下。",
});

export const RATE_CONTRADICTS_TEXT = issueKind<RowFacts>({
  code: "rate-contradicts-text",
  severity: "warning",
  message: ({ where, found, expected }) =>
    `${where}填的是${found}，而进展情况里写的是完成${expected}，两处不一致。`,
  fix: () => "请核对实际完成率，把两处改为一致。",
});

export const STATUS_CONTRADICTS_TEXT = issueKind<RowFacts>({
  code: "status-contradicts-text",
  severity: "warning",
  message: ({ where, found, beside }) =>
    `${where}填的是“${found}”，而进展情况里写着${quoted(beside)}，两处不一致。`,
  fix: () => "请核对进展状态和进展情况，把两处改为一致。",
});
