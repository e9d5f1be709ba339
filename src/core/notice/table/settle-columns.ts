/** What the rows tell about columns whose header leaves their meaning open. */

import { compactKey } from "../../text/normalise";
import { parseLabel } from "../outline/labels";
import { isClause } from "../roles/is-clause";
import { saysWhen } from "../roles/verbs";
import { cutNames } from "../units/split-names";
import { isSurelyUnit, looksLikeUnit } from "../units/unit-shape";
import { type ColumnMeaning, givesUnits } from "./meaning";
import { unwrapUnits } from "./cell-text";
import { answersForNothing } from "./header-parts";
import type { TableColumn } from "./header";

/** A longer cell is a task, not the name of a group of tasks. */
const LONGEST_NAME = 30;
/** A task has more characters than this, on the average; so a note is not taken for one. */
const FEWEST_CHARACTERS = 4;
const LONGEST_VALUE = 16;

type Rows = readonly (readonly string[])[];

/**
 * Measures are text where they are printed; stages the deadline where there is no other; a column
 * without a usual header may head groups of rows or hold units; and of several task columns, those
 * that stand over several rows name groups.
 */
export function settleColumns(columns: readonly TableColumn[], rows: Rows): TableColumn[] {
  const units = columns.flatMap((column, index) =>
    column.meaning === "unit" || givesUnits(column) ? [index] : [],
  );
  // In a matrix any of the units has its mark; elsewhere the first column of units tells.
  const telling = units.filter((index) => columns[index]?.meaning === "unit" || index === units[0]);
  const tasks = rows.filter(
    (cells) => !isMerged(cells) && telling.some((index) => (cells[index] ?? "") !== ""),
  );
  const has = (meaning: ColumnMeaning): boolean =>
    columns.some((column) => column.meaning === meaning);
  const text = columns.findIndex(({ meaning }) => meaning === "text");
  const indicators = columns.some(({ label }) => isIndicator(label));
  /** 年度目标 is the task where no indicator and no unit of measure stands beside it. */
  const isGoal = ({ meaning, label }: TableColumn): boolean =>
    meaning === "text" ||
    (meaning === "value" && !indicators && !has("measure") && !isFigure(label));
  const settled = columns.map((column, index): TableColumn => {
    const cells = tasks.map((each) => each[index] ?? "").filter((cell) => cell !== "");
    if (column.meaning === "measures") {
      const printed = cells.length > 0 && cells.length * 2 >= tasks.length;
      return { ...column, meaning: printed ? "text" : "other" };
    }
    if (column.meaning === "schedule") {
      const isTime = !has("deadline") && mostly(cells, isTimes);
      return { ...column, meaning: isTime ? "deadline" : "other" };
    }
    if (column.meaning === "value" && isGoal(column)) return { ...column, meaning: "text" };
    if (column.meaning === "text" && cells.length > 0 && cells.every(isNumber))
      return { ...column, meaning: has("value") ? "other" : "value" };
    if (column.meaning === "division" && columns.filter(givesUnits).length > 1)
      // Beside columns of units 任务分工 may say what each of them does.
      return mostly(cells, (cell) => isClause(cell) || isUnits(cell)) ? column : asOther(column);
    if (column.meaning === "measure" && mostly(cells, isUnits)) return asGuess(column, "charge");
    if (column.meaning !== "other") return column;
    // 工作要求 before the units tells what is to be done where it holds sentences.
    if (/要求$/.test(column.label) && index < (units[0] ?? -1) && mostly(cells, isSentence))
      return { ...column, meaning: "text" };
    const areUnits = namesUnits(column.label) ? mayBeUnits : isUnits;
    if (column.label !== "" && !answersForNothing(column.label) && mostly(cells, areUnits)) {
      if (/牵头|主/.test(column.label)) return asGuess(column, "lead");
      // 责任单位 doesn't lead because of a column of which nobody knows what it is.
      if (column.unknown)
        return asGuess(column, has("lead") || has("support") ? "support" : "charge");
    }
    if (column.unknown && !has("deadline") && !has("schedule") && mostly(cells, isTimes))
      return asGuess(column, "deadline");
    if (!column.unknown || (text >= 0 && index > text)) return column;
    if (!has("number") && column.label === "" && cells.every((cell) => /^\d+$/.test(cell)))
      return { ...column, meaning: "number" };
    const heads = cells.length > 0 && cells.every(isName);
    return !has("category") && heads && (column.label === "" || repeats(tasks, index))
      ? { ...column, meaning: "category" }
      : column;
  });
  const whole = withFigures(withText(withIndicator(settled, tasks), tasks), tasks);
  return withGroupNames(whole, rows);
}

