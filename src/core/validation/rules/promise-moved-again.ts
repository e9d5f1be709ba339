import { PROMISE_MOVED_AGAIN } from "../../wording/validation/history-issues";
import { NO_TROUBLE, type Rule } from "../rule";

export const promiseMovedAgain: Rule = {
  kind: PROMISE_MOVED_AGAIN,
  title: "预计完成时间一再推迟",
  why: "推迟一次是调整，一再推迟要说明原因；第一次推迟不提示。",
  check({ values: { status, expectedDate }, past }) {
    if (expectedDate === null || status === "done") return NO_TROUBLE;
    const promised = past.flatMap(({ values }) => values.expectedDate ?? []);
    const [last] = promised;
    if (last === undefined || expectedDate <= last) return NO_TROUBLE;
    const movedBefore = promised.some((date) => date < last);
    if (!movedBefore) return NO_TROUBLE;
    const dates = [...new Set(promised)].sort().join("、");
    return [
      { field: "expectedDate", found: expectedDate, expected: "有把握的日期", beside: dates },
    ];
  },
};
