/** What a header cell of a task table says about its column. */

import { labelMeaning } from "../roles/role-labels";
import { meaningByParts } from "./header-parts";
import type { ColumnMeaning } from "./meaning";

const FORMS: readonly (readonly [ColumnMeaning, RegExp])[] = [
  ["number", /^(?:序号|编号|项目编号|任务编号|序列号|序|项次|no\.?)$/i],
  [
    "category",
    /^(?:类别|类型|分类|任务类别|项目类别|领域|重点领域|方面|板块|章节|章|节|篇章|部分|工作类别|大项|一级任务|工作方面|所属领域)$/,
  ],
  [
    "name",
    /^(?:项目名称|实事名称|目标名称|任务名称|工作名称|实事项目|事项名称|名称|项目|指标|指标名称|主要指标|指标任务|一级指标|(?:.{0,4}(?:民生|惠民|为民|利民|便民)(?:办)?)?实事(?:项目|工程)?|重点项目|工程名称|目标类别)$/,
  ],
  [
    "value",
    /^(?:.{0,6}目标值|.{0,6}预期目标|.{0,6}年度?目标|计划目标|指标值|(?:.{0,6}年度?)?(?:目标|任务|计划)数)$/,
  ],
  ["measure", /^(?:计量|数量|指标)?单位(?:[（(].{1,6}[)）])?$/],
  [
    "text",
    /^(?:.{0,12}(?:任务|内容|事项|标准|举措|要点|重点|工作|目标|措施|要求|目标任务|表述|条目)(?:[及和与、].{1,4}|分解|摘要|描述)?)$/,
  ],
];
/** Measures are part of the task where the notice prints them; often the unit is to fill them in. */
const MEASURES = /^(?!下|存在).{0,6}(?:措施|举措|做法|抓手|路径|办法)(?:及(?:目标|要求|内容))?$/;
/** Dates by stages; the deadline where no column holds one. */
const SCHEDULE =
  /^(?:工作|时间|推进|计划|时序|序时|实施|形象|年度)?(?:进度|节点)(?:安排|要求|目标|计划)?$|^时间安排$|^推进计划$/;
/** Headers that end like a text column but name none. */
const NO_TEXT =
  /^(?:工作要求|备注|进展|工作进展|.*进展情况|.*存在问题|.*措施|.*要求|.*(?:季度|半年|\d月|[一二三四五六七八九十]月).*)$/;
const TEXT_ENDING = /(?:内容|任务|事项)[与和及、]?要求$|^(?:目标|任务|具体|内容|建设)要求$/;

/** 责任单位及责任人, 责任人及责任单位, 责任单位（责任人）: people stand among the units. */
const PEOPLE = "(?:第一|具体|主要|直接|分管)?(?:责任人|负责人|联系人|联络人|责任领导|责任人员)";
const AND_PEOPLE = new RegExp(
  `(?:和|及|与|、|/|／)${PEOPLE}$|[（(]${PEOPLE}[)）]$|^${PEOPLE}(?:和|及|与|、|/|／)(?=.*(?:单位|部门))`,
);
const NOTE = /[（(][^（()）]{1,16}[)）]$/;

export interface HeaderMeaning {
  meaning: ColumnMeaning;
  /** The header is none of the usual ones. */
  guessed?: true;
  /** People stand among the units. */
  people?: true;
}

/** What was found of late: the same few labels are asked for line by line and width by width. */
const found = new Map<string, HeaderMeaning | null>();
const MOST_FOUND = 1000;

/** Null where nothing is known of `label`, which has no blanks. */
export function columnMeaning(label: string): HeaderMeaning | null {
  if (label === "" || label.length > 30) return null;
  let meaning = found.get(label);
  if (meaning === undefined) {
    meaning = findMeaning(label);
    if (found.size === MOST_FOUND) found.clear();
    found.set(label, meaning);
  }
  return meaning;
}

function findMeaning(label: string): HeaderMeaning | null {
  const units = label.replace(AND_PEOPLE, "");
  const unitsOnly = units === label ? null : (meaningOf(units) ?? meaningByParts(units));
  if (unitsOnly) return { ...unitsOnly, people: true };
  const known = meaningOf(label);
  if (known) return known;
  const plain = label.replace(NOTE, "");
  return (plain === label ? null : meaningOf(plain)) ?? meaningByParts(label) ?? firstOfTwo(plain);
}

function meaningOf(label: string): HeaderMeaning | null {
  const exact = FORMS.slice(0, 5).find(([, form]) => form.test(label));
  if (exact) return { meaning: exact[0] };
  if (MEASURES.test(label)) return { meaning: "measures" };
  if (SCHEDULE.test(label)) return { meaning: "schedule" };
  const role = labelMeaning(label);
  if (role && role !== "content" && role !== "other") return { meaning: role };
  if (TEXT_ENDING.test(label)) return { meaning: "text" };
  if (role === "other" || NO_TEXT.test(label)) return { meaning: "other" };
  return FORMS[5]?.[1].test(label) ? { meaning: "text" } : null;
}

/** 责任分工及进度安排, 责任单位和联系方式: the first of two things heads the cells. */
function firstOfTwo(label: string): HeaderMeaning | null {
  const [first = "", second] = label.split(/[及和与、/／]/);
  if (second === undefined) return null;
  const meaning = meaningOf(first) ?? meaningByParts(first);
  return meaning && { ...meaning, guessed: true };
}
