/** Merged cells that give one content to several rows, told once with every row that took it. */

import { createIssue, type Issue } from "../../model/issue";
import { columnHeader } from "../../schema/columns";
import { parseAddress } from "../../workbook/address";
import { cellsPhrase } from "../../wording/row-places";
import { MERGED_ROWS, MERGED_VALUE } from "../../wording/value-issues";
import { quotation } from "../../text/quotation";
import { saysNothing } from "../values/blank-mark";

/** One person may well answer for several tasks. */
const PERSONAL: ReadonlySet<string> = new Set(["contact", "phone"]);

/**
 * `issues` with the notes on rows of one merged cell in the first of them: a warning where the rows are
 * of different tasks, or of different indicators.
 *
 * @param sheetWord name of the sheet in sentences; null for the form itself
 */
export function withSharedTogether(issues: readonly Issue[], sheetWord: string | null): Issue[] {
  const cells = new Map<string, Issue[]>();
  for (const issue of issues) {
    if (issue.code !== MERGED_VALUE.code) continue;
    const key = keyOf(issue);
    const known = cells.get(key);
    if (known) known.push(issue);
    else cells.set(key, [issue]);
  }
  if (cells.size === 0) return [...issues];
  return issues.flatMap((issue) => {
    const rows = issue.code === MERGED_VALUE.code ? (cells.get(keyOf(issue)) ?? []) : [];
    if (rows.length < 2) return [issue];
    return issue === rows[0] ? [together(issue, rows, sheetWord)] : [];
  });
}

function together(first: Issue, notes: readonly Issue[], sheetWord: string | null): Issue {
  const tasks = [...new Set(notes.flatMap(({ taskId }) => taskId ?? []))];
  const lines = notes.flatMap(({ cell }) => parseAddress(cell ?? "")?.row ?? []);
  const rows = [...new Set(lines)].sort((a, b) => a - b);
  const where = cellsPhrase(rows, [columnHeader(first.field ?? "") ?? ""], sheetWord);
  // On 指标填报 each row is an indicator of its own.
  const differ = sheetWord === null ? tasks.length > 1 : rows.length > 1;
  const quoted = { ...quotation(first.found ?? ""), expected: first.expected };
  // Lines of one task have one answer anyhow.
  if (!differ) return createIssue(MERGED_VALUE, first, { ...quoted, where, became: null });
  const natural = PERSONAL.has(first.field ?? "") || saysNothing(first.found ?? "");
  const severity = natural ? "info" : "warning";
  const issue = createIssue(MERGED_ROWS, first, { ...quoted, where, tasks, severity });
  return { ...issue, each: notes.map((note) => ({ ...note, severity, fix: issue.fix })) };
}

function keyOf({ sheet, field, expected }: Issue): string {
  return JSON.stringify([sheet, field, expected]);
}
