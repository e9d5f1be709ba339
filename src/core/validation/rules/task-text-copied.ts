import { TASK_TEXT_COPIED } from "../../wording/validation/text-issues";
import { PROGRESS_EXPECTED } from "../../wording/expected";
import { NO_TROUBLE, type Rule } from "../rule";

export const taskTextCopied: Rule = {
  kind: TASK_TEXT_COPIED,
  title: "照抄任务原文",
  why: "把任务内容再写一遍看不出进展；短的指标任务结果可能恰好与目标相同，所以只作提示。",
  check({ progress }) {
    return progress?.copied
      ? [{ field: "progress", found: progress.text, expected: PROGRESS_EXPECTED }]
      : NO_TROUBLE;
  },
};