/** One cell merged over the row heads others. */
function isMerged(cells: readonly string[]): boolean {
  return cells.length > 2 && new Set(cells.filter((cell) => cell !== "")).size === 1;
}

/** 地区生产总值 | 增长7% under 指标名称 and 目标任务: the one is the task, the other its value. */
function withIndicator(columns: TableColumn[], tasks: Rows): TableColumn[] {
  const name = columns.findIndex(({ meaning, label }) => meaning === "name" && isIndicator(label));
  const texts = columns.flatMap(({ meaning }, index) => (meaning === "text" ? [index] : []));
  const [value = -1, other] = texts;
  if (name < 0 || value < 0 || other !== undefined) return columns;
  const cells = tasks.map((each) => each[value] ?? "");
  if (!mostly(cells, (cell) => /\d/.test(cell) && !isSentence(cell))) return columns;
  return columns.map((column, index): TableColumn => {
    if (index === name) return { ...column, meaning: "text" };
    return index === value ? { ...column, meaning: "value" } : column;
  });
}

const isIndicator = (label: string): boolean => label.includes("指标");

/** 老旧小区改造 | 24个 under 任务名称 and 指标要求: tasks that say no figure have it beside them. */
function withFigures(columns: TableColumn[], tasks: Rows): TableColumn[] {
  const text = columns.findIndex(({ meaning }) => meaning === "text");
  if (text < 0 || columns.some(({ meaning }) => meaning === "value")) return columns;
  const cellsOf = (index: number): string[] => tasks.map((each) => each[index] ?? "");
  const figures = columns.findIndex(
    ({ meaning, label }, index) =>
      meaning === "other" &&
      FIGURES.test(label) &&
      mostly(cellsOf(index), (cell) => /\d/.test(cell) && !isSentence(cell)),
  );
  if (figures < 0 || !mostly(cellsOf(text), (cell) => !/\d/.test(cell) && !isSentence(cell)))
    return columns;
  return columns.map((column, index): TableColumn => {
    return index === figures ? { ...column, meaning: "value" } : column;
  });
}

const FIGURES = /指标(?:要求)?$|^(?:年度|目标)?(?:任务|工作|数)量$/;

/** Where no header names the task, the column that holds most text is it. */
function withText(columns: TableColumn[], tasks: Rows): TableColumn[] {
  if (columns.some(({ meaning }) => meaning === "text")) return columns;
  const sizes = columns.map(({ meaning }, index) =>
    meaning === "other" || meaning === "category"
      ? tasks.reduce((sum, cells) => sum + (cells[index] ?? "").length, 0)
      : 0,
  );
  const longest = sizes.indexOf(Math.max(...sizes));
  if ((sizes[longest] ?? 0) < tasks.length * FEWEST_CHARACTERS) return columns;
  return columns.map((column, index): TableColumn => {
    return index === longest ? { ...column, meaning: "text", guessed: true } : column;
  });
}

/** A goal in a sentence is no value of an indicator. */
function isSentence(cell: string): boolean {
  return /[，。；\n]/.test(cell) || cell.length > LONGEST_VALUE;
}

const asGuess = (column: TableColumn, meaning: ColumnMeaning): TableColumn => ({
  ...column,
  meaning,
  guessed: true,
});

const asOther = (column: TableColumn): TableColumn => ({ ...column, meaning: "other" });

