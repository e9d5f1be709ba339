/** Cuts a list of units into names exactly as printed. */

import { createIssue } from "../../model/issue";
import { CharSet } from "../../text/char-set";
import {
  AND_SPLIT,
  KEPT_TOGETHER,
  RUN_TOGETHER,
  SLASH_KEPT,
  UNNAMED_UNITS,
} from "../../wording/notice-issues";
import type { Finding } from "../finding";
import { beforeEach, placesTogether, ranksTogether } from "./collective-list";
import { type Cut, cutNames } from "./split-names";
import { isKnownOrgan, partRunTogether } from "./run-together";
import { isSurelyUnit, LONGEST_NAME, looksLikeUnit, withoutBracket } from "./unit-shape";

export interface UnitNames {
  names: string[];
  findings: Finding[];
}

/** 等, 等有关部门, 等20个单位: units that are not named. */
const AND_SO_ON =
  /(?:等|等等)(?:\d{1,3}个?|[一二三四五六七八九十]{1,3}个?|多个|各)?(?:有关|相关)?(?:执法|职能|主管|监管|行业主管|责任|成员)?(?:部门|单位|部门单位|部门和单位|单位和部门|(?:医疗|金融|银行|服务|群团|社会|重点)?(?:机构|组织|企业|高校)|厅局|委办局|乡镇|镇街|街镇|县区|区县|县市区|团场)?(?:[（(](?:单位|部门)[)）])?(?:按照?(?:各自)?(?:职责|职能)(?:分工)?(?:分别)?(?:负责|落实)?)?$/;
const NOBODY =
  "(?:(?:部门和单位|单位和部门|部门单位|成员单位|部门|单位|企业)(?:[（(](?:单位|部门|企业|机构)[)）])?)";
const RANKS =
  "(?:国务院|中央|国家|自治区|自治州|兵团|师市|直属|省|市|县|区|州|盟|旗|师|镇|乡|街道|[\\u4e00-\\u9fff]{0,4}(?:开发区|新区|高新区|经开区|示范区|园区))";
/** 省有关部门, 自治区各有关单位, 区直单位: a collective unit that says whose it is. */
const COLLECTIVE = `${RANKS}(?:(?:直属|直|级|属|政府)?各?(?:有关|相关)|(?:直属|直|级|属)各?)${NOBODY}`;
/** 等省有关部门, 等改革领导小组成员单位: a collective unit after 等. */
const AND_COLLECTIVE = new RegExp(`^(.{2,}?)等(${COLLECTIVE}|[^等]{2,18}成员单位)$`);
const IS_COLLECTIVE = new RegExp(`^${COLLECTIVE}$`);
/** 省总工会等和各市人民政府, 海关等省有关部门和各市: 等 amid two names. */
const AND_SO_ON_AND = new RegExp(
  `^(.{2,}?)(等(?:${COLLECTIVE}|各?(?:有关|相关)?${NOBODY}?))(?:以及|及|和|与)(.{2,})$`,
);
const JOINS = /以及|及其(?![他它余])|及|和|与/g;
const JOIN = new CharSet("及和与");
/** 市财政局，以及市直有关部门; 和县 and 和田 are places. */
const JOINS_ON = /^(?:以及|及其(?=[他它余])|及(?=.{2})|[和与](?=各|有关|相关|其他|其它|[省市]))/;

/** 市能源局（按职责分工）: how they share the work is no part of a name. */
const SHARED_WORK =
  /[（(〔](?:均|各自)?(?:按照?|依照?|根据|分别)[^（）()〔〕]{0,6}(?:职责|分工|职能)[^（）()〔〕]{0,6}[)）〕]/g;

const MAY_BE_MARKED = /[①-⑳]|【|\d[.．、]/;

/** ①区房管局②各街镇, 1.市财政局；2.市民政局, 【市级】市城管委: marks that only order the names. */
function withoutMarks(printed: string): string {
  return printed
    .replace(/[①-⑳]|【[省市州县区镇乡]{1,2}(?:级|直|本级)?】/g, "、")
    .replace(/(^|[；;、，,\s])\d{1,2}[.．、](?=[\u4e00-\u9fff])/g, "$1");
}

