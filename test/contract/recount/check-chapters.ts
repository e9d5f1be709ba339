/** 分章统计 counted again. */

import { isForecast, type Totals, totalsOf } from "./counting";
import type { Facts } from "./facts";
import type { PrintedSheet } from "./printed";
import { checkTotals, columnsOf } from "./table-parts";

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
