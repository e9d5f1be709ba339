/** What a merge decides about files and values. */

import { issueKind } from "../model/issue";
import type { RowFacts } from "./validation/row-facts";
import { quoted } from "./validation/row-facts";
import { listNames } from "./directory-issues";

/** `unit` and `period` as people say them. */
interface FilingFacts {
  unitName: string;
  periodName: string;
}

export const SAME_CONTENT = issueKind<{ other: string }>({
  code: "same-content",
  severity: "info",
  message: ({ other }) => `内容与已收的“${other}”完全相同，不重复汇总。`,
  fix: () => "不用处理。",
});

export const FORM_UNFILLED = issueKind({
  code: "form-unfilled",
  severity: "info",
  message: () => "这是一份没有填的表，该单位另有填好的，不再采用这份。",
  fix: () => "不用处理。",
});

export const CONTENT_SUPERSEDED = issueKind<{ other: string }>({
  code: "content-superseded",
  severity: "info",
  message: ({ other }) => `这份内容以前收到过，已由“${other}”代替，不再采用。`,
  fix: ({ other }) => `不用处理；如果应当以这份为准，请在选择时选定它来代替“${other}”。`,
});

export const NOT_CHOSEN = issueKind<{ other: string }>({
  code: "not-chosen",
  severity: "error",
  message: ({ other }) => `同一单位报了不同的内容，工作人员已选定“${other}”，这份没有采用。`,
  fix: () => "不用处理；如果选错了，请重新选择。",
});

export const HELD_BACK = issueKind<{ errors: number }>({
  code: "held-back",
  severity: "error",
  message: ({ errors }) => `这份填报表有${errors}处错误，按报送设置暂不汇总，整份退回。`,
  fix: () => "请单位按所列问题改正后重新报送；也可以在“报送设置”中改为有错误也先汇总。",
});

/** Files named in one sentence; each of them gets it. */
const MOST_FILES = 8;

export const SAME_UNIT_TWICE = issueKind<FilingFacts & { files: string[] }>({
  code: "same-unit-twice",
  severity: "error",
  message({ unitName, periodName, files }) {
    const named = files.map((file) => `“${file}”`);
    return `${unitName}${periodName}报来${files.length}份内容不同的填报表：${listNames(named, "份", MOST_FILES)}。`;
  },
  fix: () => "请对照两份的不同之处，选定采用哪一份；选定之前都不汇总。",
});

export const VALUE_CHANGED = issueKind<{ where: string; before: string }>({
  code: "value-changed",
  severity: "info",
  message: ({ where, found, before }) => `${where}由${quoted(before)}更正为${quoted(found)}。`,
  fix: () => "已按新报的内容更新，原内容留在合并日志中。",
});

export const BLANK_KEPT = issueKind<RowFacts>({
  code: "blank-kept",
  severity: "info",
  message: ({ where, count }) =>
    `${where}${count > 1 ? "" : "这次"}没有填写，保留本期此前填报的内容。`,
  fix: () => "需要删除原内容的，请写“无”或填写新的内容。",
});

export const RECEIVED_EARLIER = issueKind<{ other: string }>({
  code: "received-earlier",
  severity: "info",
  message: ({ found, expected, other }) =>
    `这份填报表的收到时间（${found}）早于已汇总的“${other}”（${expected}），内容不同，已按更正处理。`,
  fix: () => "请确认这份确实是后改的；不是的话，请恢复合并前的台账。",
});

export const CHOICE_MADE = issueKind<FilingFacts & { left: string[] }>({
  code: "choice-made",
  severity: "info",
  message: ({ unitName, periodName, file, left }) =>
    `${unitName}${periodName}的填报表由工作人员选定“${file}”` +
    (left.length > 0 ? `，没有采用${left.map((name) => `“${name}”`).join("、")}。` : "。"),
  fix: () => "不用处理。",
});

export const REPAIRED = issueKind<RowFacts>({
  code: "repaired",
  severity: "info",
  message: ({ where, count, found }) =>
    `${where}已按退回的意见改正${count > 1 || found === null ? "" : `，现在是${quoted(found)}`}。`,
  fix: () => "不用处理。",
});

export const SENT_BACK_ANSWERED = issueKind<{ marked: number; repaired: number }>({
  code: "sent-back-answered",
  severity: "info",
  message: ({ marked, repaired }) =>
    `这份是退回修改后重新报送的：退回时标出${marked}处，已改正${repaired}处` +
    (marked > repaired ? `，还有${marked - repaired}处没有改好。` : "。"),
  fix: ({ marked, repaired }) =>
    marked > repaired ? "没有改好的见这份文件的其余问题。" : "不用处理。",
});

/** First line of a merged file in 合并日志. */
export function mergedSentence(counts: {
  unit: string;
  add: number;
  update: number;
  unchanged: number;
  errors: number;
  warnings: number;
}): string {
  const { unit, add, update, unchanged, errors, warnings } = counts;
  const found = errors + warnings === 0 ? "没有发现问题" : `错误${errors}处，提示${warnings}处`;
  return `合并${unit}的填报表：新增${add}条，更新${update}条，不变${unchanged}条；${found}。`;
}

/** A replaced value in 合并日志. */
export function correctedSentence(
  taskId: string,
  header: string,
  indicator: string | null,
): string {
  return `更正${taskId}的“${header}”${indicator === null ? "" : `（${indicator}）`}`;
}

/** One side of a conflict: what a return says, in a line. */
export function returnSentence(facts: {
  receivedAt: string | null;
  rows: number;
  done: number;
}): string {
  const received = facts.receivedAt?.replace("T", " ") ?? "时间不明";
  return `收到时间：${received}；填写${facts.rows}行，其中已完成${facts.done}行`;
}
