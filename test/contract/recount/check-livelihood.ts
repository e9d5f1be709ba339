/** 民生项目 counted again. */

import { totalsOf, worstFirst } from "./counting";
import type { Facts } from "./facts";
import type { PrintedSheet } from "./printed";
import { countParts } from "./sentences";
import { checkState, columnsOf, contactOf, mainWords, membersParts } from "./table-parts";

export function checkLivelihood(sheet: PrintedSheet, facts: Facts): void {
  const column = columnsOf(sheet, "序号");
  const cell = (name: string): number => column(name) ?? 0;
  const tasks = facts.tasks.filter(({ task }) => task.list.includes("民生"));
  const head = sheet.grid.rowOf(/^共/);
  sheet.says(head, 1, [`共${tasks.length}项`, ...countParts(totalsOf(tasks))]);
  worstFirst(tasks).forEach((task, place) => {
    const row = head + 1 + place;
    sheet.is(row, 1, task.task.label);
    sheet.is(row, cell("民生项目"), task.task.text);
    sheet.is(row, cell("牵头单位"), task.task.lead);
    checkState(sheet, row, cell("进展状态"), task);
    if (task.main) {
      sheet.is(row, cell("进展情况"), mainWords(task, task.main));
      sheet.is(row, cell("存在问题"), task.main.problem);
      sheet.is(row, cell("下一步措施"), task.main.nextStep);
    } else if (task.members.length > 0) {
      sheet.says(row, cell("进展情况"), membersParts(task));
    }
    sheet.is(row, cell("责任人及电话"), task.main ? contactOf(task.main) : "");
  });
}
