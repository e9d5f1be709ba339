import type { Settings } from "../../model/ledger";
import type { TargetValue } from "../../model/record";
import type { Target } from "../../model/task";
import { TARGET_MAGNITUDE } from "../../wording/validation/target-issues";
import { addsUp } from "../checked-row";
import { NO_TROUBLE, type Rule, type Trouble } from "../rule";

/** Nobody overshoots a year's target tenfold; a figure without its 万 does. */
type Scale = Pick<Settings, "outOfScale">;

export const targetMagnitude: Rule = {
  kind: TARGET_MAGNITUDE,
  title: "指标数值大得离谱",
  why: "计量单位是“万人”的，常有人把70万人填成700000；数值大出十倍以上多半是单位没有换算。",
  check({ targets, goals }, { settings }) {
    if (targets.length === 0) return NO_TROUBLE;
    return targets.flatMap((target): Trouble[] => {
      const known = goals.get(target);
      if (!addsUp(known)) return [];
      if (aimOutOfScale(target, known, settings)) {
        return [trouble(target, "cityTarget", `省定目标${known?.value}${known?.unit}`)];
      }
      if (!achievedOutOfScale(target, settings)) return [];
      return [trouble(target, "achieved", `年度目标${target.cityTarget}`)];
    });
  },
};

/** Whether a figure of the target was most likely filed in another unit. */
export function isOutOfScale(
  target: TargetValue,
  known: Target | undefined,
  scale: Scale,
): boolean {
  return aimOutOfScale(target, known, scale) || achievedOutOfScale(target, scale);
}

function aimOutOfScale(
  { cityTarget }: TargetValue,
  known: Target | undefined,
  { outOfScale }: Scale,
): boolean {
  return (
    cityTarget !== null &&
    known !== undefined &&
    known.value > 0 &&
    cityTarget >= known.value * outOfScale
  );
}

function achievedOutOfScale({ cityTarget, achieved }: TargetValue, { outOfScale }: Scale): boolean {
  return (
    cityTarget !== null &&
    achieved !== null &&
    cityTarget > 0 &&
    achieved >= cityTarget * outOfScale
  );
}

function trouble(target: TargetValue, field: "cityTarget" | "achieved", beside: string): Trouble {
  const expected = "按“计量单位”换算后的数";
  return { field, target, found: `${target[field]}`, expected, beside };
}
