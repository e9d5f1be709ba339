/** What rules across units share. */

import type { Issue, IssueKind } from "../../model/issue";
import type { Settings } from "../../model/ledger";
import type { ProgressRecord } from "../../model/record";
import type { Task } from "../../model/task";
import type { ProgressTexts } from "../progress-text";
import { inQuotes, shortened } from "../../wording/validation/row-facts";
import { STATUS_WORDS } from "../../schema/vocabulary";

/** A task with what its units filed on it in one period, leads first. */
export interface TaskTogether {
  task: Task;
  records: ProgressRecord[];
}

export interface AcrossContext {
  settings: Settings;
  texts: ProgressTexts;
}

/** One rule about what units say of the same task; its code and severity are those of its kind. */
export interface AcrossRule {
  kind: IssueKind<never>;
  /** Name in the rule catalogue. */
  title: string;
  /** Why the rule exists and where it comes from. */
  why: string;
  /** @param records all records of the period, leads of a task before the others */
  check: (
    tasks: readonly TaskTogether[],
    records: readonly ProgressRecord[],
    context: AcrossContext,
  ) => Issue[];
}

const SHOWN = 16;
const MOST_UNITS = 6;

/** Z005“坚持教育、科技、人才…”. */
export function taskName(task: Pick<Task, "id" | "text">): string {
  return task.id + inQuotes(shortened(task.text.replace(/。$/, ""), SHOWN));
}

/** 市发改委“已完成”，市财政局“欠序时”; of many units the first few. */
export function saying(
  records: readonly ProgressRecord[],
  word: (record: ProgressRecord) => string,
): string {
  const parts = records.slice(0, MOST_UNITS).map((record) => record.unit + word(record));
  return parts.join("，") + moreUnits(records.length);
}

/** “市发改委”与“市财政局”; of many units the first few. */
export function unitList(units: readonly string[]): string {
  const shown = units.slice(0, MOST_UNITS).map((unit) => `“${unit}”`);
  return shown.join(units.length > 2 ? "、" : "与") + moreUnits(units.length);
}

function moreUnits(count: number): string {
  return count > MOST_UNITS ? `等${count}个单位` : "";
}

/** “已完成”; empty where no status was filed. */
export function statusWord({ values }: ProgressRecord): string {
  return values.status === null ? "" : `“${STATUS_WORDS[values.status]}”`;
}
