/** 口径不一致 counted again. */

import { type Facts, labelOf } from "./facts";
import type { PrintedSheet } from "./printed";
import { columnsOf } from "./table-parts";

export function checkDisagreements(sheet: PrintedSheet, facts: Facts): void {
  const column = columnsOf(sheet, "序号");
  const cell = (name: string): number => column(name) ?? 0;
  const { disagreements } = facts;
  const head = sheet.grid.rowOf(/^共/);
  sheet.says(head, 1, [`共${disagreements.length}项`]);
  let row = head + 1;
  for (const task of disagreements) {
    const answers = [...(task.main ? [task.main] : []), ...task.others.map((each) => each.answer)];
    const leads = task.seats.filter(({ role }) => role.endsWith("牵头"));
    const own = leads.flatMap(({ unit, role }) =>
      answers.filter((answer) => answer.unit === unit).map((answer) => ({ answer, role })),
    );
    const rates = own.map(({ answer }) => answer.rate).filter((rate) => typeof rate === "number");
    const spread = Math.max(...rates) - Math.min(...rates);
    const first = row;
    sheet.is(row, 1, labelOf(task, facts));
    sheet.is(row, cell("工作任务"), task.task.text);
    sheet.says(row, cell("不一致之处"), spread > 0 ? [`相差${spread.toFixed(1)}个百分点`] : []);
    for (const { answer, role } of own) {
      if (row > first) checkAgain(sheet, first, row);
      sheet.is(row, cell("牵头单位"), answer.unit);
      sheet.is(row, cell("角色"), role);
      sheet.is(row, cell("进展状态"), answer.status);
      sheet.says(row, cell("完成率(%)"), [String(answer.rate)]);
      sheet.is(row, cell("进展情况"), answer.progress);
      sheet.is(row, cell("本表采用"), answer === task.main ? "采用" : "未采用");
      row++;
    }
  }
}

/** What a page shows again of a task that began on the page before. */
function checkAgain(sheet: PrintedSheet, first: number, row: number): void {
  for (const column of [1, 2, 3]) {
    const again = sheet.grid.at(row, column);
    if (again !== null && again !== "（接上页）")
      sheet.is(row, column, sheet.grid.at(first, column));
  }
}