function namesUnits(label: string): boolean {
  return /牵头|责任|配合|协|参与|单位|部门/.test(label) && !answersForNothing(label);
}

function mostly(cells: readonly string[], is: (cell: string) => boolean): boolean {
  return cells.length > 0 && cells.filter(is).length * 2 > cells.length;
}

function isName(cell: string): boolean {
  return cell.length <= LONGEST_NAME && /[\u4e00-\u9fff]{2}/.test(cell);
}

/** Whether every name of a cell is surely a unit. */
export function isUnits(cell: string): boolean {
  const names = cutNames(unwrapUnits(cell));
  return names.length > 0 && names.every(({ name }) => isSurelyUnit(name));
}

/** Whether every name of a cell may be a unit, and one surely is. */
function mayBeUnits(cell: string): boolean {
  const names = cutNames(unwrapUnits(cell)).map(({ name }) => name);
  return names.every(looksLikeUnit) && names.some(isSurelyUnit);
}

function isNumber(cell: string): boolean {
  return /^[\d.,]+%?$/.test(cell.trim());
}

/** 目标值 and 目标数 hold a figure even where no header speaks of an indicator. */
function isFigure(label: string): boolean {
  return /[值数]$/.test(label);
}

function isTimes(cell: string): boolean {
  return cell.split(/[，,；;\n]/).some((part) => saysWhen(part.trim()));
}

/** Whether a cell is empty below a filled one or says the same again. */
function repeats(rows: Rows, index: number): boolean {
  return rows.some((cells, at) => {
    const [cell = "", above = ""] = [cells[index], rows[at - 1]?.[index]];
    return above !== "" && (cell === "" || cell === above);
  });
}

/**
 * What names a project is part of its tasks' text, also where it stands over several rows; it heads them
 * where they are counted one by one. So does every task column but the last that stands over several rows.
 */
function withGroupNames(columns: TableColumn[], rows: Rows): TableColumn[] {
  const texts = columns.flatMap(({ meaning }, index) => (meaning === "text" ? [index] : []));
  const detail = texts.pop() ?? -1;
  const number = columns.findIndex(({ meaning }) => meaning === "number");
  const isNamed = columns.some(({ meaning }) => meaning === "name");
  return columns.map((column, index): TableColumn => {
    const mayHead = isNamed ? column.meaning === "name" : texts.includes(index);
    if (!mayHead) return column;
    const heads = headsRows(rows, index, detail);
    if (heads && (number < 0 || countsEach(rows, index, detail, number)))
      return { ...column, meaning: "name" };
    return heads || isNamed ? { ...column, meaning: "title" } : column;
  });
}

/** Whether a cell stands over several rows, repeated or left empty: 重点任务 beside 主要内容. */
function headsRows(rows: Rows, group: number, detail: number): boolean {
  return rowsUnder(rows, group, detail).length > 0;
}

/** Whether the rows under such a cell have a number each; else the number counts what the cell names. */
function countsEach(rows: Rows, group: number, detail: number, number: number): boolean {
  const printed = (row: number): string => (rows[row]?.[number] ?? "").trim();
  return rowsUnder(rows, group, detail).some((row) => {
    const own = parseLabel(rows[row]?.[detail] ?? "")?.value ?? 1;
    return own > 1 || (printed(row) !== "" && printed(row) !== printed(row - 1));
  });
}

/** The rows whose cell in `group` is that of the row above, repeated or left empty. */
function rowsUnder(rows: Rows, group: number, detail: number): number[] {
  let above = "";
  return rows.flatMap((cells, index) => {
    const name = compactKey((cells[group] ?? "").slice(0, LONGEST_NAME + 1));
    const isRow = (cells[detail] ?? "").trim() !== "" && cells[detail] !== cells[group];
    const again =
      isRow && above !== "" && name.length <= LONGEST_NAME && (name === "" || name === above);
    if (isRow && name !== "") above = name;
    return again ? [index] : [];
  });
}
