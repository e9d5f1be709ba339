/** Whether Excel takes changes at all. */

import { createIssue } from "../../core/model/issue";
import { WORKBOOK_READ_ONLY } from "../../core/wording/host-issues";
import { keepProbe } from "./keep/kept-values";
import { issueOf, Refused } from "./refusal";

/**
 * A workbook that was opened for reading only takes no change on the web; the desktop takes them and
 * asks for another name when it is saved. So it is tried.
 *
 * @throws Refused where nothing can be written
 */
export async function requireWritable(context: Excel.RequestContext): Promise<void> {
  const { workbook } = context;
  workbook.load("readOnly");
  await context.sync();
  if (!workbook.readOnly) return;
  keepProbe(context);
  try {
    await context.sync();
  } catch (error) {
    if (!issueOf(error, {})) throw error;
    throw new Refused(createIssue(WORKBOOK_READ_ONLY, {}, {}));
  }
}
