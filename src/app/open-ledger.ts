import type { Issue } from "../core/model/issue";
import type { Ledger } from "../core/model/ledger";
import type { SourceFile } from "../ports";
import { readLedgerFile } from "./read-ledger-file";
import { failure, success, type Result, type Services } from "./services";

export interface OpenLedger {
  ledger: Ledger;
  /** What was repaired or could not be understood while reading. */
  issues: Issue[];
}

/** Opens a ledger workbook; fails where the file is none. */
export async function openLedger(
  file: SourceFile,
  services: Pick<Services, "ledgerReader">,
): Promise<Result<OpenLedger>> {
  const read = await services.ledgerReader.read(file);
  if (read.kind !== "workbook") return failure(read.reason);
  const opened = readLedgerFile(read.workbook);
  if ("issue" in opened) return failure(opened.issue);
  return success({ ledger: opened.ledger, issues: [...read.issues, ...opened.issues] });
}
