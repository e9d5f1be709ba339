/** What 单位名录 still lacks, so that the notice's tasks reach every unit that they name. */

import type { Issue } from "../model/issue";
import type { Ledger } from "../model/ledger";
import { MEMBER_NOT_LISTED, MEMBERS_UNKNOWN, UNIT_NOT_LISTED } from "../wording/directory-issues";
import { assignUnits } from "./assign-units";

const GAPS: ReadonlySet<string> = new Set(
  [UNIT_NOT_LISTED, MEMBER_NOT_LISTED, MEMBERS_UNKNOWN].map(({ code }) => code),
);

/** One issue for each unit or member that is not in the directory, and each collective without members. */
export function directoryGaps({
  tasks,
  directory,
  settings,
}: Pick<Ledger, "tasks" | "directory" | "settings">): Issue[] {
  return assignUnits(tasks, directory, settings.leadlessRule).issues.filter(({ code }) =>
    GAPS.has(code),
  );
}
