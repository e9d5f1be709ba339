/** The unit's side in the built pane: checked while it is filled, one click to the cell, one to tidy. */

import type { Page } from "playwright-core";
import { parsePeriod } from "../../src/core/model/period";
import { UNIT_SHEETS } from "../../src/core/schema/sheet-names";
import { planUnitWorkbook } from "../../src/core/template/unit-workbook/plan-unit-workbook";
import { cellAddress } from "../../src/core/workbook/address";
import { smallLedger } from "../fixtures/small-ledger";
import { builtFolder } from "../helpers/built-folder";
import { chromiumPath, testIf } from "../helpers/office-tools";
import { startPaneHarness, type PaneHarness } from "./pane-in-excel";
import { faults, idle, misfits, press } from "./views";

const available = chromiumPath !== undefined;
const UNIT = "市发改委";
const FORM = UNIT_SHEETS.form;
let harness: PaneHarness;
let page: Page;

const plan = unitPlan();

beforeAll(async () => {
  if (!available) return;
  harness = await startPaneHarness(await builtFolder(["worker", "pane"]));
  ({ page } = await harness.open({ plan }));
  await page.getByText(/^\d+行中有\d+行填好$/).waitFor();
}, 300_000);

afterAll(async () => {
  if (available) await harness.close();
});

testIf(available)("knows whose form is open, and shows no step of the office's", async () => {
  await page.getByRole("heading", { name: `${UNIT} · 2024年6月` }).waitFor();
  expect(await page.getByRole("tab").count()).toBe(0);
  expect(await faults(page)).toEqual([]);
  expect(await misfits(page)).toEqual([]);
});

testIf(available)("is checked again after each of the user's edits", async () => {
  const missing = page.getByRole("button", { name: `查看 ${cellUnder("进展情况")}` });
  await missing.first().waitFor();
  await types("进展情况", "已完成主体工程建设，正在进行设备安装。");
  await missing.waitFor({ state: "detached" });
});

testIf(available)("goes to the cell of an issue", async () => {
  const show = page.getByRole("button", { name: /^查看 [A-Z]+\d+$/ }).first();
  const cell = (await show.innerText()).split(" ")[1];
  await show.click();
  await idle(page);
  const selected = await page.evaluate(() => {
    const { sheet, area } = window.excel.host.workbook.selection;
    return { sheet: sheet.name, top: area.top, left: area.left };
  });
  expect(selected.sheet).toBe(FORM);
  expect(cellAddress(selected.top, selected.left)).toBe(cell);
});

testIf(available)(
  "writes 60％ as 60 at one click, and takes that for no edit of the user's",
  async () => {
    await types("完成率(%)", "'60％");
    await page.getByText(/1处写法可以直接规范/).waitFor();
    const reads = () => page.evaluate(() => window.excel.host.requests.length);
    await press(page, "一键规范写法");
    await page.getByText("已规范1处写法").waitFor();
    expect(await valueUnder("完成率(%)")).toBe(60);
    await page.getByText(/处写法可以直接规范/).waitFor({ state: "detached" });
    const after = await reads();
    // Longer than the pause after which an edit is looked at.
    await page.waitForTimeout(1200);
    expect(await reads()).toBe(after);
    expect(await page.evaluate(() => window.excel.host.unmodelled)).toEqual([]);
  },
);

testIf(available)("while a cell is being edited it waits, without a word", async () => {
  await set(true);
  await types("联系电话", "'123456");
  await page.waitForTimeout(1200);
  const waiting = await page.innerText("main");
  expect(waiting).not.toContain("正在编辑");
  expect(waiting).not.toContain("123456");
  await set(false);
  await page.getByText("123456").first().waitFor();
});

function unitPlan() {
  const period = parsePeriod("2024-06");
  if (!period) throw new Error("no period");
  return planUnitWorkbook(smallLedger(), UNIT, period, { issued: "2024-06-11" });
}

/** Place of the first cell under a header of the form. */
function placeUnder(header: string): { row: number; column: number } {
  const rows = plan.sheets.find(({ name }) => name === FORM)?.rows ?? [];
  for (const [row, { cells }] of rows.entries()) {
    const column = cells.findIndex((cell) => cell?.value === header);
    if (column >= 0) return { row: row + 2, column: column + 1 };
  }
  throw new Error(`no ${header}`);
}

function cellUnder(header: string): string {
  const { row, column } = placeUnder(header);
  return cellAddress(row, column);
}

const types = (header: string, text: string) =>
  page.evaluate(([sheet, cell, value]) => window.excel.host.userTypes(sheet, cell, value), [
    FORM,
    cellUnder(header),
    text,
  ] as const);

const valueUnder = (header: string) =>
  page.evaluate(
    ([sheet, { row, column }]) =>
      window.excel.host.workbook.sheet(sheet).cellAt(row, column)?.value,
    [FORM, placeUnder(header)] as const,
  );

const set = (editing: boolean) =>
  page.evaluate((on) => void (window.excel.host.faults.editing = on), editing);
