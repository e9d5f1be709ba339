/** Which responsibility list a workbook belongs to. */

import type { Ledger } from "../model/ledger";
import { compactKey } from "../text/normalise";
import { digest } from "../text/digest";

/**
 * Identity of the ledger's list, written to `_meta`: the document number where the notice prints
 * one, else its title, else a digest of the task texts.
 */
export function listIdentity(ledger: Pick<Ledger, "notice" | "tasks">): string {
  const { docNumber, title } = ledger.notice;
  if (docNumber) return compactKey(docNumber);
  if (title) return compactKey(title);
  return digest(ledger.tasks.map((task) => compactKey(task.text)).join("\n"));
}
