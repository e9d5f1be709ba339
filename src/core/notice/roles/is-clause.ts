/** Whether words say who does a task: the inside of a bracket, a list of units. */

import { BLANKS, CharSet } from "../../text/char-set";
import { cutNames } from "../units/split-names";
import { isOrganField } from "../units/run-together";
import { splitUnits } from "../units/split-units";
import { isLeader, isSurelyUnit, looksLikeUnit } from "../units/unit-shape";
import { withoutRemarks } from "./clause-remarks";
import { bare, CLOSING, levelLength, readTogether, STARS, withoutOthers } from "./clause-words";
import { withUsualLabels } from "./odd-labels";
import { findLabels } from "./role-labels";
import { roleNoteAt } from "./name-notes";
import { isPhrase, saysHow } from "./lone-phrase";
import { unitWithWork } from "./unit-with-work";
import { saysWhen, verbsAtEnd } from "./verbs";

const BLANK = new CharSet(BLANKS);

/** 市财政局会同市发展改革委 says who does it without any verb at its end. */
function isTogether(name: string): boolean {
  const { first = "", second = "" } = (name.includes("会同") ? readTogether(name) : null) ?? {};
  return isSurelyUnit(first) && isSurelyUnit(second);
}

/** Whether the inside of a bracket is a responsibility clause. */
export function isClause(printed: string): boolean {
  const { content } = withUsualLabels(printed);
  const labels = findLabels(content);
  if (labels.some(({ meaning }) => meaning !== "person" && meaning !== "deadline")) return true;
  const own = withoutRemarks(content);
  // Units with 下同 behind them: only a clause says so.
  if (own !== content && (isUnitList(own) || mayBeUnitList(own))) return true;
  // 市税务局牵头。市财政局配合。
  if (/[。！？]./.test(own))
    return own.split("。").every((said) => said === "" || givesRoles(said));
  return givesRoles(own);
}

/** The same of one sentence without labels. */
function givesRoles(own: string): boolean {
  if (/[！？]/.test(own) || isWayOfWorking(own)) return false;
  const cuts = cutNames(own).map((cut) => ({
    ...cut,
    name: cut.name.slice(levelLength(cut.name)),
  }));
  // 省级：省农业农村厅；市县：市县农业农村部门: who does it at each level.
  if (own.includes("：") && isByLevel(own)) return true;
  if (isUnitsAndTime(cuts.map(({ name }) => name))) return true;
  const gives = cuts.some(({ name, separator, end }, index) => {
    const note = CLOSING.isLast(name) ? roleNoteAt(name) : -1;
    if (note >= 0) return looksLikeUnit(name.slice(0, note));
    const verbs = verbsAtEnd(name);
    if (!verbs) return isTogether(name) || unitWithWork(name)?.mark === "charge";
    const who = withoutOthers(name.slice(0, name.length - verbs.length));
    if (verbs.isWeak && !isSurelyUnit(who) && !/^(?:各|有关|相关)/.test(who)) return false;
    // 市民政局 牵头， 市残联 配合: a blank parts the verb from its unit.
    if (who === "") {
      const last = cuts[index - 1]?.name ?? "";
      return /职责|分工|分别/.test(name) || (BLANK.isFirst(separator) && isSurelyUnit(last));
    }
    // 建委 alone is too short to tell; at the end of a list it is one more unit.
    if (isLeader(who) || (looksLikeUnit(who) && who.length >= (index > 0 ? 2 : 3))) return true;
    // 公安部、共青团中央等负责: the units before say what the last one is.
    const before = cuts.slice(0, index).map((cut) => cut.name);
    if (before.some(isSurelyUnit) && before.every(looksLikeUnit)) return true;
    // 各委、办、局，各街道、镇负责: only together they are names.
    const listed = index === 0 ? [] : splitUnits(own.slice(0, end - verbs.length)).names;
    return listed.some(isSurelyUnit) && listed.every(looksLikeUnit);
  });
  return gives || namesFields(cuts);
}

const LONGEST_SHARED = 200;
/** A sentence, or how the paper itself came to be: （经镇党委2022年1月18日审议通过）. */
const NO_SHARE =
  /[：:。！？]|^经|审议通过|讨论通过|批准|同意|印发|以下(?:简称|同)|\d{4}年\d{1,2}月\d{1,2}日/;
const LEADS_HERE = /^.{0,4}牵头/;
const OWN_OR_EACH = /^(?:[省市县区州盟旗镇乡]|各|有关|相关|自治区|全[省市县区])/;

/**
 * Whether a bracket at the end of a task tells who does what without any word for a role: 各街道每日巡查，
 * 县气象局及时预报. In the midst of a text it only tells of work.
 */
