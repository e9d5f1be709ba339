/** The built page in a browser of 2020: plain syntax, and none of the library that came later. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "acorn";
import { chromium } from "playwright-core";
import { builtFolder } from "../helpers/built-folder";
import { chromiumPath, testIf } from "../helpers/office-tools";

/** Takes away, in the page and in its workers, what Chromium 86 does not have. */
const OF_2020 = `
  for (const name of ["at", "findLast", "findLastIndex", "toSorted", "toReversed", "with"]) {
    delete Array.prototype[name];
    delete Object.getPrototypeOf(Uint8Array.prototype)[name];
  }
  for (const name of ["at", "isWellFormed", "toWellFormed"]) delete String.prototype[name];
  for (const name of ["hasOwn", "groupBy"]) delete Object[name];
  for (const name of ["structuredClone", "DecompressionStream"]) delete globalThis[name];
`;

test("the page and its worker are written in the syntax of 2020", async () => {
  const html = readFileSync(join(await builtFolder(["page"]), "ledger.html"), "utf8");
  const scripts = [...html.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map((match) => match[1]);
  expect(scripts.length).toBeGreaterThanOrEqual(2);
  for (const script of scripts) parse(script ?? "", { ecmaVersion: 2020 });
}, 300_000);

testIf(chromiumPath !== undefined)(
  "a browser of 2020 makes a ledger and issues the workbooks",
  async () => {
    const url = pathToFileURL(join(await builtFolder(["page"]), "ledger.html")).href;
    const browser = await chromium.launch({
      ...(chromiumPath ? { executablePath: chromiumPath } : {}),
      args: ["--no-sandbox", "--disable-gpu"],
    });
    try {
      const page = await browser.newPage({ locale: "zh-CN" });
      const problems: string[] = [];
      page.on("pageerror", (error) => problems.push(error.message));
      await page.addInitScript(`
        ${OF_2020}
        delete window.showSaveFilePicker;
        const NewBlob = Blob;
        window.Blob = function (parts, options) {
          const script = /javascript/.test((options && options.type) || "");
          return new NewBlob(script ? [${JSON.stringify(OF_2020)}, ...parts] : parts, options);
        };
        window.Blob.prototype = NewBlob.prototype;
      `);
      await page.goto(url);
      const press = (name: string | RegExp) =>
        page.getByRole("button", { name }).first().click({ timeout: 60_000 });
      await press("用内置的样例通知试一试");
      await press("写入台账");
      await press("下一步：下发填报表");
      await page.getByLabel("报送期").fill("2024-06");
      const archive = page.waitForEvent("download", { timeout: 120_000 });
      await press(/^生成\d+份填报表$/);
      expect((await archive).suggestedFilename()).toBe("2024-06_填报表.zip");
      expect(problems).toEqual([]);
    } finally {
      await browser.close();
    }
  },
  300_000,
);
