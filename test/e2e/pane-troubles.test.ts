/** What Excel can refuse, in the built pane: said in words, nothing lost, and a way on. */

import type { Page } from "playwright-core";
import { planLedger } from "../../src/core/template/ledger/plan-ledger";
import { filledLedger } from "../core/report/filled-ledger";
import type { Faults } from "../excel-host/host";
import { builtFolder } from "../helpers/built-folder";
import { chromiumPath, testIf } from "../helpers/office-tools";
import { startPaneHarness, type PaneHarness } from "./pane-in-excel";
import { idle, press, step } from "./views";

const available = chromiumPath !== undefined;
let harness: PaneHarness;
let page: Page;

beforeAll(async () => {
  if (!available) return;
  harness = await startPaneHarness(await builtFolder(["worker", "pane"]));
  ({ page } = await harness.open({ plan: planLedger(filledLedger()) }));
  await step(page, /汇总/);
  await idle(page);
}, 300_000);

beforeEach(async () => {
  if (available)
    await set({ editing: false, readOnly: false, delay: 0, payloadLimit: 1e9, failRequest: null });
});

afterAll(async () => {
  if (available) await harness.close();
});

const set = (faults: Partial<Faults>) =>
  page.evaluate((wanted) => void Object.assign(window.excel.host.faults, wanted), faults);
const protect = (on: boolean) =>
  page.evaluate((wanted) => void (window.excel.host.workbook.structureProtected = wanted), on);
const sheets = () =>
  page.evaluate(() =>
    window.excel.host.workbook.sheets
      .filter(({ visibility }) => visibility === "Visible")
      .map(({ name }) => name),
  );
/** Writes the report and gives what is said of it. */
async function report(): Promise<string> {
  await press(page, "写成工作表");
  await idle(page);
  return page.innerText("main");
}

testIf(available)("a cell that is being edited", async () => {
  const before = await sheets();
  await set({ editing: true });
  expect(await report()).toMatch(/有一个单元格正在编辑[^]*按回车或Esc/);
  expect(await sheets()).toEqual(before);
});

testIf(available)("a workbook whose structure is protected", async () => {
  const before = await sheets();
  await protect(true);
  expect(await report()).toMatch(/结构被保护[^]*保护工作簿/);
  await protect(false);
  expect(await sheets()).toEqual(before);
});

testIf(available)("a workbook that was opened for reading only", async () => {
  const before = await sheets();
  await set({ readOnly: true });
  expect(await report()).toMatch(/只读打开[^]*另存/);
  expect(await sheets()).toEqual(before);
});

testIf(available)("a request larger than Excel takes: what was begun is taken back", async () => {
  const before = await sheets();
  await set({ payloadLimit: 30_000 });
  expect(await report()).toMatch(/中断了：一次传给Excel的内容太多[^]*已恢复到写入之前/);
  expect(await sheets()).toEqual(before);
});

testIf(available)(
  "an Excel that answers no more: once it does, nothing is written before the half is undone",
  async () => {
    const before = await sheets();
    await page.evaluate(() => {
      const { faults, workbook } = window.excel.host;
      const timer = setInterval(() => {
        // The report is being written.
        if (!workbook.find("总体情况")) return;
        clearInterval(timer);
        faults.failRequest = { after: 0, code: "GeneralException", done: "half", lasting: true };
      });
    });
    expect(await report()).toMatch(/台账可能只写了一部分[^]*先点“撤销”/);
    await set({ failRequest: null });
    expect(await report()).toMatch(/没有做完[^]*先点“撤销”/);
    await press(page, /^撤销“生成/);
    await idle(page);
    expect(await page.innerText("main")).toContain("已撤销");
    expect(await sheets()).toEqual(before);
  },
);

testIf(available)("a sheet of the user's own is not overwritten unasked", async () => {
  await page.evaluate(() => {
    window.excel.host.workbook.addSheet("总体情况");
    window.excel.host.userTypes("总体情况", "A1", "自己写的");
  });
  expect(await report()).toContain("总体情况");
  await press(page, "先不写入");
  const own = () =>
    page.evaluate(() => window.excel.host.workbook.sheet("总体情况").cellAt(1, 1)?.value);
  expect(await own()).toBe("自己写的");
  await page.evaluate(() => {
    const { workbook } = window.excel.host;
    workbook.deleteSheet(workbook.sheet("总体情况"));
  });
});

testIf(available)(
  "a slow Excel: progress is shown, Esc stops and leaves the workbook as it was",
  async () => {
    const before = await sheets();
    await set({ delay: 60 });
    await press(page, "写成工作表");
    await page
      .getByTestId("work")
      .getByText(/ [1-9]\d*\/\d+/)
      .waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "正在停止…" }).waitFor();
    await idle(page);
    expect(await page.innerText("main")).toContain("没有写入任何内容");
    await set({ delay: 0 });
    expect(await sheets()).toEqual(before);
    expect(await report()).toMatch(/已写入\d+张汇总表/);
    expect(await page.evaluate(() => window.excel.host.unmodelled)).toEqual([]);
  },
);

testIf(available)("where no download starts, each file can be opened in Excel", async () => {
  await page.evaluate(() => Object.assign(URL, { createObjectURL: undefined }));
  await step(page, "下发");
  await page.getByLabel("报送期").fill("2024-07");
  await press(page, /^生成\d+份填报表$/);
  await page.getByText("文件已经生成，但在这里存不下来").waitFor();
  await idle(page);
  await press(page, "在Excel中打开");
  await idle(page);
  expect(await page.evaluate(() => window.excel.host.workbook.opened.length)).toBe(1);
  const link = page.getByRole("link", { name: "打开网页版" });
  expect(await link.getAttribute("href")).toBe("ledger.html");
});

testIf(available)("a workbook that cannot be read at the start is read again", async () => {
  const { page: fresh } = await harness.open({ plan: planLedger(filledLedger()), editing: true });
  await fresh.getByText("还没有读到这个工作簿").waitFor();
  await fresh.evaluate(() => void (window.excel.host.faults.editing = false));
  await press(fresh, "重新读取");
  await fresh.getByText(/项任务，\d+个单位需要填报/).waitFor();
  await fresh.context().close();
});

testIf(available)("a new ledger keeps clear of the user's sheets of the same name", async () => {
  const { page: fresh } = await harness.open();
  await fresh.evaluate(() => {
    window.excel.host.workbook.addSheet("单位名录");
    window.excel.host.userTypes("单位名录", "A1", "通讯录");
  });
  await press(fresh, "用内置的样例通知试一试");
  await press(fresh, "写入台账");
  await fresh.getByText("已有和台账同名的工作表：“单位名录”").waitFor();
  expect(
    await fresh.evaluate(() => window.excel.host.workbook.sheet("单位名录").cellAt(1, 1)?.value),
  ).toBe("通讯录");
  await fresh.context().close();
});
