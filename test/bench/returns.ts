/** Reading, checking and merging the returns of a month, against what zlib needs to inflate them. */

import { fork } from "node:child_process";
import { once } from "node:events";
import { buildAsShipped } from "./build-shipped";
import { printAgainst, printTime, title } from "./print";
import type { Sent, Timed } from "./returns-alone";
import { NOW, PERIOD, type Scene } from "./scene";

export async function benchReturns(scene: Scene): Promise<void> {
  const { times, inflated, records } = await timedAlone(scene);
  const { inflate } = times;
  const count = scene.returns.length;
  const size = scene.returns.reduce((sum, file) => sum + file.bytes.length, 0);
  title(
    `Returns: ${count} files, ${kilobytes(size)} KB, ${kilobytes(inflated)} KB inflated, ${records} records`,
  );
  printTime("zlib inflates the returns", inflate);
  printTime("read the returns", times.read, inflate);
  printTime("attribute rows and read values", times.takeIn, inflate);
  printTime("check and plan the merge", times.plan, inflate);
  printTime("  of which the rules", times.check, inflate);
  printTime("apply the merge", times.apply, inflate);
  printTime("read, check and plan together", times.together, inflate);
  // The quickest rounds are those in which nothing else kept the machine busy.
  for (const [rounds, of] of [
    ["middle", "median"],
    ["quickest", "min"],
  ] as const) {
    const base = inflate[of];
    printAgainst(`reading ÷ inflating, ${rounds} rounds`, times.read[of] / base, "×", 4);
    printAgainst(`all three ÷ inflating, ${rounds} rounds`, times.together[of] / base, "×", 8);
    // What the rules check is read first: the file, then its rows and values.
    const share = (100 * times.check[of]) / (times.read[of] + times.takeIn[of]);
    printAgainst(`rules ÷ reading rows and values, ${rounds} rounds`, share, "%", 20);
  }
}

async function timedAlone({ ledger, returns }: Scene): Promise<Timed> {
  // Without what loads the bench's own sources.
  const child = fork(buildAsShipped("returns-alone"), { execArgv: [], serialization: "advanced" });
  const sent: Sent = { ledger, returns, period: PERIOD.id, now: NOW };
  child.send(sent);
  const failed = once(child, "exit").then(([code]) => {
    throw new Error(`the process that times the returns ended with ${String(code)}`);
  });
  const [timed] = (await Promise.race([once(child, "message"), failed])) as [Timed];
  return timed;
}

function kilobytes(bytes: number): number {
  return Math.round(bytes / 1024);
}
