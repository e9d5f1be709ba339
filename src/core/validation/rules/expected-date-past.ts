import { EXPECTED_DATE_PAST } from "../../wording/validation/status-issues";
import { NO_TROUBLE, type Rule } from "../rule";

export const expectedDatePast: Rule = {
  kind: EXPECTED_DATE_PAST,
  title: "预计完成时间已过",
  why: "没有完成的任务，预计完成时间应当在填报日之后。",
  check({ values: { status, expectedDate } }, { today }) {
    if (expectedDate === null || status === "done" || today === null) return NO_TROUBLE;
    if (expectedDate >= today) return NO_TROUBLE;
    return [{ field: "expectedDate", found: expectedDate, expected: today }];
  },
};
