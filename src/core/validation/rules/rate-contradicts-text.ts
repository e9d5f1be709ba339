import { RATE_CONTRADICTS_TEXT } from "../../wording/validation/text-issues";
import { ratesInText } from "../rates-in-text";
import { NO_TROUBLE, type Rule } from "../rule";

export const rateContradictsText: Rule = {
  kind: RATE_CONTRADICTS_TEXT,
  title: "完成率与进展情况中的数字不一致",
  why: "同一行里两个数不一致，汇总时不知以哪个为准；只看说全部任务的数，不看说其中一部分的数。",
  quietAfter: ["completionRate"],
  check({ values: { progress, completionRate } }, { settings: { textRateGap } }) {
    if (progress === null || typeof completionRate !== "number") return NO_TROUBLE;
    const said = ratesInText(progress);
    const agrees = said.some((rate) => Math.abs(rate - completionRate) <= textRateGap);
    if (said.length === 0 || agrees) return NO_TROUBLE;
    return [
      { field: "completionRate", found: `${completionRate}%`, expected: `${said.join("%、")}%` },
    ];
  },
};
