/** 需协调问题 counted again. */

import { lightOf } from "./counting";
import { type Facts, labelOf, problemsOf } from "./facts";
import type { PrintedSheet } from "./printed";
import { isGistOf } from "./sentences";
import { columnsOf, contactOf } from "./table-parts";

export function checkCoordination(sheet: PrintedSheet, facts: Facts): void {
  const column = columnsOf(sheet, "序号");
  const cell = (name: string): number => column(name) ?? 0;
  const problems = problemsOf(facts);
  for (const [mark, asking] of [
    ["一、", true],
    ["二、", false],
  ] as const) {
    const own = problems.filter((problem) => problem.asks === asking);
    const head = sheet.grid.rowOf(new RegExp(`^${mark}`));
    sheet.says(head, 1, [`${own.length}条`]);
    own.forEach(({ counted, unit, role }, place) => {
      const row = head + 1 + place;
      const answer = facts.evidence.answers.get(facts.period)?.get(counted.task.id)?.get(unit);
      if (!answer) return;
      const { evidence, required } = facts;
      sheet.is(row, 1, labelOf(counted, facts));
      const gist = String(sheet.seenAt(row, cell("工作任务")));
      if (!isGistOf(gist, counted)) sheet.is(row, cell("工作任务"), counted.task.text);
      sheet.is(row, cell("提出单位"), unit);
      sheet.is(row, cell("角色"), role);
      sheet.is(row, cell("进展状态"), answer.status || "状态未填");
      const light = lightOf(evidence, answer.status || "状态未填", answer.rate, required);
      sheet.is(row, cell("亮灯"), light);
      sheet.is(row, cell("存在问题"), answer.problem);
      sheet.is(row, cell("下一步措施"), answer.nextStep);
      sheet.is(row, cell("责任人及电话"), contactOf(answer));
    });
  }
}
