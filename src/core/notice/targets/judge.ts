/**
 * The rule by which a number is a target: it must be reached by the work of the year. A number that
 * scopes (3岁以下), names (三大战役, 5G), counts what exists (用好4000亿元基金群) or what work merely
 * goes on at (加快76个重点能源项目) is none.
 */

import type { TargetOperator } from "../../model/task";
import { CAUSED_TO, isReachedBeforeNoun } from "./before-noun";
import { measureClass } from "./measures";
import { adjacentVerb, ADVERBS, CONNECTED, isAmount, type Setting } from "./setting";
import { MEASURED, REACHING, REACHING_TIME } from "./verbs";

/** Words that make a number tell of what is already there. */
const PAST =
  /已|现有|现状|目前|(?<![比较])(?:去年|上年|上一年)|往年|原有|共有|拥有(?!量)|在建[^，、]{0,3}$|(?:总投资|占地(?:面积)?|规划(?:建设|用地)*面积|总(?:建筑|用地)面积)(?:约|为|近)?$/;
const PAST_REACH = 30;
const BASELINE = /(?:由|从)[^、]{0,10}$/;
const BASELINE_SUFFIX = /^(?:提高|提升|增加|增长|上升|下降|降|压缩|压减|缩短|调整|扩大|减|增|升)/;
/** What is counted, right before the number. */
const NAMED = /[\u4e00-\u9fffA-Za-z\u0001\u0000][\u4e00-\u9fff\u0001\u0000]$/;
/** Words before a number that describe what is there or planned rather than count it. */
const DESCRIBED =
  /(?:占地|共|用地|全长|总长|长度?|宽|高|总?建筑面积|库容|容量|处理|年产|设计|距|总投资|等|的|第|约|为|近|在|于|至|到|从|和|及|与|或)$/;
/** After these, what is counted is there already or goes on. */
const GOES_ON = new Set("加快 加速 依托 发挥 用好 建好用好 围绕 聚焦 保障 落实 对接".split(" "));

/** 对口帮扶8个县 names whom the work is for. */
const PARTNERS = /对口(?:帮扶|支援|协作|合作|援助)$/;

const CAPPED_PAYMENT =
  /(?:补助|奖励|补贴|资助|奖补|贴息)(?:资金|金额|总额|比例|标准)?(?:合计|累计)?$/;
const EARNED =
  /最高支持$|(?:一次性|最高|给予|可获|享受|每[人户家亩个年月套辆台次][^，。；]{0,4})(?:给予)?(?:补助|奖励|补贴|资助|奖补)$/;
/** 对首次上规企业奖励20万元 */
const PAID_TO = /对[^，；。]{2,30}(?:补助|奖励|补贴|资助|奖补)(?:资金)?$/;
const PAID = /^(?:的)?(?:标准|比例|额度)?(?:予以|给予)(?:一次性|资金)?(?:补助|奖励|补贴|资助|奖补)/;

/** 单个企业补助不超过200万元, 按投资额的15%予以补助: who earns a payment gets so much. */
function isPaymentRule({ quantity, prefix, ending, suffix }: Setting): boolean {
  const capped = quantity.before !== "" && quantity.op === "<=";
  if ((capped && CAPPED_PAYMENT.test(ending)) || EARNED.test(ending)) return true;
  return PAID.test(suffix) || (quantity.measure === "元" && PAID_TO.test(prefix));
}

/** 打造覆盖2000万人口的商圈, 覆盖全县26个乡镇: how far it reaches describes it. */
function isReach({ quantity, ending, suffix }: Setting): boolean {
  if (measureClass(quantity.measure) === "percent") return false;
  return (REACHES.test(ending) && WHOSE.test(suffix)) || REACHES_ALL.test(ending);
}

const REACHES = /[\u4e00-\u9fff](?:覆盖|辐射|服务)$/;
const REACHES_ALL =
  /(?:覆盖|辐射|惠及|涵盖)[到至了]?(?:[全本][各省市县区国州盟旗镇乡]|辖区|域内)(?:所有|全部)?$/;
const WHOSE = /^(?:人口|居民|群众)?的(?![目任要])/;

/** Whether the number begins a description that goes on after the comma: 总投资5亿元，占地30亩. */
export function describesWhatIs({ quantity, prefix }: Setting): boolean {
  return quantity.before === "" && PAST.test(prefix.slice(-PAST_REACH));
}

