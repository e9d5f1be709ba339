import { NOT_STARTED_ABOVE_0 } from "../../wording/validation/status-issues";
import { NO_TROUBLE, type Rule } from "../rule";

export const notStartedAbove0: Rule = {
  kind: NOT_STARTED_ABOVE_0,
  title: "未启动但完成率大于0",
  why: "“未启动”指工作还没有开始，不会有完成率。",
  check({ values: { status, completionRate } }) {
    if (status !== "not-started" || typeof completionRate !== "number") return NO_TROUBLE;
    if (completionRate <= 0) return NO_TROUBLE;
    return [{ field: "completionRate", found: `${completionRate}%`, expected: "0%" }];
  },
};
