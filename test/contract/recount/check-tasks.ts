/** 汇总总表 compared with the records: every task, and everyone's words beneath it. */

import { contactOf, mainWords, membersParts } from "./check-lists";
import { columnsOf } from "./check-tables";
import { type Counted, pointsGained, totalsOf } from "./counting";
import { countParts, type Facts, labelOf } from "./facts";
import type { Value } from "./grid";
import type { PrintedSheet } from "./printed";

export function checkTasks(sheet: PrintedSheet, facts: Facts): void {
  const column = columnsOf(sheet, "序号");
  const cell = (name: string): number => column(name) ?? 0;
  const status = cell("进展状态");
  let row = sheet.grid.rowOf("序号") + 1;
  let chapter: string | null = null;
  for (const task of facts.tasks) {
    const heading = task.task.chapter || task.task.list;
    if (heading !== chapter) {
      const own = facts.tasks.filter((each) => (each.task.chapter || each.task.list) === heading);
      sheet.says(row, 1, [heading, `共${own.length}项`, ...countParts(totalsOf(own))]);
      chapter = heading;
      row++;
    }
    const label = labelOf(task, facts);
    const rows = [row++];
    while (goesOn(sheet, row, label)) rows.push(row++);
    const over = (name: string, value: Value): void => sheet.isOver(rows, cell(name), value);
    over("序号", label);
    over("工作任务", task.task.text);
    over("牵头单位", task.task.lead);
    over("进展状态", task.category);
    over("完成率(%)", task.rate);
    over("较序时(百分点)", task.points);
    over("亮灯", task.light);
    over("较上期", movedWords(task, facts));
    over("责任人、电话及来源", sourceOf(task));
    if (task.main) {
      over("进展情况", mainWords(task, task.main));
      over("存在问题", task.main.problem);
      over("下一步措施", task.main.nextStep);
    } else if (task.members.length > 0) {
      sheet.says(rows[0] ?? 0, cell("进展情况"), membersParts(task));
    }
    const first = row;
    while (row <= sheet.grid.lastRow && isBeneath(sheet, row, status)) row++;
    checkBeneath(sheet, first, row, task);
  }
  sheet.wrongIf(row <= sheet.grid.lastRow, `第${row}行以后还有内容`);
}

/** A row that carries on the task above: without a number, or with the same one on a new page. */
function goesOn(sheet: PrintedSheet, row: number, label: string): boolean {
  const number = sheet.grid.at(row, 1);
  return number === label || (number === null && sheet.grid.at(row, 2) !== null);
}

/** Neither a task nor a chapter: its words run over the whole width from the second column. */
function isBeneath(sheet: PrintedSheet, row: number, status: number): boolean {
  return sheet.grid.at(row, status) === null && sheet.grid.at(row, 2) !== null;
}

function movedWords(task: Counted, facts: Facts): string {
  const { before, changes } = facts;
  const then = before?.tasks.find((each) => each.task.id === task.task.id);
  if (!then) return "";
  const kinds = changes.get(task.task.id) ?? [];
  if (kinds.length > 0) return kinds.join("\n");
  const points = pointsGained(then, task);
  if (points === null) return "";
  return points > 0 ? `+${points.toFixed(1)}` : "持平";
}

function sourceOf({ main }: Counted): string {
  if (!main) return "";
  const file = main.file.slice(main.file.lastIndexOf("/") + 1);
  const lines = [contactOf(main), file, `${main.sheet}第${main.row}行`];
  return lines.filter((line) => line !== "").join("\n");
}

/** Everyone else's words, the leads' disagreement, and who is missing. */
function checkBeneath(sheet: PrintedSheet, first: number, end: number, task: Counted): void {
  const rows = Array.from({ length: end - first }, (_, place) => first + place);
  for (const row of rows) {
    sheet.seenAt(row, 1);
    sheet.seenAt(row, 2);
  }
  const lines = rows.map((row) => [sheet.grid.at(row, 1), sheet.grid.at(row, 2)] as const);
  const words = lines.filter(([label]) => label !== "提示" && label !== "未报");
  const printed = words.map(([, text]) => text).join("");
  const parts = task.others.flatMap(({ answer }) => {
    const state = [answer.status, typeof answer.rate === "number" ? `${answer.rate}%` : answer.rate]
      .filter((word) => word !== "")
      .join("、");
    return [
      `【${answer.unit}】${state}${state === "" ? "" : "。"}${answer.progress}`,
      answer.problem === "" ? "" : `存在问题：${answer.problem}`,
      answer.nextStep === "" ? "" : `下一步措施：${answer.nextStep}`,
    ];
  });
  sheet.compare(first, 2, printed, parts);
  const texts = printed.split("【").length - 1;
  sheet.wrongIf(texts !== task.others.length, `第${first}行以下有${texts}家单位的文字`);
  const answers = [...(task.main ? [task.main] : []), ...task.others.map(({ answer }) => answer)];
  for (const [label, text] of lines) {
    if (label !== "提示") continue;
    const leads = task.seats.filter(({ role }) => role.endsWith("牵头")).map(({ unit }) => unit);
    const said = answers.filter(({ unit }) => leads.includes(unit));
    const rates = said.map(({ rate }) => (typeof rate === "number" ? `${rate}%` : rate));
    sheet.compare(first, 2, String(text), rates);
  }
}
