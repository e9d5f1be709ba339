/** The unit and period that title lines name: 填报单位：市科技局  报送期：2024年6月. */

import type { RawRow } from "../../workbook/raw-workbook";
import type { LedgerIndex } from "../ledger-index";
import type { SheetGrid } from "../sheet-grid";
import { cellText } from "../values/cell-text";
import type { Mark } from "./mark";
import { belowYear, periodInText } from "./period-text";
import { namesakeInText, unitInText } from "./unit-in-text";

const MOST_ROWS = 30;
const MOST_CELLS = 40;
const LONGEST_LINE = 300;
const UNIT_LABEL =
  /(?:填报单位|报送单位|填报部门|报送部门|单位名称|上报单位)(?:\([^()]*\))?[\]】]?\s*[:：]?\s*/;
/** 单位：万元 is a measure: what stands behind counts only where it is a unit that files. */
const SHORT_UNIT_LABEL = /^\s*(?:单位|部门)(?:\([^()]*\))?\s*[:：]\s*/;
const PERIOD_LABEL =
  /(?:报送期|报告期|填报期|报送周期|填报周期|报送月份|填报月份|报送期限)(?:\([^()]*\))?[\]】]?\s*[:：]?\s*/;
/** Between Latin words a blank ends no name: Water Bureau. */
const NEXT_LABEL =
  /(?<!\p{Script=Latin})\s|\s(?!\p{Script=Latin})|[;；|]|[\p{Script=Han}]{2,6}[:：]/u;
/** Within a period blanks may stand: 2024 年 6 月. */
const AFTER_PERIOD = /[;；|]|(?<=月|份|季度)\s|[\p{Script=Han}]{2,6}[:：]/u;

/** XXX stands for a name; （盖章） and ______ are places for one. */
const PLACE_HOLDER = /^[x×*_]+$/i;

/** 截至2024年5月底… is a sentence. */
const DATED_TITLE =
  /^[\p{Script=Han}]{0,16}?20\d{2}\s*年\s*(?:\d{1,2}\s*月份?|\d{1,2}[—–~～至-]\d{1,2}月|第?[一二三四1-4]季度)(?![底末初\d]|[上中下]旬)[^，。；,;]{0,30}(?:进展|情况|月报|季报|一览|汇总|清单|表)\s*$/u;

/** Marks in the rows above a table, or of a whole sheet. */
export function titleMarks(
  grid: SheetGrid,
  rows: readonly RawRow[],
  index: LedgerIndex,
  baseYear: number | null,
): Mark[] {
  const marks: Mark[] = [];
  for (const row of rows.slice(0, MOST_ROWS)) {
    const cells = grid.filled(row).slice(0, MOST_CELLS);
    const texts = cells.map((cell) => cellText(cell));
    texts.forEach((text, position) => {
      const mark = knownLineMark(text, texts[position + 1], index, baseYear);
      if (!mark) return;
      const label = `工作表“${grid.sheet.name}”第${row.index}行`;
      const says = foldBrackets(text).trim().slice(0, 60);
      marks.push({ source: "title", label, says, ...mark });
    });
  }
  return marks;
}

/** True for a text above a table from which the identity is read. */
export function lineSaysWhose(
  text: string,
  next: string | undefined,
  index: LedgerIndex,
  baseYear: number | null,
): boolean {
  return knownLineMark(text, next, index, baseYear) !== null;
}

function foldBrackets(text: string): string {
  return text.slice(0, LONGEST_LINE).replaceAll("（", "(").replaceAll("）", ")");
}

/** True for a line that names a unit or a period, or is a heading, and is no row of a table. */
export function isTitleRow(grid: SheetGrid, row: RawRow): boolean {
  return grid
    .filled(row)
    .slice(0, MOST_CELLS)
    .some((cell) => {
      if (typeof cell.value !== "string" || cell.value.length > LONGEST_LINE) return false;
      return UNIT_LABEL.test(cell.value) || PERIOD_LABEL.test(cell.value) || isTitle(cell.value);
    });
}

