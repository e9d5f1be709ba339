/** Names that stand side by side without a mark: 区住建局区财政局各镇（街道）, 教育局住建局财政局. */

import { ABBREVIATIONS } from "../../directory/abbreviations";
import { partSideBySide } from "./side-by-side";
import { isSurelyUnit, looksLikeUnit, withoutBracket } from "./unit-shape";

/** Spares most names the look for a seam. */
const MAY_HOLD_SEAM =
  /[局委会室心府办司团院社联厅部队门位所站段馆）)区街道镇乡][市县区省州各](?=.)|[局委办厅会联社心队司团镇乡道所站].{3}|[局委办].{2,10}[局委办]/;
/** Where one name may end and the next begins with its rank or 各. */
const SEAM =
  /(?<=局|委|会|室|心|府|办|司|团|院|社(?!区)|联|厅|部|队|门|位|所|站|段|馆|区|道|街|镇|乡|[）)])(?=[市县区省州各])/g;
/** 市场, 县域 and the like begin no name; 市分公司 and 县（市）区政府 go on with the one before. */
const NO_BEGINNING =
  /^(?:市(?:中区|场|域|政(?!府)|民|容|辖|中心|区|县)|县(?:域|区|市|城)|区(?:域|县|市|块|位)|省(?:市|级)|州(?:市|县)|[市县区省州](?:政府|人民政府|管委会)$|.?[分支](?:公司|行|局|队|中心|院))|^.(?:[（(]|$)/;
/** 各县区政府, 有关县区财政局: places under one 各 share what follows. */
const PLACES_OPEN =
  /^(?:各|有关|相关|所在|属地|全)[市县区州旗省盟乡镇]{0,3}(?:[（(][^（()）]{0,8}[)）])?$/;
/** 市政府各部门 and 市安委会各成员单位 are one name; places are others. */
const OTHER_PLACES = /^各(?:有关|相关)?(?:[县市区州旗乡镇村]|街道|社区|园区|功能区|开发区|管委会)/;
/** 国家税务总局市税务局 is the city's office of a national one. */
const NATIONAL = /^(?:国家|中国|中华).*(?:总局|总公司|公司|集团|银行|总行)$/;

/** Offices in a township, which has them without any rank. */
const TOWN_OFFICES =
  "财政所 司法所 自然资源所 国土所 派出所 市场监管所 供电所 税务所 规划所 环保所 水利站 农机站 农技站 文化站 林业站 畜牧站 敬老院 卫生院 中心校 消防站".split(
    " ",
  );
const ORGANS: ReadonlySet<string> = new Set([
  ...ABBREVIATIONS.flat(),
  ...TOWN_OFFICES,
  ..."财政局 公安局 民政局 司法局 教育局 审计局 统计局 商务局 水利局 水务局 林业局 农业农村局 农业局 自然资源局 生态环境局 环保局 信访局 税务局 气象局 体育局 文旅局 交通局 能源局 粮食局 乡村振兴局 民宗局 房管局 规划局 科技局 人社局 建设局 城建局 消防大队 消防救援大队 交警大队 综合执法大队".split(
    " ",
  ),
]);
/** 发改, 卫健, 自然资源: what organs are called for short, without rank and 局 or 委. */
const FIELDS: ReadonlySet<string> = new Set(
  [...ORGANS].flatMap((organ) => /^(.{2,6})(?:局|委|厅)$/.exec(organ)?.[1] ?? []),
);
/** Parts of a run of organs without rank: each has its own 局, 委, 所 or the like at its end. */
const ORGAN_END = /(?<=局|委|办|所|站|院|校|队)(?=[\u4e00-\u9fff])/g;
const RANK = /^[市县区省州旗镇乡]/;

/** Units come again in task after task. */
const met = new Map<string, string[]>();
const MOST_REMEMBERED = 2000;

/** The names that `name` holds; itself alone where nothing shows that it holds several. */
export function partRunTogether(name: string): readonly string[] {
  if (!MAY_HOLD_SEAM.test(name)) return [name];
  let parts = met.get(name);
  if (!parts) {
    parts = partsOf(name, new Map());
    if (met.size >= MOST_REMEMBERED) met.clear();
    met.set(name, parts);
  }
  return parts;
}

/** `known` has the parts of each end of the name, which seams before it ask for again. */
function partsOf(name: string, known: Map<string, string[]>): string[] {
  if (!MAY_HOLD_SEAM.test(name)) return [name];
  const before = known.get(name);
  if (before) return before;
  const parts: string[] = [];
  let from = 0;
  for (const { index } of name.matchAll(SEAM)) {
    const left = name.slice(from, index);
    const right = name.slice(index);
    if (insideBracket(left) || !endsName(left) || !beginsName(left, right, known)) continue;
    parts.push(left);
    from = index;
  }
  parts.push(name.slice(from));
  const found = parts.flatMap(partOrgans).flatMap(partSideBySide);
  known.set(name, found);
  return found;
}

function insideBracket(left: string): boolean {
  return /[（(〔][^）)〕]*$/.test(left);
}

function endsName(left: string): boolean {
  if (left.length < 3 || !looksLikeUnit(left)) return false;
  // 各设区市: a city that has districts is one word.
  return !PLACES_OPEN.test(left) && !NATIONAL.test(left) && !left.endsWith("设区");
}

/** 中心城区各街道: where the places are. */
const WHERE =
  /^(?:中心|主|老|新)?(?:城区|主城)$|(?:区域|片区|[湖库灌山牧林垦老矿]区|流域|沿线|沿江|沿河)$/;

function beginsName(left: string, right: string, known: Map<string, string[]>): boolean {
  if (NO_BEGINNING.test(right)) return false;
  // 市纪委市监委 is one organ with two names.
  if (left.endsWith("纪委") && /^.监委/.test(right)) return false;
  // 市委市政府督查室 is one office of both.
  if (/委$/.test(left) && /^.(?:人民)?政府/.test(right)) return false;
  // 高新区区政公司, 新区市民中心: behind a place only what is surely a unit begins.
  const place = /(?:区|道|街|镇|乡)$/.test(withoutBracket(left));
  const first = partsOf(right, known)[0] ?? right;
  if (right.startsWith("各")) return OTHER_PLACES.test(right) && !WHERE.test(left);
  return place ? isSurelyUnit(first) : looksLikeUnit(first);
}

/** 县公安局交警大队, 区城管局综合执法大队 are one. */
const OWN_SQUAD = /局[^局委]{2,8}[大支]队/;

/** 教育局住建局: known organs throughout, so that none can be a part of the one before. */
function partOrgans(name: string): string[] {
  const parts = name.split(ORGAN_END);
  if (parts.length < 2 || OWN_SQUAD.test(name)) return [name];
  return parts.every(isKnownOrgan) ? parts : [name];
}

/** 资规分局 is as well known as 资规局; 公安局云岭分局 is one name. */
export function isKnownOrgan(name: string): boolean {
  const organ = name.replace(RANK, "");
  return ORGANS.has(organ) || ORGANS.has(organ.replace(/分局$/, "局"));
}

/** 教育, 卫健部门, 发展改革: the field of an organ in place of its name. */
export function isOrganField(name: string): boolean {
  return FIELDS.has(name.replace(/(?:主管|行业)?(?:部门|系统)$/, ""));
}