export function sharesWork(content: string): boolean {
  if (content.length > LONGEST_SHARED || NO_SHARE.test(content)) return false;
  const cuts = cutNames(content);
  let units = 0;
  let own = 0;
  let sure = 0;
  let works = 0;
  for (const [index, { name }] of cuts.entries()) {
    const does = looksLikeUnit(name) ? null : unitWithWork(name);
    const unit = does?.unit ?? name;
    if (does && LEADS_HERE.test(does.work) && isSurelyUnit(unit)) return true;
    if (looksLikeUnit(unit)) {
      units++;
      if (does) works++;
      if (isSurelyUnit(unit)) sure++;
      if (OWN_OR_EACH.test(unit) && (does || isSurelyUnit(unit))) own++;
    } else if (!isPhrase(cuts, index) || !saysHow(name, units > 0)) return false;
  }
  if (works === 0 && units === cuts.length) return false;
  return own > 0 || (sure > 1 && sure === units);
}

const PARTY =
  "(?:党委|党政|党组织|党支部|支部|政府|部门|行业|社会|市场|企业|群众|公众|村民|居民|村级|单位|各方|专家|财政|街道|社区|协会|农户|基地|合作社|学校|家庭|个人|党员|干部)";
const OPENS_WAY = new RegExp(`^${PARTY}`);
const WAY_OF_WORKING = new RegExp(`^${PARTY}(?:和${PARTY})?[\\u4e00-\\u9fff]{2,4}$`);

/** （政府主导、部门联动、社会参与）: parties in general and their parts, which name nobody. */
function isWayOfWorking(own: string): boolean {
  if (!OPENS_WAY.test(own)) return false;
  const phrases = own.split(/[、，,；;\s]+/).filter((phrase) => phrase !== "");
  return phrases.length > 1 && phrases.every((phrase) => WAY_OF_WORKING.test(phrase));
}

const SHARES_OUT = /牵头|负责/;

/** 发改牵头，财政、住建等部门配合: organs by their fields; 政府牵头、社会参与 names none. */
function namesFields(cuts: readonly { name: string }[]): boolean {
  let fields = 0;
  let sharesOut = false;
  const isRead = cuts.every(({ name: printed }, index) => {
    const name = index === 0 ? printed.replace(/^由/, "") : printed;
    if (saysWhen(name)) return true;
    const verbs = verbsAtEnd(name);
    const said = verbs ? name.slice(0, name.length - verbs.length) : name;
    sharesOut ||= verbs !== null && SHARES_OUT.test(name);
    const who = withoutOthers(said);
    const isField = isOrganField(who);
    if (isField) fields++;
    return who === "" || isField || looksLikeUnit(who);
  });
  return isRead && sharesOut && fields > 0;
}

/** （市住建局、各区政府，供暖前完工）: units, and by when they do it. */
function isUnitsAndTime(names: readonly string[]): boolean {
  const units = names.filter((name) => !saysWhen(name));
  return units.length > 0 && units.length < names.length && isUnitList(units.join("、"));
}

function isByLevel(content: string): boolean {
  const names = cutNames(content).map(({ name }) => [levelLength(name), name] as const);
  return (
    names.some(([level]) => level > 0) &&
    names.every(([level, name]) => looksLikeUnit(name.slice(level)))
  );
}

/** Whether the inside of a bracket is nothing but units, as in （市发改委，各县〔市、区〕政府）. */
export function isUnitList(content: string): boolean {
  const own = bare(content);
  // A label or a verb makes it a clause of another kind; most brackets hold one.
  if (/[：:。]|牵头|负责/.test(own)) return false;
  const names = splitUnits(own).names.map((name) => STARS.strip(name));
  return (
    names.every(looksLikeUnit) &&
    names.some((name) => isSurelyUnit(name) && /^(?:省|市|县|区|州|各)/.test(name))
  );
}

/** 计划财务科, 驻局纪检监察组: offices inside the one that issues the notice. */
const INNER_OFFICE = /^[\u4e00-\u9fff]{2,}(?:(?<![学专百内外儿])科|处|股|组)$/;
/** 区特殊教育学校 */
const OWN = /^[省市县区州旗]/;

/** The same where the notice prints all its units so: （工业和信息化部、科技部）, （武汉海关、长江航道局）. */
export function mayBeUnitList(content: string): boolean {
  const own = bare(content);
  if (/[：:。]|牵头|负责|^(?:含|包括|其中|如|即|不含)/.test(own)) return false;
  const names = splitUnits(own).names.map((name) => STARS.strip(name));
  // （一个中心、两个园区） counts them.
  if (names.some((name) => /^[一二两三四五六七八九十\d]+(?:个|大|座|处|所)/.test(name)))
    return false;
  const sure = names.filter(isSurelyUnit).length;
  if (names.every(looksLikeUnit)) {
    return (
      sure > 0 ||
      names.some((name) => /^各|部$/.test(name)) ||
      (names.length > 1 && names.every((name) => INNER_OFFICE.test(name) || OWN.test(name)))
    );
  }
  const each = names.filter((name) => name.startsWith("各") && !isSurelyUnit(name)).length;
  return (sure + each) * 3 >= names.length * 2;
}
