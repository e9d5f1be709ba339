/** Habits of people in the page: double clicks, Enter kept down, a look at another step, the back button, closing without saving. */

import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { chromiumPath, testIf } from "../helpers/office-tools";
import { pageFromDisk } from "./page-from-disk";
import { idle, press, step } from "./views";

const available = chromiumPath !== undefined;
const fromDisk = pageFromDisk();

async function open(): Promise<Page> {
  const page = await fromDisk().browser.newPage({ locale: "zh-CN", acceptDownloads: true });
  await page.addInitScript(() => Reflect.deleteProperty(window, "showSaveFilePicker"));
  await page.goto(fromDisk().url);
  await page.getByRole("tab").first().waitFor();
  return page;
}

async function withSample(page: Page): Promise<void> {
  await press(page, "用内置的样例通知试一试");
  await press(page, "写入台账");
  await page.getByText("有改动未保存").waitFor();
  await idle(page);
}

/** Bytes of the ledger that is open, unsaved as it is. */
async function anotherLedger(page: Page): Promise<Buffer> {
  const made = page.waitForEvent("download");
  await press(page, "保存台账");
  const bytes = readFileSync(await (await made).path());
  await step(page, /下发/);
  await press(page, /^生成\d+份填报表$/);
  await page.getByText(/^已生成\d+份填报表$/).waitFor({ timeout: 60_000 });
  await idle(page);
  return bytes;
}

const twice = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name }).first().dblclick();
const chosen = (page: Page) => page.getByRole("tab", { selected: true }).innerText();

testIf(available)(
  "who double-clicks everything does each thing once, and presses nothing that came in its place",
  async () => {
    const page = await open();
    const files: string[] = [];
    page.on("download", (download) => files.push(download.suggestedFilename()));
    await twice(page, "用内置的样例通知试一试");
    await idle(page);
    await page.getByRole("button", { name: "换一份通知" }).waitFor();
    await twice(page, "写入台账");
    await idle(page);
    await twice(page, "下一步：下发填报表");
    await page.getByLabel("报送期").fill("2024-06");
    expect(files).toEqual([]);
    await twice(page, /^生成\d+份填报表$/);
    await page.getByText(/^已生成\d+份填报表$/).waitFor({ timeout: 60_000 });
    await idle(page);
    await twice(page, "保存台账");
    await page.getByText("已保存").first().waitFor();
    await page.waitForTimeout(300);
    expect(files).toEqual(["2024-06_填报表.zip", "台账.xlsx"]);
    await page.close();
  },
  120_000,
);

testIf(available)(
  "Enter kept down presses once",
  async () => {
    const page = await open();
    const files: string[] = [];
    page.on("download", (download) => files.push(download.suggestedFilename()));
    await withSample(page);
    await page.getByRole("button", { name: "保存台账" }).focus();
    // The browser takes the second and later ones for a key that is kept down.
    for (let times = 0; times < 20; times++) {
      await page.keyboard.down("Enter");
      await page.waitForTimeout(30);
    }
    await page.keyboard.up("Enter");
    await page.getByText("已保存").first().waitFor();
    await page.waitForTimeout(300);
    expect(files).toEqual(["台账.xlsx"]);
    await page.close();
  },
  60_000,
);

testIf(available)(
  "what was typed is still there after a look at another step, and gone with another ledger",
  async () => {
    const page = await open();
    await withSample(page);
    await step(page, /下发/);
    const typed = () =>
      Promise.all([
        page.getByLabel("报送期").inputValue(),
        page.getByLabel("截止日期").inputValue(),
        page.getByRole("checkbox", { checked: true }).count(),
      ]);
    const before = await typed();
    await page.getByLabel("报送期").fill("2024-06");
    await page.getByLabel("截止日期").fill("2024-06-25");
    await page.getByLabel("查找单位").fill("市发改委");
    await press(page, "全不选");
    await step(page, /校验/);
    await step(page, /下发/);
    expect(await typed()).toEqual(["2024-06", "2024-06-25", before[2] - 1]);
    const made = page.waitForEvent("download");
    await press(page, "保存台账");
    const buffer = readFileSync(await (await made).path());
    await page
      .getByTestId("open-ledger")
      .setInputFiles({ name: "又一份.xlsx", mimeType: "", buffer });
    await page.getByText("又一份.xlsx").waitFor();
    await idle(page);
    expect(await typed()).toEqual(before);
    await page.close();
  },
  60_000,
);

testIf(available)(
  "a question takes the focus, and Esc answers it with no",
  async () => {
    const page = await open();
    await withSample(page);
    const file = { name: "别的.xlsx", mimeType: "", buffer: await anotherLedger(page) };
    await page.getByTestId("open-ledger").setInputFiles(file);
    const question = page.getByText("当前台账还没有保存");
    await question.waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("没有保存");
    await page.keyboard.press("Enter");
    expect(await question.count()).toBe(1);
    await page.keyboard.press("Escape");
    await question.waitFor({ state: "detached" });
    await page.getByText("台账.xlsx").first().waitFor();
    await page.close();
  },
  60_000,
);

testIf(available)(
  "a step that cannot be drawn says so, and the others go on",
  async () => {
    const page = await open();
    await withSample(page);
    await page.evaluate(() => {
      Date.prototype.getFullYear = () => {
        throw new Error("没有日历");
      };
    });
    await step(page, /下发/);
    await page.getByText("程序出现意外情况：没有日历").waitFor();
    await step(page, /校验/);
    await page.getByRole("heading", { name: "只校验，不写入" }).waitFor();
    await page.close();
  },
  60_000,
);

testIf(available)("the back button goes to the step before, not out of the page", async () => {
  const page = await open();
  await step(page, /下发/);
  await step(page, /校验/);
  await page.goBack();
  expect(await chosen(page)).toContain("下发");
  await page.goBack();
  expect(await chosen(page)).toContain("清单");
  await page.goForward();
  expect(await chosen(page)).toContain("下发");
  await page.close();
});

testIf(available)(
  "closing the page asks where the ledger is not saved, and only then",
  async () => {
    const page = await open();
    const asked: string[] = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    const leave = async () => {
      await page.evaluate(() => setTimeout(() => location.reload()));
      await page.waitForTimeout(500);
    };
    await press(page, "用内置的样例通知试一试");
    await press(page, "写入台账");
    await idle(page);
    await page.getByText("有改动未保存").waitFor();
    await leave();
    expect(asked).toEqual(["beforeunload"]);
    await press(page, "保存台账");
    await page.getByText("已保存").first().waitFor();
    await leave();
    expect(asked).toEqual(["beforeunload"]);
    await page.close();
  },
);
