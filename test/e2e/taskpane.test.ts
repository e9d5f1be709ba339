/** The built pane in Chromium: the unmodified office.js in front of our own Excel. */

import type { Page } from "playwright-core";
import { LEDGER_SHEETS } from "../../src/core/schema/sheet-names";
import type { Ledger } from "../../src/core/model/ledger";
import { readLedger } from "../../src/core/template/ledger/read-ledger";
import { builtFolder } from "../helpers/built-folder";
import {
  DEMO_DAYS,
  mergedLedger,
  returnsFolder,
  sharedDemo,
  timeless,
} from "../helpers/demo-files";
import { chromiumPath, testIf } from "../helpers/office-tools";
import { startPaneHarness, type PaneHarness } from "./pane-in-excel";

const available = chromiumPath !== undefined;
let harness: PaneHarness;

beforeAll(async () => {
  if (available) harness = await startPaneHarness(await builtFolder(["worker", "pane"]));
}, 300_000);

afterAll(async () => {
  if (available) await harness.close();
});

testIf(available)("starts in Excel and asks nothing of any other machine", async () => {
  const { page, requests } = await harness.open();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  await page.waitForSelector("#app > *");
  expect(requests.filter((address) => !address.startsWith(harness.url))).toEqual([]);
  expect(await page.evaluate(() => window.excel.host.unmodelled)).toEqual([]);
  expect(problems).toEqual([]);
});

testIf(available)("in an older Excel and in a plain browser it points to the page", async () => {
  const old = await harness.open({ api: 13 });
  await old.page.waitForSelector("text=Excel 2021");
  expect(await old.page.getAttribute("a", "href")).toBe("ledger.html");
  const plain = await harness.browser.newPage();
  await plain.goto(`${harness.url}/taskpane.html`);
  await plain.waitForSelector("text=请在Excel里打开");
});

testIf(available)(
  "the steps show while Excel has not answered; a long silence is told, and its end shows the first step",
  async () => {
    const { page } = await harness.open({ path: "/help.html" });
    await page.clock.install();
    let answer = () => {};
    const answered = new Promise<void>((resolve) => (answer = resolve));
    await page.route("**/office/excel-*.js", async (route) => {
      await answered;
      await route.continue();
    });
    await page.goto(`${harness.url}/taskpane.html`, { waitUntil: "commit" });
    await page.getByRole("tab", { name: "汇总" }).waitFor();
    const silence = page.getByText("Excel还没有应答");
    expect(await silence.isVisible()).toBe(false);
    await page.clock.fastForward(10_000);
    await silence.waitFor();
    expect(await page.getByRole("link", { name: "打开网页版" }).getAttribute("href")).toBe(
      "ledger.html",
    );
    answer();
    await page.getByRole("button", { name: "用内置的样例通知试一试" }).waitFor();
    expect(await silence.isVisible()).toBe(false);
    await page.context().close();
  },
);

testIf(available)("the command window shows what it is given, as text", async () => {
  const page = await harness.browser.newPage();
  const message = { title: "有1处错误", lines: ["第8行<b>“完成率(%)”</b>没有填写。"] };
  await page.goto(`${harness.url}/result.html#${encodeURIComponent(JSON.stringify(message))}`);
  expect(await page.innerText("#result")).toBe("有1处错误\n\n第8行<b>“完成率(%)”</b>没有填写。");
});

testIf(available)(
  "a month in Excel by mouse: what stands in the workbook is what the command line makes",
  async () => {
    const demo = await sharedDemo();
    const { page, requests } = await harness.open();
    const press = (name: string | RegExp) => page.getByRole("button", { name }).first().click();
    const step = (name: string | RegExp) => page.getByRole("tab", { name }).click();

    await press("用内置的样例通知试一试");
    await press("写入台账");
    await press("下一步：下发填报表");
    await page.getByLabel("报送期").fill(DEMO_DAYS.period);
    await page.getByLabel("截止日期").fill(DEMO_DAYS.deadline);
    const download = page.waitForEvent("download");
    await press(/^生成\d+份填报表$/);
    expect((await download).suggestedFilename()).toBe(`${DEMO_DAYS.period}_填报表.zip`);
    await page.getByText(/^已生成\d+份填报表$/).waitFor();

    await step("合并");
    await page.getByTestId("folder").setInputFiles(returnsFolder(demo));
    await page.getByText(/^新增\d+条/).waitFor({ timeout: 90_000 });
    const before = await ledgerIn(page);
    expect(before.records).toEqual([]);
    await press("写入台账");
    await page.getByText("已写入台账").waitFor({ timeout: 60_000 });
    const merged = await ledgerIn(page);
    expect(timeless(merged)).toEqual(timeless(await mergedLedger(demo)));

    await step(/汇总/);
    await press("写成工作表");
    await page.getByText(/^已写入\d+张汇总表$/).waitFor({ timeout: 60_000 });
    const charts = await page.evaluate(
      () => window.excel.host.workbook.sheets.flatMap((sheet) => sheet.charts).length,
    );
    expect(charts).toBeGreaterThan(2);
    expect(await ledgerIn(page)).toEqual(merged);

    await step("合并");
    await press(/^撤销“/);
    await expect(sheetNames(page)).resolves.toContain(LEDGER_SHEETS.records);
    await page.waitForFunction(() => !window.excel.host.workbook.find("总体情况"));
    expect(await ledgerIn(page)).toEqual(merged);
    expect(
      requests.filter(
        (address) => !address.startsWith(harness.url) && !address.startsWith("blob:"),
      ),
    ).toEqual([]);
    expect(await page.evaluate(() => window.excel.host.unmodelled)).toEqual([]);
  },
  240_000,
);

async function ledgerIn(page: Page): Promise<Ledger> {
  const read = readLedger(await page.evaluate(() => window.excel.raw()));
  if ("issue" in read) throw new Error(read.issue.message);
  return read.ledger;
}

function sheetNames(page: Page): Promise<string[]> {
  return page.evaluate(() => window.excel.host.workbook.sheets.map(({ name }) => name));
}
