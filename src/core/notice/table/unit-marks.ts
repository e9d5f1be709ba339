/** Tables that have units for columns and a mark in each cell: ★ 牵头单位, ○ 责任单位. */

import type { RoleGroup } from "../roles/role-groups";
import type { TableColumn } from "./header";
import { columnsOf, NOTHING } from "./row";

export type Mark = Exclude<RoleGroup["mark"], "implement" | "beside">;
export type Marks = ReadonlyMap<string, Mark>;

export const NO_MARKS: Marks = new Map();

const SYMBOL = "(?:[★☆●○◎◉⊙◯▲△▼▽■□◆◇√✓✔☑※＊*#①②③]|(?<![A-Za-z])[A-D](?![A-Za-z]))";
const ROLE =
  "牵头|主办|主责|主要责任|第一责任|配合|协办|协助|协同|参与|参加|支持|责任|承办|落实|负责";
const MARK_FIRST = new RegExp(
  `(${SYMBOL})[”"’'」）)]?(?:号|标记|符号)?(?:的|者)?(?:单位|部门)?(?:均|即)?(?:为|表示|代表|是|指|[—－–-]+|[:：=＝])?(?:该项(?:工作|任务)?的?|本项(?:工作|任务)?的?)?(?:总)?(${ROLE})`,
  "g",
);
const ROLE_FIRST = new RegExp(
  `(${ROLE})(?:责任)?(?:单位|部门)?(?:的)?(?:用|以|标注为|标注|标记为|标|记为|打|为|[:：])?[“"‘'「（(]*(${SYMBOL})`,
  "g",
);
/** Longest line or cell taken for a legend. */
const LONGEST_LEGEND = 200;
const HAS_SYMBOL = new RegExp(SYMBOL);
const ONE_SYMBOL = new RegExp(`^${SYMBOL}$`);
const NO_MARK = /^[×xX✗✘]$/;

const roleOf = (word: string): Mark => {
  if (/牵头|主办|主责|主要|第一|^主/.test(word)) return "lead";
  return /配合|协|参与|参加|支持|辅/.test(word) ? "support" : "charge";
};

export function mayBeLegend(text: string): boolean {
  return text.length > 3 && text.length <= LONGEST_LEGEND && HAS_SYMBOL.test(text);
}

/** Whether a cell holds nothing but one of the usual marks. */
export function isMark(cell: string): boolean {
  return ONE_SYMBOL.test(cell.trim());
}

/** What the marks mean by what the notice prints about them: ★为牵头单位，○为配合单位. */
export function readLegend(texts: readonly string[]): Marks {
  const marks = new Map<string, Mark>();
  for (const text of texts) {
    if (!mayBeLegend(text)) continue;
    const plain = text.replace(/\s+/g, "");
    const markFirst = [...plain.matchAll(MARK_FIRST)];
    const roleFirst = [...plain.matchAll(ROLE_FIRST)];
    // 牵头单位★，责任单位○: whichever comes first is how the legend goes on.
    const byRole = (roleFirst[0]?.index ?? Infinity) < (markFirst[0]?.index ?? Infinity);
    const pairs = byRole
      ? roleFirst.map(([, word = "", mark = ""]) => [mark, word] as const)
      : markFirst.map(([, mark = "", word = ""]) => [mark, word] as const);
    for (const [mark, word] of pairs) if (!marks.has(mark)) marks.set(mark, roleOf(word));
  }
  return marks;
}

/** Null for an empty cell; `unmarked` where nothing tells what the mark means. */
export function markOf(cell: string, marks: Marks): Mark | null {
  const plain = cell.replace(/\s+/g, "");
  if (NOTHING.test(plain) || NO_MARK.test(plain)) return null;
  const known = marks.get(plain);
  if (known) return known;
  if (plain.length <= 6 && new RegExp(`^(?:${ROLE}|主|协|辅)`).test(plain)) return roleOf(plain);
  return "unmarked";
}

/**
 * The marks of a table, with those that no legend explains: where there are several kinds and one of
 * them stands once in nearly every row, that is the lead's.
 */
export function settleMarks(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  legend: Marks,
): { marks: Marks; guessed: string[] } {
  const units = columnsOf(columns, "unit");
  const counts = new Map<string, number[]>();
  rows.forEach((cells, row) => {
    for (const index of units) {
      const mark = (cells[index] ?? "").trim();
      if (!ONE_SYMBOL.test(mark) || legend.has(mark)) continue;
      const count = counts.get(mark) ?? rows.map(() => 0);
      count[row] = (count[row] ?? 0) + 1;
      counts.set(mark, count);
    }
  });
  const marked = rows.filter((cells) => units.some((index) => markOf(cells[index] ?? "", legend)));
  const once = [...counts].filter(([, count]) => {
    const single = count.filter((times) => times === 1).length;
    return single * 10 >= marked.length * 9 && count.every((times) => times <= 1);
  });
  const [lead] = once;
  const marks = new Map(legend);
  for (const mark of counts.keys())
    marks.set(mark, counts.size > 1 && once.length === 1 && mark === lead?.[0] ? "lead" : "charge");
  return { marks, guessed: [...counts.keys()] };
}
