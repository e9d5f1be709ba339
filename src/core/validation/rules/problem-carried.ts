import { PROBLEM_CARRIED } from "../../wording/validation/history-issues";
import { NO_TROUBLE, type Rule } from "../rule";
import { textKey } from "../../text/text-key";
import { isFiller } from "../text-substance";

export const problemCarried: Rule = {
  kind: PROBLEM_CARRIED,
  title: "同一问题连续几期没有解决",
  why: "几期没有解决的问题应当提请协调，不宜只照抄；几期起提示在报送设置中规定。",
  check({ values: { problem }, past }, { settings: { carriedPeriods } }) {
    if (problem === null || isFiller(problem)) return NO_TROUBLE;
    const key = textKey(problem);
    const before = past.slice(0, carriedPeriods - 1);
    const carried =
      before.length === carriedPeriods - 1 &&
      before.every(({ values }) => values.problem !== null && textKey(values.problem) === key);
    if (!carried) return NO_TROUBLE;
    const expected = "做了哪些工作、为什么没有解决";
    return [{ field: "problem", found: problem, expected, beside: String(carriedPeriods) }];
  },
};
