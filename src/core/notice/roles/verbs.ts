/** Verbs that give a unit its role, and phrases that name a time. */

import { CharSet } from "../../text/char-set";
import { cutNames } from "../units/split-names";
import { isSurelyUnit, looksLikeUnit } from "../units/unit-shape";
import type { RoleGroup } from "./role-groups";

/** 由A会同B研究提出落实意见 is how the State Council shares out work. */
const PROPOSED = "意见|方案|措施";
const PROPOSE = `研究提出(?:具体|贯彻)?(?:落实|实施|工作)?(?:${PROPOSED})`;
const CORE =
  "各负其责|各司其职|各尽其责|主牵头|承担|负总责|主责|主抓|主导|跟进|联动|承接|承建|协抓|筹办|代办|帮办|举办|会签|推动|监督|督促|抓总|配责|牵头组织|牵头|负责|落实|配合|协作|协同|参加|参与|协助|协办|承办|主办|会办|推进|支持|指导|督导|实施|办理|抓落实|具体抓|亲自抓|挂帅|领衔|汇总|落实属地责任|落实属地管理责任|落实主体责任|落实监管责任";
const BESIDE =
  "分批|分步|分期|分阶段|分年度|逐步|逐年|有序|稳步|扎实|滚动|同步|加快|全面|深入|按期|按时|限期|跟踪|抓紧|全程|逐项|逐户|逐条|齐心|一体|包联|包干|包片|分项|分口|分头|分片|分线|分级|分类|双|协力|各负其责|(?:按照|按|依)(?:行业|领域|条线|属地|区域|权限|职权|管理|层级|系统)+(?:原则)?|结合实际|组织推进|组织落实|抓好|做好|完成|统筹|协调|总|共同|分别|具体|积极|协同|密切|联合|根据|按照|按|各自|各司其职|组织实施|职责分工|职责|职能|分工|依职责|抓|并|主动|一起|全力|予以|给予|认真|总体|持续|承担|主抓|负总责|加强|督办";
const TAIL = new RegExp(`(?:${CORE}|${BESIDE}|${PROPOSE})+$`);
const HAS_CORE = new RegExp(`${CORE}|${PROPOSE}`);
/** These tell of work as often as of units: only behind a whole name they say what it does. */
const LOOSE = /(?:督促|督办|统筹|抓总|配责)$/;
const WEAK = /^(?:实施|办理)$/;
/** Who takes part or watches does not make whoever is in charge beside him the lead. */
const TAKES_PART = /参加|参与|支持|指导|督导|监督|督促|督办/;
/** What any of them ends with; spares looking at most names. */
const LAST = new CharSet(
  `${CORE}|${BESIDE}|${PROPOSED}`
    .split("|")
    .map((word) => word.slice(-1))
    .join(""),
);
/** Longest run of verbs looked at. */
const LONGEST = 24;

export interface VerbPhrase {
  mark: RoleGroup["mark"];
  /** Length of the verbs at the end of the name. */
  length: number;
  /** 实施 and 办理 alone tell of work as often as of units: 分区实施. */
  isWeak: boolean;
}

/** The verbs that a name ends in: 市财政局牵头负责 → lead. Null where it ends in none. */
export function verbsAtEnd(name: string): VerbPhrase | null {
  if (!LAST.isLast(name) || name.endsWith("政协办")) return null;
  const match = TAIL.exec(name.slice(-LONGEST));
  const verbs = match?.[0] ?? "";
  const { length } = verbs;
  const isSaid =
    HAS_CORE.test(verbs) || (LOOSE.test(verbs) && isSurelyUnit(name.slice(0, -length)));
  if (!isSaid) return null;
  // 市统计局负责数据汇总 tells of work.
  if (verbs === "汇总" && !looksLikeUnit(name.slice(0, -length))) return null;
  const isWeak = WEAK.test(verbs);
  if (/牵头|主办|主责|主导|总负责|抓总|负总责|主抓|挂帅|领衔|汇总/.test(verbs))
    return { mark: "lead", length, isWeak };
  if (!verbs.includes("负责")) {
    if (/配合|协作|协同|协助|协办|会办|会签|协抓|联动|跟进|配责/.test(verbs))
      return { mark: "support", length, isWeak };
    if (TAKES_PART.test(verbs)) return { mark: "beside", length, isWeak };
  }
  const implementsOnly = verbs.endsWith("实施") && !/负责|承担|承办|落实/.test(verbs);
  return { mark: implementsOnly ? "implement" : "charge", length, isWeak };
}

const CHARGED = /^(?:工作|落实|主体)?责任由([^。；;]+)承担(?=[。.\s]*$)/;

const MAINLY = /(^|[，,；;])以([^，,；;。]{2,80})为主(?:负责)?(?=[，,；;。]|$)/g;

/** 市公安局为配合单位; 列第一位的为牵头单位 is a rule. */
const AS_ROLE =
  /((?:^|[，,；;。])[^，,；;。：:第首列排前★☆]{2,200}?)(?:均|都)?(?:[为是]|担任|作为)(牵头|配合|协办|参与|责任)(?:单位|部门)(?=[，,；;。\s]|$)/g;
const ROLE_VERBS: Readonly<Record<string, string>> = { 责任: "负责" };

function asVerbs(printed: string): string {
  return printed.replace(AS_ROLE, (whole, names: string, role: string) => {
    const listed = cutNames(names);
    return listed.length > 0 && listed.every(({ name }) => looksLikeUnit(name))
      ? names + (ROLE_VERBS[role] ?? role)
      : whole;
  });
}

