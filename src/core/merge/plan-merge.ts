import { createIssue } from "../model/issue";
import type { Ledger } from "../model/ledger";
import type { Intake, Submission } from "../model/submission";
import { indexRecords } from "../ledger/record-index";
import { ProgressTexts } from "../validation/progress-text";
import { validateAcross } from "../validation/validate-across";
import { WRONG_PERIOD } from "../wording/intake-issues";
import { recordsAfter } from "./apply-merge";
import { fileReport } from "./file-report";
import { filingOverview } from "./filing-overview";
import { mergeLog } from "./merge-log";
import { periodOfReturns } from "./merge-period";
import type { MergeOptions, MergePlan } from "./merge-plan";
import { periodWords, withoutEffect, type FileOutcome, type MergeRun } from "./merge-run";
import { byTask, byUnit, compareText } from "../ledger/order";
import { settleReturns, untaken } from "./settle-returns";

/**
 * What merging `intakes` into `ledger` would do; changes nothing. The order of the intakes does not
 * matter, and merging the same files again plans no change.
 *
 * A unit's first return of a period adds its records; a different one in a later run corrects them:
 * filled cells replace, blank cells and missing rows keep what is there. Two different contents of
 * one unit within a run are a conflict, and nothing of them is taken until a choice names one.
 */
export function planMerge(
  ledger: Ledger,
  intakes: readonly Intake[],
  options: MergeOptions,
): MergePlan {
  const sorted = intakes
    .map((intake) => ({ intake, key: sortKey(intake) }))
    .sort((a, b) => compareText(a.key, b.key))
    .map(({ intake }) => intake);
  const period = options.period ?? periodOfReturns(sorted);
  const current = ledger.filings.filter((filing) => filing.period === period);
  const run: MergeRun = {
    ledger,
    period: period ?? "",
    now: options.now,
    records: indexRecords(ledger),
    texts: new ProgressTexts(),
    filings: new Map(current.map((filing) => [filing.unit, filing])),
  };
  const outcomes = [
    ...sorted.flatMap((intake) => settleIntake(intake, run)),
    ...[...returnsByUnit(sorted, run)].flatMap(([unit, returns]) =>
      settleReturns(unit, returns, options.choices, run),
    ),
  ].sort((a, b) => compareText(a.report.file, b.report.file));

  const changes = outcomes.flatMap((outcome) => outcome.changes);
  const [taskOrder, unitOrder] = [byTask(ledger), byUnit(ledger)];
  changes.sort(
    ({ record: a }, { record: b }) => taskOrder(a.taskId, b.taskId) || unitOrder(a.unit, b.unit),
  );
  const filings = outcomes
    .flatMap(({ filing }) => filing ?? [])
    .sort((a, b) => unitOrder(a.unit, b.unit));
  const replaced = new Set(filings.map(({ unit }) => unit));
  const filed = [...current.filter(({ unit }) => !replaced.has(unit)), ...filings];
  const heldBack = outcomes.flatMap(({ heldBack, report }) =>
    heldBack && report.unit !== null ? [report.unit] : [],
  );
  return {
    period,
    files: outcomes.map(({ report }) => report),
    units: filingOverview(ledger, filed, heldBack),
    changes,
    conflicts: outcomes.flatMap(({ conflict }) => conflict ?? []),
    filings,
    log: mergeLog(outcomes, run),
    sentBack: outcomes.flatMap(({ sentBack }) => sentBack ?? []),
    issues:
      period === null
        ? []
        : validateAcross(recordsAfter(ledger, changes), ledger, period, run.texts),
  };
}

/** File name first; content only where two files bear the same name. */
function sortKey(intake: Intake): string {
  if (intake.kind !== "submission") return `${intake.file}\n${intake.kind}`;
  const { file, unit, period, contentHash } = intake.submission;
  return [file, intake.kind, unit, period, contentHash].join("\n");
}

/** Outcome of an intake that is no return of the run's period. */
function settleIntake(intake: Intake, run: MergeRun): FileOutcome[] {
  if (intake.kind === "submission") {
    const { submission } = intake;
    if (submission.period === run.period) return [];
    const { file, unit, period } = submission;
    const facts = { foundName: periodWords(period), expectedName: periodWords(run.period) };
    return [untaken(submission, "rejected", createIssue(WRONG_PERIOD, { file, unit }, facts))];
  }
  const { file } = intake;
  if (intake.kind === "conflict") {
    const { conflict, issues } = intake;
    const { unit, period, issue: reason } = conflict;
    const facts = { file, outcome: "conflict", unit, period, reason, rows: 0, issues } as const;
    return [{ ...withoutEffect(fileReport(facts), reason), conflict }];
  }
  const { reason } = intake;
  if (intake.kind === "ignored") {
    const facts = { file, outcome: "ignored", unit: null, period: null, reason, rows: 0 } as const;
    return [withoutEffect(fileReport({ ...facts, issues: [] }), reason)];
  }
  const { unit, period, issues } = intake;
  const facts = { file, outcome: "rejected", unit, period, reason, rows: 0, issues } as const;
  return [withoutEffect(fileReport(facts), reason)];
}

function returnsByUnit(intakes: readonly Intake[], run: MergeRun): Map<string, Submission[]> {
  const byUnit = new Map<string, Submission[]>();
  for (const intake of intakes) {
    if (intake.kind !== "submission" || intake.submission.period !== run.period) continue;
    const { submission } = intake;
    const others = byUnit.get(submission.unit);
    if (others) others.push(submission);
    else byUnit.set(submission.unit, [submission]);
  }
  return byUnit;
}
