import { TEXT_UNCHANGED } from "../../wording/validation/history-issues";
import { NO_TROUBLE, type Rule } from "../rule";
import { textKey } from "../../text/text-key";

export const textUnchanged: Rule = {
  kind: TEXT_UNCHANGED,
  title: "进展情况与上一期相同",
  why: "照抄上一期看不出本期进展；已完成的任务不提示。",
  quietAfter: ["progress"],
  check({ values: { status }, progress, past: [last] }) {
    const before = last?.values.progress;
    if (progress === null || progress.filler || !before) return NO_TROUBLE;
    if (status === "done" && last.values.status === "done") return NO_TROUBLE;
    if (progress.key !== textKey(before)) return NO_TROUBLE;
    return [{ field: "progress", found: progress.text, expected: "本期的新进展" }];
  },
};
