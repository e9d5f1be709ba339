/** 汇总总表 compared with the records: every task, and everyone's words beneath it. */

import { type Counted, pointsGained, totalsOf } from "./counting";
import type { Answer } from "./evidence";
import { type Facts, labelOf } from "./facts";
import type { Value } from "./grid";
import type { PrintedSheet } from "./printed";
import { countParts, unitNames } from "./sentences";
import { columnsOf, contactOf, mainWords, membersParts } from "./table-parts";

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
    } else {
      over("进展情况", `牵头单位未报送：${unitNames(silentOf(task, true), 12)}`);
    }
    const first = row;
    while (row <= sheet.grid.lastRow && isBeneath(sheet, row, status)) row++;
    const beneath = Array.from({ length: row - first }, (_, place) => first + place);
    checkBeneath(sheet, beneath, task, facts);
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

/** Everyone else's words, the leads' disagreement, and who is missing: whose, in the first column. */
function checkBeneath(
  sheet: PrintedSheet,
  rows: readonly number[],
  task: Counted,
  facts: Facts,
): void {
  const labels = labelsOf(sheet, rows, task, facts);
  const words = rows.filter((_, place) => !["提示", "未报"].includes(labels[place] ?? ""));
  const printed = words.map((row) => String(sheet.seenAt(row, 2))).join("");
  const parts = task.others.flatMap(({ answer }) => {
    const state = stateOf(answer);
    return [
      `【${answer.unit}】${state}${state === "" ? "" : "。"}${answer.progress}`,
      answer.problem === "" ? "" : `存在问题：${answer.problem}`,
      answer.nextStep === "" ? "" : `下一步措施：${answer.nextStep}`,
    ];
  });
  sheet.compare(words, 2, printed, parts);
  const order = [...printed.matchAll(/【(.*?)】/g)].map(([, unit]) => unit);
  const wanted = task.others.map(({ answer }) => answer.unit);
  if (order.join("、") !== wanted.join("、")) sheet.is(words[0] ?? 0, 2, wanted.join("、"));
  const line = (label: string): number | undefined => rows[labels.indexOf(label)];
  const differing = facts.disagreements.includes(task) ? disagreementOf(task) : "";
  const absent = absenceOf(task);
  for (const [label, text] of [
    ["提示", differing],
    ["未报", absent],
  ] as const) {
    const row = line(label);
    if (row !== undefined) sheet.is(row, 2, text);
    else sheet.wrongIf(text !== "", `任务${task.task.id}下面没有“${label}”一行`);
  }
}

/** Without 接第17项, which stands before a label at the head of a page. */
function labelsOf(
  sheet: PrintedSheet,
  rows: readonly number[],
  { task }: Counted,
  facts: Facts,
): string[] {
  const again =
    task.list === facts.tasks[0]?.task.list ? `第${task.label}项` : task.list + task.label;
  return rows.map((row) => {
    const [before, after] = String(sheet.seenAt(row, 1) ?? "").split("\n");
    if (after !== undefined && before !== `接${again}`) sheet.is(row, 1, `接${again}\n${after}`);
    return after ?? before ?? "";
  });
}

function stateOf({ status, rate }: Answer): string {
  const words = [status, typeof rate === "number" ? `${rate}%` : rate];
  return words.filter((word) => word !== "").join("、");
}

function disagreementOf({ seats, main, others }: Counted): string {
  const answers = [...(main ? [main] : []), ...others.map(({ answer }) => answer)];
  const leads = seats.filter(({ role }) => role.endsWith("牵头"));
  const said = leads.flatMap(({ unit }) => answers.filter((answer) => answer.unit === unit));
  return `口径不一致：${said.map((each) => `${each.unit}报${stateOf(each) || "状态未填"}`).join("；")}`;
}

/** Units that lead, or that do not, and have not filed on the task. */
function silentOf({ seats, main, others }: Counted, leads: boolean): string[] {
  const filed = new Set([main?.unit, ...others.map(({ answer }) => answer.unit)]);
  return seats
    .filter((seat) => seat.leads === leads && !filed.has(seat.unit))
    .map(({ unit }) => unit);
}

function absenceOf(task: Counted): string {
  const spoken = task.main !== null || task.members.length > 0;
  const leads = spoken ? silentOf(task, true) : [];
  const others = silentOf(task, false);
  return [
    leads.length > 0 ? `牵头单位未报送：${unitNames(leads, 12)}` : "",
    others.length > 0 ? `责任单位未报送：${unitNames(others, 12)}` : "",
  ]
    .filter((part) => part !== "")
    .join("；");
}
