/**
 * All long work of the page and the pane. In a worker it serves jobs; evaluated in a page, where no
 * worker starts, it offers them on the page's own thread.
 */

import "../adapters/browser/older-browsers";
import { inflateInBrowser } from "../adapters/browser/inflate";
import { createDocumentWriter } from "../adapters/docx/document-writer";
import { createWorkbookWriter } from "../adapters/exceljs/workbook-writer";
import { systemClock } from "../adapters/clock";
import { expandArchives } from "../adapters/reader/archive";
import { LEDGER_LIMITS } from "../adapters/reader/limits";
import { createNoticeReader } from "../adapters/reader/notice/notice-reader";
import { createWorkbookReader } from "../adapters/reader/workbook-reader";
import { serveJobs, type WorkerScope } from "../adapters/worker/serve-jobs";
import { jobsInPlace, type JobKind, type JobTable } from "../app/job-table";
import { withPauses } from "./with-pauses";

const inWorker = typeof document === "undefined";

const reader = createWorkbookReader({ inflate: inflateInBrowser });
const writer = createWorkbookWriter();
const jobs = jobsInPlace({
  // A worker may work without a rest; on the page's thread each file must let the page draw.
  reader: inWorker ? reader : withPauses(reader, "read"),
  ledgerReader: createWorkbookReader({ inflate: inflateInBrowser, limits: LEDGER_LIMITS }),
  noticeReader: createNoticeReader(reader),
  writer: inWorker ? writer : withPauses(writer, "write"),
  documentWriter: createDocumentWriter(),
  clock: systemClock,
  archives: { expand: (files) => expandArchives(files, inflateInBrowser) },
});

if (inWorker) {
  serveJobs(globalThis as unknown as WorkerScope, (kind, input, monitor) =>
    jobs.run(kind as JobKind, input as JobTable[JobKind]["input"], monitor),
  );
} else {
  (globalThis as { ledgerJobs?: typeof jobs }).ledgerJobs = jobs;
}
