import { RATE_CONTRADICTS_TEXT } from "../../wording/validation/text-issues";
import { ratesInText } from "../rates-in-text";
import { NO_TROUBLE, type Rule } from "../rule";

export const rateContradictsText: Rule = {
  kind: RATE_CONTRADICTS_TEXT,
  title: "完成率与进展情况中的数字不一致",
  why: "同一行里两个数不一致，汇总时不知以哪个为准；只看说全部任务的数，不看说其中一部分的数。",
  quietAfter: ["completionRate"],
  check({ values: { completionRate }, progress, task }, { settings: { textRateGap } }) {
    if (progress === null || progress.copied) return NO_TROUBLE;
    if (typeof completionRate !== "number") return NO_TROUBLE;
    const said = ratesInText(progress.text, task.text);
    // 完成年度任务的120% is filed as 100.
    const agrees = said.some(
      (rate) => Math.abs(Math.min(rate, 100) - completionRate) <= textRateGap,
    );
    if (said.length === 0 || agrees) return NO_TROUBLE;
    return [
      { field: "completionRate", found: `${completionRate}%`, expected: `${said.join("%、")}%` },
    ];
  },
};
