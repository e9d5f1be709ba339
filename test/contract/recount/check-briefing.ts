/** 领导参阅 counted again. */

import { type Counted, oneDecimal, type Totals, worstFirst } from "./counting";
import { asks, count, type Facts, labelOf, monthName, nameOf, problemsOf } from "./facts";
import type { Value } from "./grid";
import type { PrintedSheet } from "./printed";
import { changeParts, filingParts, isGistOf, quoted, targetParts, unitOf } from "./sentences";

export function checkBriefing(sheet: PrintedSheet, facts: Facts): void {
  const { required, all, before, tasks, changes } = facts;
  const head = sheet.grid.rowOf(/^一、/);
  sheet.says(head, 1, [`${required.toFixed(1)}%`]);
  checkTiles(sheet, facts, head + 1);
  const moved = head + (before ? 4 : 3);
  const sentence = String(sheet.grid.at(moved, 1));
  const news = tasks.filter((task) => changes.get(task.task.id)?.includes("新完成")).slice(0, 3);
  sheet.says(moved, 1, [
    ...(before ? changeParts(facts) : onTrackParts(all)),
    ...news.map((task) => quoted(sentence, task, nameOf(task, facts))),
    ...targetParts(facts),
  ]);
  checkTroubled(sheet, facts);
  checkDecisions(sheet, facts);
  sheet.says(sheet.grid.rowOf(/^四、/) + 1, 1, filingParts(facts, 16));
}

/** Label, figure and its change since the period before, each two columns wide. */
function checkTiles(sheet: PrintedSheet, { all, before }: Facts, row: number): void {
  const lagging = ({ status }: Totals) => count(status, "欠序时") + count(status, "未启动");
  const tiles: [string, (totals: Totals) => number | null, string][] = [
    ["任务总数", ({ total }) => total, ""],
    ["已完成", ({ status }) => count(status, "已完成"), ""],
    ["按序时推进", ({ onTrackShare }) => onTrackShare, "个百分点"],
    ["欠序时、未启动", lagging, ""],
    ["亮红灯", ({ light }) => count(light, "红灯"), ""],
    ["亮黄灯", ({ light }) => count(light, "黄灯"), ""],
  ];
  tiles.forEach(([label, of, measure], place) => {
    const column = 1 + place * 2;
    sheet.is(row, column, label);
    sheet.is(row + 1, column, of(all));
    if (!before) return;
    const since = `较${monthName(before.period).slice(5)}`;
    sheet.is(row + 2, column, place === 0 ? since : moved(of(all), of(before.totals), measure));
  });
}

function moved(now: number | null, then: number | null, measure: string): Value {
  if (now === null || then === null) return null;
  const difference = oneDecimal(now - then);
  if (difference === 0) return "持平";
  return `${difference > 0 ? "+" : "−"}${Math.abs(difference)}${measure}`;
}

function onTrackParts({ total, onTrack, status }: Totals): string[] {
  const words = ["已完成", "超序时", "达序时"].filter((word) => count(status, word) > 0);
  return [
    `${total}项任务中`,
    `按序时推进${onTrack}项`,
    ...words.map((word) => `${word}${count(status, word)}项`),
  ];
}

/** Red and yellow tasks, worst first, as many as the page takes; the others are counted. */
function checkTroubled(sheet: PrintedSheet, facts: Facts): void {
  const lit = (word: string) => count(facts.all.light, word);
  const top = sheet.grid.rowOf(/^二、/);
  const bottom = sheet.grid.rowOf(/^三、/);
  sheet.says(top, 1, [`红灯${lit("红灯")}项，黄灯${lit("黄灯")}项`]);
  const tasks = worstFirst(facts.tasks.filter(({ light }) => ["红灯", "黄灯"].includes(light)));
  const shown = bottom - top - 3;
  tasks.slice(0, shown).forEach((task, place) => {
    const row = top + 2 + place;
    checkTask(sheet, row, task, facts);
    sheet.is(row, 5, unitOf(task));
    const behind = task.points !== null && task.points < 0;
    const points = behind ? `\n−${Math.abs(task.points ?? 0).toFixed(1)}` : "";
    sheet.is(row, 7, `${task.light}${points}`);
    checkExcerpt(sheet, row, 8, task.main?.problem ?? "");
  });
  sheet.says(bottom - 1, 1, tasks.length > shown ? [`另有${tasks.length - shown}项`] : []);
}

/** What is asked for, of the worst tasks first. */
function checkDecisions(sheet: PrintedSheet, facts: Facts): void {
  const top = sheet.grid.rowOf(/^三、/);
  const bottom = sheet.grid.rowOf(/^四、/);
  const order = worstFirst(facts.tasks);
  const asking = problemsOf(facts)
    .filter((problem) => problem.asks)
    .sort((a, b) => order.indexOf(a.counted) - order.indexOf(b.counted));
  sheet.says(top, 1, [`${asking.length}条`]);
  const pointing = bottom - 1;
  const shown = pointing - top - 2;
  asking.slice(0, shown).forEach(({ counted, unit }, place) => {
    const row = top + 2 + place;
    const answers = facts.evidence.answers.get(facts.period)?.get(counted.task.id);
    checkTask(sheet, row, counted, facts);
    sheet.is(row, 5, unit);
    const problem = answers?.get(unit)?.problem ?? "";
    sheet.wrongIf(!asks(problem), `第${row}行没有提请协调`);
    checkExcerpt(sheet, row, 7, problem);
  });
  sheet.says(pointing, 1, [
    asking.length > shown ? `另有${asking.length - shown}条` : "",
    facts.disagreements.length > 0 ? `任务${facts.disagreements.length}项` : "",
  ]);
}

function checkTask(sheet: PrintedSheet, row: number, task: Counted, facts: Facts): void {
  sheet.is(row, 1, labelOf(task, facts));
  const words = String(sheet.seenAt(row, 2));
  if (!isGistOf(words, task)) sheet.is(row, 2, task.task.text);
}

/** The unit's own words, perhaps cut short. */
function checkExcerpt(sheet: PrintedSheet, row: number, column: number, text: string): void {
  const words = String(sheet.seenAt(row, column)).replace(/[。…]+$/, "");
  if (text === "") sheet.says(row, column, []);
  else if (!text.startsWith(words)) sheet.is(row, column, text);
}
