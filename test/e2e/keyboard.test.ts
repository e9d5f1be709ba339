/** A month in page and pane by keyboard alone, for people who use no mouse or no screen. */

import type { Page } from "playwright-core";
import { createWorkbookWriter } from "../../src/adapters/exceljs/workbook-writer";
import { fillWorkbook } from "../../src/app/demo/fill-workbook";
import { withPeriod } from "../../src/app/issue-workbooks";
import { loadNotice } from "../../src/app/load-notice";
import { createServices } from "../../src/cli/context";
import { parsePeriod } from "../../src/core/model/period";
import { createLedger } from "../../src/core/template/ledger/create-ledger";
import { planUnitWorkbook } from "../../src/core/template/unit-workbook/plan-unit-workbook";
import { builtFolder } from "../helpers/built-folder";
import { chromiumPath, testIf } from "../helpers/office-tools";
import { pageFromDisk } from "./page-from-disk";
import { startPaneHarness, type PaneHarness } from "./pane-in-excel";

const available = chromiumPath !== undefined;
const NOTICE = [
  "关于印发重点工作责任清单的通知",
  "一、稳增长",
  "（一）扩投资。",
  "1.新开工亿元项目20个。（牵头单位：市发改委；责任单位：市财政局）",
  "2.新增规上企业5家。（牵头单位：市经信局；责任单位：市财政局、市统计局）",
].join("\n");
const TITLE = "关于印发重点工作责任清单的通知";

const fromDisk = pageFromDisk();
let harness: PaneHarness;

beforeAll(async () => {
  if (available) harness = await startPaneHarness(await builtFolder(["worker", "pane"]));
}, 300_000);

afterAll(async () => {
  if (available) await harness.close();
});

/** Notes what a screen reader would be told. */
const LISTEN = () => {
  Reflect.deleteProperty(window, "showSaveFilePicker");
  const heard: string[] = [];
  Object.assign(window, { heard });
  Object.assign(Document.prototype, { ariaNotify: (text: string) => heard.push(text) });
};

testIf(available)(
  "in the page everything can be reached, seen and heard",
  async () => {
    const page = await fromDisk().browser.newPage({ locale: "zh-CN", acceptDownloads: true });
    await page.addInitScript(LISTEN);
    await page.goto(fromDisk().url);
    await upToTheReport(page);
    const report = page.waitForEvent("download");
    await use(page, "生成汇总文件");
    expect((await report).suggestedFilename()).toBe("2024-06_城市汇总.xlsx");

    // The steps are one stop; arrows go from one to the next.
    await tabTo(page, /^5\. 汇总/);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await use(page, "撤销“合并2024年6月返回表”");
    await heard(page, "已撤销");
    const saved = page.waitForEvent("download");
    await use(page, "保存台账");
    await saved;
    await heard(page, "已保存");
    await page.close({ runBeforeUnload: false });
  },
  120_000,
);

testIf(available)(
  "in the pane, too",
  async () => {
    const { page } = await harness.open({ path: "/help.html" });
    await page.addInitScript(LISTEN);
    await page.goto(`${harness.url}/taskpane.html`);
    await upToTheReport(page);
    await use(page, "写成工作表");
    await heard(page, "已写入13张汇总表");
    await use(page, "撤销“生成2024年6月汇总”");
    await heard(page, "已撤销");
    await tabTo(page, /^汇总/);
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Space");
    await focusOn(page, "合并");
    expect(await page.evaluate(() => window.excel.host.unmodelled)).toEqual([]);
    await page.context().close();
  },
  120_000,
);

async function use(page: Page, name: string, key = "Enter"): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press(key);
}

/** From the notice to merged returns. */
async function upToTheReport(page: Page): Promise<void> {
  await page.getByRole("tab").first().waitFor();
  await use(page, "粘贴通知文字");
  await tabTo(page, "通知全文");
  await page.keyboard.insertText(NOTICE);
  await use(page, "读取粘贴的文字");
  await focusOn(page, TITLE);
  await use(page, "写入台账");
  await page.getByText("2项任务，4个单位需要填报").waitFor();
  await focusOn(page, TITLE);

  await use(page, "下一步：下发填报表");
  await focusOn(page, "给每个单位生成填报表");
  await tabTo(page, "报送期");
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText("2024-06");
  const archive = page.waitForEvent("download");
  await use(page, "生成4份填报表", "Space");
  await archive;
  await heard(page, "已生成4份填报表");
  // Nothing took the focus away while it worked.
  await focusOn(page, "生成4份填报表");

  await use(page, "下一步：合并返回表");
  await focusOn(page, "合并返回表");
  const chooser = page.waitForEvent("filechooser");
  await use(page, "选择文件", "Space");
  await (await chooser).setFiles(await returned("市发改委"));
  await page.getByText("新增1条，更新0条").waitFor();
  await focusOn(page, "合并返回表");
  await use(page, "写入台账");
  await heard(page, "已写入台账");
  await focusOn(page, "合并返回表");

  await use(page, "下一步：生成汇总");
  await focusOn(page, "城市汇总");
}

/** Presses Tab until what has this name has the focus, and sees to it that the focus shows. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press("Tab");
    const focus = await focused(page);
    if (typeof name === "string" ? focus.name !== name : !name.test(focus.name)) continue;
    expect(focus).toMatchObject({ shows: true });
    return;
  }
  throw new Error(`Tab never comes to ${String(name)}`);
}

function focused(page: Page): Promise<{ name: string; shows: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return { name: "", shows: false };
    const labelled = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
    const label = labelled ? element.labels?.[0]?.textContent : element.textContent;
    const { outlineStyle, boxShadow } = getComputedStyle(element);
    const drawn = outlineStyle !== "none" || boxShadow !== "none" || labelled;
    return { name: (label ?? "").trim(), shows: element.matches(":focus-visible") && drawn };
  });
}

async function focusOn(page: Page, name: string): Promise<void> {
  await page.waitForFunction((text) => document.activeElement?.textContent === text, name, {
    timeout: 20_000,
  });
}

async function heard(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      (window as unknown as { heard: string[] }).heard.some((said) => said.includes(wanted)),
    text,
    { timeout: 20_000 },
  );
}

/** The unit's workbook of the notice, filled. */
async function returned(unit: string) {
  const bytes = new TextEncoder().encode(NOTICE);
  const list = await loadNotice({ name: "通知.txt", bytes, modified: null }, createServices());
  const period = parsePeriod("2024-06");
  if (!list.ok || !period) throw new Error("no notice");
  const decided = { deadline: null, issued: "2024-06-11" };
  const ledger = withPeriod(createLedger(list.value, null).ledger, period, decided);
  const plan = planUnitWorkbook(ledger, unit, period, { issued: "2024-06-11" });
  fillWorkbook(plan, unit, period, new Map());
  const buffer = Buffer.from(await createWorkbookWriter().write(plan));
  return { name: `${unit}.xlsx`, mimeType: "application/octet-stream", buffer };
}
