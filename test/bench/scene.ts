/** What the bench works on: the ledger of the built-in notice and the demo's returns of 60 units. */

import { createDocumentWriter } from "../../src/adapters/docx/document-writer";
import { createWorkbookWriter } from "../../src/adapters/exceljs/workbook-writer";
import { readAsset } from "../../src/adapters/node/assets";
import { fixedClock } from "../../src/adapters/clock";
import { decodeWithBuffer, inflateWithZlib } from "../../src/adapters/node/inflate";
import { LEDGER_LIMITS } from "../../src/adapters/reader/limits";
import { createNoticeReader } from "../../src/adapters/reader/notice/notice-reader";
import { createWorkbookReader } from "../../src/adapters/reader/workbook-reader";
import { makeReturns } from "../../src/app/demo/make-returns";
import { withPeriod } from "../../src/app/issue-workbooks";
import { loadNotice } from "../../src/app/load-notice";
import type { Result, Services } from "../../src/app/services";
import { BUILT_IN_NOTICE, directorySeed } from "../../src/cli/built-in";
import type { Ledger } from "../../src/core/model/ledger";
import type { Period } from "../../src/core/model/period";
import { createLedger } from "../../src/core/template/ledger/create-ledger";
import { SILENT, type SourceFile } from "../../src/ports";

export const UNITS = 60;
export const PERIOD: Period = { id: "2024-06", year: 2024, kind: "month", index: 6 };
export const NOW = "2024-06-28T09:00";
export const CALENDAR = {
  period: PERIOD,
  issued: "2024-06-11",
  deadline: "2024-06-25",
  inTime: "2024-06-24T16:30",
  late: "2024-06-27T10:15",
};

const platform = { inflate: inflateWithZlib, decodeUtf8: decodeWithBuffer };
const reader = createWorkbookReader(platform);
export const services: Services = {
  reader,
  ledgerReader: createWorkbookReader({ ...platform, limits: LEDGER_LIMITS }),
  noticeReader: createNoticeReader(reader),
  writer: createWorkbookWriter(),
  documentWriter: createDocumentWriter(),
  clock: fixedClock(NOW),
};

export interface Scene {
  notice: SourceFile;
  ledger: Ledger;
  /** Of 60 units, some twice or of another month, as the demo plants them. */
  returns: SourceFile[];
}

export async function setScene(): Promise<Scene> {
  const bytes = await readAsset(`notice/${BUILT_IN_NOTICE}`);
  const notice = { name: BUILT_IN_NOTICE, bytes, modified: null };
  const list = sure(await loadNotice(notice, services));
  const created = createLedger(list, directorySeed()).ledger;
  const ledger = withPeriod(created, PERIOD, { deadline: CALENDAR.deadline });
  const demo = await makeReturns(ledger, CALENDAR, services, SILENT);
  const returns = (demo?.files ?? []).filter((file) => file.bytes.length > 1000).slice(0, UNITS);
  return { notice, ledger, returns };
}

export function sure<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.issue.message);
  return result.value;
}
