import { formColumn } from "../../schema/columns";
import { ROW_NOT_FILLED } from "../../wording/validation/required-issues";
import { NO_TROUBLE, type Rule } from "../rule";

/** Filled in when the workbook is issued, where they are known. */
const STANDING = ["contact", "phone"] as const;
const EXPECTED = "本项任务的进展";

export const rowNotFilled: Rule = {
  kind: ROW_NOT_FILLED,
  yieldsToReading: true,
  title: "整行未填",
  why: "每个单位都要填报自己承担的每一项任务；整行空白按一处问题提示，不逐格重复。",
  check(row, { mustFile }) {
    if (!row.blank || !mustFile(row)) return NO_TROUBLE;
    const filled = STANDING.filter((field) => row.values[field] !== null);
    if (filled.length === 0) return [{ field: null, expected: EXPECTED }];
    const beside = filled.map((field) => `“${formColumn(field).header}”`).join("");
    return [{ field: null, expected: EXPECTED, beside, cause: beside }];
  },
};
