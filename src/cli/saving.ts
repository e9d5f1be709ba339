import { errorCode, failureWords, saveFile, saveWithBackup } from "../adapters/node/save";
import type { Services } from "../app/services";
import { createIssue, type Issue } from "../core/model/issue";
import type { Ledger } from "../core/model/ledger";
import { planLedger } from "../core/template/ledger/plan-ledger";
import { OUTPUT_UNWRITABLE } from "../core/wording/file-issues";

/** Runs a save; the issue says in words why it failed, null that it went well. */
export async function unwritable(
  path: string,
  save: () => Promise<unknown>,
): Promise<Issue | null> {
  try {
    await save();
    return null;
  } catch (error) {
    if (errorCode(error) === null) throw error;
    return createIssue(OUTPUT_UNWRITABLE, { file: path }, { why: failureWords(error) });
  }
}

/**
 * Writes the ledger to `out`, or in the place of `path`, which then stays as a backup beside it.
 * Gives the backup's path where there is one, and the issue where nothing could be written.
 */
export async function saveLedger(
  ledger: Ledger,
  { path, out }: { path: string; out: string | null },
  { writer }: Pick<Services, "writer">,
): Promise<{ failed: Issue | null; backup: string | null }> {
  let backup: string | null = null;
  const failed = await unwritable(out ?? path, async () => {
    const bytes = await writer.write(planLedger(ledger));
    if (out === null) backup = await saveWithBackup(path, bytes);
    else await saveFile(out, bytes);
  });
  return { failed, backup };
}
