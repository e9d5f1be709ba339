/** Progress that is nothing but the task's own words. */

import type { Task } from "../model/task";
import { textKey } from "../text/text-key";
import { isFiller } from "./text-substance";

/** Fewer characters than this may agree by chance. */
const FEWEST = 8;

/**
 * Whether the progress is the task's text or a long part of it, with nothing said besides.
 *
 * @param said key of the progress text
 */
export function copiesTask(said: string, task: Pick<Task, "text">): boolean {
  const given = textKey(task.text);
  if (said.length < FEWEST || given.length === 0) return false;
  if (given.includes(said)) return true;
  if (!said.includes(given)) return false;
  const rest = said.replace(given, "");
  return isFiller(rest) || rest === "已完成" || rest === "完成";
}
