/** The built product in dist/, built anew where it is missing or older than its sources. */

import { execFileSync } from "node:child_process";
import { existsSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { newestOf, oneAtATime, ROOT } from "./made-once";

const DIST = join(ROOT, "dist");
const SOURCES = [
  "src",
  "assets",
  "scripts",
  "manifest.xml",
  "package-lock.json",
  "webpack.config.js",
];
/** What each part of the build makes. */
const MADE = { worker: "worker.js", page: "ledger.html", pane: "taskpane.html" } as const;

export type Part = keyof typeof MADE;

/** Gives the folder in which the asked parts are built. */
export function builtFolder(parts: readonly Part[]): Promise<string> {
  return oneAtATime("build", () => {
    const newest = newestOf(SOURCES);
    const stale = parts.filter((part) => !isNewer(join(DIST, MADE[part]), newest));
    if (stale.length > 0) build(stale);
    // Webpack leaves a file that came out the same as old as it was.
    for (const part of stale) utimesSync(join(DIST, MADE[part]), new Date(), new Date());
    return Promise.resolve(DIST);
  });
}

function build(parts: readonly Part[]): void {
  // The page carries the worker inside.
  const wanted = new Set<Part>(["worker", ...parts]);
  const names = [...wanted].flatMap((part) => ["--config-name", part]);
  const webpack = require.resolve("webpack-cli/bin/cli.js");
  execFileSync(process.execPath, [webpack, "--mode", "production", ...names], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "inherit"],
  });
}

function isNewer(path: string, time: number): boolean {
  return existsSync(path) && statSync(path).mtimeMs >= time;
}
