/** 单位统计与排名 counted again. */

import { lightOf, percent, type Standing, type Totals, totalsOf } from "./counting";
import { count, type Facts } from "./facts";
import type { PrintedSheet } from "./printed";
import { checkTotals, columnsOf } from "./table-parts";

const BASES: [string, (role: string) => boolean][] = [
  ["一、", (role) => role === "首位牵头"],
  ["二、", (role) => role.endsWith("牵头")],
  ["三、", () => true],
];

export function checkUnits(sheet: PrintedSheet, facts: Facts): void {
  const column = columnsOf(sheet, "排名");
  const cell = (name: string): number => column(name) ?? 0;
  BASES.forEach(([mark], basis) => {
    const units = rankedUnits(facts, basis);
    const first = sheet.grid.rowOf(new RegExp(`^${mark}`)) + 1;
    const scores = units.map((unit) => scoreOf(unit, basis));
    units.forEach((unit, place) => {
      const row = first + place;
      sheet.is(row, cell("单位"), unit.name);
      checkTotals(sheet, row, column, unit.totals);
      sheet.is(row, cell("排名"), scores.filter((each) => each > (scores[place] ?? 0)).length + 1);
      sheet.is(row, cell("已报"), unit.filed);
      sheet.is(row, cell("报送率(%)"), percent(unit.filed, unit.totals.total));
      sheet.is(row, cell("备注"), unit.totals.total < 3 ? "任务较少" : null);
    });
    const after = String(sheet.grid.at(first + units.length, 1));
    sheet.wrongIf(!/^(二、|三、|注：)/.test(after), `${mark}多出一行：${after}`);
  });
  sheet.says(sheet.grid.rowOf(/^注：/), 1, ["任务少于3项"]);
}

function scoreOf({ totals, filed }: UnitTotals, basis: number): number {
  return (basis === 2 ? percent(filed, totals.total) : totals.onTrackShare) ?? -1;
}

/** Best first; of equal ones who has more tasks, then whose task the list names first. */
export function rankedUnits(facts: Facts, basis: number): UnitTotals[] {
  const counts = BASES[basis]?.[1] ?? (() => false);
  return unitTotals(facts, counts).sort(
    (a, b) => scoreOf(b, basis) - scoreOf(a, basis) || b.totals.total - a.totals.total,
  );
}

interface UnitTotals {
  name: string;
  totals: Totals;
  filed: number;
}

/** Every unit by what it filed itself on its tasks of the basis, in the order of the tasks. */
function unitTotals(
  { evidence, period, required }: Facts,
  counts: (role: string) => boolean,
): UnitTotals[] {
  const standings = new Map<string, Standing[]>();
  for (const [id, seats] of evidence.seats) {
    for (const { unit, role } of seats) {
      if (!counts(role)) continue;
      const answer = evidence.answers.get(period)?.get(id)?.get(unit);
      const category = answer ? answer.status || "状态未填" : "未报送";
      const rate = answer?.rate ?? "";
      const light = lightOf(evidence, category, rate, required);
      standings.set(unit, [...(standings.get(unit) ?? []), { category, rate, light }]);
    }
  }
  return [...standings].map(([name, own]) => {
    const totals = totalsOf(own);
    return { name, totals, filed: totals.total - count(totals.status, "未报送") };
  });
}
