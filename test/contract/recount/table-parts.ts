/** What several tables of the report share. */

import { CATEGORIES, type Counted, LIGHTS, type Totals } from "./counting";
import type { Answer } from "./evidence";
import { count } from "./facts";
import type { PrintedSheet } from "./printed";

/** Columns of a table by the header that begins with `first`. */
export function columnsOf(sheet: PrintedSheet, first: string): (name: string) => number | null {
  const header = sheet.grid.rowOf(first);
  const columns = new Map(sheet.grid.cellsOf(header).map(([column, name]) => [name, column]));
  return (name) => columns.get(name) ?? null;
}

/** What both tables print of a group. */
export function checkTotals(
  sheet: PrintedSheet,
  row: number,
  column: (name: string) => number | null,
  totals: Totals,
): void {
  const is = (name: string, value: number | null): void => {
    const place = column(name);
    if (place !== null) sheet.is(row, place, value);
    else sheet.wrongIf(value !== 0, `没有“${name}”一列，但有${String(value)}项`);
  };
  is("任务数", totals.total);
  for (const word of CATEGORIES) is(word, count(totals.status, word));
  for (const word of LIGHTS) is(word, count(totals.light, word));
  is("按序时推进占比(%)", totals.onTrackShare);
}

/** Status, rate, points and light from `column` on. */
export function checkState(sheet: PrintedSheet, row: number, column: number, task: Counted): void {
  sheet.rowIs(row, column, [task.category, task.rate, task.points, task.light]);
}

export function contactOf({ contact, phone }: Answer): string {
  return [contact, phone].filter((part) => part !== "").join("\n");
}

/** 进展情况 of whoever stands for the task, with a word where it is not the first lead. */
export function mainWords({ seats }: Counted, main: Answer): string {
  const leads = seats.filter(({ role }) => role.endsWith("牵头")).map(({ unit }) => unit);
  const absent = leads.slice(0, leads.indexOf(main.unit)).join("、");
  return absent === ""
    ? main.progress
    : `（${absent}未报送，以下为${main.unit}所报）${main.progress}`;
}

/** What stands in the place of a main text where members answer together. */
export function membersParts({ seats, members }: Counted): string[] {
  const states = new Map<string, number>();
  for (const { status } of members) states.set(status, (states.get(status) ?? 0) + 1);
  return [
    `应报${seats.filter((seat) => seat.leads).length}家，已报${members.length}家`,
    ...[...states].map(([word, size]) => `${word || "状态未填"}${size}家`),
  ];
}
