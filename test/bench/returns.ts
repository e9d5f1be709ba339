/** Reading, checking and merging the returns of a month, against what zlib needs to inflate them. */

import type { Ledger } from "../../src/core/model/ledger";
import type { Intake, ReadResult, Submission } from "../../src/core/model/submission";
import { SILENT, type SourceFile } from "../../src/ports";
import { buildShipped, type Shipped } from "./build-shipped";
import { compare } from "./measure";
import { printAgainst, printTime, title } from "./print";
import { NOW, PERIOD, type Scene } from "./scene";
import { inflateEntries } from "./zlib";

const ROUNDS = 41;
/** Until here the engine still compiles so much code anew, and rounds become quicker. */
const WARM_UP = 40;
const OPTIONS = { period: PERIOD.id, now: NOW, choices: [] };

export async function benchReturns({ ledger, returns }: Scene): Promise<void> {
  const product = await buildShipped();
  const { applyMerge, planMerge, readReturns } = product;
  const reads = await readAll(product, returns);
  const intakes = takeInAll(product, ledger, reads);
  const plan = planMerge(ledger, intakes, OPTIONS);
  const merged = applyMerge(ledger, plan);
  const size = returns.reduce((sum, file) => sum + file.bytes.length, 0);
  const inflated = inflateAll(returns);
  title(
    `Returns: ${returns.length} files, ${kilobytes(size)} KB, ${kilobytes(inflated)} KB inflated, ${merged.records.length} records`,
  );

  const taken = new Set(plan.filings.map(({ file }) => file));
  const submissions = intakes.flatMap((intake) =>
    intake.kind === "submission" && taken.has(intake.submission.file) ? intake.submission : [],
  );
  const jobs = {
    inflate: () => inflateAll(returns),
    read: () => readOneByOne(product, returns),
    takeIn: () => takeInAll(product, ledger, reads),
    plan: () => planMerge(ledger, intakes, OPTIONS),
    check: () => checkAll(product, ledger, submissions, merged),
    apply: () => applyMerge(ledger, plan),
    together: async () => {
      const taken = await readReturns(ledger, returns, OPTIONS, product, SILENT);
      return planMerge(ledger, taken ?? [], OPTIONS);
    },
  };
  const time = await compare(jobs, ROUNDS, WARM_UP);
  printTime("zlib inflates the returns", time.inflate);
  printTime("read the returns", time.read, time.inflate);
  printTime("attribute rows and read values", time.takeIn, time.inflate);
  printTime("check and plan the merge", time.plan, time.inflate);
  printTime("  of which the rules", time.check, time.inflate);
  printTime("apply the merge", time.apply, time.inflate);
  printTime("read, check and plan together", time.together, time.inflate);
  // The quickest rounds are those in which nothing else kept the machine busy.
  for (const [rounds, of] of [
    ["middle", "median"],
    ["quickest", "min"],
  ] as const) {
    const base = time.inflate[of];
    printAgainst(`reading ÷ inflating, ${rounds} rounds`, time.read[of] / base, "×", 4);
    printAgainst(`all three ÷ inflating, ${rounds} rounds`, time.together[of] / base, "×", 8);
    // What the rules check is read first: the file, then its rows and values.
    const share = (100 * time.check[of]) / (time.read[of] + time.takeIn[of]);
    printAgainst(`rules ÷ reading rows and values, ${rounds} rounds`, share, "%", 20);
  }
}

function inflateAll(files: readonly SourceFile[]): number {
  return files.reduce((sum, file) => sum + inflateEntries(file.bytes), 0);
}

async function readAll({ reader }: Shipped, files: readonly SourceFile[]): Promise<ReadResult[]> {
  const results: ReadResult[] = [];
  for (const file of files) results.push(await reader.read(file));
  return results;
}

/** As the product does: a workbook is let go before the next is read. */
async function readOneByOne({ reader }: Shipped, files: readonly SourceFile[]): Promise<number> {
  let sheets = 0;
  for (const file of files) {
    const read = await reader.read(file);
    if (read.kind === "workbook") sheets += read.workbook.sheets.length;
  }
  return sheets;
}

function takeInAll({ intakeFor }: Shipped, ledger: Ledger, reads: readonly ReadResult[]): Intake[] {
  const takeIn = intakeFor(ledger);
  return reads.map((read) => takeIn({ read, receivedAt: "2024-06-24T16:30" }, OPTIONS));
}

/** All rules: those on one return for each that is merged, those across units once. */
function checkAll(
  product: Shipped,
  ledger: Ledger,
  submissions: readonly Submission[],
  merged: Ledger,
): void {
  const { indexRecords, ProgressTexts, validateAcross, validateSubmission } = product;
  const records = indexRecords(ledger);
  const texts = new ProgressTexts();
  for (const submission of submissions) validateSubmission(submission, ledger, records, texts);
  validateAcross(merged.records, ledger, PERIOD.id, texts);
}

function kilobytes(bytes: number): number {
  return Math.round(bytes / 1024);
}
