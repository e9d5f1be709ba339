/**
 * `npm run bench`: the time of each step of the loop for 60 units, as ratios to what zlib needs to
 * inflate the same returned files in the same run. Ratios compare across machines; times do not.
 */

import { inflateRawSync } from "node:zlib";
import { createWorkbookWriter } from "../../src/adapters/exceljs/workbook-writer";
import { readAsset } from "../../src/adapters/node/assets";
import { fixedClock } from "../../src/adapters/node/clock";
import { decodeWithBuffer, inflateWithZlib } from "../../src/adapters/node/inflate";
import { LEDGER_LIMITS } from "../../src/adapters/reader/limits";
import { createNoticeReader } from "../../src/adapters/reader/notice/notice-reader";
import { createWorkbookReader } from "../../src/adapters/reader/workbook-reader";
import { buildReport } from "../../src/app/build-report";
import { makeReturns } from "../../src/app/demo/make-returns";
import { issueWorkbooks, withPeriod } from "../../src/app/issue-workbooks";
import { loadNotice } from "../../src/app/load-notice";
import { openLedger } from "../../src/app/open-ledger";
import type { Result, Services } from "../../src/app/services";
import { BUILT_IN_NOTICE, directorySeed } from "../../src/cli/built-in";
import { intakeFor } from "../../src/core/intake/intake-return";
import { applyMerge } from "../../src/core/merge/apply-merge";
import { planMerge } from "../../src/core/merge/plan-merge";
import type { Period } from "../../src/core/model/period";
import { createLedger } from "../../src/core/template/ledger/create-ledger";
import { planLedger } from "../../src/core/template/ledger/plan-ledger";
import { SILENT } from "../../src/ports";

const UNITS = 60;
const ROUNDS = 5;
const PERIOD: Period = { id: "2024-06", year: 2024, kind: "month", index: 6 };
const NOW = "2024-06-28T09:00";

const platform = { inflate: inflateWithZlib, decodeUtf8: decodeWithBuffer };
const reader = createWorkbookReader(platform);
const services: Services = {
  reader,
  ledgerReader: createWorkbookReader({ ...platform, limits: LEDGER_LIMITS }),
  noticeReader: createNoticeReader(reader),
  writer: createWorkbookWriter(),
  clock: fixedClock(NOW),
};

/** Milliseconds of the best of several runs, after one to warm up. */
async function measure<T>(job: () => T | Promise<T>, rounds = ROUNDS): Promise<[number, T]> {
  let result = await job();
  let best = Infinity;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    result = await job();
    best = Math.min(best, performance.now() - start);
  }
  return [best, result];
}

function sure<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.issue.message);
  return result.value;
}

/** Inflates every deflated entry of a zip as its local headers tell; ours carry their sizes. */
function inflateEntries(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (view.getUint32(end, true) !== 0x06054b50) end--;
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let entry = 0; entry < view.getUint16(end + 10, true); entry++) {
    const packed = view.getUint32(at + 20, true);
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (view.getUint16(at + 10, true) === 8) {
      total += inflateRawSync(bytes.subarray(start, start + packed)).length;
    }
    at +=
      46 +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
  }
  return total;
}

async function main(): Promise<void> {
  const notice = {
    name: BUILT_IN_NOTICE,
    bytes: await readAsset(`notice/${BUILT_IN_NOTICE}`),
    modified: null,
  };
  const [parseTime, list] = await measure(async () => sure(await loadNotice(notice, services)));
  const [createTime, created] = await measure(() => createLedger(list, directorySeed()));
  const ledger = withPeriod(created.ledger, PERIOD, { deadline: "2024-06-25" });
  const [writeLedgerTime, ledgerBytes] = await measure(
    () => services.writer.write(planLedger(ledger)),
    2,
  );
  const [openTime] = await measure(async () =>
    sure(await openLedger({ name: "台账.xlsx", bytes: ledgerBytes, modified: null }, services)),
  );
  const issued = sure(
    await issueWorkbooks(ledger, { period: PERIOD, units: [] }, services, SILENT),
  );
  const chosen = issued.units.slice(0, UNITS);
  const [issueTime] = await measure(
    async () =>
      sure(await issueWorkbooks(ledger, { period: PERIOD, units: chosen }, services, SILENT)),
    1,
  );
  const calendar = {
    period: PERIOD,
    issued: "2024-06-11",
    deadline: "2024-06-25",
    inTime: "2024-06-24T16:30",
    late: "2024-06-27T10:15",
  };
  const demo = await makeReturns(ledger, calendar, services, SILENT);
  const returns = (demo?.files ?? []).filter((file) => file.bytes.length > 1000).slice(0, UNITS);

  const [inflateTime, inflated] = await measure(() =>
    returns.reduce((sum, file) => sum + inflateEntries(file.bytes), 0),
  );
  const [readTime, reads] = await measure(async () => {
    const results = [];
    for (const file of returns) results.push(await reader.read(file));
    return results;
  });
  const takeIn = () => {
    const intake = intakeFor(ledger);
    return reads.map((read) =>
      intake({ read, receivedAt: "2024-06-24T16:30" }, { period: PERIOD.id }),
    );
  };
  const [intakeTime, intakes] = await measure(takeIn);
  const options = { period: PERIOD.id, now: NOW, choices: [] };
  const [planTime, plan] = await measure(() => planMerge(ledger, intakes, options));
  const [applyTime, merged] = await measure(() => applyMerge(ledger, plan));
  const [reportTime, report] = await measure(() =>
    sure(buildReport(merged, { period: PERIOD, paper: null }, services)),
  );
  const [writeReportTime] = await measure(() => services.writer.write(report.plan), 2);

  const size = returns.reduce((sum, file) => sum + file.bytes.length, 0);
  console.log(
    `${returns.length} returns, ${Math.round(size / 1024)} KB, ${Math.round(inflated / 1024)} KB inflated, ${merged.records.length} records`,
  );
  console.log();
  const steps: [string, number][] = [
    ["zlib inflates the returns", inflateTime],
    ["parse the notice", parseTime],
    ["create the ledger", createTime],
    ["write the ledger workbook", writeLedgerTime],
    ["open the ledger workbook", openTime],
    [`issue ${UNITS} unit workbooks`, issueTime],
    ["read the returns", readTime],
    ["attribute and read values", intakeTime],
    ["validate and plan the merge", planTime],
    ["apply the merge", applyTime],
    ["read, check and plan together", readTime + intakeTime + planTime],
    ["plan the report", reportTime],
    ["write the report workbook", writeReportTime],
  ];
  console.log("step                               ms     × inflate");
  for (const [step, time] of steps) {
    console.log(
      `${step.padEnd(32)} ${time.toFixed(1).padStart(7)} ${(time / inflateTime).toFixed(2).padStart(9)}`,
    );
  }
}

void main();
