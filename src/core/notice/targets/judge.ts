/**
 * The rule by which a number is a target: it must be reached by the work of the year. A number that
 * scopes (3岁以下), names (三大战役, 5G), counts what exists (用好4000亿元基金群) or what work merely
 * goes on at (加快76个重点能源项目) is none.
 */

import { QUOTED } from "./clauses";
import type { TargetOperator } from "../../model/task";
import { measureClass } from "./measures";
import type { Quantity } from "./quantities";
import {
  BENEFIT,
  findVerbs,
  isImperfective,
  MEASURED,
  REACHING,
  REACHING_TIME,
  RESULT,
  type Verb,
} from "./verbs";

/** Longest run of characters that a pattern before or at the end of a clause may need. */
export const ENDING = 16;

/** A quantity in its clause. */
export interface Setting {
  quantity: Quantity;
  /** The clause before the operator word, and after the quantity; plain. */
  prefix: string;
  /** The last characters of the prefix: enough for any pattern that ends at the number. */
  ending: string;
  suffix: string;
  /** What of the suffix belongs to the same item of an enumeration. */
  tail: string;
  /** What stands before the colon that opens the clause; empty where none does. */
  label: string;
  /** Verbs of the prefix. */
  verbs: readonly Verb[];
  /** The quantity before it in the same or the tied clause was a target at the end of its item. */
  follows: boolean;
  /** The clauses it is tied to by commas tell of what is there already. */
  described: boolean;
  /** Nothing but a separator stands between it and the target before it: 分别增长8%、9%. */
  adjoins: boolean;
  /** It opens an item right beside that of a target: 培育5家A和20家B. */
  beside: boolean;
}

/** Words that make a number tell of what is already there. */
const PAST =
  /已|现有|现状|目前|(?<![比较])(?:去年|上年|上一年)|往年|原有|共有|拥有(?!量)|在建[^，、]{0,3}$|(?:总投资|占地(?:面积)?|规划(?:建设|用地)*面积|总(?:建筑|用地)面积)(?:约|为|近)?$/;
const PAST_REACH = 30;
const BASELINE = /(?:由|从)[^、]{0,10}$/;
const BASELINE_SUFFIX = /^(?:提高|提升|增加|增长|上升|下降|降|压缩|压减|缩短|调整|扩大|减|增|升)/;
/** Adverbs that may stand before a clause's first verb. */
const ADVERBS =
  /^(?:加快|全年|年度|年内|今年|当年|全部|全市|全省|全县|全区|我市|我省|力争|确保|计划|预计|累计|重点|着力|大力|积极|深入|持续|扎实|免费|对口|结对|定点|集中|统筹|统一|新|再|并|要|将|继续|进一步|各|年|共)*$/;
/** Nouns of a programme: 实施8项行动 names them. */
const PROGRAMME =
  /^.{0,8}(?:行动|工程|计划|战役|举措|措施|任务|工作(?![站室坊者])|机制|制度|改革|政策|实事)/;
/** 实施25个城乡供水一体化工程: works that are built one by one. */
const WORKS = /^[^，、。]{4,}工程(?=$|[，、。和及与])/;
/** Nouns that an amount before them scopes: 亿元以上项目. */
const ENTITY =
  /^(?:的|规模|级)|^.{0,6}(?:项目|企业|公司|产业|集群|园区|县|镇|村|小区|老人|老年人|人群|人员|基金)/;
/** What ends an item: nothing, a separator, a remark in brackets. */
const CONNECTED =
  /^(?:$|之间|区间|的(?:目标|任务|要求)|台阶|大关|关口|规模(?=$|、)|[、）)\s\u0000]|其中|和(?![美谐平])|及|以及|并(?![网联]))/;
/** 筹集青年驿站5000个床位: a noun that only names what is counted. */
const SHORT_NOUN = 6;
const GROUP =
  /(?:为|对|向|给|让|使|帮助|资助|救助|补贴)(?:[全本各][省市县区国镇乡]|辖区|域内|市域|符合条件的?|困难|低收入|农村|城乡|城区|市区|中心城区|城镇|乡镇)?内?$/;
