/** Wires the Node adapters to the use cases, once for all commands. */

import { createDocumentWriter } from "../adapters/docx/document-writer";
import { createWorkbookWriter } from "../adapters/exceljs/workbook-writer";
import { fixedClock, systemClock } from "../adapters/clock";
import { decodeWithBuffer, inflateWithZlib } from "../adapters/node/inflate";
import { LEDGER_LIMITS } from "../adapters/reader/limits";
import { createNoticeReader } from "../adapters/reader/notice/notice-reader";
import { createWorkbookReader } from "../adapters/reader/workbook-reader";
import type { Services } from "../app/services";

export function createServices(): Services {
  const platform = { inflate: inflateWithZlib, decodeUtf8: decodeWithBuffer };
  const reader = createWorkbookReader(platform);
  // A fixed time makes runs repeatable, for tests and for reproducing a reported result.
  const now = process.env["LEDGER_NOW"];
  return {
    reader,
    ledgerReader: createWorkbookReader({ ...platform, limits: LEDGER_LIMITS }),
    noticeReader: createNoticeReader(reader),
    writer: createWorkbookWriter(),
    documentWriter: createDocumentWriter(),
    clock: now ? fixedClock(now) : systemClock,
  };
}