/** In such a description only a verb or a word of reaching makes a goal. */
function goesOnDescribing({ described, quantity, prefix, ending, verbs }: Setting): boolean {
  return (
    described &&
    quantity.before === "" &&
    !REACHING.test(ending) &&
    // 储备能力 is a noun.
    !verbs.some(
      ({ verbClass, end }) => verbClass === "attaining" && !MAKES_NOUN.test(prefix.slice(end)),
    )
  );
}

const MAKES_NOUN = /^(?:能力|规模|总量|面积|标准|水平)/;

/** What is named before a colon but measures nothing, or only what the work costs or lies on. */
const NO_INDICATOR =
  /(?:电话|手机|传真|时间|时限|期限|日期|年限|周期|编号|文号|序号|地址|地点|位置|总投资|资金|经费|预算|概算|估算|占地|面积|规模|全长|其中)$/;
/** PM2.5平均浓度, 新增床位（张）, 5G基站: no other figures than those that belong to a name. */
const INDICATOR =
  /^(?:[\u4e00-\u9fff、—“”]|[A-Za-z]+[\d.]*|\d[A-Z]|[（(][\u4e00-\u9fffA-Za-z%、]{1,12}[)）]){2,30}$/;
/** 高标准农田：2.4万亩, as a table has it: the indicator before the colon, nothing but its figure after it. */
export function isLabelled({ label, quantity, prefix, suffix }: Setting): boolean {
  if (label === "" || quantity.chinese || quantity.unit === "" || !ADVERBS.test(prefix))
    return false;
  return CONNECTED.test(suffix) && INDICATOR.test(label) && !NO_INDICATOR.test(label);
}

/** Whether the quantity is a target, by the rule above. */
export function isTarget(setting: Setting): boolean {
  const { quantity, ending, suffix } = setting;
  if (quantity.unit === "" && !isBareGoal(setting)) return false;
  if (isLabelled(setting)) return true;
  if (PARTNERS.test(ending) || isPaymentRule(setting) || isReach(setting)) return false;
  if (isAtLeast(setting)) return true;
  if (setting.adjoins && CONNECTED.test(suffix)) return true;
  if (ADJUSTED.test(ending) || isConcerned(setting)) return false;
  if (quantity.before === "" && tellsOfWhatIs(setting)) return false;
  if (goesOnDescribing(setting)) return false;
  if (BASELINE.test(ending) && BASELINE_SUFFIX.test(suffix)) return false;
  if (quantity.chinese && !isPlainCount(setting)) return false;
  // 志愿服务时长100万小时 is an amount of work.
  const counted = quantity.unit !== quantity.measure && quantity.measure === "小时";
  switch (counted ? "count" : measureClass(quantity.measure)) {
    case "time":
      return isTimeGoal(setting);
    case "percent":
      return isShareGoal(setting);
    default:
      return CONNECTED.test(suffix) ? isReachedAtEnd(setting) : isReachedBeforeNoun(setting);
  }
}

/** 16家（调增2家） says by how much a goal has changed. */
const ADJUSTED = /(?:调增|调减)$/;

/** 涉及居民300户、建筑面积4万平方米 says whom and what the work is about. */
function isConcerned({ prefix, verbs }: Setting): boolean {
  const start = prefix.lastIndexOf("涉及");
  if (start < 0 || prefix.slice(start).includes("的")) return false;
  // 建 alone is mostly part of a noun: 建筑面积.
  return !verbs.some(
    (verb) => verb.verbClass === "attaining" && verb.start >= start && verb.word.length > 1,
  );
}

/** The operator of a number that has none beside it: 不低于工业用地的80%, 每个县至少建成1所. */
export function operatorApart(setting: Setting): TargetOperator {
  if (isAtLeast(setting)) return ">=";
  const [, bound] = /(不低于|不少于|不超过)[^，。；]{1,12}的$/.exec(setting.ending) ?? [];
  if (bound === undefined) return "=";
  return bound === "不超过" ? "<=" : ">=";
}

/** 每个县至少建成1所: the operator stands before the verb. */
function isAtLeast({ prefix, verbs }: Pick<Setting, "prefix" | "verbs">): boolean {
  const verb = verbs.at(-1);
  return (
    verb?.verbClass === "attaining" &&
    verb.end === prefix.length &&
    prefix.slice(0, verb.start).endsWith("至少")
  );
}

const EACH_PLACE = /每(?:个|县|镇|乡|村|街道|社区|区)[^年月季周天日]*$/;

