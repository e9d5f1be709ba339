import { TEXT_TOO_SHORT } from "../../wording/validation/text-issues";
import { NO_TROUBLE, type Rule } from "../rule";
import { textLength } from "../../text/text-key";

export const textTooShort: Rule = {
  kind: TEXT_TOO_SHORT,
  title: "进展情况过短",
  why: "几个字写不清做了什么、做到什么程度；最少字数在报送设置中规定。",
  quietAfter: ["progress"],
  check({ progress }, { settings: { minTextLength } }) {
    if (progress === null || progress.filler || progress.copied) return NO_TROUBLE;
    if (textLength(progress.text, minTextLength) >= minTextLength) return NO_TROUBLE;
    return [{ field: "progress", found: progress.text, expected: String(minTextLength) }];
  },
};