/** Every unit of `text`, in order; nothing is dropped but 等 and its kind, and how they share the work. */
export function splitUnits(printed: string): UnitNames {
  const listed = MAY_BE_MARKED.test(printed) ? withoutMarks(printed) : printed;
  const text = /职责|分工|职能/.test(listed) ? listed.replace(SHARED_WORK, "") : listed;
  const findings: Finding[] = [];
  const cuts = partBeforeEach(joinSlashes(joinBlanks(cutNames(text)), text, findings), findings);
  const units: string[] = [];
  for (let i = 0; i < cuts.length;) {
    const together = placesTogether(cuts, i);
    const first = cuts[i];
    const last = cuts[i + together - 1];
    const levels = first ? ranksTogether(cuts, i) : 1;
    const end = cuts[i + levels - 1];
    if (levels > 1 && first && end) {
      // 市、县两级农业农村部门和各街道: what stands behind 和 has a name of its own.
      const [own, ...others] = splitAtJoin(end.name) ?? [end.name];
      const whole = text.slice(first.start, end.start) + own;
      units.push(whole, ...others.flatMap((name) => splitName(name, findings)));
      findings.push((taskId) => createIssue(KEPT_TOGETHER, { taskId }, { found: whole }));
      i += levels;
      continue;
    }
    if (together > 1 && first && last) {
      // 市财政局和各县（市）党委、政府: only what stands behind 和 goes with the next.
      const opening = first.name.replace(JOINS_ON, "");
      const [before, own] = splitAtJoin(opening) ?? behindUnit(opening) ?? [null, opening];
      if (before !== null) units.push(...splitName(before, findings));
      const listed = beforeEach(last.name);
      const end = listed === "" ? last.end : last.start + listed.length;
      const whole = own + text.slice(first.end, end).trimEnd();
      units.push(whole);
      if (listed !== "") units.push(...splitName(last.name, findings).slice(1));
      findings.push((taskId) => createIssue(KEPT_TOGETHER, { taskId }, { found: whole }));
    } else if (first) {
      units.push(...splitName(first.name, findings));
    }
    i += together;
  }
  noteSharedOrgan(units, findings);
  return { names: units, findings };
}

/** 县财政局以及龙泉 before 马店 and 石佛三镇: the list of bare places begins behind a whole unit. */
function behindUnit(name: string): [string, string] | null {
  const [, left = "", right = ""] = /^(.{3,}?)(?:以及|[及和与])([^及和与]{1,6})$/.exec(name) ?? [];
  return isSurelyUnit(left) && !looksLikeUnit(right) ? [left, right] : null;
}

const PLACES = "市州盟县区旗镇乡";
const PLACE_LAST = new CharSet(PLACES);
const PLACE_NAME = new RegExp(`^(?!各|有关|相关|所有|全)[^政委办局]{1,7}([${PLACES}])$`);

const BRANDS = "(?:中国)?(?:移动|联通|电信|铁塔|邮政|石油|石化|人寿|人保)";
const BRAND = new RegExp(`^${BRANDS}$`);
const BRANCH_OF_BRAND = new RegExp(`^${BRANDS}[^、]{0,8}公司$`);

/** 泉州市、漳州市人民政府, 电信、移动云岭分公司: the first says nothing of its organ, which the second has for both. */
function noteSharedOrgan(units: readonly string[], findings: Finding[]): void {
  for (let index = 0; index + 1 < units.length; index++) {
    const [name = "", next = ""] = [units[index], units[index + 1]];
    if (!sharesOrgan(name, next)) continue;
    const expected = `${name}、${next}`;
    findings.push((taskId) => createIssue(AND_SPLIT, { taskId }, { found: expected, expected }));
  }
}

function sharesOrgan(name: string, next: string): boolean {
  if (BRAND.test(name)) return BRANCH_OF_BRAND.test(next);
  const rank = PLACE_LAST.isLast(name) ? PLACE_NAME.exec(name)?.[1] : undefined;
  return rank !== undefined && new RegExp(`${rank}(?:人民政府|政府|管委会)$`).test(next);
}

