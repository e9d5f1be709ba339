/** Habits of people in the page: double clicks, the back button, closing without saving. */

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
