/** Lists of places that make one collective name: 各县（市）、区人民政府; 各镇人民政府、街道办事处. */

import { CharSet } from "../../text/char-set";
import { isOrganField } from "./run-together";
import type { Cut } from "./split-names";
import { looksLikeUnit } from "./unit-shape";

const PLACE =
  "(?:地级以上市|师市|团场|团镇|师|团|辖市|计划单列市|直辖市|省?直管市|省?直管县|县级市|自治区|特区|设区的?市|自治州|自治县|苏木乡镇|苏木镇|苏木|嘎查|街道|社区|村居|[省州市盟县区旗]{1,3}|[乡镇街村]{2,3}|[乡镇村])";
/** What stands among places without a name of its own. */
const PARKS = "(?:开发园区|功能区)";
const FARM = "(?:国有)?(?:农牧|农|林|牧|渔|茶)场";
const FARMS = `(?:${FARM}|场)`;
/** 各镇人民政府、农场: a farm has no government, so it stands for itself; 各镇、农场 are one list. */
const FARM_ALONE = new RegExp(`^${FARM}$`);
/** 各镇、街道、园区: there are several; a bare 开发区 is the one that the place has. */
const BARE_PARK = /^园区$/;
/** 开发区（投资区）管委会: a bracket tells that there are several kinds. */
const PARKS_OF_KINDS =
  /^(?:开发区|园区|功能区|新区|管理区)[（(〔][^（()）〔〕]{1,12}[）)〕](?:管委会|管理委员会)$/;
const BRACKETED = "(?:[（(〔][^（()）〔〕]{1,12}[）)〕])?";
const ORGAN = "(?:人民政府|政府|行政公署|行署|办事处|办)";

/** 各 or 有关 and a kind of place, the organ still to come or not: 各县, 有关县（市）, 各镇人民政府. */
const OPENS = new RegExp(
  `^(?:(?:[\\u4e00-\\u9fff](?:线|江|河|湖|上|岸|域|片)|属地|全[省市县]|沿[线江河湖海边]|(?![^各]*[局委办厅部府会])[\\u4e00-\\u9fff]{2,3})?各(?:试点|示范|重点|涉农|涉海|产粮|贫困|脱贫|沿海|沿江|边境|受益|所在|项目)?|各?有关|各?相关|沿[线江河湖海])${PLACE}${BRACKETED}${ORGAN}?$`,
);
const BARE = `(?:(?:${PLACE}|地区?)${BRACKETED}(?:${ORGAN}${BRACKETED}|管委会)?|${PARKS}|${FARMS}|办事处|管委会)`;
/** A bare kind of place, with or without the organ, or two: 区人民政府, 街道办事处, 市, 街道和社区. */
const CONTINUES = new RegExp(
  `^${BARE}(?:(?:以及|[和与及])${BARE})?$|^${PLACE}${BRACKETED}${ORGAN}及.{0,8}$|^(?:${PLACE}及)?[\\u4e00-\\u9fff]{2,4}林区${ORGAN}?$`,
);

const JOIN = new CharSet("和及与");
const ENDS_WITH_ORGAN = new RegExp(`${ORGAN}${BRACKETED}$`);
/** What 市委 and 市政府 have together. */
const BOTH_ORGANS = /^[省市县区州旗盟](?:人民)?政府(?:各|有关|相关|直属|督查室|信访局|研究室)/;

/**
 * How many of `cuts` from `index` on make one name; 1 where nothing belongs together.
 * 各县、市、区政府 is one name, 各地、各部门 are two.
 */
export function placesTogether(cuts: readonly Cut[], index: number): number {
  const first = behindJoin(cuts[index]?.name ?? "");
  // 市直有关部门、单位: 单位 alone is nobody.
  const second = cuts[index + 1]?.name ?? "";
  if (second === "单位" && first.endsWith("部门")) return 2;
  if (/(?:委|公署)$/.test(first) && oneOrgan(first, second)) return 2;
  if (!OPENS.test(first)) {
    if (looksLikeUnit(first)) return kindsTogether(cuts, index, first);
    return Math.max(
      companiesTogether(cuts, index),
      countedTogether(cuts, index),
      leadingGroupTogether(cuts, index),
    );
  }
  const isBare = !ENDS_WITH_ORGAN.test(first);
  let count = 1;
  for (; ; count++) {
    const { name = "", separator } = cuts[index + count] ?? {};
    const park = isBare && separator === "、" && BARE_PARK.test(name);
    if (!isBare && FARM_ALONE.test(name)) return count;
    if (park || CONTINUES.test(name) || PARKS_OF_KINDS.test(name)) continue;
    return count + (CONTINUES.test(beforeEach(name)) ? 1 : 0);
  }
}

