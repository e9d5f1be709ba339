/** Files in a list: what a person must look at comes first. */

import type { Outcome } from "../core/model/ledger";
import type { FileReport } from "../core/model/submission";

const ORDER: readonly Outcome[] = [
  "conflict",
  "rejected",
  "merged-with-warnings",
  "merged",
  "duplicate",
  "ignored",
];

export function byAttention(files: readonly FileReport[]): FileReport[] {
  return [...files].sort(
    (a, b) =>
      ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome) ||
      b.counts.errors - a.counts.errors ||
      b.counts.warnings - a.counts.warnings,
  );
}

/** Whether everything in the file was taken without a word. */
export function isClean({ outcome }: FileReport): boolean {
  return outcome === "merged" || outcome === "duplicate" || outcome === "ignored";
}

/** How many files came to each outcome, in the order above; outcomes that no file came to are left out. */
export function outcomeCounts(files: readonly FileReport[]): [Outcome, number][] {
  return ORDER.map((outcome): [Outcome, number] => [
    outcome,
    files.filter((file) => file.outcome === outcome).length,
  ]).filter(([, count]) => count > 0);
}

/** Errors and warnings of all files together. */
export function totalCounts(files: readonly FileReport[]): { errors: number; warnings: number } {
  return {
    errors: files.reduce((sum, { counts }) => sum + counts.errors, 0),
    warnings: files.reduce((sum, { counts }) => sum + counts.warnings, 0),
  };
}
