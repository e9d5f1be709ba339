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
    const beside = statusToExplain(values);
    const { problem } = values;
    if (beside === null) return NO_TROUBLE;
    const trouble = { field: "problem", expected: "存在的问题和原因", beside } as const;
    if (problem === null) return [trouble];
    return isFiller(problem) ? [{ ...trouble, found: problem }] : NO_TROUBLE;
  },
};
