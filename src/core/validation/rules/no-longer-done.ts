import { STATUS_WORDS } from "../../schema/vocabulary";
import { NO_LONGER_DONE } from "../../wording/validation/history-issues";
import { NO_TROUBLE, type Rule } from "../rule";

export const noLongerDone: Rule = {
  kind: NO_LONGER_DONE,
  title: "上一期已完成、本期未完成",
  why: "已经销号的任务又变成未完成，要说明原因。",
  check({ values: { status }, past: [last] }) {
    if (last?.values.status !== "done" || status === null || status === "done") return NO_TROUBLE;
    return [{ field: "status", found: STATUS_WORDS[status], expected: STATUS_WORDS.done }];
  },
};
