/** 分章统计 and 单位统计与排名 counted again. */

import {
  CATEGORIES,
  isForecast,
  LIGHTS,
  lightOf,
  percent,
  type Standing,
  totalsOf,
  type Totals,
} from "./counting";
import { count, type Facts } from "./facts";
import type { PrintedSheet } from "./printed";

/** Columns of a table by the header that begins with `first`. */
export function columnsOf(sheet: PrintedSheet, first: string): (name: string) => number | null {
  const header = sheet.grid.rowOf(first);
  const columns = new Map(sheet.grid.cellsOf(header).map(([column, name]) => [name, column]));
  return (name) => columns.get(name) ?? null;
}

/** What both tables print of a group. */
function checkTotals(
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

export function checkChapters(sheet: PrintedSheet, { tasks, all, rest }: Facts): void {
  const column = columnsOf(sheet, "章序");
  const mean = column("平均完成率(%)") ?? 0;
  const check = (row: number, totals: Totals): void => {
    checkTotals(sheet, row, column, totals);
    sheet.is(row, mean, totals.meanRate);
  };
  let row = sheet.grid.rowOf("章序") + 1;
  for (const heading of new Set(tasks.map(({ task }) => task.chapter || task.list))) {
    const own = tasks.filter(({ task }) => (task.chapter || task.list) === heading);
    sheet.is(row, 2, heading);
    check(row, totalsOf(own));
    row++;
  }
  for (const list of new Set(tasks.map(({ task }) => task.list))) {
    sheet.is(row, 1, `${list}小计`);
    check(row, totalsOf(tasks.filter(({ task }) => task.list === list)));
    row++;
  }
  sheet.is(row, 1, "合计");
  check(row, all);
  if (tasks.some(isForecast)) {
    sheet.is(row + 1, 1, "合计（不含主要预期目标）");
    check(row + 1, rest);
  }
}

const BASES: [string, (role: string) => boolean][] = [
  ["一、", (role) => role === "首位牵头"],
  ["二、", (role) => role.endsWith("牵头")],
  ["三、", () => true],
];

export function checkUnits(sheet: PrintedSheet, facts: Facts): void {
  const column = columnsOf(sheet, "排名");
  const cell = (name: string): number => column(name) ?? 0;
  BASES.forEach(([mark, counts], basis) => {
    const units = unitTotals(facts, counts);
    const first = sheet.grid.rowOf(new RegExp(`^${mark}`)) + 1;
    const score = ({ totals, filed }: UnitTotals) =>
      basis === 2 ? percent(filed, totals.total) : totals.onTrackShare;
    const scores = [...units.values()].map((unit) => score(unit) ?? -1);
    let above = Infinity;
    for (let row = first; row < first + units.size; row++) {
      const name = String(sheet.grid.at(row, cell("单位")));
      const unit = units.get(name);
      sheet.wrongIf(!unit, `${mark}“${name}”没有这一口径的任务`);
      if (!unit) continue;
      units.delete(name);
      units.set(`${name} `, unit);
      const own = score(unit) ?? -1;
      sheet.wrongIf(own > above, `${mark}“${name}”没有排在应有的位置`);
      above = own;
      checkTotals(sheet, row, column, unit.totals);
      sheet.is(row, cell("排名"), scores.filter((each) => each > own).length + 1);
      sheet.is(row, cell("已报"), unit.filed);
      sheet.is(row, cell("报送率(%)"), percent(unit.filed, unit.totals.total));
      sheet.is(row, cell("备注"), unit.totals.total < 3 ? "任务较少" : null);
    }
    const after = String(sheet.grid.at(first + units.size, 1));
    sheet.wrongIf(!/^(二、|三、|注：)/.test(after), `${mark}多出一行：${after}`);
  });
  sheet.says(sheet.grid.rowOf(/^注：/), 1, ["任务少于3项"]);
}

interface UnitTotals {
  totals: Totals;
  filed: number;
}

/** Every unit by what it filed itself on its tasks of the basis. */
function unitTotals(
  { evidence, period, required }: Facts,
  counts: (role: string) => boolean,
): Map<string, UnitTotals> {
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
  return new Map(
    [...standings].map(([unit, own]) => {
      const totals = totalsOf(own);
      return [unit, { totals, filed: totals.total - count(totals.status, "未报送") }];
    }),
  );
}
