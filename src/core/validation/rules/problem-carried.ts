import { PROBLEM_CARRIED } from "../../wording/validation/history-issues";
import { NO_TROUBLE, type Rule } from "../rule";
import { textKey } from "../../text/text-key";
import { isFiller } from "../text-substance";

/** This period and the two before it. */
const PERIODS = 3;

export const problemCarried: Rule = {
  kind: PROBLEM_CARRIED,
  title: "同一问题连续三期没有解决",
  why: "三期没有解决的问题应当提请协调，不宜只照抄。",
  check({ values: { problem }, past }) {
    if (problem === null || isFiller(problem)) return NO_TROUBLE;
    const key = textKey(problem);
    const before = past.slice(0, PERIODS - 1);
    const carried =
      before.length === PERIODS - 1 &&
      before.every(({ values }) => values.problem !== null && textKey(values.problem) === key);
    return carried
      ? [{ field: "problem", found: problem, expected: "三期以来做了哪些工作" }]
      : NO_TROUBLE;
  },
};
