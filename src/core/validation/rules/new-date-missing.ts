import { DATE_EXPECTED } from "../../wording/expected";
import { NEW_DATE_MISSING } from "../../wording/validation/required-issues";
import { statusToExplain } from "../checked-row";
import { NO_TROUBLE, type Rule } from "../rule";

export const newDateMissing: Rule = {
  kind: NEW_DATE_MISSING,
  title: "欠序时、未启动、其他未写预计完成时间",
  why: "滞后的任务要在到期前提出新的完成时间，督查才能跟踪。",
  yieldsToReading: true,
  check({ values }) {
    const beside = statusToExplain(values);
    if (beside === null || values.expectedDate !== null) return NO_TROUBLE;
    return [{ field: "expectedDate", expected: DATE_EXPECTED, beside }];
  },
};
