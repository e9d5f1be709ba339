/** How long the page's own thread is kept from answering while 60 returns are merged. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { builtFolder } from "../../helpers/built-folder";
import { chromiumPath } from "../../helpers/office-tools";
import { startPaneHarness, type PaneHarness } from "../../e2e/pane-in-excel";
import { print, printAgainst, title } from "../print";
import type { Scene } from "../scene";
import { longest, recordTasks, type Task } from "./main-thread";
import { count, idle, issueWorkbooks, press, writeLedger } from "./month";

const ROUNDS = 3;
/** Milliseconds. */
const LIMIT = 50;

/** What a person does, in order; the merge is what the limit is set for. */
type Phase = "preview the merge" | "apply the merge" | "issue" | "report";

type Longest = Map<Phase, Task>;

export async function benchLongestTask({ returns }: Scene): Promise<void> {
  title(
    "Longest task of the page's own thread: clock, and processor time alone (other load left out)",
  );
  if (!chromiumPath) {
    console.log("  skipped: no Chromium");
    return;
  }
  const dist = await builtFolder(["worker", "page", "pane"]);
  const folder = mkdtempSync(join(tmpdir(), "ledger-bench-"));
  const harness = await startPaneHarness(dist);
  try {
    for (const { name, bytes } of returns) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
    }
    const page = pathToFileURL(join(dist, "ledger.html")).href;
    for (const [what, address] of [
      ["page", page],
      ["pane", `${harness.url}/taskpane.html`],
    ] as const) {
      const rounds: Longest[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        rounds.push(await month(harness, address, folder));
      }
      report(what, rounds);
    }
  } finally {
    await harness.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The month of a clerk, each phase recorded by itself. */
async function month(harness: PaneHarness, address: string, folder: string): Promise<Longest> {
  const { page } = await harness.open({ path: "/help.html" });
  await page.addInitScript(() => Reflect.deleteProperty(window, "showSaveFilePicker"));
  await page.goto(address);
  const found: Longest = new Map();
  const record = async (phase: Phase, job: () => Promise<void>) => {
    found.set(phase, longest(await recordTasks(harness.browser, page, job)));
  };
  await writeLedger(page);
  await record("issue", () => issueWorkbooks(page));
  await page.getByRole("tab", { name: "合并" }).click();
  await record("preview the merge", async () => {
    await page.getByTestId("folder").setInputFiles(folder);
    await count(page);
  });
  await record("apply the merge", async () => {
    await press(page, "写入台账");
    await idle(page);
  });
  await page.getByRole("tab", { name: /汇总/ }).click();
  await record("report", async () => {
    await press(page, /^(?:写成工作表|生成汇总文件)$/);
    await idle(page);
  });
  await page.context().close();
  return found;
}

/** The quietest round of each clock. */
function report(where: string, rounds: readonly Longest[]): void {
  const phases = [...(rounds[0]?.keys() ?? [])];
  for (const phase of phases) {
    const tasks = rounds.flatMap((round) => round.get(phase) ?? []);
    const wall = Math.min(...tasks.map((task) => task.wall));
    const cpu = Math.min(...tasks.map((task) => task.cpu));
    const what = `${where}: ${phase}`;
    print({ what: `${what}, clock`, figure: `${wall.toFixed(0)} ms` });
    printAgainst(`${what}, processor`, cpu, "ms", LIMIT);
  }
}
