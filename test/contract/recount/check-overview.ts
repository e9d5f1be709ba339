/** 总体情况 counted again. */

import { adjusted, CATEGORIES, LIGHTS, type Totals } from "./counting";
import { CHANGES, count, type Facts, monthName } from "./facts";
import type { Value } from "./grid";
import type { PrintedSheet } from "./printed";
import {
  changeParts,
  filingParts,
  laggards,
  lagParts,
  mentionParts,
  openParts,
  progressParts,
  targetParts,
} from "./sentences";

export function checkOverview(sheet: PrintedSheet, facts: Facts): void {
  checkTiles(sheet, facts);
  checkStatus(sheet, facts);
  checkRightHand(sheet, facts);
  checkSentences(sheet, facts);
  checkTrend(sheet, facts);
}

/** Labels in one row, figures in the next, each two columns wide. */
function checkTiles(sheet: PrintedSheet, { all, filings }: Facts): void {
  const row = sheet.grid.rowOf("任务总数");
  const tiles: [string, Value][] = [
    ["任务总数", all.total],
    ["按序时推进占比", all.onTrackShare],
    ["已完成", count(all.status, "已完成")],
    ["欠序时", count(all.status, "欠序时")],
    ["未启动", count(all.status, "未启动")],
    ["亮红灯", count(all.light, "红灯")],
    ["亮黄灯", count(all.light, "黄灯")],
    ["已报／应报单位", `${filings.returned}／${filings.expected}`],
  ];
  tiles.forEach(([label, value], place) => {
    sheet.is(row, 1 + place * 2, label);
    sheet.is(row + 1, 1 + place * 2, value);
  });
}

function checkStatus(sheet: PrintedSheet, { all, rest, before }: Facts): void {
  const top = sheet.grid.rowOf("进展状态");
  if (before) sheet.says(top, 7, [monthName(before.period).slice(5)]);
  const shown = CATEGORIES.filter(
    (word) =>
      word !== "状态未填" ||
      count(all.status, word) + (before ? count(before.totals.status, word) : 0) > 0,
  );
  const share = (totals: Totals) => adjusted(shown.map((word) => count(totals.status, word)));
  const [shares, restShares] = [share(all), share(rest)];
  const minus = (now: number, then: number | undefined): Value =>
    then === undefined ? null : now - then;
  shown.forEach((word, place) => {
    const now = count(all.status, word);
    const then = before ? count(before.totals.status, word) : undefined;
    const row = sheet.grid.rowOf(word, 1, top);
    sheet.is(row, 3, now);
    sheet.is(row, 4, shares[place] ?? null);
    sheet.is(row, 5, count(rest.status, word));
    sheet.is(row, 6, restShares[place] ?? null);
    sheet.is(row, 7, then ?? null);
    sheet.is(row, 8, minus(now, then));
  });
  const last = before?.totals;
  sheet.rowIs(sheet.grid.rowOf("合计", 1, top), 3, [
    ...[all.total, 100, rest.total, 100],
    last ? last.total : null,
    null,
  ]);
  sheet.rowIs(sheet.grid.rowOf("按序时推进", 1, top), 3, [
    ...[all.onTrack, all.onTrackShare, rest.onTrack, rest.onTrackShare],
    last ? last.onTrack : null,
    minus(all.onTrack, last?.onTrack),
  ]);
}

/** Lights, changes, filing and means stand from column 9 on. */
function checkRightHand(sheet: PrintedSheet, facts: Facts): void {
  const { all, rest, before, changes, filings, evidence } = facts;
  const top = sheet.grid.rowOf("亮灯", 9);
  const shares = adjusted(LIGHTS.map((word) => count(all.light, word)));
  const limits = [`${evidence.watch}`, `${evidence.red}`];
  LIGHTS.forEach((word, place) => {
    const row = sheet.grid.rowOf(word, 9, top);
    const limit = { 关注: limits.slice(0, 1), 黄灯: [limits.join("至")], 红灯: limits.slice(1) };
    sheet.says(row, 11, limit[word as keyof typeof limit] ?? []);
    sheet.is(row, 15, count(all.light, word));
    sheet.is(row, 16, shares[place] ?? null);
  });
  const moved = sheet.grid.rowOf("较上期变化", 9);
  const columns = [11, 13, 15, 16];
  if (before) sheet.says(moved + 1, 9, [monthName(before.period).slice(5)]);
  CHANGES.forEach((word, place) => {
    const kinds = [...changes.values()].filter((each) => each.includes(word));
    sheet.is(moved, columns[place] ?? 0, word);
    sheet.is(moved + 1, columns[place] ?? 0, before ? kinds.length : null);
  });
  const filed = sheet.grid.rowOf("应报单位", 9);
  const { expected, returned, missing, late, sentBack } = filings;
  [expected, returned, missing.length, late.length, sentBack.length].forEach((value, place) =>
    sheet.is(filed + 1, [9, ...columns][place] ?? 0, value),
  );
  const mean = sheet.grid.rowOf("平均完成率(%)", 9);
  sheet.is(mean, 11, all.meanRate);
  sheet.is(mean, 15, rest.meanRate);
}

/** One sentence a row, numbered; none is missing and none stands where nothing is to be said. */
function checkSentences(sheet: PrintedSheet, facts: Facts): void {
  const worst = laggards(facts).slice(0, 2);
  const sentences: ((text: string) => string[])[] = [
    () => progressParts(facts),
    ...(worst.length > 0
      ? [
          (text: string) => [
            ...lagParts(facts.all),
            ...worst.flatMap((task) => mentionParts(task, facts, text)),
          ],
        ]
      : []),
    ...(facts.before ? [() => changeParts(facts)] : []),
    () => filingParts(facts, 6),
    () => [...targetParts(facts), ...openParts(facts)],
  ];
  const top = sheet.grid.rowOf("要点") + 1;
  sentences.forEach((partsOf, place) => {
    const text = String(sheet.grid.at(top + place, 1));
    sheet.says(top + place, 1, [`${place + 1}．`, ...partsOf(text)]);
  });
  sheet.is(top + sentences.length, 1, "图表");
}

function checkTrend(sheet: PrintedSheet, { trend }: Facts): void {
  if (trend.length < 2) return;
  const row = sheet.grid.rowOf(/各期走势/);
  const column = 5;
  const line = (label: string, of: (totals: Totals) => Value): void =>
    sheet.rowIs(
      sheet.grid.rowOf(label, 1, row),
      column,
      trend.map(({ totals }) => of(totals)),
    );
  const part = (totals: Totals, value: number) => Math.round((value / totals.total) * 1000) / 10;
  sheet.says(row, 1, [`${trend[0]?.period.slice(0, 4)}年`]);
  trend.forEach(({ period }, place) => {
    sheet.is(row, column + place, monthName(period).slice(5));
  });
  line("按序时推进占比(%)", (totals) => totals.onTrackShare);
  line("已完成占比(%)", (totals) => part(totals, count(totals.status, "已完成")));
  line("已报送任务占比(%)", (totals) =>
    part(totals, totals.total - count(totals.status, "未报送")),
  );
  line(
    "欠序时、未启动（项）",
    (totals) => count(totals.status, "欠序时") + count(totals.status, "未启动"),
  );
}
