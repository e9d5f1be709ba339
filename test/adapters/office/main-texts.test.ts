/** Main texts in Excel: typed into the report beside the ledger, chosen in the pane. */

import { createExcelWorkbook } from "../../../src/adapters/office/excel-workbook";
import { fixedClock } from "../../../src/adapters/clock";
import type { Ledger } from "../../../src/core/model/ledger";
import { REPORT_SHEETS } from "../../../src/core/schema/sheet-names";
import { readLedger } from "../../../src/core/template/ledger/read-ledger";
import { cellAddress } from "../../../src/core/workbook/address";
import type { OutputFile } from "../../../src/ports";
import { SILENT } from "../../../src/ports";
import { toRawWorkbook } from "../../excel-host/export/to-raw-workbook";
import { excelForTests } from "../../excel-host/testing";
import { smallLedgerPlan } from "./plans";
import { sessionInExcel } from "./session-in-excel";

const excel = excelForTests();
const clock = fixedClock("2024-07-02T09:30");
const host = createExcelWorkbook(clock);
const REPORT = { period: null, paper: null, into: "workbook" } as const;
const WORDS = "已开工12个项目。";

async function begin() {
  const delivered: OutputFile[] = [];
  const session = sessionInExcel(host, clock, {
    deliver: (files, fileName) => {
      delivered.push(...files);
      return Promise.resolve({ way: "download", fileName });
    },
  });
  await host.write(smallLedgerPlan(), { backup: null }, SILENT);
  await session.start();
  return { session, delivered };
}

function sheetOf(name: string) {
  const sheet = toRawWorkbook(excel.current().workbook).sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Types over the progress of task 3 as 汇总总表 shows it. */
function typeIntoReport(words: string) {
  const { rows } = sheetOf(REPORT_SHEETS.tasks);
  const header = rows.find(({ cells }) => cells.some(({ value }) => value === "工作任务"));
  const column = header?.cells.find(({ value }) => value === "进展情况")?.column ?? 0;
  const row = rows.find(({ cells }) => cells[0]?.column === 1 && cells[0].value === "3")?.index;
  excel.current().userTypes(REPORT_SHEETS.tasks, cellAddress(row ?? 0, column), words);
}

function ledgerInExcel(): Ledger {
  const read = readLedger(toRawWorkbook(excel.current().workbook));
  if ("issue" in read) throw new Error(read.issue.message);
  return read.ledger;
}

const texts = (name: string) =>
  sheetOf(name).rows.flatMap(({ cells }) => cells.map(({ value }) => value));

test("words typed into the report are noticed before it is written again, and can be kept", async () => {
  const { session } = await begin();
  await session.buildReport(REPORT);
  typeIntoReport(WORDS);
  expect(await session.buildReport(REPORT)).toBe(false);
  expect(session.state().confirmation?.sheets).toEqual([REPORT_SHEETS.tasks]);
  expect(await session.confirmKeeping()).toBe(true);
  expect(ledgerInExcel().mainTexts).toMatchObject([
    { taskId: "Z003", period: "2024-06", progress: WORDS, date: "2024-07-02" },
  ]);
  expect(texts(REPORT_SHEETS.tasks)).toContain(WORDS);
  expect(texts(REPORT_SHEETS.tasks).join("")).toContain("进展情况已编辑");
  expect(await session.buildReport(REPORT)).toBe(true);
});

test("they can be kept without a new report, and then are not offered again", async () => {
  const { session } = await begin();
  await session.buildReport(REPORT);
  typeIntoReport(WORDS);
  await session.start();
  const { opened } = session.state();
  expect(opened.kind === "ledger" && opened.edits?.edits).toHaveLength(1);
  expect(await session.keepEdits()).toBe(true);
  const later = session.state().opened;
  expect(later.kind === "ledger" && later.edits).toBeNull();
});

test("a unit's words chosen in the pane stand in the ledger, and can be taken back", async () => {
  const { session } = await begin();
  const words = { progress: "", problem: "", nextStep: "" };
  const choice = { period: "2024-06", taskId: "Z004", unit: "市发改委", ...words };
  expect(await session.chooseMainText(choice)).toBe(true);
  expect(ledgerInExcel().mainTexts).toMatchObject([{ taskId: "Z004", unit: "市发改委" }]);
  expect(await session.dropMainText("2024-06", "Z004")).toBe(true);
  expect(ledgerInExcel().mainTexts).toEqual([]);
});

test("a report file that people edited is read into the ledger; another file is refused", async () => {
  const { session, delivered } = await begin();
  await session.buildReport({ ...REPORT, into: "file" });
  const [report] = delivered;
  if (!report) throw new Error("no report");
  expect(await session.keepReport({ ...report, modified: null })).toBe(true);
  expect(session.state().news).toEqual({ kind: "edits-kept", words: 0 });
  expect(await session.buildCircular(null)).toBe(true);
  const circular = delivered.at(-1);
  expect(circular?.name).toBe("2024-06_通报文稿.docx");
  if (!circular) throw new Error("no circular");
  expect(await session.keepReport({ ...circular, modified: null })).toBe(false);
  expect(session.state().trouble).not.toBeNull();
});
