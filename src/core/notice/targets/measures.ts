/** Measure words and what they measure. 大, 级, 强, 价, 届, 轮 are none: they make names (三大战役, 500强). */

import type { TargetKind } from "../../model/task";
import { CharSet } from "../../text/char-set";
import { WordsByStart } from "../../text/words-by-start";

/** A share, a multiple or a change in points. */
const PERCENT = ["%", "‰", "个百分点", "百分点", "倍"];

/** Time and age: rarely a goal, mostly a condition (3岁以下, 15分钟文化圈, 毕业5年内). */
const TIME = "岁 周岁 年 个月 周 天 日 个工作日 工作日 小时 个小时 分钟 秒".split(" ");

/** Amounts of money, area, length, weight, energy. */
const AMOUNT =
  "元 美元 欧元 人民币 平方公里 平方千米 平方米 平方 平米 立方米 立方 方 公里 延米 延长米 千米 车道公里 海里 米 公顷 亩 亩次 公斤 千克 克 毫克 微克 斤 吨 吨标准煤 吨标煤 千瓦时 兆瓦时 吉瓦时 度 千瓦 兆瓦 吉瓦 伏安 千伏安 升 标箱 标准箱 TEU MW GW kW MWh GWh kWh km PFLOPS PFlops EFLOPS EFlops P".split(
    " ",
  );

/** Things that are counted one by one. */
const COUNT =
  "个 家 项 件 场 场次 次 项次 期 条 张 台 台套 台（套） 套 套（间） 间 间（套） 栋 幢 座 处 所 辆 艘 架 枚 颗 株 棵 头 只 头只 头（只） 羽 尾 部 本 册 篇 幅 门 支 款 种 类 盏 班 列 班次 宗 笔 单 份 例 床 席 人 人次 名 位 户 户次 对 起 剂次 人份 份次 课时 学时 点 个点 块 片 孔 口 根 杆 组 批次 批 方案 店 村 校 车次 架次 标台 眼 路 群 段 副 顶 剂 羊单位 户次 家次 台次 辆次".split(
    " ",
  );

export type MeasureClass = "percent" | "time" | "amount" | "count";

const CLASS_OF: ReadonlyMap<string, MeasureClass> = new Map([
  ...COUNT.map((word) => [word, "count"] as const),
  ...AMOUNT.map((word) => [word, "amount"] as const),
  ...TIME.map((word) => [word, "time"] as const),
  ...PERCENT.map((word) => [word, "percent"] as const),
]);

/** Words that begin like a measure word and are none: 12方面, 2万人口, 3部门. */
const COMPOUND =
  /方[面式向法针位]|部[门分署委件]|人[才员口民均社]|名[录单称]|项目|条[件例]|处[理置]|头部|场[所景]|门类|支[持撑出]|家[庭电具]|位[于居]|分[别类级]|天然|日常|周[边期]|度假|单[位元项]|对[接外口标]|批[准复]|起[步点]|台[账湾]|根[据本]|组[织建]|本[地市级]|年[度均级产]|点[多位]|倍增|路[灯网段面口径线基]|段时|副[省部厅处市县]|群[众体]|剂[量型]|口[岸袋粮]|元[旦素]|个性|件件|户户|人人/y;

const MEASURES = new WordsByStart(CLASS_OF.keys());

/** The measure word that `text` has at `at`, the longest that fits; empty where none stands there. */
export function measureAt(text: string, at: number): string {
  // GW is no measure in GWh.
  const word = MEASURES.longestAt(text, at, (each) => {
    return !/[A-Za-z]$/.test(each) || !/[A-Za-z]/.test(text.charAt(at + each.length));
  });
  COMPOUND.lastIndex = at;
  return word === "" || COMPOUND.test(text) ? "" : word;
}

const PROPORTION = new CharSet(":：∶/／");

export function measureClass(measure: string): MeasureClass {
  if (PROPORTION.isFirst(measure)) return "percent";
  return CLASS_OF.get(measure) ?? "count";
}

/** Kind of a target by its measure word; `changes` says that the number is a rate of change. */
export function kindOf(measure: string, changes: boolean): TargetKind {
  const measured = measureClass(measure);
  if (measured === "percent") return changes || measure.endsWith("百分点") ? "growth" : "ratio";
  return measured === "count" && measure !== "" ? "count" : "absolute";
}
