/** Cells that must be filled. */

import { issueKind } from "../../model/issue";
import { quoted, type RowFacts } from "./row-facts";

export const ROW_NOT_FILLED = issueKind<RowFacts>({
  code: "row-not-filled",
  severity: "error",
  message: ({ where, count, beside }) =>
    `${where}${count > 1 ? `（共${count}行）` : ""}${beside === "" ? "整行" : `除${beside}外都`}没有填写。`,
  fix: () => "请按本单位承担的任务逐行填写；牵头单位还须填写进展状态、完成率、责任人和联系电话。",
});

export const REQUIRED_MISSING = issueKind<RowFacts>({
  code: "required-missing",
  severity: "error",
  message: ({ where, found }) =>
    found === null
      ? `${where}没有填写，这一项是必填项。`
      : `${where}填的是${quoted(found)}，等于没有填写，这一项是必填项。`,
  // The message already says that it is required.
  fix: ({ guide }) => `请补填。${guide.replace(/(?:牵头|所有)单位必填。$/, "")}`,
});

export const PROBLEM_MISSING = issueKind<RowFacts>({
  code: "problem-missing",
  severity: "error",
  message: ({ where, found, beside }) =>
    found === null
      ? `${where}没有填写，而进展状态填的是“${beside}”。`
      : `${where}只写了${quoted(found)}，而进展状态填的是“${beside}”。`,
  fix: () => "请写明存在的问题和原因；进展状态选错的，请改选。",
});

export const NEXT_STEP_MISSING = issueKind<RowFacts>({
  code: "next-step-missing",
  severity: "error",
  message: ({ where, found, beside }) =>
    found === null
      ? `${where}没有填写，而进展状态填的是“${beside}”。`
      : `${where}只写了${quoted(found)}，而进展状态填的是“${beside}”。`,
  fix: () => "请写明下一步怎么做、什么时候做到；进展状态选错的，请改选。",
});

export const NEXT_STEP_ADVISED = issueKind<RowFacts>({
  code: "next-step-advised",
  severity: "warning",
  message: ({ where, found }) =>
    found === null
      ? `${where}没有填写，而任务还没有完成。`
      : `${where}只写了${quoted(found)}，看不出下一步怎么做。`,
  fix: () =>
    "任务没有完成的，请写清下一步怎么做、什么时候做到；已经完成的，请把进展状态改为“已完成”。",
});

export const NEW_DATE_MISSING = issueKind<RowFacts>({
  code: "new-date-missing",
  severity: "error",
  message: ({ where, found, beside }) =>
    found === null
      ? `${where}没有填写，而进展状态填的是“${beside}”。`
      : `${where}写的是${quoted(found)}，不是具体日期，而进展状态填的是“${beside}”。`,
  fix: () => "请填写预计哪一天能够完成，年、月、日写全；进展状态选错的，请改选。",
});
