import type { Issue } from "../model/issue";
import type { Ledger } from "../model/ledger";
import { parsePeriod } from "../model/period";
import type { ProgressRecord } from "../model/record";
import type { Submission } from "../model/submission";
import { indexRecords, type RecordIndex } from "../ledger/record-index";
import { checkContext } from "./check-context";
import { checkedRow, holdsAnything, type CheckedRow } from "./checked-row";
import { CellFinder, type Finding } from "./finding";
import { groupFindings } from "./group-findings";
import { judge } from "./judgement";
import { readingTrouble } from "./reading-trouble";
import { RULES } from "./rule-list";

/**
 * What is wrong with what a unit filed: its rows by themselves and against its earlier periods.
 * Values that the unit filed before in the period count where this return leaves a cell blank.
 * Findings of one cause are told as one issue.
 *
 * @param records index of the ledger's records, to be shared where many returns are checked
 */
export function validateSubmission(
  submission: Submission,
  ledger: Ledger,
  records: RecordIndex = indexRecords(ledger),
): Issue[] {
  return groupFindings(findingsOf(submission, ledger, records));
}

/** The same, one finding a cell: for marking cells in a workbook that is sent back. */
export function findingsOf(
  submission: Submission,
  ledger: Ledger,
  records: RecordIndex = indexRecords(ledger),
): Finding[] {
  const rows = checkedRows(submission, ledger, records);
  const context = checkContext(submission, ledger, rows);
  const cells = new CellFinder(submission);
  const reading = readingTrouble(submission);
  const judgement = judge(ledger, submission.period);
  const complained = rows.map(() => new Set<string | null>());
  const findings: Finding[] = [];
  for (const rule of RULES) {
    const severity = judgement.level(rule.kind);
    if (severity === "off") continue;
    rows.forEach((row, index) => {
      const told = complained[index];
      if (rule.quietAfter?.some((field) => told?.has(field))) return;
      for (const trouble of rule.check(row, context)) {
        const finding = { ...cells.finding(rule.kind, row, trouble), severity };
        if (rule.yieldsToReading && reading.tells(finding)) continue;
        // Two rules on one figure of 指标填报 find the same slip.
        if (finding.onTargets && told?.has(finding.cell)) continue;
        finding.found ??= reading.mark(finding);
        const accepted = judgement.acceptance({ ...finding, code: rule.kind.code });
        findings.push({ ...finding, accepted });
        told?.add(finding.onTargets ? finding.cell : finding.field);
      }
    });
  }
  return findings;
}

/** Rows that say something or should; a row left blank after an earlier filing changes nothing. */
function checkedRows(submission: Submission, ledger: Ledger, records: RecordIndex): CheckedRow[] {
  const { unit } = submission;
  const tasks = new Map(ledger.tasks.map((task) => [task.id, task]));
  const period = parsePeriod(submission.period);
  const before = period
    ? records
        .periodsUpTo(period)
        .filter(({ id }) => id !== period.id)
        .reverse()
    : [];
  const present = records.ofPeriod(submission.period);
  return submission.rows.flatMap((row) => {
    const task = tasks.get(row.taskId);
    if (!task) return [];
    const past = before
      .map(({ id }) => records.ofPeriod(id).get(task.id)?.get(unit))
      .filter((record): record is ProgressRecord => record !== undefined);
    const held = present.get(task.id)?.get(unit);
    if (held && !holdsAnything(row)) return [];
    return [checkedRow(row, task, held, past)];
  });
}
