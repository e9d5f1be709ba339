/** Both sides of the contest, as a script for one page. */

import ExcelJS from "exceljs";
import { inflateInBrowser } from "../../../src/adapters/browser/inflate";
import { createWorkbookReader } from "../../../src/adapters/reader/workbook-reader";
import { intakeFor } from "../../../src/core/intake/intake-return";
import { planMerge } from "../../../src/core/merge/plan-merge";
import type { Ledger } from "../../../src/core/model/ledger";
import type { Intake } from "../../../src/core/model/submission";

export interface Contest {
  /** Takes what both sides work on; the files' contents in base64. */
  prepare(ledger: Ledger, files: { name: string; base64: string }[], now: string): void;
  /** Reads, checks and plans the merge of all files; gives milliseconds. */
  ours(): Promise<number>;
  /** Only loads them; gives milliseconds. */
  theirs(): Promise<number>;
}

declare global {
  interface Window {
    contest: Contest;
  }
}

const reader = createWorkbookReader({ inflate: inflateInBrowser });
let ledger: Ledger;
let files: { name: string; bytes: Uint8Array }[] = [];
let now = "";

window.contest = {
  prepare(givenLedger, givenFiles, givenNow) {
    ledger = givenLedger;
    now = givenNow;
    files = givenFiles.map(({ name, base64 }) => ({
      name,
      bytes: Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)),
    }));
  },
  async ours() {
    const start = performance.now();
    const takeIn = intakeFor(ledger);
    const intakes: Intake[] = [];
    for (const { name, bytes } of files) {
      const read = await reader.read({ name, bytes, modified: now });
      intakes.push(takeIn({ read, receivedAt: now }, { period: null }));
    }
    const plan = planMerge(ledger, intakes, { period: null, now, choices: [] });
    const time = performance.now() - start;
    if (plan.files.length !== files.length) throw new Error("files were lost");
    return time;
  },
  async theirs() {
    const start = performance.now();
    for (const { bytes } of files) {
      const workbook = new ExcelJS.Workbook();
      // A file on which it fails has cost its time as well.
      await workbook.xlsx.load(bytes.buffer as ArrayBuffer).catch(() => {});
    }
    return performance.now() - start;
  },
};
