/** A unit and what it does, in whatever words: 各街道每日巡查, 市气象局及时预报, 市财政局统筹. */

import { isLeader, isSurelyUnit, looksLikeUnit } from "../units/unit-shape";
import type { RoleGroup } from "./role-groups";

export interface UnitAndWork {
  unit: string;
  work: string;
  mark: RoleGroup["mark"];
}

/** What the words begin with that tell what a unit does, or how. */
const WORK = new RegExp(
  `^(?:${[
    "牵头|负责|负总|负属|主抓|主办|主导|主管|主战|主防|主控|统筹|统揽|统一|归口|领衔|抓总|抓好|抓实|抓紧|抓落|包抓|包保|包干|包联|包户|包片|包案|包到|总揽",
    "配合|协[同助办抓调作力商]|联[合动防办]|支持|参[与加建照]|跟[进踪]|对[接照口]|会[签商同]|为[主辅配责牵第]|作为|担任|承[担办建接包]|共[同抓建管]|合[力作]|一体|齐心|各[自尽负司]|齐[抓心]|分[片段批步头工级类期线别组年阶]",
    "组织|先[行试]|试点|开[展设办放工通发辟]|安排|落实|保[障供运证]|提[供前出升交]|推[进动广荐行]|实[施行]|建[设立成]|设[立置计]|成立|制[定订作]|起草|出台|编[制写]|审[核批查定议]|受理|办[理好]|代[办建管]|帮[办扶助]|并联|服务|宣传|搞好|做好|加[强快大密盟入]|强化|拿出|维[护修持]|查[处办验]|打击|规范|发[布放送动]|监[管督测控理]|指[导挥]|督[促办导查]|排[查演]|检[查测修]|整[治改合]|巡[查护]|自[查评]|值[守班]|转移|疏[导通]|清[障理淤查]|派驻|选派|接[收入管]|增[开设加]|给予|予以|贴息|筹[资集措备建]|拨付|配[套送备]|争取|供[应稿水电气]|收[购储口集]|采购|招[标商展引]|征[收拆集地]|拆迁|上[报门线]|走访|慰问|培[训育]|演[出练]|创[作建]|申[报请]|报[送批]|汇[总报]|通[报知]|调[度研配解]|研[判究发]|响应|启动|兜底|待命|抢[险修通]|养护|治[理安]|化解|贯彻|执行|反馈|滚动|常态|积极|主动|密切|切实|认真|大力|全[力程面员]|倒排|进行|完[成善]|管[理控护]|运[输行维]|运营(?!商)|技术|属地|预[报警防]|资助|摸[底排]|手术|立[案项行]|介入|入驻|群防|迅[即速]|敞开|随时|及时|限[期时]|按[照时期月季周年旬职要任规]|依[法托据]|根据|结合|利用|逐[步项户村条级场个一月]|每[日天周旬月季年半]|定期|适时|即[知查时]|同[步时]|持续|长期|深入|具体|重点|不断|明确|盯[紧办]|示范|流程|技改|改[造革]|扩[大建]|新[建增开]|续建|验收|评[估审]|考核|问[责效]|推介|引[导进]|动员|发掘|挖掘|传承|保护|收治|救[治助援]|处[置理]|防[控范治]|执法|作战|采[集访]|拍摄|播[出放]|印[发制]|公[布示演]|答复|反映|议定|商[量定]|对|于|自\\d|从\\d|将|要|应|须|需",
  ].join("|")})`,
);
const LEADS =
  /^(?:.{0,4}(?:牵头|主抓|抓总|主办|领衔|负总责|总负责)|为主|主[导管控]|统[筹揽]|总揽|归口|包抓|作为牵头|担任牵头)/;
const ANSWERS = /^(?:.{0,4}负责|承[担办建接]|组织实施|实施|各负其责)/;
const SUPPORTS = /配合|^协|^联[合动防]|支持|^会签|^为[辅配]/;
/** These only end like a bank, an office or a hall. */
const ENDS_AS_WORK =
  /(?:执行|运行|进行|推行|施行|实行|开行|代办|帮办|举办|开办|筹办|查办|查处|惩处|交办|联办|把关|攻关|开馆|开会|值班|部署|签署|入库|进场)$/;
