/** The ribbon's function commands on the built commands page, with the unmodified office.js. */

import type { Page } from "playwright-core";
import { LEDGER_SHEETS } from "../../src/core/schema/sheet-names";
import { planLedger } from "../../src/core/template/ledger/plan-ledger";
import { filledLedger } from "../core/report/filled-ledger";
import { builtFolder } from "../helpers/built-folder";
import { chromiumPath, testIf } from "../helpers/office-tools";
import { startPaneHarness, type PaneHarness } from "./pane-in-excel";

const available = chromiumPath !== undefined;
const COMMANDS = { path: "/commands.html", plan: planLedger(filledLedger()) };
let harness: PaneHarness;

beforeAll(async () => {
  if (available) harness = await startPaneHarness(await builtFolder(["worker", "pane"]));
}, 300_000);

afterAll(async () => {
  if (available) await harness.close();
});

/** Presses a button of the ribbon and waits until the command says that it is done. */
async function run(page: Page, name: string): Promise<void> {
  await page.waitForFunction(() => typeof Office !== "undefined" && "actions" in Office);
  const before = await page.evaluate(() => window.excel.surroundings.completed.length);
  await page.evaluate((command) => window.excel.surroundings.press(command), name);
  await page.waitForFunction(
    (count) => window.excel.surroundings.completed.length > count,
    before,
    { timeout: 20_000 },
  );
}

/** What the window says that was opened last. */
async function said(page: Page): Promise<string> {
  const address = await page.evaluate(() => window.excel.surroundings.dialogs.at(-1));
  if (address === undefined) throw new Error("no window was opened");
  const window_ = await page.context().newPage();
  await window_.goto(address);
  return window_.innerText("#result");
}

testIf(available)("校验本表 tells what it found and selects the first cell of it", async () => {
  const { page } = await harness.open(COMMANDS);
  await page.waitForFunction(() => typeof Office !== "undefined" && "actions" in Office);
  await page.evaluate((sheet) => {
    window.excel.host.userTypes(sheet, "A2", "不是报送期");
  }, LEDGER_SHEETS.records);
  await run(page, "checkWorkbook");
  expect(await said(page)).toMatch(/^台账有\d+处错误/);
  const selected = await page.evaluate(() => window.excel.host.workbook.selection.sheet.name);
  expect(selected).toBe(LEDGER_SHEETS.records);
  await page.context().close();
});

testIf(available)(
  "生成汇总 writes the report and shows its first sheet; a second time too",
  async () => {
    const { page } = await harness.open(COMMANDS);
    await run(page, "buildReport");
    const active = () => page.evaluate(() => window.excel.host.workbook.active.name);
    expect(await active()).toBe("总体情况");
    expect(await page.evaluate(() => window.excel.surroundings.dialogs)).toEqual([]);
    await run(page, "buildReport");
    expect(await page.evaluate(() => window.excel.surroundings.completed)).toEqual([
      "buildReport",
      "buildReport",
    ]);
    await page.context().close();
  },
);

testIf(available)(
  "what hinders it is said in a window, the next command's in a new one",
  async () => {
    const { page } = await harness.open({ path: "/commands.html" });
    await run(page, "buildReport");
    expect(await said(page)).toMatch(/^没有完成/);
    await page.evaluate(() => void (window.excel.host.faults.editing = true));
    await run(page, "checkWorkbook");
    expect(await said(page)).toContain("正在编辑");
    await page.context().close();
  },
);

testIf(available)("where no window opens, it is written on a sheet", async () => {
  const { page } = await harness.open({ path: "/commands.html" });
  await page.evaluate(() => void (window.excel.surroundings.dialogsBarred = true));
  await run(page, "checkWorkbook");
  const shown = () =>
    page.evaluate(() => {
      const { active } = window.excel.host.workbook;
      return [active.name, active.cellAt(1, 1)?.value];
    });
  expect(await shown()).toEqual(["命令结果", "这个工作簿是空的"]);
  await run(page, "buildReport");
  expect(await shown()).toEqual(["命令结果", "没有完成"]);
  expect(await page.evaluate(() => window.excel.host.unmodelled)).toEqual([]);
  await page.context().close();
});
