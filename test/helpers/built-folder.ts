/** The built product in dist/, built anew where it is missing or older than its sources. */

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

const ROOT = resolve(__dirname, "../..");
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
/** One build at a time: test files run side by side. */
const LOCK = join(ROOT, "node_modules", ".ledger-build");
const LONGEST_BUILD = 300_000;

export type Part = keyof typeof MADE;

/** Gives the folder in which the asked parts are built. */
export async function builtFolder(parts: readonly Part[]): Promise<string> {
  const since = Date.now();
  while (!takeLock()) {
    if (Date.now() - since > LONGEST_BUILD) throw new Error(`a build hangs; remove ${LOCK}`);
    await new Promise((resume) => setTimeout(resume, 500));
  }
  try {
    const newest = Math.max(...SOURCES.map((source) => newestIn(join(ROOT, source))));
    const stale = parts.filter((part) => !isNewer(join(DIST, MADE[part]), newest));
    if (stale.length > 0) build(stale);
  } finally {
    rmSync(LOCK, { recursive: true, force: true });
  }
  return DIST;
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

function takeLock(): boolean {
  try {
    mkdirSync(LOCK);
    return true;
  } catch {
    return false;
  }
}

function isNewer(path: string, time: number): boolean {
  return existsSync(path) && statSync(path).mtimeMs >= time;
}

function newestIn(path: string): number {
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}
