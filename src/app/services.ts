import type { Issue } from "../core/model/issue";
import type { Clock, DocumentWriter, NoticeReader, WorkbookReader, WorkbookWriter } from "../ports";

/** What every use case may need; each entry point wires its own adapters once. */
export interface Services {
  /** Reads returned files, which nobody trusts. */
  reader: WorkbookReader;
  /** Reads the office's own ledger, which grows over the year, with wider limits. */
  ledgerReader: WorkbookReader;
  noticeReader: NoticeReader;
  writer: WorkbookWriter;
  documentWriter: DocumentWriter;
  clock: Clock;
}

/** A use case either gives its result or says in one issue why it could not run. */
export type Result<T> = { ok: true; value: T } | { ok: false; issue: Issue };

export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failure<T>(issue: Issue): Result<T> {
  return { ok: false, issue };
}
