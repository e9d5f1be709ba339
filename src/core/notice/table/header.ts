/** Recognises the header row of a task table by what its cells say. */

import { compactKey } from "../../text/normalise";
import { labelMeaning } from "../roles/role-labels";

export type ColumnMeaning =
  | "number"
  | "category"
  | "name"
  | "text"
  | "measures"
  | "schedule"
  | "value"
  | "measure"
  | "lead"
  | "charge"
  | "support"
  | "division"
  | "leader"
  | "person"
  | "deadline"
  | "other";

export interface TableColumn {
  meaning: ColumnMeaning;
  /** Header as printed, without blanks. */
  label: string;
  /** The header is none of the usual ones; its words or its cells tell what it means. */
  guessed?: true;
  /** Nothing is known of the header. */
  unknown?: true;
}

const FORMS: readonly (readonly [ColumnMeaning, RegExp])[] = [
  ["number", /^(?:序号|编号|项目编号|任务编号|序列号|序|项次|no\.?)$/i],
  [
    "category",
    /^(?:类别|类型|分类|任务类别|项目类别|领域|重点领域|方面|板块|章节|章|节|篇章|部分|工作类别|大项|一级任务|工作方面|所属领域)$/,
  ],
  [
    "name",
    /^(?:项目名称|实事名称|目标名称|任务名称|工作名称|实事项目|事项名称|名称|项目|指标|指标名称|主要指标|指标任务|一级指标|实事|重点项目|工程名称|目标类别)$/,
  ],
  [
    "value",
    /^(?:.{0,6}目标值|.{0,6}预期目标|.{0,6}年度?目标|计划目标|指标值|目标数|任务数|计划数)$/,
  ],
  ["measure", /^(?:计量|数量|指标)?单位(?:[（(].{1,6}[)）])?$/],
  [
    "text",
    /^(?:.{0,12}(?:任务|内容|事项|标准|举措|要点|民生实事|工作|目标|措施|要求|目标任务|表述|条目)(?:及要求|及目标|和要求|与要求|及标准|分解|摘要|描述)?)$/,
  ],
];
/** Measures are part of the task where the notice prints them; often the unit is to fill them in. */
const MEASURES =
  /^(?:推进|工作|主要|具体|落实|保障|重点|实施|任务|细化|推动)?(?:措施|举措)(?:及(?:目标|要求|内容))?$/;
/** Dates by stages; the deadline where no column holds one. */
const SCHEDULE =
  /^(?:工作|时间|推进|计划|时序|实施|形象|年度)?(?:进度|节点)(?:安排|要求|目标|计划)?$|^时间安排$|^推进计划$/;
/** Headers that end like a text column but name none. */
const NO_TEXT =
  /^(?:工作要求|备注|进展|工作进展|.*进展情况|.*存在问题|.*措施|.*要求|.*(?:季度|半年|\d月|[一二三四五六七八九十]月).*)$/;
const UNIT_COLUMNS: readonly ColumnMeaning[] = ["lead", "charge", "support", "division"];

/** Headers for units in other words than the usual ones: 会办单位, 责任镇街, 牵头委办局. */
const UNITS_BY_WORDS: readonly (readonly [ColumnMeaning, RegExp])[] = [
  ["lead", /牵头|主办|主责|主抓/],
  ["support", /配合|协|会办|会同|联办|参与|参加|辅助|涉及|相关|有关|成员|助/],
  ["charge", /责任|承办|落实|实施|负责|承担|执行|办理/],
];
const NAMES_UNITS =
  /^.{0,8}(?:单位|部门|主体|机构|委办局|局办|部委办局|乡镇|镇街|街镇|镇办|镇村|街道|县区|县市区|区县|处室|科室)(?:[（(].{1,12}[)）])?$/;
/** Who watches, builds or fills in answers for nothing. */
const NO_ROLE = /督|监|考|审|填|报|制表|建设|施工|设计|业主|用地|编制|计量|数量/;

