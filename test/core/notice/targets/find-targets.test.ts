import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { findTargets } from "../../../../src/core/notice/targets/find-targets";
import type { Target } from "../../../../src/core/model/task";
import { LATER_SENTENCES, SENTENCES } from "./labelled-sentences";
import { readMarked } from "./marked-sentence";
import { COUNTRYSIDE } from "./marked/countryside";
import { ECONOMY } from "./marked/economy";
import { ENVIRONMENT_AND_SAFETY } from "./marked/environment-and-safety";
import { LIVELIHOOD } from "./marked/livelihood";
import { NO_TARGETS } from "./marked/none";
import { WORK_REPORTS } from "./marked/work-reports";
import { NOTICE_TARGETS } from "./notice-targets";

const brief = ({ op, value, value2, unit }: Target) =>
  [op, value, ...(value2 === null ? [] : [value2]), unit].join(" ");

const only = (text: string): Target => {
  const [target, ...others] = findTargets(text);
  if (!target || others.length > 0) throw new Error(`not one target: ${text}`);
  return target;
};

describe("which numbers are targets", () => {
  test.each([...SENTENCES, ...LATER_SENTENCES])("%s", (text, expected) => {
    expect(findTargets(text).map(brief)).toEqual(expected);
  });

  test.each([
    ...ECONOMY,
    ...COUNTRYSIDE,
    ...LIVELIHOOD,
    ...ENVIRONMENT_AND_SAFETY,
    ...WORK_REPORTS,
    ...NO_TARGETS,
  ])("%s", (sentence) => {
    const { text, targets } = readMarked(sentence);
    const found = findTargets(text).map((target, index) => ({
      words: text.slice(...target.span),
      brief: brief(target).trim(),
      kind: targets[index]?.kind === null ? null : target.kind,
    }));
    expect(found).toEqual(targets);
  });

  test.each([
    ["到2027年，建成充电桩5万个，覆盖率达到90%；今年新增1万个。", ["1万个"]],
    ["力争全年产值达到180亿元、到2027年突破500亿元。", ["180亿元"]],
    ["三年内新建农村公路3000公里，2025年建成800公里。", ["800公里"]],
    ["力争用三年时间，主导产业规模翻一番、突破2000亿元。", []],
    ["新增企业5家（到2027年达到20家），培育工匠10名。", ["5家", "10名"]],
    ["到2025年底建成驿站30个。", ["30个"]],
    ["2025—2027年改造小区90个，2025年改造30个。", ["30个"]],
    ["“十五五”期间新增学位10万个。", []],
  ])("what later years are to reach is none of 2025: %s", (text, expected) => {
    expect(findTargets(text, 2025).map(({ span }) => text.slice(...span))).toEqual(expected);
  });

  test.each([
    ["高标准农田：2.4万亩", ["高标准农田 = 2.4 万亩 absolute"]],
    ["地区生产总值增速：6%左右", ["地区生产总值增速 ≈ 6 % growth"]],
    [
      "优良天数比例：≥88%；PM2.5浓度:≤35微克/立方米。",
      ["优良天数比例 >= 88 % ratio", "PM2.5浓度 <= 35 微克/立方米 absolute"],
    ],
    ["新增床位（张）：500张", ["新增床位（张） = 500 张 count"]],
    ["项目总投资：5亿元；占地面积：30亩；联系电话：3300个", []],
    ["建设周期：6个月", []],
  ])("a figure alone behind a colon is what its indicator must reach: %s", (text, expected) => {
    const found = findTargets(text).map((each) => `${each.indicator} ${brief(each)} ${each.kind}`);
    expect(found).toEqual(expected);
  });

  test("in the built-in notice exactly the numbers that a person marked are found", () => {
    const notice = readFileSync(
      join(__dirname, "../../../../assets/notice/suizhou-2024-07.txt"),
      "utf8",
    );
    const found: string[] = [];
    for (const line of notice.split("\n")) {
      const [, number, numeral, text] =
        /^\s*(?:(\d+)\.|([一二三四五六七八九十])、)(.*)（牵头单位：[^）]*）$/.exec(line) ?? [];
      if (text === undefined) continue;
      const targets = findTargets(text).map(brief);
      const id = number
        ? `Z${number.padStart(3, "0")}`
        : `M${String("一二三四五六七八九十".indexOf(numeral ?? "") + 1).padStart(2, "0")}`;
      if (targets.length > 0) found.push(`${id}: ${targets.join("; ")}`);
    }
    expect(found).toEqual(NOTICE_TARGETS.trim().split("\n"));
  });
});

