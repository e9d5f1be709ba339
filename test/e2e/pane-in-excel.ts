/** The built pane in Chromium, with the unmodified office.js and our Excel behind it. */

import { chromium, type Browser, type Page } from "playwright-core";
import { readReflection } from "../excel-host/library/reflection";
import { chromiumPath } from "../helpers/office-tools";
import { pageScript } from "../helpers/page-script";
import { serveFolder, type Served } from "./serve-folder";

export interface PaneOptions {
  api?: number;
  locale?: "zh-CN" | "en-US";
  /** Path and query below the served folder. */
  path?: string;
  colorScheme?: "light" | "dark";
  width?: number;
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
  const script = await pageScript("test/excel-host/in-page.ts");
  const reflection = readReflection();
  const served: Served = await serveFolder(dist);
  const browser = await chromium.launch({
    executablePath: chromiumPath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
    ],
  });
  return {
    browser,
    url: served.url,
    async open({
      api = 14,
      locale = "zh-CN",
      path = "/taskpane.html",
      colorScheme = "light",
      width = 350,
    } = {}) {
      const context = await browser.newContext({
        viewport: { width, height: 700 },
        locale,
        colorScheme,
        acceptDownloads: true,
      });
      const page = await context.newPage();
      const requests: string[] = [];
      page.on("request", (request) => requests.push(request.url()));
      await page.addInitScript({
        content: `window.excelSettings = ${JSON.stringify({ reflection, api, locale })};`,
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