/** 区妇联各镇 before 街道: the places under 各 go on behind the mark, so the seam comes first. */
function partBeforeEach(cuts: readonly Cut[], findings: Finding[]): readonly Cut[] {
  if (!cuts.some(({ name }) => name.includes("各", 2))) return cuts;
  return cuts.flatMap((cut, index) => {
    const at = cuts[index + 1]?.separator === "、" ? cut.name.lastIndexOf("各") : -1;
    if (at < 2 || cut.name.length > LONGEST_NAME) return [cut];
    const names = partRunTogether(cut.name);
    const each = names[names.length - 1] ?? "";
    if (names.length < 2 || cut.name.length - each.length !== at) return [cut];
    const expected = names.join("、");
    findings.push((taskId) => createIssue(RUN_TOGETHER, { taskId }, { found: cut.name, expected }));
    let start = cut.start;
    return names.map((name, place) => {
      const part = {
        name,
        separator: place === 0 ? cut.separator : "、",
        start,
        end: start + name.length,
      };
      start += name.length;
      return part;
    });
  });
}

const BLANK: ReadonlySet<string> = new Set([" ", "\t", "\u3000"]);

/** A blank parts two names only where both are names; else it is a blank inside one. */
function joinBlanks(cuts: readonly Cut[]): readonly Cut[] {
  if (!cuts.some(({ separator }) => BLANK.has(separator))) return cuts;
  const joined: Cut[] = [];
  for (const cut of cuts) {
    const previous = joined[joined.length - 1];
    const isApart = BLANK.has(cut.separator);
    if (isApart && previous && isOneName(previous, cut)) {
      joined[joined.length - 1] = { ...previous, name: previous.name + cut.name, end: cut.end };
    } else joined.push(cut);
  }
  return joined;
}

const LISTED_KIND = /^(?:镇|乡|街道|村|社区|园区)$/;

/** 市人力资源社会 保障局: a known organ only as a whole. */
function isOneName({ name: left, separator }: Cut, { name: right }: Cut): boolean {
  // 各街道、镇 区妇联
  const isListed = separator === "、" && LISTED_KIND.test(left);
  if (isListed && RANK.test(right) && isSurelyUnit(right)) return false;
  if (!looksLikeUnit(left) || !looksLikeUnit(right)) return true;
  // 住房和城乡 建设局: the first only ends like a place.
  if (/[和与]/.test(left) && !isSurelyUnit(left) && isSurelyUnit(right)) return true;
  return !isKnownOrgan(left) && !isKnownOrgan(right) && isKnownOrgan(left + right);
}

const SLASH = new CharSet("/／");

/**
 * 市发改委/市财政局 are two; in 市企业联合会/企业家协会 the second has neither a rank nor an organ's name
 * of its own, so that the slash stands inside one name.
 */
function joinSlashes(cuts: readonly Cut[], text: string, findings: Finding[]): readonly Cut[] {
  if (SLASH.find(text) < 0) return cuts;
  const joined: Cut[] = [];
  for (const cut of cuts) {
    const previous = joined[joined.length - 1];
    if (
      !previous ||
      !SLASH.isFirst(cut.separator) ||
      !RANK.test(previous.name) ||
      RANK.test(cut.name)
    ) {
      joined.push(cut);
      continue;
    }
    const found = text.slice(previous.start, cut.end);
    if (isKnownOrgan(cut.name)) {
      const expected = `${previous.name}、${cut.name}`;
      findings.push((taskId) => createIssue(AND_SPLIT, { taskId }, { found, expected }));
      joined.push(cut);
    } else {
      findings.push((taskId) => createIssue(SLASH_KEPT, { taskId }, { found }));
      joined[joined.length - 1] = { ...previous, name: found, end: cut.end };
    }
  }
  return joined;
}

/** One cut may still hold 等, two names joined by 和, or names run together. */
function splitName(printed: string, findings: Finding[]): string[] {
  let name = JOIN.find(printed.slice(0, 2)) >= 0 ? printed.replace(JOINS_ON, "") : printed;
  if (name.includes("等")) {
    const left = withoutAndSoOn(name, findings);
    if (typeof left !== "string") return left;
    name = left;
  }
  if (name.length > 120) return [name];
  const joined = JOIN.find(name) >= 0 ? splitAtJoin(name) : null;
  if (joined) {
    const expected = joined.join("、");
    findings.push((taskId) => createIssue(AND_SPLIT, { taskId }, { found: name, expected }));
    return joined.flatMap((part) => splitName(part, findings));
  }
  const seamed = partRunTogether(name);
  if (seamed.length > 1) {
    const expected = seamed.join("、");
    findings.push((taskId) => createIssue(RUN_TOGETHER, { taskId }, { found: name, expected }));
  }
  return seamed.filter((part) => part !== "");
}