const ORGAN_KIND = "(?:部委|科室|站所|中心|[部委办局厅处科室股站所])";
const EACH_SCHOOL = /^各[^各]{0,8}(?:学校|小学|中学|高校|院校)$/;
const BARE_SCHOOL = /^(?:各?(?:类)?)?(?:公办|民办)?(?:幼儿园|小学|中学|高校|职校|学校)$/;
const EACH_CLINIC = /^各[^各]{0,8}(?:卫生院|医院|医疗机构)$/;
const BARE_CLINIC =
  /^(?:社区卫生服务(?:中心|站)|(?:乡镇|村|中心)?卫生[院室]|(?:专科|民营|社区)?医院|诊所|(?:基层)?医疗机构)$/;
/** 市直各委 before 办 and 局: a bare kind of organ names nobody but with 各. */
const EACH_ORGAN = new RegExp(`^[^各]{0,6}各${ORGAN_KIND}$`);
const BARE_ORGAN = new RegExp(`^${ORGAN_KIND}(?:(?:以及|[和及与])${ORGAN_KIND})?$`);

/** What may follow under one 各, by what stands first under it. */
const KINDS = [
  { each: EACH_ORGAN, bare: BARE_ORGAN },
  { each: EACH_SCHOOL, bare: BARE_SCHOOL },
  { each: EACH_CLINIC, bare: BARE_CLINIC },
];

/** 各部、委、办, 各中小学校、幼儿园, 各乡镇卫生院、社区卫生服务中心: kinds that follow under the same 各. */
function kindsTogether(cuts: readonly Cut[], index: number, first: string): number {
  const kind = KINDS.find(({ each }) => each.test(first))?.bare;
  let count = 1;
  while (kind?.test(cuts[index + count]?.name ?? "")) count++;
  return count;
}

/**
 * 各区、市政府和各功能区管委会: the list under the first 各 ends before the next, and before a unit with a
 * name of its own: 各街道办事处、镇人民政府和滨海开发区管委会.
 */
export function beforeEach(name: string): string {
  const [, listed = "", next = ""] =
    /^([^和与及]{1,12}?)(?:以及|[和与及])(.{2,})$/.exec(name) ?? [];
  const isApart = next.startsWith("各") || (looksLikeUnit(next) && !CONTINUES.test(next));
  return isApart && (next.startsWith("各") || CONTINUES.test(listed)) ? listed : "";
}

const LEVEL =
  "(?:中央|国家|自治区|自治州|市州|盟市|旗县|县市|县区|师市|省|市|州|盟|县|区|旗|乡镇|乡|镇|村|街道|团场)级?";
const BARE_LEVELS = new RegExp(`^${LEVEL}(?:(?:以及|[和及与])${LEVEL})*$`);
/** 县两级农业农村部门, 区有关部门, 县（市、区）人民政府. */
const LEVEL_AND_ORGAN = new RegExp(
  `^${LEVEL}(?:(?:以及|[和及与])${LEVEL})*${BRACKETED}(?:[两二三四五]级|各级|有关|相关|各|.{0,20}(?:部门|政府|单位|机构)(?:$|以及|[和及与]))`,
);

/**
 * How many of `cuts` from `index` on name one kind of office at several levels: 省、市、县三级交通运输部门;
 * 1 where none do. A bare 市 is nobody.
 */
export function ranksTogether(cuts: readonly Cut[], index: number): number {
  let count = 0;
  while (
    isBareLevel(cuts[index + count]) &&
    (count === 0 || cuts[index + count]?.separator === "、")
  )
    count++;
  const last = cuts[index + count];
  const goesOn = count > 0 && last?.separator === "、" && LEVEL_AND_ORGAN.test(last.name);
  return goesOn ? count + 1 : 1;
}

