/** What people wrote on the issued pages that are only read or signed. */

import {
  addedBehind,
  ANSWER_LABEL,
  GUIDE_QUESTIONS,
  OPINION_LABEL,
  PRINTED_OPINION,
  printedText,
  type PrintedText,
  SEAL_LABEL,
  SIGN_OFF_END,
  SIGN_OFF_LINE,
} from "../../schema/issued-texts";
import { compactKey } from "../../text/normalise";
import { cellAddress } from "../../workbook/address";
import type { RawCell, RawRow } from "../../workbook/raw-workbook";
import type { SheetGrid } from "../sheet-grid";
import { cellText } from "../values/cell-text";

/** A text in a cell that asks for none. */
export interface Outside {
  cell: string;
  text: string;
}

const ANSWERS = GUIDE_QUESTIONS.map(([, answer]) => printedText(`${ANSWER_LABEL}${answer}`));
const LAST_LINE = [printedText(SIGN_OFF_LINE)];
/** Columns that the guide takes. */
const GUIDE_COLUMNS = 3;
/** Columns that the sign-off page takes. */
const SIGN_OFF_COLUMNS = 4;
/** What the sign-off page prints beside values and blanks. */
const LABELS =
  /^(?:填报单位|报送期|报送截止|[\u4e00-\u9fff]{2,6}任务|填报指标|填报人|联系电话|审核人|审核日期|单位意见|单位负责人\s*[（(]签字[)）])$/;
const UNIT_NAME = /^[\p{Script=Han}A-Za-z（）()·、\s]{2,60}$/u;
const PERIOD = /^\d{4}年(?:度|第?[一二三四1-4]季度|\d{1,2}月份?|[上下]半年)?$/;
/** What is printed beside the labels of the guide's first lines. */
const GUIDE_FACTS: ReadonlyMap<string, (text: string) => boolean> = new Map([
  ["填报单位", (text: string) => UNIT_NAME.test(text)],
  ["报送期", isPeriodName],
  ["报送截止", isPlainDate],
  ["应填任务", (text: string) => /^\d+项(?:（[^（）]*）)?$/.test(text)],
]);
/** Labels of the sign-off page beside which a number of tasks or targets stands. */
const COUNTED = /(?:任务|指标)$/;
const LONGEST_LABEL = 12;
const PRINTED = compactKey(PRINTED_OPINION);
/** Labels of the sign-off page beside which people write. */
const BLANKS = /^(?:填报人|联系电话|审核人|审核日期|单位负责人)/;

/** True for a day or the lack of one: 2024年6月28日（周五）下午5时前, —. */
export function isPlainDate(text: string): boolean {
  return /^[\d\s年月日号时点分前上下午:：.\-/—]*(?:[(（][周星期一二三四五六日天]{2,4}[)）])?[\d\s上下午时点:：前]*$/.test(
    text,
  );
}

/** What was written over the guide's facts, beside its columns and beneath its last answer. */
export function onGuide(grid: SheetGrid): Outside[] {
  if (!isIssuedPage(grid, (text) => text.startsWith(ANSWER_LABEL) || GUIDE_FACTS.has(text)))
    return allOf(grid.rows, grid);
  const found: Outside[] = [];
  for (const row of grid.rows) {
    const [label, fact] = row.cells;
    const last = row.cells.at(-1);
    if (last && last.column > GUIDE_COLUMNS) {
      const beside = grid.filled(row).filter(({ column }) => column > GUIDE_COLUMNS);
      found.push(...beside.map((cell) => outside(row, cell)));
    }
    if (!label || !fact || !isShort(label)) continue;
    const isIssued = GUIDE_FACTS.get(cellText(label).trim());
    if (isIssued && !isIssued(cellText(fact).trim())) found.push(outside(row, fact));
  }
  found.push(...behind(grid, ANSWERS));
  return [...found, ...after(grid, (text) => text.startsWith(ANSWER_LABEL))];
}