/** 建设银行, 宣传部, 合作区: names that begin as work does. */
const NAME_LIKE_WORK = /^(?:合作|开发|示范)[区社]|^[\u4e00-\u9fff]{2}(?:[部局处科厅委办所]|银行)/;
/** Words that only open a sentence. */
const NO_BEGINNING = /^(?:此|该项|本项|经|据|如|由|以|对|将)/;
/** 省市场, 市政协: so short they only begin a name. */
const ONLY_ENDS = /[场司关股库庭台园会社行段线]$/;
/** Behind a whole organ these begin no name of an office of it: 各区园林局实施口袋公园. */
const DOES_SURELY =
  /(?<=[局委办厅])(?:实施|负责|打造|推进|完成|开展|落实|牵头)(?=[\u4e00-\u9fff]{2})|(?<=[区市县镇乡道])负责(?=[\u4e00-\u9fff]{2})/;
const RANK_INSIDE = /[省市县区州旗各]/;
const FARTHEST = 8;
const SHORTEST_UNIT = 3;
/** 各镇 */
const SHORTEST_EACH = 2;
const SHORTEST_WORK = 2;
const LONGEST = 60;

/**
 * The unit that a name begins with where work follows; null for any other name. The longest one that no
 * word of work parts: 市公安局交警支队 of 市公安局交警支队开展整治.
 *
 * @param isAmidRoles the phrases beside it say who leads or answers: then any words behind a whole unit
 *   tell what it does
 */
export function unitWithWork(name: string, isAmidRoles = false): UnitAndWork | null {
  if (name.length > LONGEST || name.length < SHORTEST_UNIT + SHORTEST_WORK) return null;
  if (isWhole(name) && !ENDS_AS_WORK.test(name) && !DOES_SURELY.test(name)) return null;
  if ((WORK.test(name) && !NAME_LIKE_WORK.test(name)) || NO_BEGINNING.test(name)) return null;
  let found = 0;
  const shortest = name.startsWith("各") ? SHORTEST_EACH : SHORTEST_UNIT;
  for (let end = shortest; end <= name.length - SHORTEST_WORK; end++) {
    if (!isUnit(name.slice(0, end))) continue;
    found = end;
    if (WORK.test(name.slice(end))) break;
  }
  if (found === 0) return null;
  if (WORK.test(name.slice(found))) found = behindOffices(name, found);
  const work = name.slice(found);
  if (!WORK.test(work) && !(isAmidRoles && isPlainly(name.slice(0, found), work))) return null;
  return { unit: name.slice(0, found), work, mark: markOf(work) };
}

const LONGEST_PLAIN = 14;
/** 区公安局 before 局长王勇 */
const OFFICIAL = /^.{0,3}[长副]|书记|主任|委员|部长|[市县区镇乡]长|同志|经理/;

/** 各银行协查, 市直帮扶部门实行“一月一督查” */
function isPlainly(unit: string, words: string): boolean {
  if (OFFICIAL.test(words) || isLeader(unit + words)) return false;
  // 各村 before 民兵连 is too short to tell.
  const isUnit = isSurelyUnit(unit) || (unit.startsWith("各") && unit.length >= SHORTEST_UNIT);
  return isUnit && words.length <= LONGEST_PLAIN && !/[局委办厅处（(]/.test(words);
}

/** 省邮政管理局等 is no unit and its work. */
function isWhole(name: string): boolean {
  return (
    looksLikeUnit(name) || (name.includes("等") && !WORK.test(name.slice(name.indexOf("等") + 1)))
  );
}

/** 省市场 before 监管局 only ends like a unit. */
function isUnit(name: string): boolean {
  if (!looksLikeUnit(name) || /[（(〔][^）)〕]*$/.test(name)) return false;
  return name.length > SHORTEST_UNIT || name.startsWith("各") || !ONLY_ENDS.test(name);
}

/** 市政府 before 督查室跟踪督办: the office is called by its work. Where its name ends; 0 where none follows. */
function officeOfWork(name: string, start: number): number {
  for (let end = Math.min(start + FARTHEST, name.length - SHORTEST_WORK); end > start + 1; end--) {
    const office = name.slice(start, end);
    if (!isSurelyUnit(name.slice(0, end)) || RANK_INSIDE.test(office)) continue;
    if (WORK.test(name.slice(end))) return end;
  }
  return 0;
}

/** The same of any number of offices, each within the one before it; where the first stands if none follows. */
function behindOffices(name: string, start: number): number {
  const longer = officeOfWork(name, start);
  return longer === 0 ? start : behindOffices(name, longer);
}

function markOf(work: string): RoleGroup["mark"] {
  if (LEADS.test(work)) return "lead";
  if (SUPPORTS.test(work)) return "support";
  return ANSWERS.test(work) ? "charge" : "beside";
}
