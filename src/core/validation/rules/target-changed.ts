import { TARGET_CHANGED } from "../../wording/validation/history-issues";
import { formerTarget } from "../checked-row";
import { NO_TROUBLE, type Rule } from "../rule";

/** 年中调整为90万亩: the note tells of the change. */
const TOLD = /调[整增减高低]|修[改订正]|变更|更正/;

export const targetChanged: Rule = {
  kind: TARGET_CHANGED,
  title: "本市年度目标与上一期不同",
  why: "年度目标一年里一般不变；变了的多是填错，或与累计完成值填反。指标说明中写明调整的不提示。",
  check({ targets, past: [last] }) {
    if (!last || targets.length === 0) return NO_TROUBLE;
    return targets.flatMap((target) => {
      const { cityTarget, achieved, note } = target;
      const before = formerTarget(last, target)?.cityTarget;
      if (cityTarget === null || before === null || before === undefined) return [];
      if (cityTarget === before || TOLD.test(note ?? "")) return [];
      const changed = { target, found: `${cityTarget}`, expected: `${before}` };
      const exchanged = achieved === before ? { beside: `${before}` } : {};
      return [{ field: "cityTarget", ...changed, ...exchanged }];
    });
  },
};
