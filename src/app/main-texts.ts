/** Choosing and editing main texts, and keeping what people changed in a report. */

import { chooseMainText, dropMainText, type MainTextDecision } from "../core/main-text/choose";
import {
  isOfLedger,
  keepEdits,
  readReportEdits,
  type ReportEdits,
} from "../core/main-text/report-edits";
import { createIssue } from "../core/model/issue";
import type { Ledger } from "../core/model/ledger";
import { NO_REPORT, REPORT_OF_OTHER_LIST } from "../core/wording/report-issues";
import type { SourceFile } from "../ports";
import { failure, success, type Result, type Services } from "./services";

export type MainTextRequest =
  | { kind: "choose"; words: Omit<MainTextDecision, "by" | "date"> }
  | { kind: "drop"; period: string; taskId: string }
  | { kind: "keep"; edits: ReportEdits };

/** The ledger with the request done, signed by its issuer today. */
export function changeMainTexts(
  ledger: Ledger,
  request: MainTextRequest,
  { clock }: Pick<Services, "clock">,
): Ledger {
  if (request.kind === "drop") return dropMainText(ledger, request.period, request.taskId);
  const signed = { by: ledger.notice.issuer ?? "", date: clock.now().slice(0, 10) };
  if (request.kind === "keep") return keepEdits(ledger, request.edits, signed);
  return chooseMainText(ledger, { ...request.words, ...signed });
}

/** What people changed in the main texts of a report file that this ledger's list is the basis of. */
export async function readReport(
  ledger: Ledger,
  file: SourceFile,
  { ledgerReader }: Pick<Services, "ledgerReader">,
): Promise<Result<ReportEdits>> {
  const read = await ledgerReader.read(file);
  if (read.kind !== "workbook") return failure(read.reason);
  const edits = readReportEdits(read.workbook);
  if (!edits) return failure(createIssue(NO_REPORT, { file: file.name }, {}));
  if (isOfLedger(edits, ledger)) return success(edits);
  return failure(createIssue(REPORT_OF_OTHER_LIST, { file: file.name }, {}));
}
