/** 报送情况 counted again. */

import { dayName, type Facts, labelOf, monthName } from "./facts";
import type { PrintedSheet } from "./printed";
import { unitNames } from "./sentences";
import { columnsOf } from "./table-parts";

export function checkFilings(sheet: PrintedSheet, facts: Facts): void {
  const { filings, evidence, period } = facts;
  const column = columnsOf(sheet, "序号");
  const cell = (name: string): number => column(name) ?? 0;
  const { expected, returned, missing, undecided, late, sentBack } = filings;
  const head = sheet.grid.rowOf(/^应报送单位/);
  const sizes = [
    `未报送${missing.length}家`,
    `迟报${late.length}家`,
    `退回修改${sentBack.length}家`,
    undecided.length > 0 ? `重复报送、待核实的${undecided.length}家` : "",
  ];
  sheet.says(head, 1, [`应报送单位${expected}家`, `已报送${returned}家`, ...sizes]);
  const deadline = dayName(evidence.deadlines.get(period) ?? "");
  const made = dayName(facts.made);
  const asked = [monthName(period), deadline, made];
  filings.lines.forEach((line, place) => {
    const row = head + 1 + place;
    const { return: back, due, led, filled } = line;
    sheet.is(row, 1, place + 1);
    sheet.is(row, cell("单位"), line.unit);
    sheet.is(row, cell("情况"), line.state);
    sheet.is(row, cell("涉及任务"), due);
    sheet.is(row, cell("其中牵头"), led);
    sheet.is(row, cell("已填"), filled);
    sheet.is(row, cell("收到时间"), back?.received ?? null);
    sheet.is(row, cell("错误"), back?.errors ?? null);
    sheet.is(row, cell("提示"), back?.warnings ?? null);
    sheet.is(row, cell("本年未报次数"), line.timesMissing);
    sheet.is(row, cell("本年迟报次数"), line.timesLate);
    const said: Record<string, string[]> = {
      未报送: [...asked, `涉及任务${due}项`, led > 0 ? `其中牵头${led}项` : ""],
      退回修改: [
        monthName(period),
        `有${back?.errors ?? 0}处错误`,
        due > filled ? `另有${due - filled}项任务未填` : "",
      ],
      迟报: [monthName(period)],
    };
    sheet.says(row, cell("催报用语（可直接复制）"), said[line.state] ?? []);
  });
  const end = head + 1 + filings.lines.length;
  const urged = missing.length + sentBack.length > 0;
  if (urged) sheet.grid.rowOf(/^各有关单位：/, 1, end);
  for (let row = end; row <= sheet.grid.lastRow; row++) {
    const text = String(sheet.grid.at(row, 1));
    if (!text.startsWith("各有关单位：")) continue;
    sheet.says(row, 1, [
      ...asked,
      `应报${expected}家，已报${returned}家`,
      missing.length > 0 ? `尚未报送的单位（${missing.length}家）：${missing.join("、")}。` : "",
      sentBack.length > 0
        ? `需修改后重报的单位（${sentBack.length}家）：${sentBack.join("、")}。`
        : "",
    ]);
  }
  const unfiled = facts.tasks.filter(({ category }) => category === "未报送");
  if (unfiled.length === 0) return;
  const list = sheet.grid.rowOf(/^牵头单位未报送的任务/, 1, end);
  sheet.says(list, 1, [`${unfiled.length}项`]);
  unfiled.forEach((task, place) => {
    const leads = task.seats.filter((seat) => seat.leads).map(({ unit }) => unit);
    sheet.is(list + 1 + place, 1, labelOf(task, facts));
    sheet.is(list + 1 + place, 2, `牵头单位未报送：${unitNames(leads, 12)}`);
    sheet.is(list + 1 + place, 8, task.task.text);
  });
}
