/** Tables pasted one cell a line: the header's cells, then each row's cells, line by line. */

import { BLANKS, CharSet } from "../../text/char-set";
import { isDateLine } from "../head/notice-info";
import type { SourceBlock } from "../source/block";
import { saysWhen } from "../roles/verbs";
import { holdsOnlyUnits } from "../units/only-units";
import { readCellsInTurn } from "./cells-in-turn";
import { type ColumnMeaning, givesUnits } from "./meaning";
import { headerRowColumns, isHeaderCell, type TableColumn } from "./header";

export interface VerticalTable {
  rows: string[][];
  /** Header as printed, for the message. */
  header: string;
  /** Rows whose units could stand in several columns. */
  ambiguous: string[];
}

/** Header cells on following lines; some break in two (区政府／分管领导). */
const LONGEST_HEADER = 14;

/** Replaces every such table in `blocks` by a table of rows. */
export function gatherVerticalTables(blocks: readonly SourceBlock[]): {
  blocks: SourceBlock[];
  tables: VerticalTable[];
} {
  const lineAt = (index: number): string | null =>
    blocks[index]?.kind === "line" ? textOf(blocks[index]) : null;
  const gathered: SourceBlock[] = [];
  const tables: VerticalTable[] = [];
  let tries = 0;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    if (!block) continue;
    const inTurn = block.kind === "line" ? readCellsInTurn(lineAt, i) : null;
    if (inTurn) {
      const labels = inTurn.columns.map(({ label }) => label);
      gathered.push({ kind: "table", rows: [labels, ...inTurn.rows] });
      tables.push({ rows: inTurn.rows, header: labels.join("、"), ambiguous: [] });
      i += inTurn.count - 1;
      continue;
    }
    const header = block.kind === "line" ? headerLines(blocks, i) : null;
    if (!header) {
      const opens = block.kind === "line" && tries < MOST_TRIES && opensHeader(blocks, i);
      if (opens) tries++;
      const uncounted = opens ? readUncounted(blocks, i) : null;
      if (uncounted) {
        const { table, columns, end } = uncounted;
        gathered.push({ kind: "table", rows: [columns.map(({ label }) => label), ...table.rows] });
        tables.push(table);
        i = end - 1;
      } else gathered.push(block);
      continue;
    }
    const end = tableEnd(blocks, i + header.count, header.columns);
    const lines = blocks
      .slice(i + header.count, end)
      .map(textOf)
      .filter((line) => line !== "");
    const table = readRows(withoutHeader(lines, header.columns), header.columns);
    gathered.push({
      kind: "table",
      rows: [header.columns.map(({ label }) => label), ...table.rows],
    });
    tables.push(table);
    i = end - 1;
  }
  return { blocks: gathered, tables };
}

const BARS = new CharSet("|｜" + BLANKS);

/** The lines without headers that each page prints again. */
function withoutHeader(lines: string[], columns: readonly TableColumn[]): string[] {
  const isHeader = (index: number): boolean =>
    columns.every(({ label }, column) => lines[index + column]?.replace(/\s+/g, "") === label);
  const kept: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (isHeader(i)) i += columns.length - 1;
    else kept.push(lines[i] ?? "");
  }
  return kept;
}

/** Some web pages leave the bars that parted the cells. */
function textOf(block: SourceBlock | undefined): string {
  if (block?.kind !== "line") return "";
  const { text } = block.passage;
  return text.slice(0, BARS.lengthWithoutEnd(text));
}

const NUMBER = /^\d{1,3}$/;
/** A Chinese number alone in its cell heads the rows beneath it. */
const HEADING_NUMBER =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．]?)$/;

/** 一、主要目标（牵头领导：李明）: so does one with its title, where another heading or a number follows. */
const TITLED = /^[一二三四五六七八九十]{1,3}、[^。；：:]{2,80}(?:[（(][^）)。]{2,40}[）)])?$/;

function headsRows(line: string, next: string): boolean {
  return TITLED.test(line) && (NUMBER.test(next) || HEADING_NUMBER.test(next) || TITLED.test(next));
}

