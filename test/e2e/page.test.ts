/** The built page, opened from disk in Chromium: one file, no Excel, no server, no network. */

import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import {
  DEMO_DAYS,
  ledgerInFile,
  mergedLedger,
  returnsFolder,
  sharedDemo,
  timeless,
} from "../helpers/demo-files";
import { chromiumPath, testIf } from "../helpers/office-tools";
import { workFolder } from "../helpers/work-folder";
import { pageFromDisk } from "./page-from-disk";
import { press, step } from "./views";

const available = chromiumPath !== undefined;
const folder = workFolder();
const fromDisk = pageFromDisk();

interface Opened {
  page: Page;
  context: BrowserContext;
  /** Addresses asked for, but the page's own file and what it makes itself. */
  requests: string[];
  problems: string[];
}

async function open(
  options: { colorScheme?: "light" | "dark"; width?: number; height?: number; query?: string } = {},
): Promise<Opened> {
  const { colorScheme = "light", width = 1280, height = 800, query = "" } = options;
  const context = await fromDisk().browser.newContext({
    viewport: { width, height },
    locale: "zh-CN",
    colorScheme,
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const requests: string[] = [];
  const problems: string[] = [];
  page.on("request", (request) => {
    if (!/^(?:file|blob|data):/.test(request.url())) requests.push(request.url());
  });
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  // No window of the system can be answered here; the page then downloads.
  await page.addInitScript(() => Reflect.deleteProperty(window, "showSaveFilePicker"));
  await page.goto(fromDisk().url + query);
  await page.getByRole("tab").first().waitFor();
  return { page, context, requests, problems };
}

testIf(available)(
  "a month by mouse: the saved ledger is what the command line makes of the same files",
  async () => {
    const demo = await sharedDemo();
    const { page, context, requests, problems } = await open();
    await press(page, "用内置的样例通知试一试");
    await press(page, "写入台账");
    await press(page, "下一步：下发填报表");
    await page.getByLabel("报送期").fill(DEMO_DAYS.period);
    await page.getByLabel("截止日期").fill(DEMO_DAYS.deadline);
    const archive = page.waitForEvent("download");
    await press(page, /^生成\d+份填报表$/);
    expect((await archive).suggestedFilename()).toBe(`${DEMO_DAYS.period}_填报表.zip`);

    await step(page, "合并");
    await page.getByTestId("folder").setInputFiles(returnsFolder(demo));
    await page.getByText(/^新增\d+条/).waitFor({ timeout: 90_000 });
    await press(page, "写入台账");
    await page.getByText("已写入台账").waitFor({ timeout: 60_000 });
    const saved = join(folder, "saved.xlsx");
    const download = page.waitForEvent("download");
    await press(page, "保存台账");
    await (await download).saveAs(saved);
    const merged = await ledgerInFile(saved);
    expect(timeless(merged)).toEqual(timeless(await mergedLedger(demo)));

    await step(page, /汇总/);
    const report = page.waitForEvent("download");
    await press(page, "生成汇总文件");
    expect((await report).suggestedFilename()).toBe(`${DEMO_DAYS.period}_城市汇总.xlsx`);

    await step(page, "合并");
    await press(page, /^撤销“合并/);
    await page.getByTestId("folder").waitFor({ state: "attached" });
    const undone = join(folder, "undone.xlsx");
    const second = page.waitForEvent("download");
    await press(page, "保存台账");
    await (await second).saveAs(undone);
    const before = await ledgerInFile(undone);
    expect(before.records).toEqual([]);
    expect(before.tasks).toEqual(merged.tasks);

    expect(requests).toEqual([]);
    expect(problems).toEqual([]);
    await context.close();
  },
  300_000,
);

testIf(available)("a link opens the page at a step", async () => {
  const { page, context } = await open({ query: "?step=check" });
  await page.getByRole("tab", { name: "校验", selected: true }).waitFor();
  await context.close();
});
