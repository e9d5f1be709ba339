/** A new ledger from a parsed notice. */

import { assignUnits, buildDirectory, type DirectorySeed } from "../../directory";
import type { Issue } from "../../model/issue";
import { DEFAULT_SETTINGS, NOTHING_OWN, type Ledger } from "../../model/ledger";
import type { ResponsibilityList } from "../../model/task";
import { sortLedger } from "../../ledger/sort-ledger";

/**
 * Builds the directory and the assignments; nothing is filed yet. The issues are those of directory
 * and assignment (`list.issues` stay with the list).
 */
export function createLedger(
  list: ResponsibilityList,
  seed: DirectorySeed | null,
): { ledger: Ledger; issues: Issue[] } {
  const { directory, issues } = buildDirectory(list, seed);
  const assigned = assignUnits(list.tasks, directory, DEFAULT_SETTINGS.leadlessRule);
  const ledger = sortLedger({
    notice: list.notice,
    tasks: list.tasks,
    assignments: assigned.assignments,
    directory,
    settings: { ...DEFAULT_SETTINGS, rules: [], periods: [] },
    records: [],
    filings: [],
    accepted: [],
    mainTexts: [],
    log: [],
    own: NOTHING_OWN,
  });
  return { ledger, issues: [...issues, ...assigned.issues] };
}