/** The name before 等 and its kind, or the names where a collective unit follows. */
function withoutAndSoOn(printed: string, findings: Finding[]): string | string[] {
  const collective = AND_COLLECTIVE.exec(printed.slice(0, 120));
  const andSoOn = AND_SO_ON.exec(printed.slice(-16));
  const alone = /^等(?:有关|相关)?(?:部门|单位)?$/.test(printed);
  if (collective ?? andSoOn ?? alone) {
    findings.push((taskId) => createIssue(UNNAMED_UNITS, { taskId }, { found: printed }));
  }
  if (alone) return [];
  const [, before = "", whose = "", after = ""] = AND_SO_ON_AND.exec(printed.slice(0, 120)) ?? [];
  if (!andSoOn && !collective && looksLikeUnit(before) && looksLikeUnit(after)) {
    return [...splitName(before + whose, findings), ...splitName(after, findings)];
  }
  if (collective?.[1] && collective[2]) {
    return [...splitName(collective[1], findings), collective[2]];
  }
  return andSoOn && !printed.startsWith("等")
    ? printed.slice(0, printed.length - andSoOn[0].length)
    : printed;
}

/**
 * 和, 及, 与 part two units only where both sides are whole names. 市自然资源和规划局 has no unit on
 * its left, 各县市区政府及管委会 none of its own on its right.
 */
function splitAtJoin(name: string): [string, string] | null {
  for (const match of name.matchAll(JOINS)) {
    const left = name.slice(0, match.index);
    const right = name.slice(match.index + match[0].length);
    if (openBrackets(left) || SHARED_END.test(right) || isSurveyOf(left, right)) continue;
    if (OF_PLACES.test(right) && left.startsWith("各")) continue;
    // 以及 stands in no unit's own name, only in 各县（市、区）人民政府以及管委会.
    if (match[0] === "以及" && looksLikeUnit(left) && isNamed(right)) return [left, right];
    // 市税务局和各县区: after a whole organ the word can only join; so it can before 各.
    if (opensEach(left, right)) return [left, right];
    if ((isOrgan(left) || isKnownOrgan(left)) && isNamed(right)) return [left, right];
    if (looksLikeUnit(left) && (IS_COLLECTIVE.test(right) || OF_PLACES.test(right)))
      return [left, right];
    if (MEMBERS.test(left) && looksLikeUnit(right) && !NO_NAME.test(right)) return [left, right];
    if (MINISTRY.test(left) && isNamed(right)) return [left, right];
    if (TOWN.test(left) && RANK.test(right) && isSurelyUnit(right)) return [left, right];
    if (areTowns(left, right) || arePlaces(left, right) || areBodies(left, right))
      return [left, right];
    if (isWhole(left) && isWhole(right) && sameRank(left, right)) return [left, right];
  }
  return null;
}

/** 各市（州）人民政府及有关部门: the departments are those of the places. */
const OF_PLACES = /^(?:有关|相关)(?:部门|单位)$/;

/** 国家统计局和田调查队: its offices in places are named so, and some places begin like a joining word. */
function isSurveyOf(left: string, right: string): boolean {
  return left.endsWith("国家统计局") && /^[^和及与]{1,10}调查总?队(?:$|以及|[和及与])/.test(right);
}

const TOWN = /^(?!各|有关|相关)[\u4e00-\u9fff]{2,6}(?:镇|乡|街道|苏木|[农林牧渔茶]场)$/;

/** 河口镇和柳林乡: two names of places; 太和镇 is one. */
function areTowns(left: string, right: string): boolean {
  return TOWN.test(left) && TOWN.test(right);
}

const PLACE_ALONE = /^(?!各|有关|相关|所有|全)[\u4e00-\u9fff]{2,6}[市县区旗州盟]$/;
const ITS_GOVERNMENT = /^[\u4e00-\u9fff]{2,6}[市县区旗州盟](?:人民)?政府$/;

