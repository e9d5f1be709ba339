import { TEXT_TOO_SHORT } from "../../wording/validation/text-issues";
import { copiesTask } from "../copied-text";
import { NO_TROUBLE, type Rule } from "../rule";
import { isFiller, textLength } from "../text-substance";

export const textTooShort: Rule = {
  kind: TEXT_TOO_SHORT,
  title: "进展情况过短",
  why: "几个字写不清做了什么、做到什么程度；最少字数在报送设置中规定。",
  check({ values: { progress }, task }, { settings }) {
    if (progress === null || textLength(progress) >= settings.minTextLength) return NO_TROUBLE;
    if (isFiller(progress) || copiesTask(progress, task)) return NO_TROUBLE;
    return [{ field: "progress", found: progress, expected: String(settings.minTextLength) }];
  },
};
