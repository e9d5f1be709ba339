import { ROW_NOT_FILLED } from "../../wording/validation/required-issues";
import { NO_TROUBLE, type Rule } from "../rule";

export const rowNotFilled: Rule = {
  kind: ROW_NOT_FILLED,
  yieldsToReading: true,
  title: "整行未填",
  why: "每个单位都要填报自己承担的每一项任务；整行空白按一处问题提示，不逐格重复。",
  check: (row, { mustFile }) => (row.blank && mustFile(row) ? [{ field: null }] : NO_TROUBLE),
};
