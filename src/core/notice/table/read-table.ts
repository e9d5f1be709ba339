/** Reads the rows of a task table. */

import type { Issue } from "../../model/issue";
import { compactKey } from "../../text/normalise";
import type { Draft } from "../draft";
import type { Finding } from "../finding";
import { type Label, parseLabel } from "../outline/labels";
import type { RoleRules } from "../roles/role-groups";
import { oneLine } from "./cell-text";
import { columnIssues, marksIssue, rowIssues } from "./column-issues";
import { columnsWithGaps, fillDitto, fillDown, fillMerged } from "./fill-cells";
import {
  headerRowColumns,
  LONGEST_HEADER,
  refineHeader,
  sameLabels,
  type TableColumn,
} from "./header";
import { columnsOf, NOTHING, type Row } from "./row";
import { toDraft } from "./row-draft";
import { addHeading, countsInArabic, headingOf, type RowHeadings } from "./row-heading";
import { cellOf, plainNumber, taskText } from "./row-text";
import { settleColumns } from "./settle-columns";
import { joinProjects } from "./same-project";
import { partByOtherCells } from "./known-names";
import { type Marks, NO_MARKS, settleMarks } from "./unit-marks";

/** 索引号： | 2024-01 | 成文日期： | …: what a web page prints of itself; no task's cells are labels. */
const PAGE_LABEL = /^[^，。；]{1,8}[：:]$/;

function isPageInfo(cells: readonly string[]): boolean {
  return cells.filter((cell) => PAGE_LABEL.test(cell)).length > 1;
}

export interface TableReading {
  drafts: Draft[];
  /** False where no header row was found. */
  understood: boolean;
  /** What holds for whole columns. */
  issues: Issue[];
}

/** Header rows on top of each other: 责任分工 over 市直单位 over the units. */
const MOST_HEADER_ROWS = 3;
/** Rows looked through for the header. */
const HEADER_ROOM = 12;
/** 合计, 合计（11个项目）, 填表人：…. */
const TOTAL_OR_NOTE =
  /^(?:(?:合计|总计|小计|共计)(?:[（(][^（）()]{1,20}[)）])?|注|备注|说明|填表说明|填报说明|填表人|填报单位|审核人|联系人)(?:[：:].*)?$/;

/**
 * @param pasted cells came as text: those that were merged over several rows stand empty below the
 *   first
 */
export function readTable(
  table: readonly (readonly string[])[],
  rules: RoleRules,
  pasted = false,
): TableReading {
  const rows: Row[] = [];
  const issues: Issue[] = [];
  let columns: TableColumn[] | null = null;
  let headings: RowHeadings = { chapter: null, section: null };
  let above: Row | null = null;
  let inArabic = false;
  let marks: Marks = rules.marks ?? NO_MARKS;
  let gaps: ReadonlySet<number> = new Set();
  const aside: string[][] = [];
  const beside: string[] = [];
  /** Whether the row above belongs to the same block: no cell is merged over a heading. */
  let adjoins = false;
  for (let i = 0; i < table.length; i++) {
    if (columns === null && i >= HEADER_ROOM) break;
    const cells = (table[i] ?? []).map((cell) => (NOTHING.test(cell) ? "" : cell.trim()));
    const header = headerRowColumns(table[i] ?? []);
    if (header) {
      const again = columns !== null && sameLabels(header, columns);
      if (again) continue;
      let printed = header;
      for (let deeper = 1; deeper < MOST_HEADER_ROWS; deeper++) {
        const refined = refineHeader(printed, table[i + 1] ?? []);
        if (!refined) break;
        printed = refined;
        i++;
      }
      const body = withoutHeaders(table.slice(i + 1), printed);
      columns = settleColumns(printed, body);
      inArabic = countsInArabic(table, columns);
      issues.push(...columnIssues(columns, body));
      if (columnsOf(columns, "unit").length > 0) {
        const settled = settleMarks(columns, body, rules.marks ?? NO_MARKS);
        marks = new Map([...marks, ...settled.marks]);
        issues.push(marksIssue(settled));
      }
      gaps = columnsWithGaps(columns, body);
      adjoins = false;
      continue;
    }
    if (columns === null) continue;
    const beyond = cells.slice(columns.length).filter((cell) => cell !== "");
    if (beyond.length > 0) beside.push(beyond.join(" "));
    if (TOTAL_OR_NOTE.test(cells.find((cell) => cell !== "") ?? "") || isPageInfo(cells)) {
      aside.push(cells);
      continue;
    }
    const heading = headingOf(cells, columns, inArabic);
    if (heading !== null) {
      headings = addHeading(headings, heading);
      adjoins = false;
      continue;
    }
    const row = readRow(cells, columns, headings, above);
    if (!row) {
      aside.push(cells);
      continue;
    }
    if (pasted && above && adjoins) fillMerged(row, above, rules, gaps);
    if (above && continues(above, row)) addCells(above, row);
    else {
      rows.push(row);
      above = row;
    }
    adjoins = true;
  }
  const drafts = joinProjects(rows).map((row) => toDraft(row, { ...rules, marks }));
  partByOtherCells(drafts);
  return {
    drafts,
    understood: columns !== null,
    issues: [...issues, ...rowIssues(aside, beside)],
  };
}

