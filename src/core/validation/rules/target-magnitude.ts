import type { Settings } from "../../model/ledger";
import type { TargetValue } from "../../model/record";
import type { Target } from "../../model/task";
import { TARGET_MAGNITUDE } from "../../wording/validation/target-issues";
import { addsUp } from "../checked-row";
import { NO_TROUBLE, type Rule, type Trouble } from "../rule";

/** Nobody overshoots a year's target tenfold; a figure without its 万 does. */
type Scale = Pick<Settings, "outOfScale">;

/** Rates differ more than amounts, but a lost decimal point makes a hundredfold. */
const RATE_SCALE = 100;
/** A 万 too many; no year begins so slowly. */
const TOO_SMALL = 5000;

export const targetMagnitude: Rule = {
  kind: TARGET_MAGNITUDE,
  title: "指标数值大小离谱",
  why: "计量单位是“万人”的，常有人把70万人填成700000；数值大出十倍以上（比率大出百倍以上）或不到五千分之一的，多半是单位没有换算。",
  check({ targets, goals }, { settings }) {
    if (targets.length === 0) return NO_TROUBLE;
    return targets.flatMap((target): Trouble[] => troubleOf(target, goals.get(target), settings));
  },
};

/** Whether a figure of the target was most likely filed in another unit. */
export function isOutOfScale(
  target: TargetValue,
  known: Target | undefined,
  scale: Scale,
): boolean {
  return troubleOf(target, known, scale).length > 0;
}

function troubleOf(target: TargetValue, known: Target | undefined, scale: Scale): Trouble[] {
  if (!known || known.kind === "date") return NO_TROUBLE;
  const { cityTarget, achieved } = target;
  const sums = addsUp(known);
  const factor = sums ? scale.outOfScale : Math.max(RATE_SCALE, scale.outOfScale);
  const off = (value: number | null, beside: number): "大" | "小" | null => {
    if (value === null || beside <= 0) return null;
    if (value >= beside * factor) return "大";
    return sums && value > 0 && value <= beside / TOO_SMALL ? "小" : null;
  };
  const goal = `省定目标${known.value}${known.unit}`;
  const aim = off(cityTarget, known.value);
  if (aim) return [trouble(target, "cityTarget", `${goal}${aim}`)];
  const done = off(achieved, cityTarget ?? known.value);
  // A city's first results are a small part of what the province is to reach.
  if (!done || (cityTarget === null && done === "小")) return [];
  const beside = cityTarget === null ? goal : `年度目标${cityTarget}`;
  return [trouble(target, "achieved", `${beside}${done}`)];
}

function trouble(target: TargetValue, field: "cityTarget" | "achieved", beside: string): Trouble {
  const expected = "按“计量单位”换算后的数";
  return { field, target, found: `${target[field]}`, expected, beside };
}
