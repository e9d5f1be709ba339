/**
 * `npm run bench`: the time of each step as ratios within this run, beside the targets set for them.
 * Ratios compare across machines; times do not. `npm run bench -- returns nasty` runs some subjects only.
 */

import { benchContest } from "./browser/contest";
import { benchFirstScreen } from "./browser/first-screen";
import { benchLongestTask } from "./browser/longest-task";
import { benchManyFiles } from "./many-files";
import { benchMemory } from "./browser/memory";
import { benchMonth } from "./month";
import { benchNasty } from "./nasty";
import { benchNotice } from "./notice";
import { benchReport } from "./report";
import { benchReturns } from "./returns";
import { setScene, type Scene } from "./scene";
import { benchYear } from "./year";

/** By name, in the order in which they run. */
const SUBJECTS = new Map<string, (scene: Scene) => Promise<void>>([
  ["returns", benchReturns],
  ["many", benchManyFiles],
  ["nasty", benchNasty],
  ["notice", benchNotice],
  ["month", benchMonth],
  ["report", benchReport],
  ["year", benchYear],
  ["contest", benchContest],
  ["screen", benchFirstScreen],
  ["blocking", benchLongestTask],
  ["memory", benchMemory],
]);

async function main(wanted: readonly string[]): Promise<void> {
  const unknown = wanted.find((name) => !SUBJECTS.has(name));
  if (unknown !== undefined) {
    console.error(`no subject ${unknown}; there are ${[...SUBJECTS.keys()].join(", ")}`);
    process.exitCode = 2;
    return;
  }
  const scene = await setScene();
  for (const [name, run] of SUBJECTS) {
    if (wanted.length === 0 || wanted.includes(name)) await run(scene);
  }
}

void main(process.argv.slice(2));
