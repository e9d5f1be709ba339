/** What becomes of the returns of one unit. */

import { createIssue, type Issue } from "../model/issue";
import { previousRecords } from "../ledger/previous-records";
import type { Outcome } from "../model/ledger";
import { parsePeriod } from "../model/period";
import type { Submission } from "../model/submission";
import { holdsAnything } from "../validation/checked-row";
import {
  CHOICE_MADE,
  CONTENT_SUPERSEDED,
  FORM_UNFILLED,
  NOT_CHOSEN,
  SAME_CONTENT,
} from "../wording/merge-issues";
import { conflictBetween } from "./compare-returns";
import { fileReport } from "./file-report";
import type { MergeChoice } from "./merge-plan";
import { periodWords, withoutEffect, type FileOutcome, type MergeRun } from "./merge-run";
import { contentsOf, settleUnit, type Settlement } from "./settle-unit";
import { takeReturn } from "./take-return";
import { unfilledForms } from "./unfilled-forms";

/** Outcomes of `submissions`, all of `unit` and the run's period, sorted by file name. */
export function settleReturns(
  unit: string,
  submissions: readonly Submission[],
  choices: readonly MergeChoice[],
  run: MergeRun,
): FileOutcome[] {
  const filing = run.filings.get(unit);
  const settled = settleUnit(submissions, blankOnes(submissions, unit, run), filing, choices);
  const { taken, copies, unfilled, superseded, left, rivals, chosen } = settled;
  const inForce = taken?.file ?? filing?.file ?? "";
  const outcomes = [
    ...copies.map(({ submission, original }) =>
      untaken(
        submission,
        "duplicate",
        createIssue(SAME_CONTENT, placeOf(submission), { other: original }),
      ),
    ),
    ...unfilled.map((submission) =>
      untaken(submission, "duplicate", createIssue(FORM_UNFILLED, placeOf(submission), {})),
    ),
    ...superseded.map((submission) =>
      untaken(
        submission,
        "duplicate",
        createIssue(CONTENT_SUPERSEDED, placeOf(submission), { other: inForce }),
      ),
    ),
    ...left.map((submission) =>
      untaken(
        submission,
        "rejected",
        createIssue(NOT_CHOSEN, placeOf(submission), { other: chosen ?? "" }),
      ),
    ),
    ...conflicting(rivals, unit, run),
  ];
  if (taken) {
    const decisions = chosen === null ? [] : [choiceIssue(settled, unit, run)];
    outcomes.push({ ...takeReturn(taken, firstReceipt(taken, copies), left, run), decisions });
  } else if (filing && left.length > 0) {
    rememberLeft(outcomes, settled, unit, run);
  }
  return outcomes;
}

/** The forms among the returns that nobody filled in, where the unit sent one that somebody did. */
function blankOnes(
  submissions: readonly Submission[],
  unit: string,
  { records, period }: MergeRun,
): Submission[] {
  const parsed = parsePeriod(period);
  const before = () => (parsed ? previousRecords(records, unit, parsed) : []);
  return unfilledForms(submissions, records.ofUnit(period, unit), before);
}

/** The first of several outcomes of a conflict carries it. */
function conflicting(rivals: readonly Submission[], unit: string, run: MergeRun): FileOutcome[] {
  if (rivals.length === 0) return [];
  const conflict = conflictBetween(rivals, unit, run.period, run.ledger);
  return rivals.map((rival, index) => ({
    ...untaken(rival, "conflict", { ...conflict.issue, file: rival.file }),
    conflict: index === 0 ? conflict : null,
  }));
}

/** A choice for what is already in force changes nothing but what is known of its rivals. */
function rememberLeft(
  outcomes: FileOutcome[],
  { left, chosen, copies }: Settlement,
  unit: string,
  run: MergeRun,
): void {
  const filing = run.filings.get(unit);
  const index = outcomes.findIndex(({ report }) => report.file === chosen);
  const outcome = outcomes[index];
  if (!filing || !outcome) return;
  const contents = [...contentsOf(filing), ...left.map(({ contentHash }) => contentHash)];
  outcomes[index] = {
    ...outcome,
    filing: { ...filing, contentHash: [...new Set(contents)].join(" ") },
    decisions: [choiceIssue({ left, chosen, copies }, unit, run)],
  };
}

function choiceIssue(
  { left, chosen }: Pick<Settlement, "left" | "chosen" | "copies">,
  unit: string,
  run: MergeRun,
): Issue {
  return createIssue(
    CHOICE_MADE,
    { file: chosen, unit },
    {
      unitName: unit,
      periodName: periodWords(run.period),
      left: left.map(({ file }) => file),
    },
  );
}

function firstReceipt(taken: Submission, copies: Settlement["copies"]): string | null {
  const times = [taken, ...copies.map(({ submission }) => submission)]
    .filter(({ contentHash }) => contentHash === taken.contentHash)
    .map(({ receivedAt }) => receivedAt)
    .filter((time) => time !== null);
  return times.sort()[0] ?? null;
}

export function untaken(submission: Submission, outcome: Outcome, reason: Issue): FileOutcome {
  const { file, unit, period, issues } = submission;
  const rows = submission.rows.filter(holdsAnything).length;
  return withoutEffect(fileReport({ file, outcome, unit, period, reason, rows, issues }), reason);
}

function placeOf({ file, unit }: Submission): { file: string; unit: string } {
  return { file, unit };
}
