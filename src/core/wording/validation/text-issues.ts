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

export const PLACEHOLDER_LEFT = issueKind<RowFacts>({
  code: "placeholder-left",
  severity: "warning",
  message: ({ where, found }) => `${where}里还留着没有填的空：${quoted(found)}。`,
  fix: () => "请填上实际的数据、日期或名称；没有的，请删去这句话。",
});

export const COLUMNS_SAME_TEXT = issueKind<RowFacts>({
  code: "columns-same-text",
  severity: "warning",
  message: ({ where, found, beside }) =>
    `${where}与同一行的“${beside}”写的是同一段话：${quoted(found)}。`,
  fix: () =>
    "请分栏填写：进展情况写做了什么，存在问题写遇到的困难和原因，下一步措施写下一步怎么做。",
});

export const TASK_DECLINED = issueKind<RowFacts>({
  code: "task-declined",
  severity: "warning",
  message: ({ where, found }) => `${where}写着${quoted(found)}，认为这项任务不归本单位。`,
  fix: () =>
    "分工以下发的为准，请填写本单位做了哪些工作；对分工有不同意见的，请写在“备注”里，并另行报下发单位。",
});
