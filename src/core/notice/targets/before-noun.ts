/** Whether a number before a noun is to be reached: 建成50家病理科, not 加快76个重点能源项目. */

import { QUOTED } from "./clauses";
import type { Quantity } from "./quantities";
import { ADVERBS, adjacentVerb, ENDING, isAmount, type Setting } from "./setting";
import { BENEFIT, findVerbs, isImperfective, RESULT, type Verb } from "./verbs";

/** Nouns of a programme: 实施8项行动 names them. */
const PROGRAMME =
  /^.{0,8}(?:行动|工程|计划|战役|举措|措施|任务|工作(?![站室坊者])|机制|制度|改革|政策|实事)/;
/** 实施25个城乡供水一体化工程: works that are built one by one. */
const WORKS = /^[^，、。]{4,}工程(?=$|[，、。和及与])/;
/** Nouns that an amount before them scopes: 亿元以上项目. */
const ENTITY =
  /^(?:的|规模|级)|^.{0,6}(?:项目|企业|公司|产业|集群|园区|县|镇|村|小区|老人|老年人|人群|人员|基金)/;
/** 筹集青年驿站5000个床位: a noun that only names what is counted. */
const SHORT_NOUN = 6;
const GROUP =
  /(?:为|对|向|给|让|使|帮助|资助|救助|补贴)(?:[全本各][省市县区国镇乡]|辖区|域内|市域|符合条件的?|困难|低收入|农村|城乡|城区|市区|中心城区|城镇|乡镇)?内?$/;
/** 对东街、西街等25条道路进行改造 */
const LISTED_GROUP = /(?:为|对)[^，；]{2,40}等$/;
const CAUSE =
  /(?:推动|推进|支持|促进|促使|组织|动员|发动|帮助|引导|指导|督促|鼓励|带动|助力|扶持)(?:全[省市县区]|中心城区|城区|农村|乡镇)?$/;
/** 推动10家医院达到三级水平: what those who are counted will have done. */
export const CAUSED_TO = /^[^，、]{2,16}(?:达到|开展|完成|实施|纳入|加入|进入|建立|入选|晋升|安装)/;
/** 3家企业进入全国500强 */
const RISEN = /^[^，、的]{2,8}(?:达到|进入|入选|晋升|获评|获得|通过)/;
/** 配置到20个乡镇 */
const SPREAD_TO = /(?:覆盖|配置|配备|延伸|推广|拓展|扩大|普及)[到至]$/;
/** 在86个路口安装信号系统 */
const PLACED = /^[^，、]{1,12}(?:安装|布设|配备|增设|设置)/;
/** 对11个县开展督查: the whole of what there is. */
const AUTHORITIES = /^(?:县|市|区|部门|单位|街道|乡|镇|地市)/;
const FINISHED =
  /(?:建成|竣工|投产|达产|投用|投入使用|完工|交付|通车|通航|并网|封顶)(?:使用|运营|运行)?$/;
const COMPLETED_WORK =
  /(?:改造|治理|整治|修复|建设|搬迁|安置|安装|更新|加固|绿化|造林|清理|拆除|征收|培训|筛查|检查|任务|工程)$/;
const LONGEST_VERB = 4;

/** A noun follows the number: 建成50家病理科, 为7万名残疾人提供服务. */
export function isReachedBeforeNoun(setting: Setting): boolean {
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

/** 首批40台机组, 某路改建等3个项目; what a verb of process goes on at is none. */
function isFirstOrSummed({ ending, verbs }: Setting): boolean {
  if (ending.endsWith("首批")) return true;
  return /[^，、]等$/.test(ending) && verbs.every(({ verbClass }) => verbClass === "attaining");
}

/** 实施8项行动, 5个重大工程 are names of a programme; 25个农村供水工程 are works. */
function namesProgramme({ measure }: Quantity, suffix: string): boolean {
  return PROGRAMME.test(suffix) && !(measure !== "项" && WORKS.test(suffix));
}

/** 设立100亿元基金 fixes the fund's size, where the verb stands right before it. */
function isFund(setting: Setting): boolean {
  return /^.{0,6}基金/.test(setting.suffix) && adjacentVerb(setting)?.verbClass === "attaining";
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
