/** In one page of Chromium: all that a merge does before writing, against ExcelJS loading the files. */

import { chromium } from "playwright-core";
import { chromiumPath } from "../../helpers/office-tools";
import { pageScript } from "../../helpers/page-script";
import { timingOf } from "../measure";
import { printAgainst, printTime, title } from "../print";
import { NOW, type Scene } from "../scene";
// For its declaration of the page's global.
import type {} from "./contest-in-page";

const ROUNDS = 5;
/** Rounds in which the engine still compiles. */
const WARM_UP = 2;
/** Turns of ours in a round: being short, each feels whatever else the machine does. */
const TURNS = 4;
/** As many times faster. */
const LIMIT = 8;

export async function benchContest({ ledger, returns }: Scene): Promise<void> {
  title("In Chromium, the same files in the same page");
  if (!chromiumPath) {
    console.log("  skipped: no Chromium");
    return;
  }
  const browser = await chromium.launch({
    executablePath: chromiumPath,
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({
      content: await pageScript("test/bench/browser/contest-in-page.ts", "production"),
    });
    const files = returns.map(({ name, bytes }) => ({
      name,
      base64: Buffer.from(bytes).toString("base64"),
    }));
    await page.evaluate((given) => window.contest.prepare(given.ledger, given.files, given.now), {
      ledger,
      files,
      now: NOW,
    });
    const times: Record<"ours" | "theirs", number[]> = { ours: [], theirs: [] };
    for (let round = -WARM_UP; round < ROUNDS; round++) {
      const ours: number[] = [];
      for (let turn = 0; turn < TURNS; turn++) {
        ours.push(await page.evaluate(() => window.contest.ours()));
      }
      const theirs = await page.evaluate(() => window.contest.theirs());
      if (round < 0) continue;
      times.ours.push(...ours);
      times.theirs.push(theirs);
    }
    const [ours, theirs] = [timingOf(times.ours), timingOf(times.theirs)];
    printTime("read, check and plan the merge", ours);
    printTime("ExcelJS loads the files", theirs);
    const what = "Chromium vs ExcelJS: times faster";
    printAgainst(`${what}, middle rounds`, theirs.median / ours.median, "×", LIMIT, true);
    printAgainst(`${what}, quickest rounds`, theirs.min / ours.min, "×", LIMIT, true);
  } finally {
    await browser.close();
  }
}