/** The page without its title lines: what was written over a label or a printed value, beside or beneath. */
export function onSignOff(grid: SheetGrid): Outside[] {
  const isOurs = (text: string) =>
    BLANKS.test(text) || text === OPINION_LABEL || text.startsWith(SIGN_OFF_END);
  if (!isIssuedPage(grid, isOurs)) return allOf(grid.rows, grid);
  const first = grid.rows.findIndex(({ cells }) => cells.some(isLabel));
  const found = grid.rows.flatMap((row, at) => {
    let label = at < first ? null : "";
    return grid.filled(row).flatMap((cell) => {
      const text = cellText(cell).trim();
      if (cell.column > SIGN_OFF_COLUMNS) return [outside(row, cell)];
      if (isLabel(cell)) label = text;
      else if (label !== null && !text.startsWith(SIGN_OFF_END) && !answers(label, text)) {
        return [outside(row, cell)];
      }
      return [];
    });
  });
  found.push(...behind(grid, LAST_LINE));
  return [...found, ...after(grid, (text) => text.startsWith(SIGN_OFF_END))];
}

export function isPeriodName(text: string): boolean {
  return PERIOD.test(text.trim());
}

function isLabel(cell: RawCell): boolean {
  return isShort(cell) && LABELS.test(cellText(cell).trim());
}

/** Whether a text is what is printed, or asked for, beside its label. */
function answers(label: string, text: string): boolean {
  if (label === "填报单位") return UNIT_NAME.test(text);
  if (label === "报送期") return isPeriodName(text);
  if (label === "报送截止") return isPlainDate(text);
  if (label === OPINION_LABEL) return compactKey(text) === PRINTED;
  if (COUNTED.test(label)) return /^\d+[项个]$/.test(text);
  return isSignature(text.replace(SEAL_LABEL, "").trim());
}

/** What was written behind printed texts, in their own cells. */
function behind({ rows }: SheetGrid, printed: readonly PrintedText[]): Outside[] {
  return rows.flatMap((row) => {
    const [cell] = row.cells;
    if (typeof cell?.value !== "string") return [];
    const text = cell.value.trim();
    const own = printed.find(({ head }) => text.startsWith(head));
    const added = own ? addedBehind(text, own) : "";
    return added === "" ? [] : [{ ...outside(row, cell), text: added }];
  });
}

/** True for a cell that may be a label. */
function isShort({ value }: RawCell): boolean {
  return typeof value === "string" && value.length <= LONGEST_LABEL;
}

/** What is asked for in the blanks: a name, a telephone number, a day. */
function isSignature(text: string): boolean {
  return (
    /^[\p{Script=Han}·\s]{2,8}$/u.test(text) ||
    /^[\d\s()（）\-—、,，/]+$/.test(text) ||
    isPlainDate(text)
  );
}

export function outside(row: RawRow, cell: RawCell): Outside {
  return { cell: cellAddress(row.index, cell.column), text: cellText(cell).trim() };
}

/** False for a page on which people wrote something else altogether. */
function isIssuedPage({ rows }: SheetGrid, isOurs: (text: string) => boolean): boolean {
  return rows.some(({ cells }) => cells[0] && isOurs(cellText(cells[0]).trim()));
}

function allOf(rows: readonly RawRow[], grid: SheetGrid): Outside[] {
  return rows.flatMap((row) => grid.filled(row).map((cell) => outside(row, cell)));
}

/** The texts behind the last row that begins with what `isEnd` knows; none where no row does. */
function after(grid: SheetGrid, isEnd: (text: string) => boolean): Outside[] {
  const behind: RawRow[] = [];
  for (let at = grid.rows.length - 1; at >= 0; at--) {
    const row = grid.rows[at];
    const [first] = row ? grid.filled(row) : [];
    if (!row || !first) continue;
    if (!isEnd(cellText(first).trim())) {
      behind.unshift(row);
      continue;
    }
    return allOf(behind, grid);
  }
  return [];
}
