/** Recognises the header row of a task table by what its cells say. */

import { compactKey } from "../../text/normalise";
import { labelMeaning } from "../roles/role-labels";

export type ColumnMeaning =
  | "number"
  | "category"
  | "name"
  | "text"
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
/** A longer cell is a task, not the name of a group of tasks. */
const LONGEST_NAME = 30;
/** Headers that end like a text column but name none. */
const NO_TEXT =
  /^(?:工作要求|备注|进展|工作进展|.*进展情况|.*存在问题|.*措施|.*要求|.*(?:季度|半年|\d月|[一二三四五六七八九十]月).*)$/;
const UNIT_COLUMNS: readonly ColumnMeaning[] = ["lead", "charge", "support", "division"];

function columnMeaning(label: string): ColumnMeaning | null {
  if (label === "" || label.length > 24) return null;
  const exact = FORMS.slice(0, 5).find(([, form]) => form.test(label));
  if (exact) return exact[0];
  const role = labelMeaning(label);
  if (role && role !== "content" && role !== "other") return role;
  if (/(?:内容|任务|事项)[与和及、]?要求$/.test(label)) return "text";
  if (role === "other" || NO_TEXT.test(label)) return "other";
  return FORMS[5]?.[1].test(label) ? "text" : null;
}

/**
 * The columns of a header row; null where `cells` is none. A header names units and either the task
 * or its number, and most of its cells mean something.
 */
export function headerRowColumns(cells: readonly string[]): TableColumn[] | null {
  const labels = cells.map((cell) => (cell.length > 40 ? "" : compactKey(cell)));
  const columns = labels.map((label) => ({ meaning: columnMeaning(label), label }));
  const known = columns.filter(({ meaning }) => meaning !== null);
  const filled = labels.filter((label) => label !== "").length;
  const has = (...meanings: ColumnMeaning[]): boolean =>
    known.some(({ meaning }) => meaning !== null && meanings.includes(meaning));
  if (known.length < 2 || known.length * 2 < filled || !has(...UNIT_COLUMNS)) return null;
  if (!has("text", "name", "number")) return null;
  return chooseText(columns.map(({ meaning, label }) => ({ meaning: meaning ?? "other", label })));
}

/** Where no column is surely the task text, the name or the target is. */
function chooseText(printed: TableColumn[]): TableColumn[] {
  const columns = withTarget(printed);
  if (columns.some(({ meaning }) => meaning === "text")) return columns;
  const name = columns.findIndex(({ meaning }) => meaning === "name");
  return columns.map((column, index) => (index === name ? { ...column, meaning: "text" } : column));
}

/** Beside 主要指标 a column of 目标 holds its value. */
function withTarget(columns: TableColumn[]): TableColumn[] {
  const isIndicator = columns.some(({ label }) => /指标(?:名称|任务)?$/.test(label));
  if (!isIndicator || columns.some(({ meaning }) => meaning === "value")) return columns;
  return columns.map((column) =>
    /目标$/.test(column.label) ? { ...column, meaning: "value" } : column,
  );
}

/**
 * Of two task columns, the first heads several rows where it stands twice in a row or is left empty
 * (重点任务 merged over several 主要内容): then it is the name of a group.
 */
export function withGroupName(
  columns: TableColumn[],
  rows: readonly (readonly string[])[],
): TableColumn[] {
  const [group = -1, detail = -1] = columns.flatMap(({ meaning }, index) =>
    meaning === "text" ? [index] : [],
  );
  if (detail < 0 || columns.some(({ meaning }) => meaning === "name")) return columns;
  let above = "";
  const heads = rows.some((cells) => {
    const name = compactKey((cells[group] ?? "").slice(0, LONGEST_NAME + 1));
    const isRow = (cells[detail] ?? "").trim() !== "" && cells[detail] !== cells[group];
    const repeats =
      isRow && above !== "" && name.length <= LONGEST_NAME && (name === "" || name === above);
    if (isRow && name !== "") above = name;
    return repeats;
  });
  if (!heads) return columns;
  return columns.map((column, index) =>
    index === group ? { ...column, meaning: "name" } : column,
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
    const meaning = label === "" || label === column.label ? null : columnMeaning(label);
    return meaning ? { meaning, label } : column;
  });
}
