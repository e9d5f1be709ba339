/** What a unit filed, as it stands on a fresh form of its own. */

import { mergeValues, mergeTargets } from "../merge/merge-values";
import type { Issue } from "../model/issue";
import type { Filing, Ledger } from "../model/ledger";
import type { Period } from "../model/period";
import { EMPTY_VALUES, type TargetValue } from "../model/record";
import type { Submission, SubmissionRow } from "../model/submission";
import { indexRecords, type RecordIndex } from "../ledger/record-index";
import { FORM_COLUMNS, TARGET_COLUMNS, type ColumnSchema } from "../schema/columns";
import { UNIT_SHEETS } from "../schema/sheet-names";
import { HEADER_ROW } from "../template/unit-workbook/form-block";
import { unitForm } from "../template/unit-workbook/unit-form";
import { compactKey } from "../text/normalise";
import { judge } from "../validation/judgement";
import { ruleTitle } from "../validation/rule-list";
import { cellAddress } from "../workbook/address";
import { moveIssue } from "./move-issue";

export interface OwnForm {
  /** Every row of the form, at its place there; `issues` is what reading found, moved there. */
  submission: Submission;
  /** What of it the unit must look at: warnings and errors that staff did not accept. */
  open: Issue[];
  /** The same of what belongs to no cell of the form, or to many together. */
  loose: Issue[];
}

/**
 * Puts the unit's values of the period on its form: those of `returned` where the return is at hand,
 * over those that the ledger holds. Without the return, the ledger's log tells what reading found.
 *
 * @param file name that the form will have
 */
export function ownForm(
  ledger: Ledger,
  unit: string,
  period: Period,
  returned: Submission | null,
  file: string,
  records: RecordIndex = indexRecords(ledger),
): OwnForm {
  const form = unitForm(ledger, unit, period, []);
  const held = records.ofPeriod(period.id);
  const filed = new Map(returned?.rows.map((row) => [row.taskId, row]));
  const filing = ledger.filings.find((each) => each.unit === unit && each.period === period.id);
  const rows = form.rows.map(({ task, role }, index): SubmissionRow => {
    const record = held.get(task.id)?.get(unit);
    const row = filed.get(task.id);
    return {
      taskId: task.id,
      role,
      values: mergeValues(row?.values ?? EMPTY_VALUES, record?.values),
      targets: placedTargets(
        mergeTargets(row?.targets ?? [], record?.targets ?? []),
        form.targets.flatMap((each, position) =>
          each.task.id === task.id
            ? [{ indicator: each.target.indicator, row: HEADER_ROW + 1 + position }]
            : [],
        ),
        file,
      ),
      source: sourceOf(file, UNIT_SHEETS.form, HEADER_ROW + 1 + index, FORM_COLUMNS),
    };
  });
  const judgement = judge(ledger, period.id);
  const troubles = returned ? returned.issues : loggedIssues(ledger, filing);
  const move = (issue: Issue) => ({
    ...moveIssue(issue, rows, returned?.rows ?? []),
    open: judgement.issue(issue).severity !== "info",
  });
  const moved = troubles
    .map(move)
    .map((each) => (each.kind === "loose" ? withParts(each, move) : each));
  const told = (kind: "cell" | "loose", openOnly: boolean) =>
    moved.flatMap((each) => (each.kind === kind && (each.open || !openOnly) ? [each.issue] : []));
  return {
    submission: {
      file,
      receivedAt: returned?.receivedAt ?? filing?.receivedAt ?? null,
      unit,
      period: period.id,
      contentHash: "",
      rows,
      // All of them, since the rules are quiet about what reading found.
      issues: [...told("cell", false), ...told("loose", false).flatMap(partsOf)],
    },
    open: told("cell", true),
    loose: told("loose", true),
  };
}

type Moved = ReturnType<typeof moveIssue> & { open: boolean };

/** Answers that are told of together, each at its cell of the form. */
function withParts(loose: Extract<Moved, { kind: "loose" }>, move: (issue: Issue) => Moved): Moved {
  const each = partsOf(loose.issue).flatMap((part) => {
    const moved = move(part);
    return moved.kind === "cell" ? [moved.issue] : [];
  });
  return { ...loose, issue: { ...loose.issue, each } };
}

/** The cells of which an issue tells together. */
export function partsOf({ each = [] }: Issue): readonly Issue[] {
  return each;
}

/** The filed figures, at the form's rows of their indicators. */
function placedTargets(
  filed: readonly TargetValue[],
  places: readonly { indicator: string; row: number }[],
  file: string,
): TargetValue[] {
  return filed.map((target) => {
    const key = compactKey(target.indicator);
    const place = places.find(({ indicator }) => compactKey(indicator) === key);
    const source = place && sourceOf(file, UNIT_SHEETS.targets, place.row, TARGET_COLUMNS);
    return { ...target, source: source ?? null };
  });
}

function sourceOf(file: string, sheet: string, row: number, columns: readonly ColumnSchema[]) {
  const cells = columns.flatMap((column, index) =>
    column.locked ? [] : [[column.field, cellAddress(row, index + 1)] as const],
  );
  return { file, sheet, row, cells: Object.fromEntries(cells) };
}

/** What reading found in the return in force, as the log tells it. */
function loggedIssues(ledger: Ledger, filing: Filing | undefined): Issue[] {
  if (!filing) return [];
  return ledger.log.flatMap((entry): Issue[] => {
    const { code, severity, file, unit, sheet, cell, taskId, found } = entry;
    const own = file === filing.file && entry.mergedAt === filing.mergedAt;
    if (!own || code === null || severity === null || ruleTitle(code) !== null) return [];
    const message = entry.event;
    const fix = entry.result ?? "";
    return [
      {
        code,
        severity,
        file,
        unit,
        sheet,
        cell,
        taskId,
        found,
        field: null,
        expected: null,
        message,
        fix,
      },
    ];
  });
}
