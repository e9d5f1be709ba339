/** Things that take long to make and that test files, which run side by side, share. */

import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

export const ROOT = resolve(__dirname, "../..");
const LONGEST = 300_000;

/** Runs `job` while no other test file runs one of this name. */
export async function oneAtATime<T>(name: string, job: () => Promise<T>): Promise<T> {
  const lock = join(ROOT, "node_modules", `.ledger-${name}`);
  const since = Date.now();
  while (!taken(lock)) {
    if (Date.now() - since > LONGEST) throw new Error(`"${name}" hangs; remove ${lock}`);
    await new Promise((resume) => setTimeout(resume, 200));
  }
  try {
    return await job();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** When the newest of these files and folders (from the root) was changed, in milliseconds. */
export function newestOf(sources: readonly string[]): number {
  return Math.max(...sources.map((source) => newestIn(join(ROOT, source))));
}

function taken(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

function newestIn(path: string): number {
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}
