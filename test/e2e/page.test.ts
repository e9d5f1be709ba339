/** The built page, opened from disk in Chromium: one file, no Excel, no server, no network. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import type { Ledger } from "../../src/core/model/ledger";
import { builtFolder } from "../helpers/built-folder";
import {
  DEMO_DAYS,
  ledgerInFile,
  mergedLedger,
  returnsFolder,
  sharedDemo,
} from "../helpers/demo-files";
import { chromiumPath, testIf } from "../helpers/office-tools";
import { workFolder } from "../helpers/work-folder";

const available = chromiumPath !== undefined;
const folder = workFolder();
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
let browser: Browser;
let url = "";

interface Opened {
  page: Page;
  context: BrowserContext;
  /** Addresses asked for, but the page's own file and what it makes itself. */
  requests: string[];
  problems: string[];
}

beforeAll(async () => {
  if (!chromiumPath) return;
  url = pathToFileURL(join(await builtFolder(["page"]), "ledger.html")).href;
  browser = await chromium.launch({
    executablePath: chromiumPath,
    args: ["--no-sandbox", "--disable-gpu"],
  });
}, 300_000);

afterAll(async () => {
  if (available) await browser.close();
});

async function open(
  options: { colorScheme?: "light" | "dark"; width?: number; height?: number; query?: string } = {},
): Promise<Opened> {
  const { colorScheme = "light", width = 1280, height = 800, query = "" } = options;
  const context = await browser.newContext({
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
  await page.goto(url + query);
  await page.getByRole("tab").first().waitFor();
  return { page, context, requests, problems };
}

const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name }).first().click();
const step = (page: Page, name: string | RegExp) => page.getByRole("tab", { name }).click();

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

testIf(available)(
  "a ledger made by keyboard alone",
  async () => {
    const { page, context, problems } = await open({ width: 350, height: 700 });
    await tabTo(page, "用内置的样例通知试一试");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "写入台账" }).waitFor();
    await tabTo(page, "写入台账");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "下一步：下发填报表" }).waitFor();
    await tabTo(page, "下一步：下发填报表");
    await page.keyboard.press("Enter");
    await page.getByLabel("报送期").waitFor();
    expect(problems).toEqual([]);
    await context.close();
  },
  120_000,
);

(available ? test : test.skip).each(["light", "dark"] as const)(
  "no step has an accessibility fault in the %s theme",
  async (colorScheme) => {
    const { page, context } = await open({ colorScheme, width: 350, height: 700 });
    await press(page, "用内置的样例通知试一试");
    await press(page, "写入台账");
    await page.getByRole("button", { name: "下一步：下发填报表" }).waitFor();
    await page.evaluate(axe);
    for (const name of ["清单", "下发", "校验", "合并", /汇总/]) {
      await step(page, name);
      expect(await faults(page)).toEqual([]);
    }
    await context.close();
  },
  120_000,
);

testIf(available)("a link opens the page at a step", async () => {
  const { page, context } = await open({ query: "?step=check" });
  await page.getByRole("tab", { name: "校验", selected: true }).waitFor();
  await context.close();
});

/** Presses Tab until the button of this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => document.activeElement?.textContent?.trim());
    if (focused === name) return;
  }
  throw new Error(`Tab never comes to “${name}”`);
}

interface AxeGlobal {
  axe: {
    run(context: {
      exclude: string[][];
    }): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
  };
}

async function faults(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as AxeGlobal;
    // Fluent UI's focus keeper places these; they pass the focus on and are never stayed on.
    const { violations } = await axe.run({ exclude: [["[data-tabster-dummy]"]] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ""}`);
  });
}

/** Without the moments at which things were done, which are today's in a browser. */
function timeless(ledger: Ledger): unknown {
  const MOMENTS = ["mergedAt", "issued", "time", "at"];
  return JSON.parse(
    JSON.stringify(ledger, (key, value: unknown) => (MOMENTS.includes(key) ? null : value)),
  );
}