/** 每千人口拥有医师3.2名, 每公顷蓄积量达到72立方米 and 每人每月提高20元 are rates to reach all the same. */
function tellsOfWhatIs(setting: Setting): boolean {
  const { prefix, ending } = setting;
  const words = prefix.slice(-PAST_REACH);
  if (/每[十百千万]/.test(words)) return false;
  if (PAST.test(words)) return true;
  const each = words.replace(/每[人户生床亩]?每?[年月周天日]?(?=提|增|补|达|发|$)/g, "");
  if (!/每(?!年)/.test(each) || REACHING.test(ending)) return false;
  // 每个街道建成1个中心
  return !(adjacentVerb(setting)?.verbClass === "attaining" && EACH_PLACE.test(words));
}

/** A number without a unit is a goal only where the sentence says so and ends: 控制在0.02以内. */
function isBareGoal({ quantity, ending, suffix }: Setting): boolean {
  const marked = quantity.before !== "" || quantity.after !== "";
  return CONNECTED.test(suffix) && (REACHING.test(ending) || (marked && MEASURED.test(ending)));
}

/** A number in characters is a name unless a verb asks for exactly it: 新增三家, 突破千亿元. */
function isPlainCount({ quantity, ending, verbs }: Setting): boolean {
  const bareStep = [1, 10, 100, 1000].includes(quantity.value);
  if (quantity.before !== "" || REACHING.test(ending)) return true;
  return !bareStep && verbs.at(-1)?.verbClass === "attaining";
}

function isTimeGoal({ quantity, ending, suffix }: Setting): boolean {
  if (/^(?:办结|审结|办理完毕)/.test(suffix)) return true;
  if (!CONNECTED.test(suffix)) return false;
  if (REACHING_TIME.test(ending) || quantity.before.startsWith("控制")) return true;
  return MEASURED.test(ending) && (quantity.before !== "" || quantity.after !== "");
}

/** 增速高于城镇居民2个百分点 */
const COMPARED = /(?:高于|快于|好于|优于|领先|超过?|低于)[^，。；]{2,12}$/;

/** 完成总工程量的50%, 是上年的2倍 */
const PART_DONE = /(?:不低于|不少于|不超过|完成|覆盖|达到?|是|为|相当于)[^、]{1,12}的$/;

/** 扩大到全市40%的乡镇 */
const SPREAD_SHARE = /(?:覆盖|延伸|推广|拓展|扩大|普及)[到至](?:全[国省市县区州])?$/;
/** 按5%压减, 拟按3%安排 */
const ALLOTTED = /按照?$/;
const ALLOTS = /^的?(?:比例|幅度)?(?:安排|掌握|控制|压减|压缩|削减)/;

function isShareGoal(setting: Setting): boolean {
  const { quantity, ending, suffix } = setting;
  const marked = quantity.before !== "" || quantity.after !== "";
  if (ending.endsWith("覆盖") || PART_DONE.test(ending) || SPREAD_SHARE.test(ending)) return true;
  if (ALLOTTED.test(ending) && ALLOTS.test(suffix)) return true;
  if (quantity.measure.endsWith("百分点") && COMPARED.test(ending)) return true;
  const describes = /^的(?!目标|任务|要求)/.test(suffix);
  // 占比超过20%的形势
  if (describes && MEASURED.test(ending)) return false;
  // 60%的乡镇卫生院达到标准
  if (describes && ADVERBS.test(setting.prefix) && CAUSED_TO.test(suffix)) return true;
  if (describes && !marked) {
    // 完成80%的村庄规划编制
    return ["完成", "实现"].includes(adjacentVerb(setting)?.word ?? "");
  }
  return marked || REACHING.test(ending) || MEASURED.test(ending);
}

/** The number ends its item: 新增养老床位1万张, 粮食产量500亿斤以上. */
function isReachedAtEnd({ quantity, prefix, ending, verbs, follows }: Setting): boolean {
  if (quantity.before !== "" || quantity.after !== "") return true;
  if (REACHING.test(ending) || MEASURED.test(ending)) return true;
  const first = verbs[0];
  if (verbs.some((verb) => verb.verbClass === "attaining")) {
    // 加快建设A10个、B20个: listed under work that goes on.
    return !(first?.verbClass === "process" && verbs.length === 1);
  }
  if (/^(?:其中|含|包括)./.test(prefix)) return true;
  if (follows && verbs.length === 0) return true;
  // 推进避险搬迁120户, 整车产能20万辆: what is counted stands before the number and nothing after.
  return (
    !quantity.chinese &&
    quantity.unit !== "" &&
    NAMED.test(ending) &&
    !DESCRIBED.test(ending) &&
    !verbs.some(({ word }) => GOES_ON.has(word) && !(word === "落实" && isAmount(quantity)))
  );
}