/** 责任由A承担 in the usual words: 由A负责, 以A为主: 由A牵头. 资金由A承担 says who pays. */
export function inUsualWords(printed: string): string {
  const said = /(?:[为是]|担任|作为)(?:牵头|配合|协办|参与|责任)/.test(printed)
    ? asVerbs(printed)
    : printed;
  const sentence = said.includes("为主") ? said.replace(MAINLY, "$1由$2牵头") : said;
  return sentence.startsWith("由") || !sentence.includes("承担")
    ? sentence
    : sentence.replace(CHARGED, "由$1负责");
}

/** What such a sentence begins with: 由A负责, 此项工作由A负责. */
export const BY = /^(?:(?:此|该|本|这)(?:项|个)?(?:工作|任务|项目|事项|工程)?(?:请|拟)?)?由/;

const TIME =
  /^(?:力争|确保|计划|拟|于|在|争取)?(?:(?:20\d{2}|[二〇○零一三四五六七八九]{4})年|今年|明年|当年|本年|全年|年内|年底|年中|年末|长期|持续|常年|每年|每季|每月|每周|第?[一二三四1-4]个?季度|上半年|下半年|每半年|上旬|\d{1,2}月|[一二三四五六七八九十]{1,2}月|“?十[三四五六]五”?|贯穿|按(?:时间|时序|序时|节点|进度|工期)|常态化|按[月季周]|即日|(?:[春秋夏冬寒暑]季?)?(?:上|下|新|本)?学[期年]|[春秋夏冬]季|[寒暑]假|新?学年|(?:春季|秋季)?开学|元旦|春节|清明|“?五一”?|端午|“?七一”?|中秋|国庆|“?十一”?|两节|节前|主?汛[期前后]|入[汛冬夏春秋]|[开立]春|供[暖热][季期前]|采暖[季期]|封冻|雨季|农闲|“?三[夏秋]”?|[春秋]播)/;

/** 秋收前见效, 通车前完成: what comes before what, whichever feast or season it is. */
const BEFORE =
  /^(?![年月日底])[\u4e00-\u9fff]{2,6}前(?:全面|全部|基本)?(?:完成|完工|建成|投用|投入使用|见效|开工|竣工|到位|启动|上线|交付|落实|开放|通车|达标|办结)?$|^(?![年月日底])[\u4e00-\u9fff]{1,6}前(?:全面|全部|基本)?(?:完成|建成|启动|实现|做好)[\u4e00-\u9fff]{2,10}$/;
const BEFORE_WORK =
  /^[^前]{2,12}前(?:全面|全部|基本|正式)?(?:开[馆行园业办院校库场]|部署|举办|承办|建[校库]|[入进到][库园场]|[发运进放通执试]行)$/;
/** 年内出台 */
const WITHIN_YEAR = /^(?:年内|年底前?|全年|[今明当]年|[上下]半年|季内)[\u4e00-\u9fff]{2}$/;
const MAY_BE_BEFORE = new CharSet("前");

/** Whether a phrase of a clause says when: 12月底前完成, 年内持续推进. */
export function saysWhen(phrase: string): boolean {
  if (phrase.length > 40) return false;
  const isBefore =
    MAY_BE_BEFORE.find(phrase) > 0 && (BEFORE.test(phrase) || BEFORE_WORK.test(phrase));
  if (!isBefore && !TIME.test(phrase)) return false;
  // 长期护理保险经办中心 only begins like a time; 国庆节前开行 only ends like a bank.
  return (
    /\d|月/.test(phrase) ||
    BEFORE_WORK.test(phrase) ||
    WITHIN_YEAR.test(phrase) ||
    !looksLikeUnit(phrase)
  );
}

const TIME_BEFORE =
  /^(?:20\d{2}年)?(?:\d{1,2}月)?(?:年?底|年?末|初|[上中下]旬|\d{1,2}日)?(?:之|以)?前(?=.{3})/;
const PLACE_BEHIND = /^(?!.*(?:建|成|完|各))[\u4e00-\u9fff]{2,5}[县市区旗镇乡](?:$|人民政府|政府)/;

/** 2024年底前云岭县政府: the length of a time that stands before a unit without a mark; else 0. */
export function timeBefore(name: string): number {
  if (name.length > 40 || MAY_BE_BEFORE.find(name) < 2) return 0;
  const { length = 0 } = TIME_BEFORE.exec(name)?.[0] ?? "";
  const rest = name.slice(length).replace(/(?:牵头|负责|配合|落实)+$/, "");
  const isUnit = /^[省市县区州旗各]/.test(rest) ? isSurelyUnit(rest) : PLACE_BEHIND.test(rest);
  return length > 2 && isUnit ? length : 0;
}

/** 青龙河大桥10月底前通车: when a part of the task ends, in no unit's name. */
const NAMES_TIME =
  /(?:\d{1,2}月(?:底|末|初|[上中下]旬|\d{1,2}日)?|年底|年末|[上下]半年)(?:之|以)?前?/;

export function namesTime(phrase: string): boolean {
  return phrase.length <= 40 && NAMES_TIME.test(phrase);
}

/** 赛事保障由市公安局, 此项工作市医保局: what is shared out stands before who does it. */
const TOPIC =
  /^(?:[^由]{2,14}[^由自来缘理事不]由|[省市县区州乡镇村](?:级|本级|级层面|层面)由|(?:此|该|本|这|上述|以上)(?:项|个|些)?(?:工作|任务|项目|事项|工程)(?:请|拟)?)(?=.{3})/;

/** Length of the words that say what a unit does, before it; 0 where a unit's own name begins. */
export function topicLength(name: string): number {
  const topic = TOPIC.exec(name)?.[0] ?? "";
  if (topic === "" || looksLikeUnit(topic.replace(/由$/, ""))) return 0;
  return looksLikeUnit(name.slice(topic.length)) ? topic.length : 0;
}
