/** The lists of tasks, targets, problems and disagreements compared with the records. */

import { type Counted, isLagging, totalsOf, worstFirst, lightOf } from "./counting";
import type { Answer } from "./evidence";
import { countParts, type Facts, labelOf, problemsOf } from "./facts";
import { text } from "./grid";
import { columnsOf } from "./check-tables";
import type { PrintedSheet } from "./printed";

/** Status, rate, points and light from `column` on. */
export function checkState(sheet: PrintedSheet, row: number, column: number, task: Counted): void {
  sheet.rowIs(row, column, [task.category, task.rate, task.points, task.light]);
}

export function contactOf({ contact, phone }: Answer): string {
  return [contact, phone].filter((part) => part !== "").join("\n");
}

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
      sheet.is(row, cell("牵头单位"), main?.unit ?? task.seats[0]?.phrase ?? "");
      sheet.is(row, cell("责任人及电话"), main ? contactOf(main) : "");
    });
    return from + tasks.length;
  };
  const lagging = worstFirst(facts.tasks.filter(isLagging));
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
    checkState(sheet, row, cell("进展状态"), task);
    if (task.main) {
      sheet.is(row, cell("进展情况"), mainWords(task, task.main));
      sheet.is(row, cell("存在问题"), task.main.problem);
      sheet.is(row, cell("下一步措施"), task.main.nextStep);
    }
    sheet.is(row, cell("责任人及电话"), task.main ? contactOf(task.main) : "");
  });
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

export function checkTargets(sheet: PrintedSheet, facts: Facts): void {
  const { targets, evidence, required } = facts;
  const column = columnsOf(sheet, "序号");
  const cell = (name: string): number => column(name) ?? 0;
  const order = ["差距较大", "接近", "已达到", "缺数据"];
  const sorted = [...targets].sort(
    (a, b) =>
      order.indexOf(a.verdict) - order.indexOf(b.verdict) ||
      (a.ratio ?? Infinity) - (b.ratio ?? Infinity),
  );
  const first = sheet.grid.rowOf("序号") + 1;
  sorted.forEach((each, place) => {
    const row = first + place;
    sheet.is(row, 1, labelOf(each.counted, facts));
    sheet.is(row, cell("指标"), text(each.target, "指标"));
    sheet.says(row, cell("省定目标"), [goalOf(each.target)]);
    sheet.is(row, cell("计量单位"), text(each.target, "计量单位"));
    sheet.is(row, cell("本市年度目标"), each.city);
    sheet.is(row, cell("累计完成值"), each.achieved);
    sheet.is(row, cell("差距"), each.gap);
    sheet.is(row, cell("完成比例(%)"), each.ratio);
    sheet.is(row, cell("判定"), each.verdict);
    sheet.is(row, cell("填报单位"), each.unit);
    const borrowed = each.borrowed && each.unit !== "" ? "比照省定目标。" : "";
    const noted = column("指标说明");
    if (noted !== null) sheet.is(row, noted, borrowed + each.note);
    else sheet.wrongIf(borrowed + each.note !== "", "没有“指标说明”一列，但有说明");
  });
  const sizes = order.map((word) => targets.filter((each) => each.verdict === word).length);
  const summary = first + sorted.length;
  sheet.says(summary, 1, [
    `共${targets.length}项`,
    ...order.flatMap((word, place) => (sizes[place] === 0 ? [] : [`${word}${sizes[place]}项`])),
  ]);
  sheet.says(summary + 1, 1, [`减${evidence.watch}个百分点`, "目标90%", "偏离10%"]);
  sheet.wrongIf(required <= 0, "没有序时要求");
}

/** ≥70, 5.5左右, 3～5. */
function goalOf(target: ReadonlyMap<string, string | number | null>): string {
  const value = String(target.get("省定目标"));
  const operator = String(target.get("要求"));
  if (operator === "区间") return `${value}～${String(target.get("目标上限"))}`;
  if (operator === "不低于") return `≥${value}`;
  if (operator === "不高于") return `≤${value}`;
  return operator === "左右" ? `${value}左右` : value;
}

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
    sheet.is(row, 1, labelOf(task, facts));
    sheet.is(row, cell("工作任务"), task.task.text);
    sheet.says(row, cell("不一致之处"), spread > 0 ? [`相差${spread.toFixed(1)}个百分点`] : []);
    for (const { answer, role } of own) {
      if (sheet.grid.at(row, 1) !== null) sheet.seenAt(row, 1);
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
      const gist = String(sheet.seenAt(row, cell("工作任务"))).replace(/…$/, "");
      sheet.wrongIf(!counted.task.text.includes(gist), `第${row}行的任务不是${counted.task.label}`);
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
