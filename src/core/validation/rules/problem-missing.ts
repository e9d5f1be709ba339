import { PROBLEM_MISSING } from "../../wording/validation/required-issues";
import { statusToExplain } from "../checked-row";
import { NO_TROUBLE, type Rule } from "../rule";
import { isFiller } from "../text-substance";

export const problemMissing: Rule = {
  kind: PROBLEM_MISSING,
  title: "欠序时、未启动、其他未写原因",
  why: "督办通行做法：逾期或滞后的必须说明原因；没有滞后的可以填“无”。",
  yieldsToReading: true,
  check({ values }) {
    const expected = statusToExplain(values);
    const { problem } = values;
    if (expected === null) return NO_TROUBLE;
    if (problem === null) return [{ field: "problem", expected }];
    return isFiller(problem) ? [{ field: "problem", found: problem, expected }] : NO_TROUBLE;
  },
};
