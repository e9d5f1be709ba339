import { STATUS_WORDS } from "../../schema/vocabulary";
import { AHEAD_BELOW_SCHEDULE } from "../../wording/validation/status-issues";
import { NO_TROUBLE, type Rule } from "../rule";

export const aheadBelowSchedule: Rule = {
  kind: AHEAD_BELOW_SCHEDULE,
  title: "达序时或超序时但完成率低于序时要求",
  why: "完成率是否达到序时要求是认定达序时的依据；工作往往不按月均匀推进，所以只作提示。",
  quietAfter: ["completionRate", "status"],
  check({ values: { status, completionRate } }, { requiredRate }) {
    if (status !== "ahead" && status !== "on-schedule") return NO_TROUBLE;
    if (typeof completionRate !== "number" || requiredRate === null) return NO_TROUBLE;
    // 58 of 58.3 is what people write.
    if (completionRate >= Math.floor(requiredRate)) return NO_TROUBLE;
    const beside = STATUS_WORDS[status];
    return [
      {
        field: "completionRate",
        found: `${completionRate}%`,
        expected: `${requiredRate}%`,
        beside,
      },
    ];
  },
};
