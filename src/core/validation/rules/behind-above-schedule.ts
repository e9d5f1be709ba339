import { BEHIND_ABOVE_SCHEDULE } from "../../wording/validation/status-issues";
import { NO_TROUBLE, type Rule } from "../rule";

export const behindAboveSchedule: Rule = {
  kind: BEHIND_ABOVE_SCHEDULE,
  title: "欠序时但完成率高于序时要求",
  why: "状态和完成率互相矛盾，通报时无法判断以哪一项为准。",
  quietAfter: ["completionRate", "status"],
  check({ values: { status, completionRate } }, { requiredRate }) {
    if (status !== "behind" || typeof completionRate !== "number") return NO_TROUBLE;
    if (requiredRate === null || completionRate <= Math.ceil(requiredRate)) return NO_TROUBLE;
    return [{ field: "completionRate", found: `${completionRate}%`, expected: `${requiredRate}%` }];
  },
};
