import type { Issue, Severity } from "../model/issue";
import type { Ledger } from "../model/ledger";
import { parsePeriod } from "../model/period";
import type { ProgressRecord } from "../model/record";
import type { Submission } from "../model/submission";
import type { Task } from "../model/task";
import { indexRecords, type RecordIndex } from "../ledger/record-index";
import { checkContext } from "./check-context";
import { checkedRow, holdsAnything, type CheckedRow } from "./checked-row";
import { CellFinder, type Finding } from "./finding";
import { groupFindings } from "./group-findings";
import { judge } from "./judgement";
import { ProgressTexts } from "./progress-text";
import { readingTrouble } from "./reading-trouble";
import type { Rule, Trouble } from "./rule";
import { RULES } from "./rule-list";

/**
 * What is wrong with what a unit filed: its rows by themselves and against its earlier periods.
 * Values that the unit filed before in the period count where this return leaves a cell blank.
 * Findings of one cause are told as one issue.
 *
 * @param records index of the ledger's records, to be shared where many returns are checked
 * @param texts what was looked at before in the same run
 */
export function validateSubmission(
  submission: Submission,
  ledger: Ledger,
  records: RecordIndex = indexRecords(ledger),
  texts: ProgressTexts = new ProgressTexts(),
): Issue[] {
  return groupFindings(findingsOf(submission, ledger, records, texts));
}

/** The same, one finding a cell: for marking cells in a workbook that is sent back. */
export function findingsOf(
  submission: Submission,
  ledger: Ledger,
  records: RecordIndex = indexRecords(ledger),
  texts: ProgressTexts = new ProgressTexts(),
): Finding[] {
  const rows = checkedRows(submission, ledger, records, texts);
  const context = checkContext(submission, ledger, rows);
  const cells = new CellFinder(submission);
  const reading = readingTrouble(submission);
  const judgement = judge(ledger, submission.period);
  /** Fields and cells of a row that a rule complained of. */
  const complained = new Map<CheckedRow, Set<string | null>>();
  const findings: Finding[] = [];
  const tell = (rule: Rule, row: CheckedRow, troubles: readonly Trouble[], severity: Severity) => {
    const told = complained.get(row) ?? new Set();
    complained.set(row, told);
    if (rule.quietAfter?.some((field) => told.has(field))) return;
    for (const trouble of troubles) {
      const finding = { ...cells.finding(rule.kind, row, trouble), severity };
      if (rule.yieldsToReading && reading.tells(finding)) continue;
      // Two rules on one figure of 指标填报 find the same slip.
      if (finding.onTargets && told.has(finding.cell)) continue;
      finding.found ??= reading.mark(finding);
      const accepted = judgement.acceptance({ ...finding, code: rule.kind.code });
      findings.push({ ...finding, accepted });
      told.add(finding.onTargets ? finding.cell : finding.field);
    }
  };
  for (const rule of RULES) {
    const severity = judgement.level(rule.kind);
    if (severity === "off") continue;
    for (const row of rows) {
      const troubles = rule.check(row, context);
      if (troubles.length > 0) tell(rule, row, troubles, severity);
    }
  }
  return findings;
}

/** Rows that say something or should; a row left blank after an earlier filing changes nothing. */
function checkedRows(
  submission: Submission,
  ledger: Ledger,
  records: RecordIndex,
  texts: ProgressTexts,
): CheckedRow[] {
  const { unit } = submission;
  const tasks = tasksById(ledger.tasks);
  const period = parsePeriod(submission.period);
  const before = period
    ? records
        .periodsUpTo(period)
        .filter(({ id }) => id !== period.id)
        .reverse()
        .map(({ id }) => records.ofPeriod(id))
    : [];
  const present = records.ofPeriod(submission.period);
  const rows: CheckedRow[] = [];
  for (const row of submission.rows) {
    const task = tasks.get(row.taskId);
    if (!task) continue;
    const held = present.get(task.id)?.get(unit);
    if (held && !holdsAnything(row)) continue;
    const past: ProgressRecord[] = [];
    for (const records of before) {
      const record = records.get(task.id)?.get(unit);
      if (record) past.push(record);
    }
    rows.push(checkedRow(row, task, held, past, texts));
  }
  return rows;
}

/** One list of tasks is looked through for every return. */
const BY_ID = new WeakMap<readonly Task[], ReadonlyMap<string, Task>>();

function tasksById(tasks: readonly Task[]): ReadonlyMap<string, Task> {
  const known = BY_ID.get(tasks);
  if (known) return known;
  const byId = new Map(tasks.map((task) => [task.id, task]));
  BY_ID.set(tasks, byId);
  return byId;
}