type LineMark = Omit<Mark, "source" | "label" | "says">;

/** What lines say, by the line and the one behind it, for one assumed year. */
interface MetLines {
  baseYear: number | null;
  marks: Map<string, Map<string | undefined, LineMark | null>>;
}

/** The forms of one period all have the same headings. */
const met = new WeakMap<LedgerIndex, MetLines>();
const MOST_REMEMBERED = 500;
/** Lines behind one and the same. */
const MOST_BEHIND = 20;

function knownLineMark(
  text: string,
  next: string | undefined,
  index: LedgerIndex,
  baseYear: number | null,
): LineMark | null {
  const isLong = text.length > LONGEST_LINE || (next?.length ?? 0) > LONGEST_LINE;
  if (isLong) return lineMark(text, next, index, baseYear);
  const lines = met.get(index) ?? { baseYear, marks: new Map() };
  // Only hints are looked for without a year, in the few forms that do not tell whose they are.
  if (lines.baseYear !== baseYear) return lineMark(text, next, index, baseYear);
  met.set(index, lines);
  const byNext = lines.marks.get(text);
  const known = byNext?.get(next);
  if (known !== undefined) return known;
  const mark = lineMark(text, next, index, baseYear);
  if (byNext) {
    if (byNext.size < MOST_BEHIND) byNext.set(next, mark);
  } else if (lines.marks.size < MOST_REMEMBERED) lines.marks.set(text, new Map([[next, mark]]));
  return mark;
}

/** What one title cell says; null if nothing of unit or period. */
function lineMark(
  line: string,
  behind: string | undefined,
  index: LedgerIndex,
  baseYear: number | null,
): LineMark | null {
  const [text, next] = [foldBrackets(line), behind && foldBrackets(behind)];
  const unitText = labelled(text, UNIT_LABEL, NEXT_LABEL, next);
  const periodText = labelled(text, PERIOD_LABEL, AFTER_PERIOD, next);
  const title = isTitle(text);
  const shortText = unitText ? null : labelled(text, SHORT_UNIT_LABEL, NEXT_LABEL, next);
  const named = (unitText ?? shortText) ? index.findUnit(unitText ?? shortText ?? "") : null;
  const unit = named?.files ? named.name : !unitText && title ? unitInText(text, index) : null;
  const period = periodText
    ? periodInText(periodText.replace(/^(\d{4}-\d{2})-\d{2}$/, "$1"), baseYear)
    : title
      ? belowYear(periodInText(text, baseYear))
      : null;
  const unknown = unit ? null : (unitText ?? (title ? namesakeInText(text, index) : null));
  if (!unit && !unknown && !period) return null;
  return {
    unit,
    unknownUnit: unknown,
    period: period?.id ?? null,
    unknownPeriod: null,
    periodSure: period !== null,
  };
}

/** What stands after a label, in its cell or the next one; null without the label or a value. */
function labelled(
  text: string,
  label: RegExp,
  end: RegExp,
  next: string | undefined,
): string | null {
  const found = label.exec(text);
  if (!found) return null;
  const after = text.slice(found.index + found[0].length);
  const ends = after.search(end);
  const own = (ends < 0 ? after : after.slice(0, ends)).trim();
  const value = own !== "" ? own : after.trim() === "" ? (next ?? "").trim() : "";
  const said = value.replace(/\([^()]*\)/g, "").trim();
  return /[\p{L}\d]/u.test(said) && !PLACE_HOLDER.test(said) ? value : null;
}

/** A heading such as 市科技局2024年6月重点工作填报表, or any other with month and year: 2024年5月工作进展. */
function isTitle(text: string): boolean {
  if (text.length > 60) return false;
  if (/(?:填报表|报送表|进展情况表|台账|推进情况表)\s*$/.test(text)) return true;
  return text.includes("年") && DATED_TITLE.test(text);
}
