/** Things that take long to make and that test files, which run side by side, share. */

import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

export const ROOT = resolve(__dirname, "../..");
const LONGEST = 300_000;

/** Runs `job` while no other test file runs one of this name. */
export async function oneAtATime<T>(name: string, job: () => Promise<T>): Promise<T> {
  const lock = join(ROOT, "node_modules", `.ledger-${name}`);
  const since = Date.now();
  while (!taken(lock)) {
    dropOrphan(lock);
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
    writeFileSync(join(lock, "pid"), String(process.pid));
    return true;
  } catch {
    return false;
  }
}

/** A lock whose process was killed holds nobody up. */
function dropOrphan(lock: string): void {
  try {
    const pid = Number(readFileSync(join(lock, "pid"), "utf8"));
    if (pid > 0 && !isAlive(pid)) rmSync(lock, { recursive: true, force: true });
  } catch {
    // Just taken, or just released.
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function newestIn(path: string): number {
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}
