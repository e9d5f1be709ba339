/** Whether a page that is left open all month keeps growing: the same 300 files, again and again. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type CDPSession, type Page } from "playwright-core";
import { builtFolder } from "../../helpers/built-folder";
import { chromiumPath } from "../../helpers/office-tools";
import { print, printAgainst, title } from "../print";
import type { Scene } from "../scene";
import { count, makeLedger, press } from "./month";

/** Each return is dropped as often under other names. */
const COPIES = 5;
const DROPS = 4;
/** Megabytes that the page may grow by from the second drop to the last. */
const LIMIT = 10;
const MEGABYTE = 1024 * 1024;

export async function benchMemory({ returns }: Scene): Promise<void> {
  title(`Memory of the page: ${returns.length * COPIES} files dropped ${DROPS} times`);
  if (!chromiumPath) {
    console.log("  skipped: no Chromium");
    return;
  }
  const address = pathToFileURL(join(await builtFolder(["page"]), "ledger.html")).href;
  const folder = mkdtempSync(join(tmpdir(), "ledger-bench-"));
  const browser = await chromium.launch({
    executablePath: chromiumPath,
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    for (let copy = 0; copy < COPIES; copy++) {
      for (const { name, bytes } of returns) {
        const path = join(folder, `${copy}`, name);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, bytes);
      }
    }
    const page = await browser.newPage({ locale: "zh-CN" });
    await page.goto(address);
    await makeLedger(page);
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable");
    const heaps: number[] = [];
    for (let drop = 0; drop < DROPS; drop++) {
      await page.getByTestId("folder").setInputFiles(folder);
      await count(page);
      await press(page, "合并别的文件");
      heaps.push(await heap(page, session));
    }
    print({
      what: "page's heap after each drop",
      figure: heaps.map((size) => size.toFixed(0)).join(", ") + " MB",
    });
    const [, second = 0] = heaps;
    printAgainst("growth after the second", (heaps.at(-1) ?? 0) - second, "MB", LIMIT);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Megabytes in use after everything that can go has gone: objects, and the files' contents. */
async function heap(page: Page, session: CDPSession): Promise<number> {
  await page.waitForTimeout(500);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize, backingStorageSize = 0 } = (await session.send("Runtime.getHeapUsage")) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  return (usedSize + backingStorageSize) / MEGABYTE;
}
