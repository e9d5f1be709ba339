/** 量化指标 counted again. */

import { type Facts, labelOf, nameOf } from "./facts";
import { text } from "./grid";
import type { PrintedSheet } from "./printed";
import { columnsOf } from "./table-parts";
import type { TargetCount } from "./targets";

const ORDER = ["差距较大", "接近", "已达到", "缺数据"];

/** As printed: what is far from its goal first. */
export function sortedTargets({ targets }: Facts): TargetCount[] {
  return [...targets].sort(
    (a, b) =>
      ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) ||
      (a.ratio ?? Infinity) - (b.ratio ?? Infinity),
  );
}

/** 引进外资企业; with its task where several tasks have one of this name. */
export function nameOfTarget({ target, counted }: TargetCount, facts: Facts): string {
  const name = text(target, "指标");
  const same = facts.targets.filter((each) => text(each.target, "指标") === name);
  const alone = same.every((each) => each.counted === counted);
  return alone ? name : `${name}（${nameOf(counted, facts)}）`;
}

export function checkTargets(sheet: PrintedSheet, facts: Facts): void {
  const { targets, evidence, required } = facts;
  const column = columnsOf(sheet, "序号");
  const cell = (name: string): number => column(name) ?? 0;
  const sorted = sortedTargets(facts);
  const first = sheet.grid.rowOf("序号") + 1;
  sorted.forEach((each, place) => {
    const row = first + place;
    sheet.is(row, 1, labelOf(each.counted, facts));
    sheet.is(row, cell("指标"), nameOfTarget(each, facts));
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
  const sizes = ORDER.map((word) => targets.filter((each) => each.verdict === word).length);
  const summary = first + sorted.length;
  sheet.says(summary, 1, [
    `共${targets.length}项`,
    ...ORDER.flatMap((word, place) => (sizes[place] === 0 ? [] : [`${word}${sizes[place]}项`])),
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
