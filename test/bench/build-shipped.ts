/** Makes the bundle of shipped.ts, in a process of its own so that the bench's memory stays clean. */

import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "../helpers/made-once";
import type * as shipped from "./shipped";

export type Shipped = typeof shipped;

export async function buildShipped(): Promise<Shipped> {
  const webpack = require.resolve("webpack-cli/bin/cli.js");
  const config = join(__dirname, "webpack.shipped.cjs");
  execFileSync(process.execPath, [webpack, "--config", config], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "inherit"],
  });
  return (await import(join(ROOT, "node_modules/.ledger-bench/shipped.cjs"))) as Shipped;
}
