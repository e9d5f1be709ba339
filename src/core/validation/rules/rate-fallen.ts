import { RATE_FALLEN } from "../../wording/validation/history-issues";
import { NO_TROUBLE, type Rule } from "../rule";

export const rateFallen: Rule = {
  kind: RATE_FALLEN,
  title: "完成率比上一期低",
  why: "完成率从年初累计，一般只升不降。",
  quietAfter: ["completionRate"],
  check({ values: { completionRate, status }, past: [last] }) {
    const before = last?.values.completionRate;
    if (typeof completionRate !== "number" || typeof before !== "number") return NO_TROUBLE;
    // A done task that is no longer done is told by its own rule.
    if (completionRate >= before || (last?.values.status === "done" && status !== "done")) {
      return NO_TROUBLE;
    }
    return [{ field: "completionRate", found: `${completionRate}%`, expected: `${before}%` }];
  },
};
