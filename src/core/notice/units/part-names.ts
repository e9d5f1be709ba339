/** Puts the names that a printed one holds in its place, task by task. */

import { createIssue } from "../../model/issue";
import type { AND_SPLIT, RUN_TOGETHER } from "../../wording/notice-issues";
import type { Draft } from "../draft";

/**
 * @param parts the names in a printed one, by it
 * @param kind what is said of it at each task
 */
export function partNames(
  drafts: readonly Draft[],
  parts: ReadonlyMap<string, readonly string[]>,
  kind: typeof AND_SPLIT | typeof RUN_TOGETHER,
): void {
  if (parts.size === 0) return;
  for (const draft of drafts) {
    const parted = (names: readonly string[]): string[] => {
      const all = names.flatMap((found) => {
        const own = parts.get(found);
        if (!own) return [found];
        const expected = own.join("、");
        draft.findings.push((taskId) => createIssue(kind, { taskId }, { found, expected }));
        return own;
      });
      return [...new Set(all)];
    };
    const lead = parted(draft.lead);
    draft.responsible = parted(draft.responsible).filter((name) => !lead.includes(name));
    draft.lead = lead;
  }
}
