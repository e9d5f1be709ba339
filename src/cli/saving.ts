import { errorCode, failureWords } from "../adapters/node/save";
import { createIssue, type Issue } from "../core/model/issue";
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