/** The header that starts at `index`: 序号, then other headers, then the first row. */
function headerLines(
  blocks: readonly SourceBlock[],
  index: number,
): { columns: TableColumn[]; count: number } | null {
  if (!/^(?:序\s*号|编号|序)$/.test(textOf(blocks[index]))) return null;
  const labels: string[] = [];
  let pending = "";
  for (let count = 1; count <= LONGEST_HEADER; count++) {
    const text = textOf(blocks[index + count]).replace(/\s+/g, "");
    const isHeading = headsRows(text, textOf(blocks[index + count + 1]));
    if (NUMBER.test(text) || HEADING_NUMBER.test(text) || isHeading || text.endsWith("。")) {
      const columns = headerRowColumns(["序号", ...labels, ...(pending ? [pending] : [])]);
      return columns && labels.length + (pending ? 1 : 0) >= 2 ? { columns, count } : null;
    }
    if (text === "" || text.length > 16) return null;
    if (isHeaderCell(pending + text)) {
      labels.push(pending + text);
      pending = "";
    } else {
      if (pending !== "") return null;
      pending = text;
    }
  }
  return null;
}

/** The table goes on to the end or to the next heading that is no cell. */
function tableEnd(
  blocks: readonly SourceBlock[],
  from: number,
  columns: readonly TableColumn[],
): number {
  let end = from;
  while (end < blocks.length && blocks[end]?.kind === "line") {
    const text = textOf(blocks[end]);
    if (/^(?:附件|分享到|扫一扫|责任编辑|【|打印|关闭)/.test(text) || /^注[：:]/.test(text)) break;
    end++;
  }
  return isSigned(blocks, end, columns) ? end - 2 : end;
}

/** An office and a date below the last row; a row's own date stands in a column of its own. */
function isSigned(
  blocks: readonly SourceBlock[],
  end: number,
  columns: readonly TableColumn[],
): boolean {
  const [before, office, date] = [end - 3, end - 2, end - 1].map((at) => textOf(blocks[at]));
  if (!isDateLine(date ?? "") || !holdsOnlyUnits(office ?? "")) return false;
  return !columns.some(({ meaning }) => meaning === "deadline") || saysWhen(before ?? "");
}

/** Headers tried for a table without numbers; more of them are none. */
const MOST_TRIES = 20;
const FEWEST_COLUMNS = 3;
const LONGEST_LABEL = 16;

/** Whether a run of header cells begins at `index`. */
function opensHeader(blocks: readonly SourceBlock[], index: number): boolean {
  for (let at = index; at < index + FEWEST_COLUMNS; at++) if (!isLabel(blocks[at])) return false;
  return !isLabel(blocks[index - 1]);
}

function isLabel(block: SourceBlock | undefined): boolean {
  const printed = textOf(block);
  if (printed.length > 2 * LONGEST_LABEL) return false;
  const text = printed.replace(/\s+/g, "");
  return text !== "" && text.length <= LONGEST_LABEL && isHeaderCell(text);
}

/**
 * A table that counts nothing and has cells of several lines: taken for one only where every row that
 * its cells make has a task and units.
 */
function readUncounted(
  blocks: readonly SourceBlock[],
  from: number,
): { table: VerticalTable; columns: TableColumn[]; end: number } | null {
  const labels: string[] = [];
  for (let at = from; labels.length <= LONGEST_HEADER; at++) {
    const label = textOf(blocks[at]).replace(/\s+/g, "");
    if (
      label === "" ||
      label.length > LONGEST_LABEL ||
      labels.includes(label) ||
      !isHeaderCell(label)
    )
      break;
    labels.push(label);
  }
  const columns = headerRowColumns(labels);
  const units = columns?.findIndex((column) => givesUnits(column)) ?? -1;
  const text = columns?.findIndex(({ meaning }) => meaning === "text") ?? -1;
  // Rows begin with what is to be done and go on with who does it.
  if (!columns || text < 0 || units < text || columns[0]?.meaning === "number") return null;
  const first = from + labels.length;
  let end = tableEnd(blocks, first, columns);
  const closes = (line: string): boolean => holdsOnlyUnits(line) || saysWhen(line);
  while (end > first && !closes(textOf(blocks[end - 1]))) end--;
  const lines = blocks.slice(first, end).map(textOf);
  const table = readRows(withoutHeader(lines, columns), columns);
  const isWhole = (row: readonly string[]): boolean =>
    (row[text] ?? "") !== "" && (row[units] ?? "") !== "";
  return table.rows.length > 1 && table.rows.every(isWhole) ? { table, columns, end } : null;
}

