/** Something the parser noticed about a task before the task has its id. */

import type { Issue } from "../model/issue";

export type Finding = (taskId: string) => Issue;
