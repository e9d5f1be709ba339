import { TEXT_REPEATED } from "../../wording/validation/text-issues";
import { NO_TROUBLE, type Rule } from "../rule";

export const textRepeated: Rule = {
  kind: TEXT_REPEATED,
  title: "多行写同一段话",
  why: "不同任务填同一段话，看不出各项任务的进展；相近的两项任务写法相同的不提示。",
  quietAfter: ["progress"],
  check({ progress }, { rowsWithText, settings }) {
    if (
      progress === null ||
      progress.filler ||
      rowsWithText(progress.key) < settings.repeatedRows
    ) {
      return NO_TROUBLE;
    }
    const expected = "每项任务各自的进展";
    return [{ field: "progress", found: progress.text, expected, cause: progress.key }];
  },
};
