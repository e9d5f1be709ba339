/** The built page for the tests of one file, with one Chromium. */

import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser } from "playwright-core";
import { builtFolder } from "../helpers/built-folder";
import { chromiumPath } from "../helpers/office-tools";

export interface PageFromDisk {
  browser: Browser;
  /** Address of the page's file. */
  url: string;
}

/** Use once at the top of a test file; the result is to be asked inside its tests. */
export function pageFromDisk(): () => PageFromDisk {
  let opened: PageFromDisk | null = null;
  beforeAll(async () => {
    if (chromiumPath === undefined) return;
    const url = pathToFileURL(join(await builtFolder(["page"]), "ledger.html")).href;
    opened = { url, browser: await launchChromium() };
  }, 300_000);
  afterAll(() => opened?.browser.close());
  return () => {
    if (!opened) throw new Error("no Chromium");
    return opened;
  };
}

/** Asks nothing of the network by itself. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    ...(chromiumPath !== undefined && { executablePath: chromiumPath }),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
    ],
  });
}