describe("what a target says", () => {
  test.each([
    ["规模以上工业增加值增长8%以上", "规模以上工业增加值"],
    ["城镇新增就业3万人", "城镇新增就业"],
    ["新增学位1万个、床位2000张", "新增学位"],
    ["建成12个社区食堂", "建成社区食堂"],
    ["依托临江港打造物流枢纽、货物吞吐量达到300万吨", "货物吞吐量"],
    ["市、县两级覆盖率达到50%", "市、县两级覆盖率"],
    ["单位能耗由0.5吨标准煤降至0.4吨标准煤", "单位能耗"],
    ["为300户困难家庭实施改造", "为困难家庭实施改造"],
    ["新增床位（含护理型50张）800张", "新增床位"],
    ["城镇、农村居民收入分别增长5%和7%", "城镇居民收入"],
    ["投资完成320亿元，增长15%", "投资增速"],
    ["引进5亿元以上项目10个、10亿元以上项目5个", "引进10亿元以上项目"],
    ["新建6个街心花园和9个口袋公园", "新建口袋公园"],
    ["建成3个中心、覆盖8个街道和60个社区", "覆盖社区"],
    ["新增卫生院5所、村卫生室40所和急救站2个", "新增村卫生室"],
  ])("%s measures %s", (text, indicator) => {
    expect(findTargets(text).map((target) => target.indicator)).toContain(indicator);
  });

  test("a verb that governs several numbers names each of them", () => {
    const names = findTargets("新增学位1万个、床位2000张").map((target) => target.indicator);
    expect(names).toEqual(["新增学位", "新增床位"]);
  });

  test("a part of a sum is named after the whole", () => {
    const [, part] = findTargets("新增停车位5万个，其中临江市新增1万个。");
    expect(part?.indicator).toBe("新增停车位（其中临江市新增）");
  });

  test("no two targets of a text have the same name", () => {
    const text = "地区生产总值增长6.5%以上、力争7%；新增企业5家；新增企业5家；新增企业5家。";
    const names = findTargets(text).map((target) => target.indicator);
    expect(names.slice(0, 2)).toEqual(["地区生产总值", "地区生产总值（7%）"]);
    expect(new Set(names).size).toBe(5);
  });

  test.each([
    ["增长7%", "growth"],
    ["单位能耗降低2.5%左右", "growth"],
    ["覆盖率达到80%", "ratio"],
    ["新增企业20家", "count"],
    ["完成投资30亿元", "absolute"],
    ["新建高标准农田15万亩", "absolute"],
  ])("the target of %s is of kind %s", (text, kind) => {
    expect(only(text).kind).toBe(kind);
  });

  test("the span covers operator words, number and unit, and nothing else", () => {
    const text = "服务青少年不少于１５万人次，建设公园3—5个，粮食产量500亿斤以上";
    expect(findTargets(text).map(({ span }) => text.slice(...span))).toEqual([
      "不少于１５万人次",
      "3—5个",
      "500亿斤以上",
    ]);
  });

  test("a thousands separator and a range keep their values", () => {
    expect(only("改造管网1,250公里").value).toBe(1250);
    expect(only("地区生产总值增长6%—6.5%")).toMatchObject({ op: "range", value: 6, value2: 6.5 });
  });
});

describe("any text", () => {
  const words = fc.constantFrom(
    ..."新增 建成 达到 增长 推进 加快 学位 企业 覆盖率 等 、 ， 。 （ ） “ ” 其中 以上 左右 不少于 3 12.5 1,000 三十 百分之五 万 亿 个 家 % 元 岁 年 第 5G 的 — 至".split(
      " ",
    ),
  );

  test("spans lie in the text, in order, do not overlap, and hold the value", () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
        const text = parts.join("");
        let end = 0;
        for (const target of findTargets(text)) {
          const [from, to] = target.span;
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
          expect(Number.isFinite(target.value)).toBe(true);
          expect(target.indicator).not.toBe("");
          expect(target.op === "range").toBe(target.value2 !== null);
          end = to;
        }
      }),
      { numRuns: 300 },
    );
  });

  test("arbitrary characters never fail", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        findTargets(text);
      }),
      { numRuns: 200 },
    );
  });
});
