/** Rows for 合并日志: what became of every file, and every finding, decision and correction. */

import type { Issue } from "../model/issue";
import type { LogEntry } from "../model/ledger";
import type { RecordChange } from "../model/submission";
import { writtenText } from "../text/written-text";
import { correctedSentence, mergedSentence, VALUE_CHANGED } from "../wording/merge-issues";
import type { Correction } from "./change-record";
import type { FileOutcome, MergeRun } from "./merge-run";

/**
 * The entries of one run. A file that changes nothing is told once: not again when the run is
 * repeated, and not at all where it is the very file that an earlier run merged.
 */
export function mergeLog(outcomes: readonly FileOutcome[], run: MergeRun): LogEntry[] {
  const told = new Set<string>();
  const files = new Set<string>();
  for (const entry of run.ledger.log) {
    told.add(eventKey(entry));
    files.add(fileKey(entry));
  }
  return outcomes.flatMap((outcome) => {
    if (outcome.filing) return entriesOf(outcome, run);
    const { report } = outcome;
    const known = report.outcome === "duplicate" && files.has(fileKey(entryBase(outcome, run)));
    return known ? [] : entriesOf(outcome, run).filter((entry) => !told.has(eventKey(entry)));
  });
}

/** Texts with characters that no workbook holds are known by what it gives back of them. */
function eventKey({ period, file, outcome, event }: LogEntry): string {
  return JSON.stringify([period, writtenText(file), outcome, writtenText(event)]);
}

function fileKey({ period, file }: Pick<LogEntry, "period" | "file">): string {
  return JSON.stringify([period, writtenText(file)]);
}

function entryBase({ report }: FileOutcome, run: MergeRun) {
  return {
    mergedAt: run.now,
    period: report.period ?? run.period,
    file: report.file,
    unit: report.unit,
    outcome: report.outcome,
  };
}

function entriesOf(outcome: FileOutcome, run: MergeRun): LogEntry[] {
  const base = entryBase(outcome, run);
  const ofIssue = (issue: Issue): LogEntry => ({
    ...base,
    event: issue.message,
    code: issue.code,
    severity: issue.severity,
    sheet: issue.sheet,
    cell: issue.cell,
    taskId: issue.taskId,
    found: issue.found,
    result: issue.fix,
  });
  const decisions = outcome.decisions.map(ofIssue);
  if (outcome.reason) return [...decisions, ofIssue(outcome.reason)];
  const findings = outcome.report.issues.filter(({ code }) => code !== VALUE_CHANGED.code);
  return [
    ...decisions,
    {
      ...base,
      code: null,
      severity: null,
      sheet: null,
      cell: null,
      taskId: null,
      found: null,
      result: null,
      event: summaryOf(outcome),
    },
    ...findings.map(ofIssue),
    ...outcome.corrections.map((correction) => ({ ...base, ...correctionEntry(correction) })),
  ];
}

function summaryOf({ report, changes }: FileOutcome): string {
  const count = (kind: RecordChange["kind"]) =>
    changes.filter((change) => change.kind === kind).length;
  return mergedSentence({
    unit: report.unit ?? "",
    add: count("add"),
    update: count("update"),
    unchanged: count("unchanged"),
    errors: report.counts.errors,
    warnings: report.counts.warnings,
  });
}

function correctionEntry({ taskId, before, after }: Correction) {
  return {
    taskId,
    event: correctedSentence(taskId, after.header, after.indicator),
    code: VALUE_CHANGED.code,
    severity: VALUE_CHANGED.severity,
    sheet: after.source?.sheet ?? null,
    cell: after.source?.cells[after.field] ?? null,
    found: before.text,
    result: `更新为：${after.text}`,
  };
}