/** Rows without the header that a page repeats, which would say that a column has the same in several. */
function withoutHeaders(
  rows: readonly (readonly string[])[],
  columns: readonly TableColumn[],
): (readonly string[])[] {
  return rows.filter((cells) => {
    const filled = cells.filter((cell) => cell.trim() !== "");
    const same = cells.filter(
      (cell, index) =>
        cell.trim() !== "" && compactKey(cell.slice(0, LONGEST_HEADER)) === columns[index]?.label,
    );
    return filled.length < 2 || same.length * 2 <= filled.length;
  });
}

function readRow(
  printed: readonly string[],
  columns: readonly TableColumn[],
  headings: RowHeadings,
  above: Row | null,
): Row | null {
  const cells = columns.map((_, index) => printed[index] ?? "");
  const findings: Finding[] = [];
  fillDitto(cells, columns, above, findings);
  const number = cellOf(cells, columns, "number");
  const text = taskText(cells, columns);
  if (text === "" && number === "") return above ? continuation(cells, above) : null;
  if (TOTAL_OR_NOTE.test(compactKey(text).slice(0, 20))) return null;
  const merged = number === "" && above !== null;
  if (merged) fillDown(cells, columns, above, findings);
  // A name that heads several rows comes empty from a paste, though each row has its number.
  for (const index of columnsOf(columns, "name")) {
    if (cells[index] === "") cells[index] = above?.cells[index] ?? "";
  }
  const own = parseLabel(text, Number(above?.label ?? 0) + 1);
  // Where the number counts projects, the tasks within carry numbers of their own.
  const within =
    merged ||
    columnsOf(columns, "number").length === 0 ||
    (number !== "" && number === above?.cells[columnsOf(columns, "number")[0] ?? -1]) ||
    // 5 | 5.开工建设…
    own?.printed === plainNumber(number) ||
    (own?.style === "arabic-bracket" && columnsOf(columns, "name", "title").length > 0);
  const label = own && within && !opensList(text, own) ? own : null;
  const names = columnsOf(columns, "name").map((index) => oneLine(cells[index] ?? ""));
  const titles = columnsOf(columns, "title").map((index) => oneLine(cells[index] ?? ""));
  const title = [...new Set(titles)].filter((part) => part !== "").join("\n");
  const parts = [title, label ? text.slice(label.length) : text].filter((part) => part !== "");
  return {
    columns,
    label: label?.printed ?? plainNumber(cellOf(cells, columns, "number")),
    headings: withCategory(cells, columns, headings, above),
    names: [...new Set(names)].filter((name) => name !== ""),
    title,
    text: [...new Set(parts)].join("\n"),
    cells,
    findings,
  };
}

/** （1）新建…；（2）新增…: the numbers count what the task holds, and stay in its text. */
function opensList(text: string, { style, value, length }: Label): boolean {
  return text
    .slice(length)
    .split(/\n|(?<=[；;。])/)
    .map((part) => parseLabel(part.trim()))
    .some((next) => next?.style === style && next.value === value + 1);
}

/** A category of the row's own is its chapter; a merged one comes empty from a paste. */
function withCategory(
  cells: readonly string[],
  columns: readonly TableColumn[],
  headings: RowHeadings,
  above: Row | null,
): RowHeadings {
  if (columnsOf(columns, "category").length === 0) return headings;
  const chapter = cellOf(cells, columns, "category") || (above?.headings.chapter ?? null);
  return chapter === null ? headings : { chapter, section: null };
}

/** A row that holds only units: the task's cell is merged over several rows. */
function continuation(cells: string[], above: Row): Row | null {
  if (cells.every((cell) => cell === "")) return null;
  return { ...above, cells, findings: [] };
}

function continues(above: Row, row: Row): boolean {
  if (row.columns !== above.columns) return false;
  if (row.text !== above.text || row.label !== above.label) return false;
  return columnsOf(row.columns, "text").every(
    (index) => row.cells[index] === "" || row.cells[index] === above.cells[index],
  );
}

function addCells(above: Row, row: Row): void {
  for (const index of columnsOf(
    row.columns,
    "lead",
    "charge",
    "support",
    "division",
    "leader",
    "deadline",
    "unit",
  )) {
    const value = row.cells[index] ?? "";
    const lines = (above.cells[index] ?? "").split("\n");
    if (value !== "" && !lines.includes(value))
      above.cells[index] = [...lines, value].filter(Boolean).join("\n");
  }
}
