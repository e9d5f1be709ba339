import { PROMISE_PASSED } from "../../wording/validation/history-issues";
import { NO_TROUBLE, type Rule } from "../rule";

export const promisePassed: Rule = {
  kind: PROMISE_PASSED,
  title: "上一期预计的完成时间已过",
  why: "承诺的时间到了没有完成，是督查跟踪的重点。",
  check({ values: { status, expectedDate }, past: [last] }, { today }) {
    const promised = last?.values.expectedDate;
    if (!promised || today === null || promised >= today) return NO_TROUBLE;
    if (status === "done" || last.values.status === "done") return NO_TROUBLE;
    // A date that itself lies in the past is told by its own rule.
    if (expectedDate !== null && expectedDate < today) return NO_TROUBLE;
    return [{ field: "expectedDate", expected: "新的预计完成时间", beside: promised }];
  },
};
