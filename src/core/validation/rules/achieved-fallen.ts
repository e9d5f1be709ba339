import { ACHIEVED_FALLEN } from "../../wording/validation/history-issues";
import { addsUp, formerTarget } from "../checked-row";
import { NO_TROUBLE, type Rule } from "../rule";

export const achievedFallen: Rule = {
  kind: ACHIEVED_FALLEN,
  title: "累计完成值比上一期低",
  why: "累计完成值从年初累计，一般只增不减；增幅、占比类指标可升可降，不提示。",
  check({ targets, goals, past: [last] }) {
    if (!last || targets.length === 0) return NO_TROUBLE;
    return targets.flatMap((target) => {
      const before = formerTarget(last, target)?.achieved;
      if (target.achieved === null || before === null || before === undefined) return [];
      if (target.achieved >= before || !addsUp(goals.get(target))) return [];
      return [{ field: "achieved", target, found: `${target.achieved}`, expected: `${before}` }];
    });
  },
};
