import { TARGET_CONTRADICTS_RATE } from "../../wording/validation/target-issues";
import { addsUp } from "../checked-row";
import { NO_TROUBLE, type Rule } from "../rule";
import { isOutOfScale } from "./target-magnitude";

export const targetContradictsRate: Rule = {
  kind: TARGET_CONTRADICTS_RATE,
  title: "指标完成比例与完成率不一致",
  why: "累计完成值除以年度目标与填报的完成率相差太大，其中必有一个填错；有一项指标相符就不提示。",
  quietAfter: ["completionRate", "status"],
  check({ values: { status, completionRate }, targets, goals }, { settings }) {
    if (targets.length === 0 || typeof completionRate !== "number" || status === "done") {
      return NO_TROUBLE;
    }
    const shares = targets.flatMap((target) => {
      const { cityTarget, achieved } = target;
      if (cityTarget === null || achieved === null || cityTarget <= 0) return [];
      const known = goals.get(target);
      if (!addsUp(known) || isOutOfScale(target, known, settings)) return [];
      return [{ target, share: Math.round((achieved / cityTarget) * 1000) / 10 }];
    });
    const agrees = shares.some(
      ({ share }) => Math.abs(Math.min(share, 100) - completionRate) <= settings.targetRateGap,
    );
    if (agrees) return NO_TROUBLE;
    return shares.map(({ target, share }) => ({
      field: "achieved",
      target,
      found: `${target.achieved}`,
      expected: "与年度目标、完成率相符的数",
      beside: `${share}%`,
    }));
  },
};
