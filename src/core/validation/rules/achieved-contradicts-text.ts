import { ACHIEVED_CONTRADICTS_TEXT } from "../../wording/validation/target-issues";
import { statedFigures } from "../figures-in-text";
import { NO_TROUBLE, type Rule, type Trouble } from "../rule";

/** 约1.2万人 beside 1.18 is no contradiction. */
const TOLERATED_SHARE = 0.05;

export const achievedContradictsText: Rule = {
  kind: ACHIEVED_CONTRADICTS_TEXT,
  title: "累计完成值与进展情况中的数字不一致",
  why: "同一指标两处填的数不一样，汇总时不知以哪个为准；只看紧跟在指标名称后面的数，文中有一个数相符就不提示。",
  check({ progress, targets }) {
    // The task's own words state its aim, not what was achieved.
    if (progress === null || progress.copied || targets.length === 0) return NO_TROUBLE;
    return targets.flatMap((target): Trouble[] => {
      const { achieved, indicator, unit } = target;
      if (achieved === null) return [];
      const said = statedFigures(progress.text, indicator, unit);
      if (!said || said.all.some((figure) => agree(figure, achieved))) return [];
      const expected = `${said.own}${unit}`;
      return [{ field: "achieved", target, found: `${achieved}`, expected }];
    });
  },
};

function agree(figure: number, achieved: number): boolean {
  return Math.abs(figure - achieved) <= Math.abs(achieved) * TOLERATED_SHARE;
}
