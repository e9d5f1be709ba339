import { TEXT_TOO_LONG } from "../../wording/validation/text-issues";
import { NO_TROUBLE, type Rule } from "../rule";
import { textLength } from "../../text/text-key";

const TEXTS = ["progress", "problem", "nextStep", "remark"] as const;

export const textTooLong: Rule = {
  kind: TEXT_TOO_LONG,
  title: "文字过长",
  why: "过长的文字在汇总表里印不下；最多字数在报送设置中规定。",
  check({ values }, { settings }) {
    const most = settings.maxTextLength;
    // A text has as many characters as it has units, or fewer.
    const long = TEXTS.filter((field) => (values[field] ?? "").length > most);
    if (long.length === 0) return NO_TROUBLE;
    return long.flatMap((field) => {
      const length = textLength(values[field] ?? "");
      if (length <= most) return [];
      return [{ field, found: String(length), expected: String(most) }];
    });
  },
};