const OWN_UNIT = /^(?:省|市|县|区|州|旗|各|有关|相关)/;

type CellKind = "number" | "heading" | "when" | "unit" | "person" | "text";

function cellKind(line: string, isNumber: (line: string) => boolean): CellKind {
  if (isNumber(line)) return "number";
  if (HEADING_NUMBER.test(line)) return "heading";
  if (saysWhen(line) || /^.{0,12}(?:底前|月底|之前|以前|前完成|投入使用|动工)$/.test(line))
    return "when";
  // 区教育局，各乡镇人民政府。: a cell of units may end like a sentence; 开工建设老年大学。 is one.
  const marked = /[。；！？：:]/.exec(line);
  if (marked && !(marked[0] === "。" && marked.index === line.length - 1 && OWN_UNIT.test(line)))
    return "text";
  if (holdsOnlyUnits(line)) return "unit";
  if (/^[\u4e00-\u9fff][\s\u3000]?[\u4e00-\u9fff·]{1,3}$/.test(line)) return "person";
  return "text";
}

/** Puts lines into rows by what they look like and the order of the columns. */
function readRows(lines: readonly string[], columns: readonly TableColumn[]): VerticalTable {
  const reader = new RowReader(
    columns,
    lines.some((line) => HEADING_NUMBER.test(line)),
  );
  lines.forEach((line, index) => {
    reader.add(line, lines[index + 1] ?? "");
  });
  return reader.finish();
}

/** One row whose cells stand without telling which are empty or were parted. */
export function rowOfCells(cells: readonly string[], columns: readonly TableColumn[]): string[] {
  return readRows(cells, columns).rows.flat().slice(0, columns.length);
}

class RowReader {
  private readonly rows: string[][] = [];
  private readonly ambiguous: string[] = [];
  private readonly unitColumns: number[];
  private row: string[] = [];
  private units: string[] = [];
  /** Number of the last row; null before the first. */
  private number: number | null = null;

  constructor(
    private readonly columns: readonly TableColumn[],
    /** Chinese numbers head groups of rows; then a title may also stand without one. */
    private readonly hasHeadings: boolean,
  ) {
    this.unitColumns = columns.flatMap(({ meaning }, index) =>
      meaning === "lead" || meaning === "charge" || meaning === "support" || meaning === "division"
        ? [index]
        : [],
    );
  }

  add(line: string, next: string): void {
    if (headsRows(line, next)) {
      this.close();
      this.rows.push(this.columns.map((_, index) => (index === 0 ? line : "")));
      this.number = null;
      return;
    }
    const text = this.at("text");
    // 新增泊位8000个， and what goes on in the next line is one cell, however it ends.
    const isOpen = this.units.length === 0 && /[，、]$/.test(this.row[text] ?? "");
    const kind = isOpen ? "text" : this.kindOf(line);
    const hasText = this.row[text] !== undefined;
    // 全年引进项目30个 may look like a time, but cells come in the order of their columns.
    const time = this.at("deadline", "schedule");
    const when = time > text && !hasText ? -1 : time;
    const people = this.at("leader", "person");
    // Neither is 老有颐养 a person.
    const leader = people > text && !hasText ? -1 : people;
    if (kind === "number" || kind === "heading") {
      this.close();
      if (kind === "number") this.number = Number(line);
      this.row[0] = line;
    } else if (kind === "when" && when >= 0) this.put(when, line);
    else if (leader >= 0 && (kind === "person" || this.areNames(line, next)))
      this.put(leader, line);
    else if (kind === "unit" && (this.row[this.at("text")] ?? "") !== "") this.units.push(line);
    else {
      const behind = this.units.length > 0 && hasText ? this.freeBehind(next) : -1;
      if (behind >= 0) {
        this.put(behind, line);
        return;
      }
      // Text after units is the next row under the same number.
      if (this.isComplete()) this.close();
      const name = this.freeHeading();
      const isName = name >= 0 && !/[。；]$/.test(line) && this.mayBeText(next);
      const aside = this.row[text] === undefined ? -1 : this.besideText();
      this.put(isName ? name : aside >= 0 ? aside : text, line);
    }
  }

