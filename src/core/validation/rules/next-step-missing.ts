import { NEXT_STEP_MISSING } from "../../wording/validation/required-issues";
import { statusToExplain } from "../checked-row";
import { NEXT_STEP_EXPECTED } from "../../wording/expected";
import { NO_TROUBLE, type Rule } from "../rule";
import { isFiller } from "../text-substance";

export const nextStepMissing: Rule = {
  kind: NEXT_STEP_MISSING,
  title: "欠序时、未启动、其他未写下一步措施",
  why: "滞后的任务必须写明下一步怎么赶上，是各地督办通报的通行要求。",
  yieldsToReading: true,
  check({ values }) {
    const beside = statusToExplain(values);
    const { nextStep } = values;
    if (beside === null) return NO_TROUBLE;
    const trouble = { field: "nextStep", expected: NEXT_STEP_EXPECTED, beside } as const;
    if (nextStep === null) return [trouble];
    return isFiller(nextStep) ? [{ ...trouble, found: nextStep }] : NO_TROUBLE;
  },
};
