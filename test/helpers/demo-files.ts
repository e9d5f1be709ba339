/** The demo's files, and what the command line makes of them: what Excel and the page are compared with. */

import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createServices } from "../../src/cli/context";
import { DEMO_FILES } from "../../src/app/demo/run-demo";
import type { Ledger } from "../../src/core/model/ledger";
import { readLedger } from "../../src/core/template/ledger/read-ledger";
import { ledger as commandLine } from "./command-line";
import { newestOf, oneAtATime, ROOT } from "./made-once";

/** What the demo of the built-in notice takes as its days. */
export const DEMO_DAYS = {
  period: "2024-06",
  deadline: "2024-06-25",
} as const;

async function writeDemo(folder: string): Promise<void> {
  const { code, err } = await commandLine("demo", "--out", folder);
  if (code > 1) throw new Error(err);
}

/** The demo's folder, written once for all test files; it is only to be read. */
export function sharedDemo(): Promise<string> {
  const all = join(ROOT, "node_modules", ".ledger-demo-files");
  return oneAtATime("demo", async () => {
    // Another version of the sources has a folder of its own: it may be in use.
    const folder = join(all, String(newestOf(["src", "assets", "package-lock.json"])));
    const mark = join(folder, "whole");
    if (existsSync(mark)) return folder;
    if (existsSync(all)) dropOld(all);
    await writeDemo(folder);
    writeFileSync(mark, "");
    return folder;
  });
}

const HOUR = 3_600_000;

function dropOld(all: string): void {
  for (const name of readdirSync(all)) {
    const folder = join(all, name);
    if (Date.now() - statSync(folder).mtimeMs > HOUR) rmSync(folder, { recursive: true });
  }
}

export function returnsFolder(folder: string): string {
  return join(folder, DEMO_FILES.returned);
}

/** The ledger with the demo's returns merged, as `ledger merge` writes it too. */
export function mergedLedger(folder: string): Promise<Ledger> {
  return ledgerInFile(join(folder, DEMO_FILES.merged));
}

export async function ledgerInFile(path: string): Promise<Ledger> {
  const read = await createServices().ledgerReader.read({
    name: path,
    bytes: readFileSync(path),
    modified: null,
  });
  if (read.kind !== "workbook") throw new Error(read.reason.message);
  const opened = readLedger(read.workbook);
  if ("issue" in opened) throw new Error(opened.issue.message);
  return opened.ledger;
}

/** Without the moments at which things were done, which are today's in a browser. */
export function timeless(ledger: Ledger): unknown {
  const MOMENTS = ["mergedAt", "issued", "time", "at"];
  return JSON.parse(
    JSON.stringify(ledger, (key, value: unknown) => (MOMENTS.includes(key) ? null : value)),
  );
}
