/** What reading already said of a return's cells, so that the rules need not say it again. */

import type { Issue } from "../model/issue";
import type { Submission } from "../model/submission";
import { FORM_COLUMNS, TARGET_COLUMNS } from "../schema/columns";
import { COLUMN_MISSING } from "../wording/intake-issues";
import {
  BLANK_MARK,
  DATE_OPEN,
  MERGED_VALUE,
  PHONE_REWORDED,
  PHONE_SEVERAL,
} from "../wording/value-issues";
import type { Finding } from "./finding";

type Cell = Pick<Issue, "sheet" | "cell">;

export interface ReadingTrouble {
  /**
   * Whether reading already told a warning or an error about the finding's cell: about the cell
   * itself, the field of that task, or the whole column.
   */
  tells(finding: Finding): boolean;
  /** What stands in a cell that counts as blank: —, 长期; null where nothing does. */
  mark(cell: Cell): string | null;
}

const LOCKED: ReadonlySet<string> = new Set(
  [...FORM_COLUMNS, ...TARGET_COLUMNS].filter(({ locked }) => locked).map(({ field }) => field),
);
/** Notes that stand for a blank cell. */
const MARKS: ReadonlySet<string> = new Set([BLANK_MARK.code, DATE_OPEN.code]);
/** Notes that are of no use once a rule complains of their cell. */
const NOTES: ReadonlySet<string> = new Set([...MARKS, PHONE_SEVERAL.code, PHONE_REWORDED.code]);

export function readingTrouble({ issues }: Submission): ReadingTrouble {
  const cells = new Set<string>();
  const fields = new Set<string>();
  const rows = new Set<string>();
  const columns = new Set<string>();
  const marks = new Map<string, string>();
  for (const issue of issues.flatMap((whole) => whole.each ?? [whole])) {
    const { code, severity, sheet, cell, taskId, field, found } = issue;
    if (MARKS.has(code) && found !== null) marks.set(keyOf({ sheet, cell }), found);
    if (severity === "info" || code === MERGED_VALUE.code) continue;
    if (cell !== null) cells.add(keyOf({ sheet, cell }));
    if (code === COLUMN_MISSING.code && field !== null) columns.add(`${sheet ?? ""}\n${field}`);
    // What was changed in a locked cell says nothing of the row's answer.
    if (field === null || taskId === null || LOCKED.has(field)) continue;
    fields.add(`${taskId}\n${field}`);
    rows.add(taskId);
  }
  return {
    tells({ sheet, cell, taskId, field }) {
      // Without its column a row looks blank that may not be.
      if (field === null) return rows.has(taskId) || columns.has(`${sheet}\nprogress`);
      if (cell === null)
        return fields.has(`${taskId}\n${field}`) || columns.has(`${sheet}\n${field}`);
      return cells.has(keyOf({ sheet, cell })) || fields.has(`${taskId}\n${field}`);
    },
    mark: (cell) => marks.get(keyOf(cell)) ?? null,
  };
}

/** What reading found, without the notes on cells that the rules complain of anyway. */
export function withoutNotes(issues: readonly Issue[], findings: readonly Finding[]): Issue[] {
  const told = new Set(findings.map(keyOf));
  return issues.filter((issue) => !NOTES.has(issue.code) || !told.has(keyOf(issue)));
}

function keyOf({ sheet, cell }: Cell): string {
  return `${sheet ?? ""}\n${cell ?? ""}`;
}
