import { EXPECTED_DATE_LATE } from "../../wording/validation/status-issues";
import { NO_TROUBLE, type Rule } from "../rule";

export const expectedDateLate: Rule = {
  kind: EXPECTED_DATE_LATE,
  title: "预计完成时间晚于完成时限",
  why: "超过完成时限就是逾期；延期要在到期前提出并说明理由。",
  check(row, { dueDate }) {
    const { status, expectedDate } = row.values;
    if (expectedDate === null || status === "done") return NO_TROUBLE;
    const due = dueDate(row);
    if (due === null || expectedDate <= due) return NO_TROUBLE;
    return [{ field: "expectedDate", found: expectedDate, expected: due }];
  },
};
