/** Progress that is nothing but the task's own words. */

import type { Task } from "../model/task";
import { textKey } from "../text/text-key";
import { isFiller } from "./text-substance";

/** Fewer characters than this may agree by chance. */
export const FEWEST_COPIED = 8;

/**
 * Whether the progress is the task's text or a long part of it, with nothing said besides.
 *
 * @param said key of the progress text
 */
export function copiesTask(said: string, task: Pick<Task, "text">): boolean {
  if (said.length < FEWEST_COPIED) return false;
  const given = taskKey(task);
  if (given.length === 0) return false;
  if (given.includes(said)) return true;
  if (!said.includes(given)) return false;
  const rest = said.replace(given, "");
  return isFiller(rest) || rest === "已完成" || rest === "完成";
}

/** Many units file on one task. */
const KEYS = new WeakMap<Pick<Task, "text">, { text: string; key: string }>();

/** Key of the task's text. */
export function taskKey(task: Pick<Task, "text">): string {
  const known = KEYS.get(task);
  if (known?.text === task.text) return known.key;
  const key = textKey(task.text);
  KEYS.set(task, { text: task.text, key });
  return key;
}
