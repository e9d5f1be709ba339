/** What is kept on the heap and what a file takes for a moment. */

import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

const MEGABYTE = 1024 * 1024;

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** Megabytes of everything alive, buffers included. */
export function aliveMegabytes(): number {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / MEGABYTE;
}

/** The most megabytes this process ever took, so far. */
export function peakMegabytes(): number {
  return process.resourceUsage().maxRSS / 1024;
}

/** Megabytes that this process holds now, after collecting what is dead. */
export function heldMegabytes(): number {
  collect();
  return process.memoryUsage.rss() / MEGABYTE;
}