/** 对东街、西街等25条道路进行改造 */
const LISTED_GROUP = /(?:为|对)[^，；]{2,40}等$/;
/** What is counted, right before the number. */
const NAMED = /[\u4e00-\u9fffA-Za-z\u0001\u0000][\u4e00-\u9fff\u0001\u0000]$/;
/** Words before a number that describe what is there or planned rather than count it. */
const DESCRIBED =
  /(?:占地|共|用地|全长|总长|长度?|宽|高|总?建筑面积|库容|容量|处理|年产|设计|距|总投资|等|的|第|约|为|近|在|于|至|到|从|和|及|与|或)$/;
/** After these, what is counted is there already or goes on. */
const GOES_ON = new Set("加快 加速 依托 发挥 用好 建好用好 围绕 聚焦 保障 落实 对接".split(" "));
const CAUSE =
  /(?:推动|推进|支持|促进|促使|组织|动员|发动|帮助|引导|指导|督促|鼓励|带动|助力|扶持)(?:全[省市县区]|中心城区|城区|农村|乡镇)?$/;

/** 推动10家医院达到三级水平: what those who are counted will have done. */
const CAUSED_TO = /^[^，、]{2,16}(?:达到|开展|完成|实施|纳入|加入|进入|建立|入选|晋升|安装)/;
/** 3家企业进入全国500强 */
const RISEN = /^[^，、的]{2,8}(?:达到|进入|入选|晋升|获评|获得|通过)/;
/** 配置到20个乡镇 */
const SPREAD_TO = /(?:覆盖|配置|配备|延伸|推广|拓展|扩大|普及)[到至]$/;
/** 在86个路口安装信号系统 */
const PLACED = /^[^，、]{1,12}(?:安装|布设|配备|增设|设置)/;
/** 对11个县开展督查: the whole of what there is. */
const AUTHORITIES = /^(?:县|市|区|部门|单位|街道|乡|镇|地市)/;

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

/** A noun follows the number: 建成50家病理科, 为7万名残疾人提供服务. */
function isReachedBeforeNoun(setting: Setting): boolean {
  const { quantity, prefix, ending, suffix, tail, verbs, beside } = setting;
  if (/^的/.test(suffix) && COMPLETED_WORK.test(suffix)) {
    // 完成10期、1500人次的培训
    if (beside || adjacentVerb(setting)?.word === "完成") return true;
  }
  // 2剂次2价疫苗: a number that specifies another.
  if (/^[的\d]/.test(suffix)) return false;
  const amount = isAmount(quantity);
  // 投资4000万元整治河道15公里
  const immediate = adjacentVerb(setting);
  const invested = amount && immediate?.verbClass === "attaining";
  if (invested && findVerbs(suffix.slice(0, LONGEST_VERB))[0]?.start === 0) return true;
  if (amount && (ENTITY.test(suffix) || /\d/.test(tail))) return isFund(setting);
  if (/^人以[上下]|^级|^制/.test(suffix)) return false;
  if (beside && verbs.some(({ verbClass }) => verbClass === "attaining")) return true;
  // 现役60万千瓦以上机组
  if (quantity.after !== "" && (/\d/.test(tail) || (amount && !immediate))) return false;
  if (immediate?.verbClass === "attaining") {
    const namesOnly = isImperfective(immediate.word) || immediate.word === "确保";
    if (namesOnly && namesProgramme(quantity, suffix)) return false;
    const hurried = verbs.at(-2);
    const goesOn = hurried?.verbClass === "process" && hurried.end === immediate.start;
    return !(goesOn && isImperfective(immediate.word));
  }
  if (AUTHORITIES.test(suffix) && GROUP.test(ending)) return false;
  if (BENEFIT.test(suffix) && (GROUP.test(ending) || LISTED_GROUP.test(prefix) || beside))
    return true;
  if (SPREAD_TO.test(ending)) return true;
  if (ending.endsWith("在") && PLACED.test(suffix)) return true;
  // 首批30个示范社区全面建成, 某路改建等3个项目建成通车
  if ((verbs.length === 0 && prefix.length <= SHORT_NOUN) || isFirstOrSummed(setting)) {
    if (RESULT.test(suffix.slice(-ENDING)) || (prefix === "" && RISEN.test(suffix))) return true;
  }
  // 推动总投资150亿元的32个项目开工
  const isCausative = verbs[0]?.verbClass === "causative";
  // 推动甲、乙等6个项目达产, 加快甲、乙等2座桥建成通车
  if (ending.endsWith("等") && verbs.length > 0 && quantity.before === "") {
    const end = suffix.slice(-ENDING);
    if (isCausative ? RESULT.test(end) : FINISHED.test(end)) return true;
  }
  const caused = /元的$/.test(ending) && isCausative;
  if (caused || CAUSE.test(ending)) {
    // 推动100家企业“上云用数”: what they are to do may stand in quotation marks.
    return (
      quantity.before !== "" ||
      quantity.after !== "" ||
      RESULT.test(suffix.slice(-ENDING)) ||
      suffix.endsWith(QUOTED) ||
      CAUSED_TO.test(suffix)
    );
  }
  if (quantity.before !== "") return verbs.some((verb) => verb.verbClass === "attaining");
  return isLedFromClauseStart(setting);
}

