/** Rows of cells that stand one a line, by what the cells look like and the order of the columns. */

import { CharSet } from "../../text/char-set";
import { saysWhen } from "../roles/verbs";
import { holdsOnlyUnits } from "../units/only-units";
import type { TableColumn } from "./header";
import { type ColumnMeaning, givesUnits } from "./meaning";

export interface VerticalTable {
  rows: string[][];
  /** Header as printed, for the message. */
  header: string;
  /** Rows whose units could stand in several columns. */
  ambiguous: string[];
}

export const NUMBER = /^\d{1,3}$/;
/** A Chinese number alone in its cell heads the rows beneath it. */
export const HEADING_NUMBER =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．]?)$/;

/** 一、主要目标（牵头领导：李明）: so does one with its title, where another heading or a number follows. */
const TITLED = /^[一二三四五六七八九十]{1,3}、[^。；：:]{2,80}(?:[（(][^）)。]{2,40}[）)])?$/;

/** Whether `line` is the heading of the rows beneath it. */
export function headsRows(line: string, next: string): boolean {
  return TITLED.test(line) && (NUMBER.test(next) || HEADING_NUMBER.test(next) || TITLED.test(next));
}

const OWN_UNIT = /^(?:省|市|县|区|州|旗|各|有关|相关)/;

const GOES_ON = new CharSet("、，,；;");

const LONGEST_ODD_UNIT = 14;

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
export function readRows(lines: readonly string[], columns: readonly TableColumn[]): VerticalTable {
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
  /** Cells of units, or parts of such cells, in turn. */
  private units: string[] = [];
  /** Where a cell of a column between two columns of units stood among them. */
  private breaks: { at: number; column: number }[] = [];
  /** Number of the last row; null before the first. */
  private number: number | null = null;

  constructor(
    private readonly columns: readonly TableColumn[],
    /** Chinese numbers head groups of rows; then a title may also stand without one. */
    private readonly hasHeadings: boolean,
  ) {
    this.unitColumns = columns.flatMap((column, index) => (givesUnits(column) ? [index] : []));
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
    else if (leader >= 0 && (kind === "person" || this.areNames(line, next))) {
      // 旗乌兰牧骑 amid units, where the leader stands before them, is one of them.
      const isPast = this.units.length > 0 && leader < (this.unitColumns[0] ?? -1);
      if (isPast && this.row[leader] !== undefined) this.addUnits(line);
      else this.put(leader, line);
    } else if (kind === "unit" && (this.row[this.at("text")] ?? "") !== "") this.addUnits(line);
    else {
      const behind = this.units.length > 0 && hasText ? this.freeBehind(next) : -1;
      if (behind >= 0) {
        this.put(behind, line);
        return;
      }
      if (this.isOddUnit(line, next)) {
        this.addUnits(line);
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

  /** 县新华书店 ends like no unit we know; behind units, where a row's time or number follows, it is one. */
  private isOddUnit(line: string, next: string): boolean {
    if (this.units.length === 0 || line.length > LONGEST_ODD_UNIT || !OWN_UNIT.test(line))
      return false;
    if (/[，。；：:、\d]/.test(line)) return false;
    const kind = next === "" ? "when" : this.kindOf(next);
    return kind === "when" || kind === "number" || (kind === "unit" && this.number !== null);
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

  /** 区住建局、 is a cell that goes on in the next line. */
  private addUnits(line: string): void {
    const last = this.units[this.units.length - 1] ?? "";
    const isWithin = this.breaks.every(({ at }) => at < this.units.length);
    if (GOES_ON.isLast(last) && isWithin) this.units[this.units.length - 1] = last + line;
    else this.units.push(line);
  }

  private put(index: number, value: string): void {
    if (index < 0) return;
    this.row[index] = this.row[index] ? `${this.row[index]}\n${value}` : value;
    const isBetween =
      index > (this.unitColumns[0] ?? Infinity) &&
      index < (this.unitColumns[this.unitColumns.length - 1] ?? -1);
    if (isBetween && !this.unitColumns.includes(index))
      this.breaks.push({ at: this.units.length, column: index });
  }

  /** Each stretch of cells goes into the columns of units that stand where it stood. */
  private putUnits(): void {
    const { units, unitColumns } = this;
    let start = 0;
    let left = -1;
    for (const { at, column } of [...this.breaks, { at: units.length, column: Infinity }]) {
      const columns = unitColumns.filter((index) => index > left && index < column);
      this.putStretch(units.slice(start, at), columns);
      start = at;
      left = column;
    }
  }

  private putStretch(units: readonly string[], [first, second]: readonly number[]): void {
    if (units.length === 0) return;
    if (second === undefined || units.length === 1) {
      this.put(first ?? this.unitColumns[0] ?? -1, units.join("\n"));
      return;
    }
    if (units.length > 2) this.ambiguous.push(units.join("、"));
    this.put(first ?? -1, units[0] ?? "");
    this.put(second, units.slice(1).join("\n"));
  }

  private close(): void {
    const { row, units } = this;
    if (row.length === 0) return;
    const isTitle = this.hasHeadings && units.length === 0 && (row[0] ?? "") === "";
    if (isTitle) {
      // Alone in the number's column it reads as a heading.
      this.rows.push(this.columns.map((_, index) => (index === 0 ? row.join("") : "")));
    } else {
      this.putUnits();
      this.rows.push(this.columns.map((_, index) => row[index] ?? ""));
    }
    this.row = [];
    this.units = [];
    this.breaks = [];
  }
}
