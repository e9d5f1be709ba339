/** Bundles a file of the bench as the product ships, in a process of its own so that the bench's memory stays clean. */

import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "../helpers/made-once";
import type * as shipped from "./shipped";

export async function buildShipped(): Promise<typeof shipped> {
  return (await import(buildAsShipped("shipped"))) as typeof shipped;
}

/** @returns where the bundle is */
export function buildAsShipped(name: "shipped" | "returns-alone"): string {
  const webpack = require.resolve("webpack-cli/bin/cli.js");
  const config = join(__dirname, "webpack.shipped.cjs");
  execFileSync(process.execPath, [webpack, "--config", config, "--env", `entry=${name}`], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "inherit"],
  });
  return join(ROOT, "node_modules/.ledger-bench", `${name}.cjs`);
}
