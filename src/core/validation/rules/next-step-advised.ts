import { NEXT_STEP_ADVISED } from "../../wording/validation/required-issues";
import { NEXT_STEP_EXPECTED } from "../../wording/expected";
import { NO_TROUBLE, type Rule } from "../rule";
import { isFiller } from "../text-substance";

export const nextStepAdvised: Rule = {
  kind: NEXT_STEP_ADVISED,
  title: "达序时、超序时未写下一步措施",
  why: "填报表要求除已完成的任务外都写下一步措施；进度正常的任务只作提示，不退回。",
  yieldsToReading: true,
  check({ values: { status, nextStep } }) {
    if (status !== "ahead" && status !== "on-schedule") return NO_TROUBLE;
    const trouble = { field: "nextStep", expected: NEXT_STEP_EXPECTED } as const;
    if (nextStep === null) return [trouble];
    return isFiller(nextStep) ? [{ ...trouble, found: nextStep }] : NO_TROUBLE;
  },
};
