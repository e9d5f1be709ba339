/** 欠序时及未启动 counted again. */

import { type Counted, isLagging, worstFirst } from "./counting";
import { type Facts, labelOf } from "./facts";
import type { PrintedSheet } from "./printed";
import { laggards, unitOf } from "./sentences";
import { checkState, columnsOf, contactOf } from "./table-parts";

export function checkBehind(sheet: PrintedSheet, facts: Facts): void {
  const column = columnsOf(sheet, "序号");
  const cell = (name: string): number => column(name) ?? 0;
  const check = (from: number, tasks: readonly Counted[]): number => {
    tasks.forEach((task, place) => {
      const row = from + place;
      sheet.is(row, 1, labelOf(task, facts));
      sheet.is(row, cell("工作任务"), task.task.text);
      checkState(sheet, row, cell("进展状态"), task);
      const { main } = task;
      const together = task.members.length > 0;
      sheet.is(
        row,
        cell("滞后原因（存在问题）"),
        together ? "见“汇总总表”" : (main?.problem ?? ""),
      );
      sheet.is(row, cell("下一步措施"), together ? "见“汇总总表”" : (main?.nextStep ?? ""));
      sheet.is(row, cell("预计完成"), main?.expected ?? "");
      sheet.is(row, cell("牵头单位"), unitOf(task));
      sheet.is(row, cell("责任人及电话"), main ? contactOf(main) : "");
    });
    return from + tasks.length;
  };
  const lagging = laggards(facts);
  const doubtful = worstFirst(
    facts.tasks.filter((task) => !isLagging(task) && ["黄灯", "红灯"].includes(task.light)),
  );
  const first = sheet.grid.rowOf(/^一、/);
  sheet.says(first, 1, [`${lagging.length}项`]);
  const end = check(first + 1, lagging);
  const second = sheet.grid.rowOf(/^二、/);
  sheet.wrongIf(lagging.length > 0 && second !== end, "第一部分的行数不对");
  sheet.says(second, 1, [`${facts.evidence.watch}个百分点`, `${doubtful.length}项`]);
  check(second + 1, doubtful);
}