function isBareLevel(cut: Cut | undefined): boolean {
  return cut !== undefined && BARE_LEVELS.test(cut.name);
}

/** 国网云岭供电 is whole only with what the last name ends in. */
const COMPANY_BEGUN =
  /^(?:国网|国家|中国|中铁|中交|中建|[省市县区]|[\u4e00-\u9fff]{2,4}[省市县区]).{2,8}$/;
const COMPANY_END = /^[^省市县区各]{1,6}(?:公司|集团)$/;

/** 国网云岭检修、建设公司 may be one company or two; it stays as printed. */
function companiesTogether(cuts: readonly Cut[], index: number): number {
  for (let count = 1; ; count++) {
    const { name = "" } = cuts[index + count - 1] ?? {};
    const last = cuts[index + count];
    if (last?.separator !== "、" || looksLikeUnit(name)) return 1;
    if (count === 1 && !COMPANY_BEGUN.test(name)) return 1;
    if (COMPANY_END.test(last.name)) return count + 1;
  }
}

const LEADING_GROUP =
  /^(?![省市县区州旗])[^各]{2,16}(?:领导小组|指挥部|联席会议|委员会|工作专班)办公室$/;
const TOPIC_BEGUN = /^[省市县区州旗镇乡][\u4e00-\u9fff]{3,10}$/;

/** 县退耕还林、退牧还草工作领导小组办公室: the topics of one office; 县住建 would be an organ for short. */
function leadingGroupTogether(cuts: readonly Cut[], index: number): number {
  const { name = "" } = cuts[index] ?? {};
  const next = cuts[index + 1];
  if (next?.separator !== "、" || !LEADING_GROUP.test(next.name)) return 1;
  return TOPIC_BEGUN.test(name) && !looksLikeUnit(name) && !isOrganField(name.slice(1)) ? 2 : 1;
}

const COUNTED =
  /^([^等]{1,8})等(?:\d{1,3}|[一二三四五六七八九十]{1,3})个(?:[\u4e00-\u9fff]{0,4}[县区镇乡村]|街道|镇街|社区|[村居]委会|[村居]民委员会)$/;
/** 龙泉、马店、石佛三镇人民政府 */
const COUNTED_SHORT =
  /^([^等]{1,6})[两二三四五六七八九十](?:镇|乡|街道|县|区|市|旗|乡镇|镇街)(?:人民政府|政府|办事处)?$/;
const MOST_COUNTED = 12;
const LONGEST_COUNTED = 16;

/** 下澳、前屿等6个村委会: bare places that only what follows the number makes units of. */
function countedTogether(cuts: readonly Cut[], index: number): number {
  for (let count = 1; count <= MOST_COUNTED; count++) {
    const { name = "", separator = "" } = cuts[index + count - 1] ?? {};
    if (count > 1 && separator !== "、") return 1;
    const own = (COUNTED.exec(name) ?? (count > 1 ? COUNTED_SHORT.exec(name) : null))?.[1];
    if (looksLikeUnit(own ?? name) || name.length > LONGEST_COUNTED) return 1;
    if (own !== undefined) return count;
  }
  return 1;
}

/** Whether 委 and 政府 are one name: the second has no name of its own. */
function oneOrgan(first: string, second: string): boolean {
  // 各盟市行政公署、人民政府
  if (first.endsWith("公署") && second === "人民政府") return true;
  // 各县（市、区）委、政府; 各区委、区政府.
  if (/^(?:人民)?政府$/.test(second)) return true;
  if (/^(?:各|有关|相关)/.test(first) && /^[市县区州旗盟乡镇](?:人民)?政府$/.test(second))
    return true;
  // 市委、市政府有关部门: 市委 alone has no part in it.
  return first.length === 2 && BOTH_ORGANS.test(second);
}

/** 省有关单位和有关市: what stands behind 和 opens the list. */
function behindJoin(name: string): string {
  if (JOIN.find(name) < 0) return name;
  const [, own] = /(?:和|及|与)((?:各|有关|相关|沿线)[^和及与]*)$/.exec(name.slice(-40)) ?? [];
  return own ?? name;
}
