/** The charts' kept values: counted again, and the same as in the cells that each range names. */

import { strFromU8, unzipSync } from "fflate";
import { CATEGORIES, LIGHTS, totalsOf, type Totals } from "./counting";
import { count, type Facts, monthName } from "./facts";
import type { Grid, Value } from "./grid";
import { rankedUnits } from "./check-units";
import { nameOfTarget, sortedTargets } from "./check-targets";

interface Series {
  name: string;
  values: Kept;
  categories: Kept;
}

/** A range, and what the chart keeps of it. */
interface Kept {
  range: string;
  values: string[];
}

interface Expected {
  title: string;
  categories: Value[];
  series: [name: string, values: Value[]][];
}

/** What is wrong with the charts of a report's file. */
export function checkCharts(
  bytes: Uint8Array,
  book: ReadonlyMap<string, Grid>,
  facts: Facts,
): string[] {
  const parts = unzipSync(bytes, { filter: ({ name }) => /charts\/chart\d+\.xml$/.test(name) });
  const charts = Object.values(parts).map((part) => strFromU8(part));
  const expected = expectedCharts(facts, book);
  const wrong = charts.length === expected.length ? [] : [`图表有${charts.length}个`];
  for (const { title, categories, series } of expected) {
    const xml = charts.find((each) => each.includes(`<a:t>${title}`));
    const drawn = xml ? seriesOf(xml) : [];
    const same = (what: string, kept: readonly Value[], counted: readonly Value[]): void => {
      const [left, right] = [kept, counted].map((values) => values.map(String).join("，"));
      if (left !== right) wrong.push(`“${title}”的${what}是“${left}”，数出来是“${right}”`);
    };
    same(
      "系列",
      drawn.map(({ name }) => name),
      series.map(([name]) => name),
    );
    drawn.forEach((each, place) => {
      same(`${each.name}的分类`, each.categories.values, categories);
      same(each.name, each.values.values, series[place]?.[1] ?? []);
      for (const { range, values } of [each.categories, each.values]) {
        same(range, values, cellsOf(book, range));
      }
    });
  }
  return wrong;
}

function expectedCharts(facts: Facts, book: ReadonlyMap<string, Grid>): Expected[] {
  const charts = [statusByChapter(facts, book), lightsByUnit(facts), attainment(facts)];
  return facts.trend.length > 1 ? [...charts, trend(facts)] : charts;
}

function statusByChapter({ tasks, all }: Facts, book: ReadonlyMap<string, Grid>): Expected {
  const headings = [...new Set(tasks.map(({ task }) => task.chapter || task.list))];
  const groups = headings.map((heading) =>
    totalsOf(tasks.filter(({ task }) => (task.chapter || task.list) === heading)),
  );
  const sheet = book.get("分章统计");
  const shown = CATEGORIES.filter((word) => word !== "状态未填" || count(all.status, word) > 0);
  return {
    title: "各章任务进展状态（项）",
    categories: headings.map((heading) => sheet?.at(sheet.rowOf(heading, 2), 1) ?? null),
    series: shown.map((word) => [word, groups.map(({ status }) => count(status, word))]),
  };
}

function lightsByUnit(facts: Facts): Expected {
  const units = rankedUnits(facts, 1).slice(-10);
  return {
    title: "排名靠后的牵头单位亮灯情况（项）",
    categories: units.map(({ name }) => name),
    series: LIGHTS.map((word) => [word, units.map(({ totals }) => count(totals.light, word))]),
  };
}

function attainment(facts: Facts): Expected {
  const targets = sortedTargets(facts)
    .filter(({ verdict }) => verdict !== "缺数据")
    .slice(0, 10);
  return {
    title: "量化指标完成比例",
    categories: targets.map((each) => nameOfTarget(each, facts)),
    series: [["完成比例", targets.map(({ ratio }) => ratio)]],
  };
}

function trend({ trend: points, period }: Facts): Expected {
  const part = ({ total }: Totals, size: number) => Math.round((size / total) * 1000) / 10;
  const shares: [string, (totals: Totals) => Value][] = [
    ["按序时推进占比(%)", (totals) => totals.onTrackShare],
    ["已完成占比(%)", (totals) => part(totals, count(totals.status, "已完成"))],
    ["已报送任务占比(%)", (totals) => part(totals, totals.total - count(totals.status, "未报送"))],
  ];
  return {
    title: `${period.slice(0, 4)}年各期占比走势`,
    categories: points.map((point) => monthName(point.period).slice(5)),
    series: shares.map(([name, of]) => [name, points.map(({ totals }) => of(totals))]),
  };
}

function seriesOf(xml: string): Series[] {
  return [...xml.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([series]) => ({
    name: /<c:tx>.*?<c:v>(.*?)<\/c:v>/s.exec(series)?.[1] ?? "",
    categories: keptOf(series, "cat"),
    values: keptOf(series, "val"),
  }));
}

function keptOf(series: string, part: "cat" | "val"): Kept {
  const xml = new RegExp(`<c:${part}>.*?</c:${part}>`, "s").exec(series)?.[0] ?? "";
  return {
    range: /<c:f>(.*?)<\/c:f>/.exec(xml)?.[1]?.replace(/['$]/g, "") ?? "",
    values: [...xml.matchAll(/<c:pt idx="\d+"><c:v>(.*?)<\/c:v>/g)].map(([, value = ""]) => value),
  };
}

/** 分章统计!D5:D16, cell by cell. */
function cellsOf(book: ReadonlyMap<string, Grid>, range: string): Value[] {
  const [, name = "", left = "", top, right = "", bottom] =
    /^(.+)!([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range) ?? [];
  const numberOf = (letters: string) =>
    [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const cells: Value[] = [];
  for (let row = Number(top); row <= Number(bottom); row++) {
    for (let column = numberOf(left); column <= numberOf(right); column++) {
      cells.push(book.get(name)?.at(row, column) ?? null);
    }
  }
  return cells;
}
