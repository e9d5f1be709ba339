import { TEXT_TOO_LONG } from "../../wording/validation/text-issues";
import type { Rule } from "../rule";
import { textLength } from "../../text/text-key";

const TEXTS = ["progress", "problem", "nextStep", "remark"] as const;

export const textTooLong: Rule = {
  kind: TEXT_TOO_LONG,
  title: "文字过长",
  why: "过长的文字在汇总表里印不下；最多字数在报送设置中规定。",
  check({ values }, { settings }) {
    return TEXTS.flatMap((field) => {
      const length = textLength(values[field] ?? "");
      if (length <= settings.maxTextLength) return [];
      return [{ field, found: String(length), expected: String(settings.maxTextLength) }];
    });
  },
};
