/** 报送情况 and 通报文稿 counted again. */

import { isLagging, totalsOf, worstFirst } from "./counting";
import {
  changeParts,
  countParts,
  dayName,
  type Facts,
  filingParts,
  gistIn,
  labelOf,
  lagParts,
  lightParts,
  mentionParts,
  monthName,
  nameOf,
  openParts,
  progressParts,
  targetParts,
} from "./facts";
import { columnsOf } from "./check-tables";
import type { PrintedSheet } from "./printed";

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
  const made = dayName(madeOn(sheet));
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
  for (let row = end; row <= sheet.grid.lastRow; row++) {
    const text = String(sheet.grid.at(row, 1));
    if (!text.startsWith("各有关单位：")) continue;
    sheet.says(row, 1, [
      ...asked,
      `应报${expected}家，已报${returned}家`,
      missing.length > 0 ? `尚未报送的单位（${missing.length}家）` : "",
      sentBack.length > 0 ? `需修改后重报的单位（${sentBack.length}家）` : "",
    ]);
  }
  const unfiled = facts.tasks.filter(({ category }) => category === "未报送");
  if (unfiled.length === 0) return;
  const list = sheet.grid.rowOf(/^牵头单位未报送的任务/, 1, end);
  sheet.says(list, 1, [`${unfiled.length}项`]);
  unfiled.forEach((task, place) => {
    sheet.is(list + 1 + place, 1, labelOf(task, facts));
    sheet.is(list + 1 + place, 8, task.task.text);
  });
}

/** Day of the data, as the report's head prints it. */
export function madeOn(sheet: PrintedSheet): string {
  for (let row = 1; row < 5; row++) {
    for (const [, value] of sheet.grid.cellsOf(row)) {
      const found = /数据截至：(\d+)年(\d+)月(\d+)日$/.exec(String(value));
      if (!found) continue;
      const [, year = "", month = "", day = ""] = found;
      return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    }
  }
  throw new Error(`${sheet.name} does not say how far its data go`);
}

export function checkCircular(sheet: PrintedSheet, facts: Facts, made: string): void {
  const { evidence, period, all, tasks } = facts;
  const projects = tasks.filter(({ task }) => task.list.includes("民生"));
  const lagging = worstFirst(tasks.filter(isLagging));
  const lastDay = new Date(Date.UTC(Number(period.slice(0, 4)), Number(period.slice(5)), 0));
  const end = lastDay.toISOString().slice(0, 10);
  const until = dayName(end < made ? end : made);
  const kinds: [RegExp, (text: string) => string[]][] = [
    [/^关于.*的通报$/, () => [monthName(period)]],
    [/根据《/, () => [evidence.docNumber, monthName(period)]],
    [/任务进展。/, () => [until, ...progressParts(facts)]],
    [/亮灯情况。/, () => lightParts(facts)],
    [/与上期比较。/, () => changeParts(facts)],
    [
      /民生项目。/,
      (text) => [
        `${projects.length}项中`,
        ...countParts(totalsOf(projects)),
        ...projects.filter(isLagging).flatMap((task) => {
          const name = nameOf(task, facts).replace(/^民生项目/, "");
          return [name, gistIn(text, name, task)];
        }),
      ],
    ],
    [/量化指标。/, () => targetParts(facts)],
    [/进度滞后。/, () => lagParts(all)],
    [/报送不够/, () => filingParts(facts)],
    [/需要统筹。/, () => openParts(facts)],
    [new RegExp(`^${dayName(made)}$`), () => [dayName(made)]],
  ];
  for (let row = 1, named = 0; row <= sheet.grid.lastRow; row++) {
    const text = String(sheet.grid.at(row, 1) ?? "").replace(/^　+/, "");
    const task = lagging[named];
    if (task && text.startsWith(`${named + 1}．`)) {
      sheet.says(row, 1, [`${named + 1}．`, ...mentionParts(task, facts, text)]);
      named++;
      continue;
    }
    const kind = kinds.find(([pattern]) => pattern.test(text));
    if (kind) sheet.says(row, 1, kind[1](text));
  }
}