/** 酒泉市和嘉峪关市政府: the government of each. */
function arePlaces(left: string, right: string): boolean {
  return PLACE_ALONE.test(left) && ITS_GOVERNMENT.test(right);
}

const BODY =
  /(?:公司|集团|报社|电视台|电台|军分区|警备区|人武部|武装部|支队|大队|总队|银行|分行|支行|大学|学院|医院)$/;

/** 什托县支行 has no name without its bank's. */
const BRANCH_ALONE = /^[^银农工建中交信]+[支分]行$/;

/** 移动云岭分公司和联通云岭分公司: both end as bodies that have no parts with 和 in their names. */
function areBodies(left: string, right: string): boolean {
  if (left.length < 5 || right.length < 4) return false;
  return BODY.test(left) && BODY.test(right) && !BRANCH_ALONE.test(right);
}

/** More than 管委会 alone, which 各县市区政府及管委会 shares with the words before. */
const NO_NAME = /^(?:(?:人民)?政府|管委会|办事处|街道办事处|成员单位|单位|部门)$/;

/** 省有关部门和单位及各地区: 单位 belongs to what stands before it. */
const SHARED_END = /^(?:单位|部门)(?:以及|[及和与])/;

/** 各地区, 沿海各县, 沿线各镇. */
const ALL_OF_KIND = /^(?:沿[\u4e00-\u9fff]|属地|全[省市县区])?各/;

/** 农委, 编办 */
const SHORT_ORGAN = /^.[委办局厅]$/;

/** 教育部及各地区: a whole name, then all of a kind. */
function opensEach(left: string, right: string): boolean {
  if (!ALL_OF_KIND.test(right) || !looksLikeUnit(right) || !looksLikeUnit(left)) return false;
  return left.length >= 3 || SHORT_ORGAN.test(left);
}

function isOrgan(name: string): boolean {
  const bare = withoutBracket(name);
  return name.length >= 3 && isSurelyUnit(name) && (WHOLE_END.test(bare) || !PLACE_END.test(bare));
}

function isNamed(name: string): boolean {
  return looksLikeUnit(name) && name.length >= 3 && !NO_NAME.test(name);
}

/** 市安委会各成员单位 before 及三镇 is whole. */
const MEMBERS = /.{3}成员单位$/;
/** 应急部, 宣传部: whole names, where 支部 and 干部 are none. */
const MINISTRY = /^[\u4e00-\u9fff]{2,8}(?<![支总本干党乐])部$/;

/** 部扶贫办 is a ministry's own office; 部队 and 部分 are none. */
const RANK =
  /^(?:中央|国家|全国|省|自治区|市|县|区|州|各|团|中共|驻|有关|相关|属地|部(?![队分门署属级委]).{2,}[办局司院室心])/;
const GENERIC =
  /^(?:(?:人民)?政府|管委会|规划局|湖泊局|办事处|街道办事处|信息化局|旅游局|体育局|改革局|改革委|改革委员会|单位|部门|有关部门)$/;
/** 市老区 or 市住房 is no unit, though it ends like a place. */
const PLACE_END =
  /(?:县|区|市|镇|乡|村|州|省|部|(?<!委员|管委|联合|总工|红十字|贸促|侨联|工商联)会|行|司|院|场|园|社|组|队|站|所|馆|段|关|库|厂|校|(?<!办公|研究|督查)室|科|台)$/;

/** These only end like a place or a part of an organ. */
const WHOLE_END = /(?:公司|海关|法院|检察院|医院|学院|[支分]行|[支大总]队|档案馆|图书馆)$/;

function isWhole(name: string): boolean {
  return (
    looksLikeUnit(name) &&
    !GENERIC.test(name) &&
    (isSurelyUnit(name) || withoutBracket(name).length >= 4)
  );
}

/** Names side by side begin alike: 市… 和市…, 省有关部门和各地级以上市…. */
function sameRank(left: string, right: string): boolean {
  if (RANK.test(right)) return true;
  if (PLACE_END.test(withoutBracket(left)) || !isSurelyUnit(right)) return false;
  // 市级有关部门和高新区管委会: both are whole, though only the first says whose it is.
  return !RANK.test(left) || isSurelyUnit(left);
}

function openBrackets(text: string): boolean {
  return /[（(〔][^）)〕]*$/.test(text.slice(-40));
}
