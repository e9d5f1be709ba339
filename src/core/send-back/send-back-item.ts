/** What a unit is told to put right, one line an issue. */

import type { Issue } from "../model/issue";
import type { FlaggedCell, Submission } from "../model/submission";
import { columnHeader } from "../schema/columns";
import { UNIT_SHEETS } from "../schema/sheet-names";
import type { Finding } from "../validation/finding";
import { findingGroups } from "../validation/group-findings";
import { groupReading } from "../validation/group-reading";
import { parseAddress } from "../workbook/address";
import {
  ANSWERS_MOVED,
  ANSWERS_OF_OTHERS,
  ANSWERS_OF_UNIT,
  CELLS_RISEN,
  CELLS_SUNKEN,
} from "../wording/moved-answer-issues";
import { cellsPhrase } from "../wording/row-places";
import {
  DATE_AMBIGUOUS,
  DATE_IMPOSSIBLE,
  DATE_UNREADABLE,
  NUMBER_UNIT_CHANGED,
  NUMBER_UNIT_DIFFERS,
  NUMBER_UNREADABLE,
  PHONE_DIGITS_LOST,
  RATE_AMBIGUOUS,
  RATE_OUT_OF_RANGE,
  RATE_UNREADABLE,
  STATUS_UNCLEAR,
  VALUE_TOO_LONG,
} from "../wording/value-issues";
import { partsOf, type OwnForm } from "./own-form";

/** One line of 问题清单. */
export interface SendBackItem {
  severity: "error" | "warning";
  /** Where to jump to; null for what belongs to no cell. */
  link: { sheet: string; cell: string } | null;
  /** The place in words: 第8行“完成率(%)”等3处. */
  place: string;
  taskId: string | null;
  message: string;
  fix: string;
}

/** A cell to be marked on the form, with everything that is wrong with it. */
export interface CellMark extends FlaggedCell {
  sheet: string;
  cell: string;
  severity: "error" | "warning";
  notes: string[];
  /** What the unit wrote where nothing could be read; null elsewhere. */
  unread: string | null;
}

/** Troubles of reading that quote the whole content of a cell that was not taken. */
const AS_WRITTEN: ReadonlySet<string> = new Set(
  [
    RATE_AMBIGUOUS,
    RATE_OUT_OF_RANGE,
    RATE_UNREADABLE,
    STATUS_UNCLEAR,
    DATE_AMBIGUOUS,
    DATE_UNREADABLE,
    DATE_IMPOSSIBLE,
    PHONE_DIGITS_LOST,
    NUMBER_UNIT_CHANGED,
    NUMBER_UNIT_DIFFERS,
    NUMBER_UNREADABLE,
    VALUE_TOO_LONG,
    CELLS_SUNKEN,
    CELLS_RISEN,
    ANSWERS_MOVED,
    ANSWERS_OF_OTHERS,
    ANSWERS_OF_UNIT,
  ].map(({ code }) => code),
);

/** Errors before warnings, each in the order of the form; what belongs to no cell first. */
export function sendBackItems(form: OwnForm, findings: readonly Finding[]): SendBackItem[] {
  const told = [
    ...form.loose.map((issue) => {
      const [first, ...more] = partsOf(issue);
      const { sheet, cell, field } = first ?? issue;
      return { issue: { ...issue, sheet, cell, field }, count: 1 + more.length };
    }),
    ...groupReading(form.open).map(({ issue, members }) => ({ issue, count: members.length })),
    ...findingGroups(findings).map((group) => ({
      issue: group.issue,
      count: group.findings.length,
    })),
  ];
  return told
    .flatMap(({ issue, count }) => itemOf(issue, count))
    .sort((a, b) => rank(a) - rank(b) || rowOf(a) - rowOf(b));
}

function itemOf(issue: Issue, count: number): SendBackItem[] {
  const { severity, sheet, cell, field, taskId, message, fix } = issue;
  if (severity === "info") return [];
  const at = parseAddress(cell ?? "");
  const item = { severity, taskId, message, fix };
  if (sheet === null || cell === null || !at) {
    return [{ ...item, link: null, place: taskId === null ? "整份填报表" : "整行" }];
  }
  const header = field === null ? null : columnHeader(field);
  const words = cellsPhrase([at.row], header ? [header] : [], onForm(sheet) ? null : sheet);
  const place = count > 1 ? `${words}等${count}处` : words;
  return [{ ...item, link: { sheet, cell }, place }];
}

function onForm(sheet: string): boolean {
  return sheet === UNIT_SHEETS.form;
}

function rank({ severity, link }: SendBackItem): number {
  return (severity === "error" ? 0 : 4) + (link === null ? 0 : onForm(link.sheet) ? 1 : 2);
}

function rowOf({ link }: SendBackItem): number {
  return parseAddress(link?.cell ?? "")?.row ?? 0;
}

/** One mark a cell, with the sentences of everything found there. */
export function cellMarks(
  { submission, open, loose }: OwnForm,
  findings: readonly Finding[],
): CellMark[] {
  const told = [
    ...[...open, ...loose.flatMap(partsOf)].map((issue) => ({ issue, read: true })),
    ...findingGroupsOfOne(findings).map((issue) => ({ issue, read: false })),
  ];
  const marks = new Map<string, CellMark>();
  for (const { issue, read } of told) {
    const { severity, sheet, cell, taskId, field, message, fix } = issue;
    if (severity === "info" || sheet === null || cell === null || taskId === null) continue;
    const key = `${sheet}\n${cell}`;
    const known = marks.get(key);
    const note = `${message}${fix}`;
    const unread = read && AS_WRITTEN.has(issue.code) ? issue.found : null;
    if (known) {
      known.notes.push(note);
      known.unread ??= unread;
      if (severity === "error") known.severity = severity;
      continue;
    }
    const indicator = indicatorAt(submission, taskId, sheet, cell);
    marks.set(key, { sheet, cell, taskId, field, indicator, severity, notes: [note], unread });
  }
  return [...marks.values()];
}

function findingGroupsOfOne(findings: readonly Finding[]): Issue[] {
  return findings.flatMap((finding) => findingGroups([finding]).map(({ issue }) => issue));
}

function indicatorAt(
  { rows }: Submission,
  taskId: string,
  sheet: string,
  cell: string,
): string | null {
  const at = parseAddress(cell)?.row;
  const targets = rows.find((row) => row.taskId === taskId)?.targets ?? [];
  const target = targets.find(({ source }) => source?.sheet === sheet && source.row === at);
  return target?.indicator ?? null;
}
