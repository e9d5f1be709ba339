/** Issuing over real files: the ledger remembers for which period, and later returns lean on that. */

import ExcelJS from "exceljs";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ledger } from "../helpers/command-line";
import { ledgerInFile } from "../helpers/demo-files";
import { workFolder } from "../helpers/work-folder";

const folder = workFolder();
const at = (name: string) => join(folder, name);
const LEDGER = at("台账.xlsx");

const NOTICE = `甲市人民政府关于分解落实政府工作报告的通知
重点工作任务责任分工
一、主要预期目标
1.新建公园12个，全部免费开放。（牵头单位：市园林局；责任单位：市财政局）
2.改造道路30公里，打通断头路5条。（牵头单位：市住建局）
`;

const issue = (...options: string[]) =>
  ledger("issue", LEDGER, "--period", "2025-03", "--out", at("forms"), ...options);

beforeAll(async () => {
  writeFileSync(at("notice.txt"), NOTICE);
  await ledger("create", at("notice.txt"), "--out", LEDGER);
});

test("issuing notes the period in the ledger, and issuing it again changes nothing there", async () => {
  expect((await issue()).code).toBe(0);
  const { periods } = (await ledgerInFile(LEDGER)).settings;
  expect(periods).toEqual([
    {
      period: "2025-03",
      deadline: null,
      scheduledRate: null,
      issued: expect.any(String) as string,
    },
  ]);
  const before = readFileSync(LEDGER);
  expect((await issue("--unit", "市园林局")).code).toBe(0);
  expect(readFileSync(LEDGER).equals(before)).toBe(true);
});

test("a copy in a new workbook that names no period is taken for the period issued last, with a warning", async () => {
  await issue();
  const issued = readdirSync(at("forms")).find((name) => name.includes("市园林局")) ?? "";
  const form = await new ExcelJS.Workbook().xlsx.readFile(join(at("forms"), issued));
  const copy = new ExcelJS.Workbook();
  const sheet = copy.addWorksheet("Sheet1");
  form.getWorksheet("填报表")?.eachRow((row) => {
    const texts = Array.from({ length: row.cellCount }, (_, i) => row.getCell(i + 1).text);
    // Only the table travels: the title above it names the period.
    if (texts.some((text) => text.includes("2025")) && sheet.rowCount === 0) return;
    sheet.addRow(texts);
  });
  await copy.xlsx.writeFile(at("园林局的表.xlsx"));
  const { out } = await ledger("merge", LEDGER, at("园林局的表.xlsx"), "--dry-run", "--json");
  const [file] = (
    JSON.parse(out) as {
      files: { unit: string; period: string; outcome: string; issues: { code: string }[] }[];
    }
  ).files;
  expect(file).toMatchObject({
    unit: "市园林局",
    period: "2025-03",
    outcome: "merged-with-warnings",
  });
  expect(file?.issues.map(({ code }) => code)).toContain("period-assumed");
});

test("workbooks go out even where the ledger cannot be written, and the user is told", async () => {
  mkdirSync(at("kept/台账.bak.xlsx"), { recursive: true });
  await ledger("create", at("notice.txt"), "--out", at("kept/台账.xlsx"));
  const { code, err } = await ledger(
    ...["issue", at("kept/台账.xlsx"), "--period", "2025-03", "--out", at("out")],
  );
  expect(code).toBe(0);
  expect(readdirSync(at("out"))).toHaveLength(3);
  expect(err).toContain("台账.xlsx");
  expect((await ledgerInFile(at("kept/台账.xlsx"))).settings.periods).toEqual([]);
});
