/** The built pane in Chromium, with the unmodified office.js and our Excel behind it. */

import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { readReflection } from "../excel-host/library/reflection";
import type { WorkbookPlan } from "../../src/core/workbook/workbook-plan";
import type { PageSettings } from "../excel-host/in-page";
import { newestOf, oneAtATime, ROOT } from "../helpers/made-once";
import { chromiumPath } from "../helpers/office-tools";
import { pageScript } from "../helpers/page-script";
import { launchChromium } from "./page-from-disk";
import { serveFolder, type Served } from "./serve-folder";

/** Name of the open workbook. */
const WORKBOOK = "工作簿1.xlsx";
const HOST = "test/excel-host/in-page.ts";

export interface PaneOptions {
  api?: number;
  locale?: "zh-CN" | "en-US";
  /** Path and query below the served folder. */
  path?: string;
  colorScheme?: "light" | "dark";
  /** High contrast, as Windows sets it. */
  contrast?: boolean;
  width?: number;
  /** The workbook that is open; an empty one where left out. */
  plan?: WorkbookPlan;
  /** Whether a cell is being edited. */
  editing?: boolean;
}

export interface PaneHarness {
  browser: Browser;
  url: string;
  /** Opens the pane in an Excel of its own; `requests` collects every address it asks for. */
  open(options?: PaneOptions): Promise<{ page: Page; requests: string[] }>;
  close(): Promise<void>;
}

export async function startPaneHarness(dist: string): Promise<PaneHarness> {
  if (!chromiumPath) throw new Error("no Chromium");
  const script = await oneAtATime("excel-script", hostScript);
  const reflection = readReflection();
  const served: Served = await serveFolder(dist);
  const browser = await launchChromium();
  return {
    browser,
    url: served.url,
    async open({
      api = 14,
      locale = "zh-CN",
      path = "/taskpane.html",
      colorScheme = "light",
      contrast = false,
      width = 350,
      plan,
      editing = false,
    } = {}) {
      const context = await browser.newContext({
        viewport: { width, height: 700 },
        locale,
        colorScheme,
        forcedColors: contrast ? "active" : "none",
        // What fades in is audited at once.
        reducedMotion: "reduce",
        acceptDownloads: true,
      });
      const page = await context.newPage();
      const settings: PageSettings = {
        reflection,
        api,
        locale,
        plan: plan ?? null,
        name: WORKBOOK,
        editing,
      };
      const requests: string[] = [];
      page.on("request", (request) => requests.push(request.url()));
      await page.addInitScript({
        content: `window.excelSettings = ${JSON.stringify(settings)};`,
      });
      await page.addInitScript({ content: script });
      await page.goto(served.url + path);
      return { page, requests };
    },
    async close() {
      await browser.close();
      await served.close();
    },
  };
}

/** The host as a script, made anew where it is older than its sources. */
async function hostScript(): Promise<string> {
  const made = join(ROOT, "node_modules", ".ledger-excel.js");
  if (!existsSync(made) || statSync(made).mtimeMs < newestOf(["test/excel-host", "src/core"])) {
    writeFileSync(made, await pageScript(HOST));
  }
  return readFileSync(made, "utf8");
}
