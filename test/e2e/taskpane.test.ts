/** The built pane in Chromium: the unmodified office.js in front of our own Excel. */

import { builtFolder } from "../helpers/built-folder";
import { chromiumPath, testIf } from "../helpers/office-tools";
import { startPaneHarness, type PaneHarness } from "./pane-in-excel";

const available = chromiumPath !== undefined;
let harness: PaneHarness;

beforeAll(async () => {
  if (available) harness = await startPaneHarness(await builtFolder(["worker", "pane"]));
}, 300_000);

afterAll(async () => {
  if (available) await harness.close();
});

testIf(available)("starts in Excel and asks nothing of any other machine", async () => {
  const { page, requests } = await harness.open();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  await page.waitForSelector("#app > *");
  expect(requests.filter((address) => !address.startsWith(harness.url))).toEqual([]);
  expect(await page.evaluate(() => window.excel.host.unmodelled)).toEqual([]);
  expect(problems).toEqual([]);
});

testIf(available)("in an older Excel and in a plain browser it points to the page", async () => {
  const old = await harness.open({ api: 13 });
  await old.page.waitForSelector("text=Excel 2021");
  expect(await old.page.getAttribute("a", "href")).toBe("ledger.html");
  const plain = await harness.browser.newPage();
  await plain.goto(`${harness.url}/taskpane.html`);
  await plain.waitForSelector("text=请在Excel里打开");
});

testIf(available)("the command window shows what it is given, as text", async () => {
  const page = await harness.browser.newPage();
  const message = { title: "有1处错误", lines: ["第8行<b>“完成率(%)”</b>没有填写。"] };
  await page.goto(`${harness.url}/result.html#${encodeURIComponent(JSON.stringify(message))}`);
  expect(await page.innerText("#result")).toBe("有1处错误\n\n第8行<b>“完成率(%)”</b>没有填写。");
});
