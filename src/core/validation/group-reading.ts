/** Tells what reading found in many cells of a column as one issue. */

import type { Issue } from "../model/issue";
import { parseAddress } from "../workbook/address";
import { wholeTexts } from "../text/quotation";
import { rowsPhrase } from "../wording/row-places";

/** Up to this many of a kind stand for themselves. */
const FEW = 2;

/** An issue with those that it stands for. */
export interface ReadingGroup {
  issue: Issue;
  members: Issue[];
}

/**
 * What reading found in one return. Three and more cells of a column with the same trouble are told
 * once, at the first of them; mere remarks also where the contents differ.
 */
export function groupReading(issues: readonly Issue[]): ReadingGroup[] {
  const groups = new Map<string, Issue[]>();
  issues.forEach((issue, index) => {
    const key = causeOf(issue) ?? String(index);
    const group = groups.get(key);
    if (group) group.push(issue);
    else groups.set(key, [issue]);
  });
  return [...groups.values()].flatMap((members) =>
    members.length <= FEW
      ? members.map((issue) => ({ issue, members: [issue] }))
      : [{ issue: together(members), members }],
  );
}

/** The same without what each issue stands for. */
export function groupedReading(issues: readonly Issue[]): Issue[] {
  return groupReading(issues).map(({ issue }) => issue);
}

/** Null for what is told of no cell, and so never together. */
function causeOf(issue: Issue): string | null {
  const { code, severity, sheet, field, message } = issue;
  const row = rowOf(issue);
  if (field === null || row === null || !message.includes(placeIn(row))) return null;
  const same = severity === "info" ? "" : message.replace(placeIn(row), "");
  return JSON.stringify([code, severity, sheet, field, same]);
}

function together(members: readonly Issue[]): Issue {
  const [first] = members;
  if (!first) throw new Error("a group without issues");
  const rows = members.flatMap((issue) => rowOf(issue) ?? []).sort((a, b) => a - b);
  const [row = 0] = rows;
  const alike = new Set(members.map((issue) => bare(issue))).size === 1;
  const others = rowsPhrase(rows.filter((each) => each !== rowOf(first)));
  const message = alike
    ? first.message.replace(placeIn(rowOf(first) ?? row), rowsPhrase(rows))
    : `${first.message.replace(/。$/, "")}；${others}也是这样。`;
  const texts = [...new Set(members.flatMap(({ found }) => found ?? []))];
  const found = texts.length === 0 ? null : wholeTexts(texts);
  return { ...first, message, found, each: members };
}

function bare(issue: Issue): string {
  return issue.message.replace(placeIn(rowOf(issue) ?? 0), "");
}

function rowOf({ cell }: Issue): number | null {
  return parseAddress(cell ?? "")?.row ?? null;
}

function placeIn(row: number): string {
  return `第${row}行`;
}