  /** The first column for what heads the task that is still empty, before the task's own. */
  private freeHeading(): number {
    const text = this.at("text");
    return this.columns.findIndex(({ meaning }, index) => {
      const heads = meaning === "name" || meaning === "category";
      return (
        heads && this.row[index] === undefined && (index > text || this.row[text] === undefined)
      );
    });
  }

  /** Whether the task may stand in `line`: as long as it has none, units and times are named later. */
  private mayBeText(line: string): boolean {
    const kind = this.kindOf(line);
    return kind === "text" || kind === "person" || (kind === "when" && /[，。；]/.test(line));
  }

  /** A column for other words between the task and its units, such as 进展情况. */
  private besideText(): number {
    const other = this.at("other", "measures");
    return other > this.at("text") && other < (this.unitColumns[0] ?? -1) ? other : -1;
  }

  /** The first free column for other words behind the units, such as 说明; where units follow, a row begins. */
  private freeBehind(next: string): number {
    const last = this.unitColumns[this.unitColumns.length - 1] ?? -1;
    const kind = next === "" ? "text" : this.kindOf(next);
    if (kind === "unit" || kind === "person") return -1;
    return this.columns.findIndex(({ meaning }, index) => {
      const other = meaning === "other" || meaning === "measures" || meaning === "schedule";
      return index > last && other && this.row[index] === undefined;
    });
  }

  /** Several names in a cell, with or without a mark between: 陆 明俞 悦. */
  private areNames(line: string, next: string): boolean {
    return (
      /^[\u4e00-\u9fff·\s\u3000、]{2,16}$/.test(line) &&
      (this.row[this.at("text")] ?? "") !== "" &&
      this.kindOf(line) === "text" &&
      this.kindOf(next) === "unit"
    );
  }

  finish(): VerticalTable {
    this.close();
    const header = this.columns.map(({ label }) => label).join("、");
    return { rows: this.rows, header, ambiguous: this.ambiguous };
  }

  private kindOf(line: string): CellKind {
    return cellKind(line, (cell) => {
      if (this.number !== null && cell === String(this.number + 1)) return true;
      if (!NUMBER.test(cell)) return false;
      // A number may be skipped, but only where a row can end.
      return this.number === null || Number(cell) === this.number + 1 || this.mayEnd();
    });
  }

  private mayEnd(): boolean {
    return this.isComplete() && this.at("value", "other") < 0;
  }

  private isComplete(): boolean {
    const when = this.at("deadline", "schedule");
    return this.units.length > 0 || (when >= 0 && (this.row[when] ?? "") !== "");
  }

  private at(...meanings: ColumnMeaning[]): number {
    return this.columns.findIndex(({ meaning }) => meanings.includes(meaning));
  }

  private put(index: number, value: string): void {
    if (index >= 0) this.row[index] = this.row[index] ? `${this.row[index]}\n${value}` : value;
  }

  private close(): void {
    const { row, units } = this;
    if (row.length === 0) return;
    const isTitle = this.hasHeadings && units.length === 0 && (row[0] ?? "") === "";
    if (isTitle) {
      // Alone in the number's column it reads as a heading.
      this.rows.push(this.columns.map((_, index) => (index === 0 ? row.join("") : "")));
    } else {
      const [first = -1, second = -1] = this.unitColumns;
      if (second >= 0 && units.length > 1) {
        if (units.length > 2) this.ambiguous.push(units.join("、"));
        this.put(first, units[0] ?? "");
        this.put(second, units.slice(1).join("\n"));
      } else if (units.length > 0) this.put(first, units.join("\n"));
      this.rows.push(this.columns.map((_, index) => row[index] ?? ""));
    }
    this.row = [];
    this.units = [];
  }
}
