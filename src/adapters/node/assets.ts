/** Data files that ship with the program: beside the source tree, or beside the built command. */

import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Reads `assets/<name>`, searched upward from the running program. */
export async function readAsset(name: string): Promise<Uint8Array> {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    const path = join(folder, "assets", name);
    if (existsSync(path)) return readFile(path);
    if (dirname(folder) === folder) throw new Error(`missing asset: ${name}`);
  }
}
