/** Every view of pane and page, audited by axe-core and measured: both languages, all themes, narrow panes. */

import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { planLedger } from "../../src/core/template/ledger/plan-ledger";
import { filledLedger } from "../core/report/filled-ledger";
import { builtFolder } from "../helpers/built-folder";
import { chromiumPath, testIf } from "../helpers/office-tools";
import { startPaneHarness, type PaneHarness } from "./pane-in-excel";
import { faults, idle, misfits } from "./views";

const available = chromiumPath !== undefined;
let harness: PaneHarness;
let dist = "";

beforeAll(async () => {
  if (!available) return;
  dist = await builtFolder(["worker", "pane", "page"]);
  harness = await startPaneHarness(dist);
}, 300_000);

afterAll(async () => {
  if (available) await harness.close();
});

const plan = planLedger(filledLedger());
/** No workbook: refused, and shown as a file that was not taken. */
const PHOTO = { name: "现场照片.xlsx", mimeType: "image/jpeg", buffer: Buffer.from("no workbook") };

/** Walks through all views and gives what is wrong in each. */
async function audit(page: Page): Promise<string[]> {
  const wrong: string[] = [];
  const look = async (view: string) => {
    const found = [...(await faults(page)), ...(await misfits(page))];
    wrong.push(...found.map((fault) => `${view}: ${fault}`));
  };
  await page.getByRole("tab").first().waitFor();
  await idle(page);
  const steps = await page.getByRole("tab").all();
  for (const [index, tab] of steps.entries()) {
    await tab.click();
    await look(`step ${index + 1}`);
  }
  const [, , check, merge] = steps;
  for (const [name, tab] of Object.entries({ check, merge })) {
    await tab?.click();
    const files = page.getByTestId("files");
    if ((await files.count()) === 0) continue;
    await files.setInputFiles(PHOTO);
    // Work that has not begun yet is not under way either: only its result tells that it is over.
    await page.getByText(PHOTO.name).first().waitFor();
    await idle(page);
    const folded = page.locator("main button[aria-expanded=false]").first();
    if ((await folded.count()) > 0) await folded.click();
    await look(`${name} with a file`);
  }
  return wrong;
}

const PANES = {
  "in Chinese": { plan },
  "in English, 320 pixels, dark": {
    plan,
    locale: "en-US",
    width: 320,
    colorScheme: "dark",
  },
  // A pane of 350 pixels whose text is twice as large.
  "in Chinese, 175 pixels": { plan, width: 175 },
  "in Chinese, high contrast, without a ledger": { contrast: true, width: 320 },
} as const;

for (const [name, options] of Object.entries(PANES)) {
  testIf(available)(
    `the pane ${name}`,
    async () => {
      const { page } = await harness.open(options);
      expect(await audit(page)).toEqual([]);
      await page.context().close();
    },
    60_000,
  );
}

testIf(available)(
  "the page in English, high contrast, with a notice to look at",
  async () => {
    const context = await harness.browser.newContext({
      locale: "en-US",
      forcedColors: "active",
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(dist, "ledger.html")).href);
    expect(await page.getAttribute("html", "lang")).toBe("en-US");
    expect(await audit(page)).toEqual([]);
    await page.getByRole("tab").first().click();
    await page.getByRole("button", { name: "Try the built-in sample notice" }).click();
    await page.getByRole("button", { name: "Write the ledger" }).waitFor();
    await idle(page);
    expect(await faults(page)).toEqual([]);
    await context.close();
  },
  60_000,
);
