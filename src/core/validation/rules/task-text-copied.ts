import { TASK_TEXT_COPIED } from "../../wording/validation/text-issues";
import { PROGRESS_EXPECTED } from "../../wording/expected";
import { FEWEST_COPIED } from "../copied-text";
import { NO_TROUBLE, type Rule } from "../rule";

export const taskTextCopied: Rule = {
  kind: TASK_TEXT_COPIED,
  title: "照抄任务原文",
  why: "把任务内容再写一遍看不出进展；短的指标任务结果可能恰好与目标相同，所以只作提示。",
  check({ progress }, { isTaskText }) {
    if (progress === null || progress.filler) return NO_TROUBLE;
    const { key, copied } = progress;
    // Also that of another task, pasted into the wrong row.
    return copied || (key.length >= FEWEST_COPIED && isTaskText(key))
      ? [{ field: "progress", found: progress.text, expected: PROGRESS_EXPECTED }]
      : NO_TROUBLE;
  },
};
