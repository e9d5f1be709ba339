/** What a unit filed on a task, in a few lines. */

import type { ProgressRecord } from "../model/record";
import { STATUS_WORDS, UNMEASURED } from "../schema/vocabulary";

/** Characters of each text; more stands in the comment on 进展情况 only, so that rows stay low. */
const LONGEST_TEXT = 120;
const STANDING = new RegExp(
  `^(?:${Object.values(STATUS_WORDS).join("|")})?，?(?:完成率[\\d.]+%|${UNMEASURED})?$`,
);
const LABELS = ["进展：", "问题：", "下一步：", "预计完成："] as const;

/** The entry as the column 上期填报 shows it; empty where nothing was filed. */
export function shortEntry(record: ProgressRecord): string {
  return entryLines(record, LONGEST_TEXT).join("\n");
}

/** @param most characters of each text */
export function entryLines({ values }: ProgressRecord, most: number): string[] {
  const { status, completionRate, progress, problem, nextStep, expectedDate } = values;
  const rate =
    completionRate === null
      ? null
      : completionRate === "unmeasured"
        ? UNMEASURED
        : `完成率${completionRate}%`;
  const standing = [status && STATUS_WORDS[status], rate].filter((part) => part !== null);
  const texts = [progress, problem, nextStep, expectedDate];
  return [
    ...(standing.length > 0 ? [standing.join("，")] : []),
    ...texts.flatMap((text, at) =>
      text === null ? [] : [`${LABELS[at] ?? ""}${shortened(text, most)}`],
    ),
  ];
}

/** True for a text of such lines only. */
export function isEntry(text: string): boolean {
  return text
    .split("\n")
    .every((line) => STANDING.test(line) || LABELS.some((label) => line.startsWith(label)));
}

function shortened(text: string, most: number): string {
  const chars = [...text];
  return chars.length > most ? `${chars.slice(0, most).join("")}…` : text;
}
