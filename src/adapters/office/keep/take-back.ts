/** A write that did not end is taken back at once, so that nobody works on half of it. */

import { createIssue, type Issue } from "../../../core/model/issue";
import { CANCELLED } from "../../../core/wording/file-issues";
import { WRITE_BROKEN_OFF, WRITE_TAKEN_BACK } from "../../../core/wording/host-issues";
import { issueOf, Refused } from "../refusal";
import { askForRecords, isHalfDone, keepBackup, type BackupRecord } from "./kept-values";
import { restoreBackup } from "./restore";

export interface Begun {
  record: BackupRecord;
  /** Whether the copy was made, so that sheets may have been written. */
  copied: boolean;
  /** The sheet that was being written. */
  sheet: string | null;
}

/** What to tell of a write that a person stopped. */
export async function takeBackStopped(context: Excel.RequestContext, begun: Begun): Promise<Error> {
  const failed = await tryTakeBack(context, begun);
  return new Refused(failed ? halfDone(begun, failed) : createIssue(CANCELLED, {}, {}));
}

/** What to tell of a write that `error` broke off; a bug is given back as it is. */
export async function takeBackBroken(
  context: Excel.RequestContext,
  begun: Begun,
  error: unknown,
): Promise<unknown> {
  const { sheet } = begun;
  const why = issueOf(error, { sheet });
  const failed = await tryTakeBack(context, begun);
  if (failed) return new Refused(halfDone(begun, why ?? failed));
  if (!why) return error;
  const facts = { why: why.message, remedy: why.fix };
  return new Refused(createIssue(WRITE_TAKEN_BACK, { sheet }, facts));
}

/** Where not even the copy was made the sheets are untouched. */
function halfDone({ copied, sheet }: Begun, why: Issue): Issue {
  return copied ? createIssue(WRITE_BROKEN_OFF, { sheet }, { why: why.message }) : why;
}

/** Null when everything is as it was; else why Excel does not let us. */
async function tryTakeBack(context: Excel.RequestContext, begun: Begun): Promise<Issue | null> {
  try {
    await takeBack(context, begun);
    return null;
  } catch (error) {
    const issue = issueOf(error, {});
    if (!issue) throw error;
    return issue;
  }
}

async function takeBack(context: Excel.RequestContext, { record, copied }: Begun): Promise<void> {
  // After the last request, whose answer was lost, another record may stand there.
  if (copied) keepBackup(context, record);
  const records = askForRecords(context);
  await context.sync();
  if (isHalfDone(records().backup)) await restoreBackup(context);
}
