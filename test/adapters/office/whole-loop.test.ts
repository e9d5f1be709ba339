/**
 * The whole month in Excel, from notice to report and undo, with the real notice and the demo's
 * returns: what stands in the workbook is what the command line makes from the same files.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createExcelWorkbook } from "../../../src/adapters/office/excel-workbook";
import { expandArchives } from "../../../src/adapters/reader/archive";
import { inflateWithZlib } from "../../../src/adapters/node/inflate";
import { jobsInPlace } from "../../../src/app/job-table";
import { createSession } from "../../../src/app/session/session";
import { createServices } from "../../../src/cli/context";
import { BUILT_IN_NOTICE, directorySeed } from "../../../src/cli/built-in";
import { parsePeriod } from "../../../src/core/model/period";
import { readLedger } from "../../../src/core/template/ledger/read-ledger";
import type { OutputFile } from "../../../src/ports";
import { snapshot } from "../../excel-host/export/snapshot";
import { toRawWorkbook } from "../../excel-host/export/to-raw-workbook";
import { excelForTests } from "../../excel-host/testing";
import { DEMO_DAYS, demoReturns, mergedByCommandLine, writeDemo } from "../../helpers/demo-files";
import { workFolder } from "../../helpers/work-folder";

const excel = excelForTests();
const folder = workFolder();
const notice = join(__dirname, "../../../assets/notice", BUILT_IN_NOTICE);

let now = `${DEMO_DAYS.issued}T09:00`;
const clock = { now: () => now };

test("notice, unit workbooks, merge, report and undo in Excel give what the command line gives", async () => {
  await writeDemo(folder);
  const delivered: OutputFile[] = [];
  const session = createSession({
    host: createExcelWorkbook(clock),
    workbookFile: null,
    jobs: jobsInPlace({
      ...createServices(),
      clock,
      archives: { expand: (files) => expandArchives(files, inflateWithZlib) },
    }),
    delivery: {
      deliver: (files, fileName) => {
        delivered.push(...files);
        return Promise.resolve({ way: "download", fileName });
      },
    },
    clock,
    builtIn: {
      notice: { name: BUILT_IN_NOTICE, bytes: readFileSync(notice), modified: null },
      directory: directorySeed(),
    },
  });
  const done = async (step: Promise<boolean>) => {
    expect([await step, session.state().trouble]).toEqual([true, null]);
  };
  const period = parsePeriod(DEMO_DAYS.period);
  if (!period) throw new Error("no period");

  await done(session.start());
  expect(session.state().opened.kind).toBe("empty");
  await done(session.loadNotice("built-in"));
  await done(session.createLedger());
  await done(session.issue({ period, deadline: DEMO_DAYS.deadline, units: [] }));
  expect(delivered.length).toBeGreaterThan(50);

  now = DEMO_DAYS.merged;
  const beforeMerge = snapshot(excel.current().workbook);
  await done(session.previewMerge(await demoReturns(folder), null));
  expect(snapshot(excel.current().workbook)).toEqual(beforeMerge);
  await done(session.applyMerge());
  expect(ledgerInExcel()).toEqual(await mergedByCommandLine(folder));

  const beforeReport = visible();
  await done(session.buildReport({ period: null, paper: null, into: "workbook" }));
  expect(excel.current().workbook.sheets.flatMap(({ charts }) => charts).length).toBeGreaterThan(2);
  await done(session.undo());
  expect(visible()).toEqual(beforeReport);
}, 120_000);

function ledgerInExcel() {
  const read = readLedger(toRawWorkbook(excel.current().workbook));
  if ("issue" in read) throw new Error(read.issue.message);
  return read.ledger;
}

/** Without the very hidden copies. */
function visible(): object[] {
  return excel
    .current()
    .workbook.sheets.filter(({ name }) => !name.startsWith("_ledger-copy"))
    .map(({ name, tables, charts }) => ({
      name,
      tables: tables.map((table) => table.name),
      charts: charts.length,
    }));
}