const FINISHED =
  /(?:建成|竣工|投产|达产|投用|投入使用|完工|交付|通车|通航|并网|封顶)(?:使用|运营|运行)?$/;

/** 首批40台机组, 某路改建等3个项目; what a verb of process goes on at is none. */
function isFirstOrSummed({ ending, verbs }: Setting): boolean {
  if (ending.endsWith("首批")) return true;
  return /[^，、]等$/.test(ending) && verbs.every(({ verbClass }) => verbClass === "attaining");
}

function isAmount({ measure }: Quantity): boolean {
  return measureClass(measure) === "amount";
}

/** 实施8项行动, 5个重大工程 are names of a programme; 25个农村供水工程 are works. */
function namesProgramme({ measure }: Quantity, suffix: string): boolean {
  return PROGRAMME.test(suffix) && !(measure !== "项" && WORKS.test(suffix));
}

const COMPLETED_WORK =
  /(?:改造|治理|整治|修复|建设|搬迁|安置|安装|更新|加固|绿化|造林|清理|拆除|征收|培训|筛查|检查|任务|工程)$/;
const LONGEST_VERB = 4;

/** 设立100亿元基金 fixes the fund's size, where the verb stands right before it. */
function isFund(setting: Setting): boolean {
  return /^.{0,6}基金/.test(setting.suffix) && adjacentVerb(setting)?.verbClass === "attaining";
}

/** The verb right before the number. */
function adjacentVerb({ prefix, verbs }: Setting): Verb | undefined {
  const last = verbs.at(-1);
  return last?.end === prefix.length ? last : undefined;
}

/** 打造A、B等10条产业链, 筹集青年驿站5000个床位: the clause's first verb governs the number. */
function isLedFromClauseStart({ prefix, suffix, tail, verbs }: Setting): boolean {
  const [process, next] = verbs;
  // 加快完成 is 完成.
  const first = next?.word === "完成" && next.start === process?.end ? next : process;
  if (first?.verbClass !== "attaining" || !ADVERBS.test(prefix.slice(0, first.start))) return false;
  // 拓展与15个成员国往来
  if (/^[与同]/.test(prefix.slice(first.end))) return false;
  if (isCompletedWork(first, tail)) return true;
  if (PROGRAMME.test(suffix) || /(?:建设|发展|运行)$/.test(suffix)) return false;
  return prefix.endsWith("等") || tail.length <= SHORT_NOUN;
}

/** 完成某小区二期336户居民集中供暖改造: what is completed is work on so many. */
function isCompletedWork({ word }: Verb, tail: string): boolean {
  return word === "完成" && COMPLETED_WORK.test(tail);
}
