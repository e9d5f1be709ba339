/** The built page, and the pane, in a browser of 2020: plain syntax, and none of the library that came later. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { parse } from "acorn";
import { builtFolder } from "../helpers/built-folder";
import { chromiumPath, testIf } from "../helpers/office-tools";
import { launchChromium, pageFromDisk } from "./page-from-disk";
import { startPaneHarness } from "./pane-in-excel";
import { serveFolder } from "./serve-folder";

/** Takes away, in the page and in its workers, what Chromium 86 does not have. */
const OF_2020 = `
  for (const name of ["at", "findLast", "findLastIndex", "toSorted", "toReversed", "with"]) {
    delete Array.prototype[name];
    delete Object.getPrototypeOf(Uint8Array.prototype)[name];
  }
  for (const name of ["at", "isWellFormed", "toWellFormed"]) delete String.prototype[name];
  for (const name of ["hasOwn", "groupBy"]) delete Object[name];
  delete globalThis.DecompressionStream;
`;
/** And what Safari 13 on an older Mac does not have, either. */
const OF_SAFARI_13 = `
  delete MediaQueryList.prototype.addEventListener;
  delete MediaQueryList.prototype.removeEventListener;
  Object.setPrototypeOf(MediaQueryList.prototype, Object.prototype);
`;

test("the page, its parts for later and its worker are written in the syntax of 2020", async () => {
  const html = readFileSync(join(await builtFolder(["page"]), "ledger.html"), "utf8");
  const scripts = [...html.matchAll(/<script([^>]*)>([^]*?)<\/script>/g)];
  expect(scripts.length).toBeGreaterThan(2);
  for (const [, attributes = "", text = ""] of scripts) {
    const packed = attributes.includes("worker-source");
    const source = packed ? inflateRawSync(Buffer.from(text, "base64")).toString("utf8") : text;
    expect(source.length).toBeGreaterThan(1_000);
    parse(source, { ecmaVersion: 2020 });
  }
}, 300_000);

test("so are the scripts that Excel loads", async () => {
  const dist = await builtFolder(["worker", "page", "pane"]);
  for (const name of ["taskpane.js", "commands.js", "result.js"]) {
    parse(readFileSync(join(dist, name), "utf8"), { ecmaVersion: 2020 });
  }
}, 300_000);

const disk = pageFromDisk();

testIf(chromiumPath !== undefined)(
  "a browser of 2020 makes a ledger and issues the workbooks",
  async () => {
    const { url, browser } = disk();
    const page = await browser.newPage({ locale: "zh-CN" });
    const problems: string[] = [];
    page.on("pageerror", (error) => problems.push(error.message));
    await page.addInitScript(`
        ${OF_2020}
        ${OF_SAFARI_13}
        delete globalThis.structuredClone;
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
    await page.close();
  },
  300_000,
);

testIf(chromiumPath !== undefined)(
  "a browser in which the page cannot run shows which one to take",
  async () => {
    const { url, browser } = disk();
    const page = await browser.newPage();
    await page.addInitScript("delete globalThis.Map;");
    await page.goto(url);
    const advice = page.getByText("谷歌内核");
    await advice.waitFor({ state: "visible", timeout: 30_000 });
    await page.close();
  },
  60_000,
);

testIf(chromiumPath !== undefined)(
  "a webview of 2020 makes a ledger in Excel",
  async () => {
    const harness = await startPaneHarness(await builtFolder(["worker", "pane"]));
    const { page } = await harness.open({ path: "/help.html" });
    const problems: string[] = [];
    page.on("pageerror", (error) => problems.push(error.message));
    await page.addInitScript(OF_2020 + OF_SAFARI_13);
    await page.goto(`${harness.url}/taskpane.html`);
    const press = (name: string) =>
      page.getByRole("button", { name }).first().click({ timeout: 60_000 });
    await press("用内置的样例通知试一试");
    await press("写入台账");
    await press("下一步：下发填报表");
    await page.getByLabel("报送期").waitFor();
    expect(problems).toEqual([]);
    await harness.close();
  },
  300_000,
);

testIf(chromiumPath !== undefined)(
  "where the page runs, that advice is gone with the first screen",
  async () => {
    const { url, browser } = disk();
    const page = await browser.newPage();
    await page.goto(url);
    await page.getByRole("main").waitFor();
    expect(await page.getByText("谷歌内核").count()).toBe(0);
    await page.close();
  },
  60_000,
);

testIf(chromiumPath !== undefined)(
  "a webview in which the pane cannot run shows what is missing and leads to the page",
  async () => {
    const served = await serveFolder(await builtFolder(["worker", "page", "pane"]));
    const browser = await launchChromium();
    const page = await browser.newPage();
    await page.addInitScript("delete globalThis.Map;");
    await page.goto(`${served.url}/taskpane.html`);
    await page.getByText("WebView2").first().waitFor({ state: "visible", timeout: 30_000 });
    await page.getByRole("link", { name: "网页版" }).click({ trial: true });
    await browser.close();
    await served.close();
  },
  300_000,
);

testIf(chromiumPath !== undefined)(
  "where the pane runs, that advice is gone before it is seen",
  async () => {
    const served = await serveFolder(await builtFolder(["worker", "page", "pane"]));
    const browser = await launchChromium();
    const page = await browser.newPage();
    await page.goto(`${served.url}/taskpane.html`);
    await page.getByRole("heading", { name: "请在Excel里打开" }).waitFor();
    expect(await page.getByText("WebView2").count()).toBe(0);
    await browser.close();
    await served.close();
  },
  300_000,
);
