/** From the start of loading until a person can press the first step's button. */

import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { builtFolder } from "../../helpers/built-folder";
import { chromiumPath } from "../../helpers/office-tools";
import { startPaneHarness, type PaneHarness } from "../../e2e/pane-in-excel";
import { print, printAgainst, title } from "../print";
import { recordLoading } from "./main-thread";

const ROUNDS = 9;
/** Milliseconds. */
const LIMIT = 500;
/** Milliseconds before each round. */
const REST = 1500;

const MARK = "first-screen-usable";

/** Runs before the page's own scripts: notes when the first button can be pressed and was drawn. */
const WATCH = `(() => {
  const look = () => {
    const buttons = [...document.querySelectorAll("main button")];
    const waits = (button) => button.disabled || button.ariaDisabled === "true";
    if (buttons.length === 0 || buttons.some(waits)) return;
    watcher.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => { performance.mark("${MARK}"); };
      port2.postMessage(null);
    });
  };
  const watcher = new MutationObserver(look);
  watcher.observe(document, { subtree: true, childList: true, attributes: true });
})();`;

export async function benchFirstScreen(): Promise<void> {
  title("First screen, cold: no cache of scripts or code");
  if (!chromiumPath) {
    console.log("  skipped: no Chromium");
    return;
  }
  const dist = await builtFolder(["worker", "page", "pane"]);
  const harness = await startPaneHarness(dist);
  try {
    const page = pathToFileURL(join(dist, "ledger.html")).href;
    const screens: Record<"pane" | "page", Screen[]> = { pane: [], page: [] };
    for (let round = 0; round < ROUNDS; round++) {
      screens.pane.push(await firstScreen(harness, `${harness.url}/taskpane.html`));
      screens.page.push(await firstScreen(harness, page));
    }
    report("pane first screen", screens.pane);
    report("page first screen, from disk", screens.page);
  } finally {
    await harness.close();
  }
}

interface Screen {
  /** Milliseconds from the start of loading. */
  usable: number;
  /** Milliseconds of the processor that the page's thread had until then. */
  cpu: number;
}

async function firstScreen(harness: PaneHarness, address: string): Promise<Screen> {
  // A blank page first, and a rest: what Chromium needs to start itself, and to end the round before,
  // is not the product's.
  const { page } = await harness.open({ path: "/help.html" });
  await page.waitForTimeout(REST);
  await page.addInitScript({ content: WATCH });
  const usable = () =>
    page.evaluate((mark) => performance.getEntriesByName(mark)[0]?.startTime, MARK);
  const tasks = await recordLoading(harness.browser, page, MARK, async () => {
    await page.goto(address);
    while ((await usable()) === undefined) await page.waitForTimeout(100);
  });
  const time = (await usable()) ?? Infinity;
  await page.context().close();
  return { usable: time, cpu: tasks.reduce((sum, { cpu }) => sum + cpu, 0) };
}

function report(what: string, screens: readonly Screen[]): void {
  const times = screens.map(({ usable }) => usable).sort((a, b) => a - b);
  const cpu = Math.min(...screens.map((screen) => screen.cpu));
  const middle = times[Math.floor(times.length / 2)] ?? 0;
  printAgainst(`${what}, quietest of ${times.length}`, times[0] ?? 0, "ms", LIMIT);
  print({ what: `${what}, middle`, figure: `${middle.toFixed(0)} ms` });
  print({ what: `${what}, processor of its thread`, figure: `${cpu.toFixed(0)} ms` });
}
