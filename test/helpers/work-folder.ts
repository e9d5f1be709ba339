import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder of its own for each test file, removed afterwards. */
export function workFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "ledger-test-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
