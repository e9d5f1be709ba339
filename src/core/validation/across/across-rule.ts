/** What rules across units share. */

import type { Settings } from "../../model/ledger";
import type { ProgressRecord } from "../../model/record";
import type { Task } from "../../model/task";
import { STATUS_WORDS } from "../../schema/vocabulary";

/** A task with what its units filed on it in one period, leads first. */
export interface TaskTogether {
  task: Task;
  records: ProgressRecord[];
}

export interface AcrossContext {
  settings: Settings;
}

const SHOWN = 16;

/** Z005“坚持教育、科技、人才…”. */
export function taskName(task: Pick<Task, "id" | "text">): string {
  const chars = [...task.text];
  const text = chars.length > SHOWN ? `${chars.slice(0, SHOWN).join("")}…` : task.text;
  return `${task.id}“${text}”`;
}

/** 市发改委“已完成”，市财政局“欠序时”. */
export function saying(
  records: readonly ProgressRecord[],
  word: (record: ProgressRecord) => string,
): string {
  return records.map((record) => record.unit + word(record)).join("，");
}

/** “已完成”; empty where no status was filed. */
export function statusWord({ values }: ProgressRecord): string {
  return values.status === null ? "" : `“${STATUS_WORDS[values.status]}”`;
}
