import { TARGET_BELOW_DONE } from "../../wording/validation/target-issues";
import { NO_TROUBLE, type Rule } from "../rule";

export const targetBelowDone: Rule = {
  kind: TARGET_BELOW_DONE,
  title: "已完成但指标没有达到目标",
  why: "指标没有达到年度目标的任务不能算完成。",
  quietAfter: ["completionRate"],
  check({ values: { status, completionRate }, targets, goals }) {
    // A done task below 100 % is told by its own rule.
    if (status !== "done" || (typeof completionRate === "number" && completionRate < 100)) {
      return NO_TROUBLE;
    }
    return targets.flatMap((target) => {
      const { cityTarget, achieved } = target;
      const op = goals.get(target)?.op;
      if (cityTarget === null || achieved === null || (op !== ">=" && op !== "=")) return [];
      if (achieved >= cityTarget) return [];
      return [{ field: "achieved", target, found: `${achieved}`, expected: `${cityTarget}` }];
    });
  },
};
