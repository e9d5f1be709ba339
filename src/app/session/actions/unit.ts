/** The unit's side: the open unit workbook is checked while people fill it. */

import { EXCEL_EDITING } from "../../../core/wording/host-issues";
import { SILENT } from "../../../ports";
import type { Tidying } from "../../check-workbook";
import { DONE, NOT_DONE, unexpected, type Context } from "../context";

/**
 * Checks the open unit workbook; shows no progress and disturbs nothing, since it runs while people
 * type. False where it could not be read at the moment: other work is under way, or a cell is being
 * edited. Then it is to be tried again.
 */
export async function recheck({ store, services }: Context): Promise<boolean> {
  if (store.get().work) return false;
  try {
    const raw = await services.host.read();
    if (!raw.ok && raw.issue.code === EXCEL_EDITING.code) return false;
    const checked = raw.ok ? await services.jobs.run("check-workbook", raw.value, SILENT) : raw;
    store.set(checked.ok ? { workbookCheck: checked.value } : { trouble: checked.issue });
  } catch (error) {
    store.set({ trouble: unexpected(error) });
  }
  return true;
}

/** Rewrites cells as they are asked for, such as 60 for 60％, and checks again. */
export async function tidy(context: Context, cells: readonly Tidying[]): Promise<boolean> {
  const { store, services, work } = context;
  const tidied = await work.run("tidying", async () => {
    if (!services.host.setCells) return NOT_DONE;
    const edits = cells.map(({ sheet, cell, value }) => ({ sheet, cell, value }));
    const set = await services.host.setCells(edits);
    if (!set.ok) return set;
    store.set({ news: { kind: "tidied", cells: edits.length } });
    return DONE;
  });
  if (tidied) await recheck(context);
  return tidied;
}
