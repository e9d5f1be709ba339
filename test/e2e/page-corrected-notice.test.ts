/** A corrected notice in the page: what a person reads before the ledger is updated, and after. */

import type { Page } from "playwright-core";
import { chromiumPath, testIf } from "../helpers/office-tools";
import { pageFromDisk } from "./page-from-disk";
import { idle, press } from "./views";

const fromDisk = pageFromDisk();

const tasks = [
  "新开工亿元项目20个。（牵头单位：市发改委；责任单位：市财政局）",
  "新增规上企业5家。（牵头单位：市经信局；责任单位：市财政局、市统计局）",
  "改造老旧小区30个。（牵头单位：市住建局；责任单位：市财政局）",
];
const ADDED = ["新建公园3个", "完成燃气管网改造12公里", "新增停车位800个", "建成社区食堂9家"];
const notice = (texts: readonly string[]) =>
  ["关于印发重点工作责任清单的通知", "一、重点工作"]
    .concat(texts.map((text, index) => `${index + 1}.${text}`))
    .join("\n");
const corrected = notice([
  ...ADDED.map((text) => `${text}。（牵头单位：市住建局；责任单位：市财政局）`),
  ...tasks.slice(1).map((text) => text.replace("5家", "8家")),
]);

async function paste(page: Page, text: string): Promise<void> {
  await press(page, "粘贴通知文字");
  await page.getByRole("textbox").fill(text);
  await press(page, "读取粘贴的文字");
  await idle(page);
}

testIf(chromiumPath !== undefined)(
  "every task that comes, changes or goes is named before anything is written",
  async () => {
    const page = await fromDisk().browser.newPage({ locale: "zh-CN" });
    await page.goto(fromDisk().url);
    await paste(page, notice(tasks));
    await press(page, "写入台账");
    await press(page, "用更正后的通知更新");
    await paste(page, corrected);
    await page.getByText("新增4项，修改1项，改号或移动1项，删除1项").waitFor();
    const changes = await page.getByRole("list", { name: "与台账相比的变化" }).innerText();
    for (const text of [...ADDED, "新开工亿元项目20个", "新增规上企业5家", "8家"]) {
      expect(changes).toContain(text);
    }
    await press(page, "更新台账");
    await page.getByText("台账已按更正后的通知更新").waitFor();

    await press(page, "用更正后的通知更新");
    await paste(page, corrected);
    await page.getByText("这份通知和台账一致").waitFor();
    expect(await page.getByRole("button", { name: "更新台账" }).count()).toBe(0);
    await page.close();
  },
  60_000,
);
