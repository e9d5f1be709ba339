/** Names and texts with control characters: none reaches the terminal, and a repeated merge changes nothing. */

import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { printable } from "../../src/cli/printable";
import { ledger } from "../helpers/command-line";
import { workFolder } from "../helpers/work-folder";

const NOTICE = `甲政发〔2024〕3号
甲市人民政府关于分解落实政府工作报告的通知
重点工作任务责任分工
一、主要预期目标
1.新建公园12个。（牵头单位：市园林局；责任单位：市财政局）
`;
const folder = workFolder();
const at = (name: string) => join(folder, name);
const LEDGER = at("ledger.xlsx");
const UNIT = "市园林局";

beforeAll(async () => {
  mkdirSync(at("returns"));
  writeFileSync(at("notice.txt"), NOTICE);
  expect((await ledger("create", at("notice.txt"), "--out", LEDGER)).code).toBe(0);
  await ledger("issue", LEDGER, "--period", "2024-06", "--out", at("issued"), "--unit", UNIT);
  const issued = at(`issued/2024-06_${UNIT}_填报表.xlsx`);
  for (const name of [`\u001b[31m红\u0007${UNIT}\u202excod.xlsx`, `再报\u007f${UNIT}\ufffe.xlsx`]) {
    copyFileSync(issued, at(`returns/${name}`));
  }
  writeFileSync(at("returns/\u0008照\u009b2J片.xlsx"), "no workbook");
});

test("a merge of files with control characters in their names, done again, leaves the ledger as it is", async () => {
  const merge = (from: string, to: string) =>
    ledger("merge", from, at("returns"), "--out", at(to), "--json");
  expect((await merge(LEDGER, "once.xlsx")).out).toContain("\\u001b[31m红");
  await merge(at("once.xlsx"), "again.xlsx");
  expect(readFileSync(at("again.xlsx")).equals(readFileSync(at("once.xlsx")))).toBe(true);
});

test.each([
  ["merge", () => ledger("merge", LEDGER, at("returns"), "--dry-run")],
  ["check", () => ledger("check", at("returns"), "--ledger", LEDGER)],
  ["check --json", () => ledger("check", at("returns"), "--ledger", LEDGER, "--json")],
  ["a file that is not there", () => ledger("check", at("\u001b]0;x\u0007.xlsx"))],
])("no control character of a file's name reaches the terminal: %s", async (_, command) => {
  const { out, err } = await command();
  expect(out + err).toMatch(/\\u00(?:1b|08)/);
  expect(out + err).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e\ufffe]/);
});

test("line breaks, tabs and rare characters are printed as they are", () => {
  const text = "一\n\t二𠮷👨‍👩‍👧 Ⅻ①㎡";
  expect(printable(text)).toBe(text);
  expect(printable("甲\r\n乙\r丙")).toBe("甲\n乙\\u000d丙");
});