function columnMeaning(label: string): { meaning: ColumnMeaning; guessed?: true } | null {
  if (label === "" || label.length > 24) return null;
  const exact = FORMS.slice(0, 5).find(([, form]) => form.test(label));
  if (exact) return { meaning: exact[0] };
  if (MEASURES.test(label)) return { meaning: "measures" };
  if (SCHEDULE.test(label)) return { meaning: "schedule" };
  const role = labelMeaning(label);
  if (role && role !== "content" && role !== "other") return { meaning: role };
  if (/(?:内容|任务|事项)[与和及、]?要求$/.test(label)) return { meaning: "text" };
  if (role === "other" || NO_TEXT.test(label)) return { meaning: "other" };
  if (FORMS[5]?.[1].test(label)) return { meaning: "text" };
  if (!NAMES_UNITS.test(label) || NO_ROLE.test(label)) return null;
  const guess = UNITS_BY_WORDS.find(([, words]) => words.test(label));
  return guess ? { meaning: guess[0], guessed: true } : null;
}

/**
 * The columns of a header row; null where `cells` is none. A header names units and either the task
 * or its number, and most of its cells mean something.
 */
export function headerRowColumns(cells: readonly string[]): TableColumn[] | null {
  const labels = cells.map((cell) => (cell.length > 40 ? "" : compactKey(cell)));
  const columns = labels.map((label) => ({
    label,
    ...(columnMeaning(label) ?? { meaning: null }),
  }));
  const known = columns.filter(({ meaning }) => meaning !== null);
  const filled = labels.filter((label) => label !== "").length;
  const has = (...meanings: ColumnMeaning[]): boolean =>
    known.some(({ meaning }) => meaning !== null && meanings.includes(meaning));
  if (known.length < 2 || known.length * 2 < filled || !has(...UNIT_COLUMNS)) return null;
  if (!has("text", "name", "measures", "number")) return null;
  return chooseText(
    columns.map(({ meaning, ...column }) =>
      meaning === null ? { ...column, meaning: "other", unknown: true } : { ...column, meaning },
    ),
  );
}

/** Where no column is surely the task text, the name or the measures are. */
function chooseText(printed: TableColumn[]): TableColumn[] {
  const columns = withTarget(printed);
  if (columns.some(({ meaning }) => meaning === "text")) return columns;
  const chosen = ["name", "measures"]
    .map((wanted) => columns.findIndex(({ meaning }) => meaning === wanted))
    .find((index) => index >= 0);
  return columns.map((column, index) =>
    index === chosen ? { ...column, meaning: "text" } : column,
  );
}

/** Beside 主要指标 a column of 目标 holds its value. */
function withTarget(columns: TableColumn[]): TableColumn[] {
  const isIndicator = columns.some(({ label }) => /指标(?:名称|任务)?$/.test(label));
  if (!isIndicator || columns.some(({ meaning }) => meaning === "value")) return columns;
  return columns.map((column) =>
    /目标$/.test(column.label) ? { ...column, meaning: "value" } : column,
  );
}

/** Whether a single line could be a header cell, for tables pasted one cell a line. */
export function isHeaderCell(text: string): boolean {
  return columnMeaning(compactKey(text.slice(0, 40))) !== null;
}

/** Puts a second header row into the first: 责任分工 over 牵头单位 and 配合单位. */
export function refineHeader(upper: TableColumn[], lower: readonly string[]): TableColumn[] | null {
  const refined = lower.map((cell) => compactKey(cell.slice(0, 40)));
  const changes = refined.filter((label, index) => label !== "" && label !== upper[index]?.label);
  // One text alone heads a group of tasks: 一、市政府常务会议定事项.
  if (new Set(refined.filter((label) => label !== "")).size < 2) return null;
  if (changes.length === 0 || changes.some((label) => columnMeaning(label) === null)) return null;
  return upper.map((column, index) => {
    const label = refined[index] ?? "";
    const own = label === "" || label === column.label ? null : columnMeaning(label);
    if (!own) return column;
    return { ...own, label };
  });
}
