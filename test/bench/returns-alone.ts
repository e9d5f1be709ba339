/**
 * Times the jobs on the returns sent to it, in a process that holds nothing but the product as it ships: what
 * else a process holds makes its collector slower, and takes longer from the jobs than from zlib.
 */

import type { Ledger } from "../../src/core/model/ledger";
import type { Intake, ReadResult, Submission } from "../../src/core/model/submission";
import { SILENT, type SourceFile } from "../../src/ports";
import { compare, type Timing } from "./measure";
import * as product from "./shipped";
import { inflateEntries } from "./zlib";

export interface Sent {
  ledger: Ledger;
  returns: readonly SourceFile[];
  /** Id of the period that they are of, and the time at which they are merged. */
  period: string;
  now: string;
}

export type JobName = "inflate" | "read" | "takeIn" | "plan" | "check" | "apply" | "together";

export interface Timed {
  times: Record<JobName, Timing>;
  /** Bytes that zlib gives. */
  inflated: number;
  /** Records of the ledger once all is merged. */
  records: number;
}

const { applyMerge, intakeFor, planMerge, readReturns, reader } = product;
const { indexRecords, ProgressTexts, validateAcross, validateSubmission } = product;

const ROUNDS = 41;
/** Until here the engine still compiles so much code anew, and rounds become quicker. */
const WARM_UP = 40;

process.once("message", (sent: Sent) => {
  void time(sent).then((timed) => process.send?.(timed, () => process.disconnect()));
});

async function time({ ledger, returns, period, now }: Sent): Promise<Timed> {
  const options = { period, now, choices: [] };
  const takeInAll = (): Intake[] => {
    const takeIn = intakeFor(ledger);
    return reads.map((read) => takeIn({ read, receivedAt: now }, options));
  };
  const reads = await readAll(returns);
  const intakes = takeInAll();
  const plan = planMerge(ledger, intakes, options);
  const merged = applyMerge(ledger, plan);
  const taken = new Set(plan.filings.map(({ file }) => file));
  const submissions = intakes.flatMap((intake) =>
    intake.kind === "submission" && taken.has(intake.submission.file) ? intake.submission : [],
  );
  const jobs = {
    inflate: () => inflateAll(returns),
    read: () => readOneByOne(returns),
    takeIn: takeInAll,
    plan: () => planMerge(ledger, intakes, options),
    check: () => checkAll(ledger, submissions, merged, period),
    apply: () => applyMerge(ledger, plan),
    together: async () => {
      const taken = await readReturns(ledger, returns, options, product, SILENT);
      return planMerge(ledger, taken ?? [], options);
    },
  };
  const times = await compare(jobs, ROUNDS, WARM_UP);
  return { times, inflated: inflateAll(returns), records: merged.records.length };
}

function inflateAll(files: readonly SourceFile[]): number {
  return files.reduce((sum, file) => sum + inflateEntries(file.bytes), 0);
}

async function readAll(files: readonly SourceFile[]): Promise<ReadResult[]> {
  const results: ReadResult[] = [];
  for (const file of files) results.push(await reader.read(file));
  return results;
}

/** As the product does: a workbook is let go before the next is read. */
async function readOneByOne(files: readonly SourceFile[]): Promise<number> {
  let sheets = 0;
  for (const file of files) {
    const read = await reader.read(file);
    if (read.kind === "workbook") sheets += read.workbook.sheets.length;
  }
  return sheets;
}

/** All rules: those on one return for each that is merged, those across units once. */
function checkAll(
  ledger: Ledger,
  submissions: readonly Submission[],
  merged: Ledger,
  period: string,
): void {
  const records = indexRecords(ledger);
  const texts = new ProgressTexts();
  for (const submission of submissions) validateSubmission(submission, ledger, records, texts);
  validateAcross(merged.records, ledger, period, texts);
}
