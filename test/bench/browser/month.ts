/** What a clerk does in a page or pane up to the merge. */

import type { Page } from "playwright-core";
import { CALENDAR, PERIOD } from "../scene";

export const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name }).first().click();

/** From the built-in notice to the ledger, up to where the period's workbooks can be issued. */
export async function writeLedger(page: Page): Promise<void> {
  await press(page, "用内置的样例通知试一试");
  await press(page, "写入台账");
  await press(page, "下一步：下发填报表");
  await page.getByLabel("报送期").fill(PERIOD.id);
  await page.getByLabel("截止日期").fill(CALENDAR.deadline);
}

export async function issueWorkbooks(page: Page): Promise<void> {
  await press(page, /^生成\d+份填报表$/);
  await idle(page);
}

/** A ledger whose period's workbooks are out, at the step where returns are merged. */
export async function makeLedger(page: Page): Promise<void> {
  await writeLedger(page);
  await issueWorkbooks(page);
  await page.getByRole("tab", { name: "合并" }).click();
}

/** Until the preview of a merge tells how many records are new. */
export async function count(page: Page): Promise<void> {
  await page.waitForFunction(
    () => /新增\d+条/.test(document.querySelector("main section")?.textContent ?? ""),
    undefined,
    { polling: 100, timeout: 120_000 },
  );
  await idle(page);
}

/** Until no work is shown any more, asked rarely so that asking is no load. */
export async function idle(page: Page): Promise<void> {
  await page.waitForTimeout(300);
  await page.waitForFunction(() => !document.querySelector('[data-testid="work"]'), undefined, {
    polling: 200,
    timeout: 120_000,
  });
  await page.waitForTimeout(300);
}
