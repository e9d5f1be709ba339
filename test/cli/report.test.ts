import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openLedger } from "../../src/app/open-ledger";
import { createServices } from "../../src/cli/context";
import type { Ledger } from "../../src/core/model/ledger";
import { planReport } from "../../src/core/report/plan-report";
import { planLedger } from "../../src/core/template/ledger/plan-ledger";
import { filledLedger } from "../core/report/filled-ledger";
import { period, sheetOf } from "../core/report/sheet-reader";
import { ledger } from "../helpers/command-line";
import { workFolder } from "../helpers/work-folder";

const folder = workFolder();
const at = (name: string) => join(folder, name);
const services = createServices();

async function write(name: string, plan: Parameters<typeof services.writer.write>[0]) {
  writeFileSync(at(name), await services.writer.write(plan));
}

/** A report as it stands after somebody typed into the progress of task 3. */
async function writeEditedReport(words: string) {
  const plan = planReport(filledLedger(), period("2024-06"));
  const { rows } = sheetOf(plan, "汇总总表");
  const header = rows.find((row) => row.cells.some((cell) => cell?.value === "工作任务"));
  const column = header?.cells.findIndex((cell) => cell?.value === "进展情况") ?? -1;
  const cell = rows.find((row) => row.cells[0]?.value === "3")?.cells[column];
  if (!cell) throw new Error("no task 3");
  cell.value = words;
  await write("汇总.xlsx", plan);
}

async function opened(name: string): Promise<Ledger> {
  const bytes = readFileSync(at(name));
  const read = await openLedger({ name, bytes, modified: null }, services);
  if (!read.ok) throw new Error(read.issue.message);
  return read.value.ledger;
}

beforeEach(() => write("台账.xlsx", planLedger(filledLedger())));

test("the circular is written as a Word document beside the report", async () => {
  const run = await ledger(
    ...["report", at("台账.xlsx"), "--out", at("新汇总.xlsx"), "--circular", at("通报.docx")],
  );
  expect(run).toMatchObject({ code: 0 });
  expect(readFileSync(at("通报.docx")).subarray(0, 2).toString()).toBe("PK");
});

test("a report that people changed is kept beside the new one, and they are told", async () => {
  await writeEditedReport("已开工12个项目。");
  const before = readFileSync(at("汇总.xlsx"));
  const run = await ledger("report", at("台账.xlsx"), "--out", at("汇总.xlsx"));
  expect(run.out).toContain("原来的汇总里有1处文字被人改过");
  expect(readFileSync(at("汇总.bak.xlsx"))).toEqual(before);
  expect((await opened("台账.xlsx")).mainTexts).toEqual([]);
});

test("with --keep-edits the changed words go into the ledger and into the new report", async () => {
  await writeEditedReport("已开工12个项目。");
  const run = await ledger("report", at("台账.xlsx"), "--out", at("汇总.xlsx"), "--keep-edits");
  expect(run.out).toContain("改过的1处文字已记入台账“主文选定”");
  expect((await opened("台账.xlsx")).mainTexts).toMatchObject([
    { taskId: "Z003", period: "2024-06", progress: "已开工12个项目。", by: "市人民政府办公室" },
  ]);
  expect(existsSync(at("台账.bak.xlsx"))).toBe(true);
  const again = await ledger("report", at("台账.xlsx"), "--out", at("汇总.xlsx"));
  expect(again.out).not.toContain("被人改过");
});
