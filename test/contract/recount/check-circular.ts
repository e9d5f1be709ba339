/** 通报文稿 counted again. */

import { totalsOf } from "./counting";
import { dayName, type Facts, monthName, nameOf } from "./facts";
import type { PrintedSheet } from "./printed";
import {
  changeParts,
  countParts,
  filingParts,
  laggards,
  lagParts,
  lightParts,
  mentionParts,
  openParts,
  progressParts,
  quoted,
  targetParts,
  unitNames,
  unitOf,
} from "./sentences";

/** A paragraph by what it begins with, once its number is off, and what it must hold. */
type Paragraph = [RegExp, (text: string) => string[]];

/** Tasks and units that the circular names at most. */
const TASKS = 10;
const UNITS = 40;

export function checkCircular(sheet: PrintedSheet, facts: Facts): void {
  let row = 1;
  for (const [pattern, partsOf] of [
    ...opening(facts),
    ...progress(facts),
    ...troubles(facts),
    ...demands(facts),
    [/^/, () => [facts.evidence.issuer]] satisfies Paragraph,
    [/^/, () => [dayName(facts.made)]] satisfies Paragraph,
  ]) {
    const text = String(sheet.grid.at(row, 1) ?? "").replace(/^　+/, "");
    sheet.wrongIf(!pattern.test(text), `第${row}段应是${String(pattern)}：${text}`);
    sheet.says(row, 1, partsOf(text));
    row++;
  }
  sheet.wrongIf(sheet.grid.lastRow >= row, `第${row}段以后还有内容`);
}

function opening({ evidence, period }: Facts): Paragraph[] {
  return [
    [/^关于.*的通报$/, () => [monthName(period)]],
    [/^各有关单位：$/, () => []],
    [/^根据《/, () => [evidence.docNumber, monthName(period)]],
    [/^一、总体情况$/, () => []],
  ];
}

function progress(facts: Facts): Paragraph[] {
  const { period, tasks, before, made } = facts;
  const lastDay = new Date(Date.UTC(Number(period.slice(0, 4)), Number(period.slice(5)), 0));
  const end = lastDay.toISOString().slice(0, 10);
  const until = dayName(end < made ? end : made);
  const projects = tasks.filter(({ task }) => task.list.includes("民生"));
  const slow = projects.filter(({ category }) => ["欠序时", "未启动"].includes(category));
  const paragraphs: Paragraph[] = [
    [/任务进展。/, () => [until, ...progressParts(facts)]],
    [/亮灯情况。/, () => lightParts(facts)],
    [/与上期比较。/, () => changeParts(facts)],
    [
      /民生项目。/,
      (text) => [
        `${projects.length}项中`,
        ...countParts(totalsOf(projects)),
        ...slow.map((task) => quoted(text, task, `第${task.task.label}项`)),
      ],
    ],
    [/量化指标。/, () => targetParts(facts)],
  ];
  return paragraphs.filter(([kind]) => before !== null || !kind.test("与上期比较。"));
}

function troubles(facts: Facts): Paragraph[] {
  const lagging = laggards(facts).slice(0, TASKS);
  const { missing, late, sentBack } = facts.filings;
  const open = openParts(facts);
  const paragraphs: Paragraph[] = [[/^二、存在的主要问题$/, () => []]];
  if (lagging.length > 0) paragraphs.push([/进度滞后。/, () => lagParts(facts.all)]);
  lagging.forEach((task, place) => {
    paragraphs.push([
      new RegExp(`^${place + 1}．${nameOf(task, facts)}“`),
      (text) => [`${place + 1}．`, ...mentionParts(task, facts, text)],
    ]);
  });
  if (missing.length + late.length + sentBack.length > 0) {
    paragraphs.push([/报送不够及时规范。/, () => filingParts(facts, UNITS)]);
  }
  if (open.some((part) => part !== "")) paragraphs.push([/需要统筹。/, () => open]);
  if (paragraphs.length === 1) paragraphs.push([/没有发现突出问题/, () => []]);
  return paragraphs;
}

function demands(facts: Facts): Paragraph[] {
  const lagging = facts.tasks.filter(({ category }) => ["欠序时", "未启动"].includes(category));
  const units = unitNames([...new Set(lagging.map(unitOf))], UNITS);
  const { missing, sentBack } = facts.filings;
  const late = (names: readonly string[], words: string) =>
    names.length === 0 ? "" : `${unitNames(names, UNITS)}${words}`;
  return [
    [/^三、下一步工作要求$/, () => []],
    [/^（一）/, () => (lagging.length > 0 ? [`${units}要对`] : [])],
    [/^（二）压实牵头责任。/, () => []],
    [/^（三）/, () => [late(missing, "要尽快补报"), late(sentBack, "要按退回意见修改")]],
  ];
}
