/** Reads the rows of a task table. */

import { createIssue, type Issue } from "../../model/issue";
import { compactKey } from "../../text/normalise";
import { NAME_JOINED, TASK_WITHOUT_UNIT } from "../../wording/notice-issues";
import type { Draft } from "../draft";
import type { Finding } from "../finding";
import { parseLabel } from "../outline/labels";
import { readLabelled } from "../roles/read-clause";
import { joinReadings, type RoleRules, settleRoles } from "../roles/role-groups";
import type { ColumnMeaning } from "./meaning";
import { headerRowColumns, refineHeader, sameLabels, type TableColumn } from "./header";
import {
  leaderNames,
  measured,
  oneLine,
  unwrap,
  unwrapTimes,
  unwrapUnits,
  withoutPeople,
} from "./cell-text";
import { addHeading, countsInArabic, headingOf, type RowHeadings } from "./row-heading";
import { columnIssues, marksIssue, noteCell, rowIssues } from "./column-issues";
import { columnsWithGaps, fillDown, fillMerged } from "./fill-cells";
import { columnsOf, NOTHING, type Row } from "./row";
import { settleColumns } from "./settle-columns";
import { isMark, markOf, type Marks, settleMarks } from "./unit-marks";

export interface TableReading {
  drafts: Draft[];
  /** False where no header row was found. */
  understood: boolean;
  /** What holds for whole columns. */
  issues: Issue[];
}

const NO_MARKS: Marks = new Map();
/** Header rows on top of each other: 责任分工 over 市直单位 over the units. */
const MOST_HEADER_ROWS = 3;
/** Rows looked through for the header. */
const HEADER_ROOM = 12;
const TOTAL_OR_NOTE =
  /^(?:合计|总计|小计|共计|注|备注|说明|填表人|填报单位|审核人|联系人)(?:[：:].*)?$/;

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
      columns = settleColumns(printed, table.slice(i + 1));
      inArabic = countsInArabic(table, columns);
      issues.push(...columnIssues(columns, table.slice(i + 1)));
      if (columnsOf(columns, "unit").length > 0) {
        const settled = settleMarks(columns, table.slice(i + 1), rules.marks ?? NO_MARKS);
        marks = new Map([...marks, ...settled.marks]);
        issues.push(marksIssue(settled));
      }
      gaps = columnsWithGaps(columns, table.slice(i + 1));
      adjoins = false;
      continue;
    }
    if (columns === null) continue;
    const beyond = cells.slice(columns.length).filter((cell) => cell !== "");
    if (beyond.length > 0) beside.push(beyond.join(" "));
    if (TOTAL_OR_NOTE.test(cells.find((cell) => cell !== "") ?? "")) {
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
    if (!row || TOTAL_OR_NOTE.test(compactKey(row.text).slice(0, 20))) {
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
  return {
    drafts: rows.map((row) => toDraft(row, { ...rules, marks })),
    understood: columns !== null,
    issues: [...issues, ...rowIssues(aside, beside)],
  };
}

function cellOf(
  cells: readonly string[],
  columns: readonly TableColumn[],
  meaning: ColumnMeaning,
): string {
  const parts = columnsOf(columns, meaning).map((index) => cells[index] ?? "");
  return [...new Set(parts)].filter((part) => part !== "").join("\n");
}

function readRow(
  printed: readonly string[],
  columns: readonly TableColumn[],
  headings: RowHeadings,
  above: Row | null,
): Row | null {
  const cells = columns.map((_, index) => printed[index] ?? "");
  const findings: Finding[] = [];
  const number = cellOf(cells, columns, "number");
  const text = taskText(cells, columns);
  if (text === "" && number === "") return above ? continuation(cells, above) : null;
  const merged = number === "" && above !== null;
  if (merged) fillDown(cells, columns, above, findings);
  const own = parseLabel(text, Number(above?.label ?? 0) + 1);
  // Where the number counts projects, the tasks within carry numbers of their own.
  const within =
    merged ||
    columnsOf(columns, "number").length === 0 ||
    (number !== "" && number === above?.cells[columnsOf(columns, "number")[0] ?? -1]) ||
    (own?.style === "arabic-bracket" && columnsOf(columns, "name").length > 0);
  const label = own && within ? own : null;
  const names = columnsOf(columns, "name").map((index) => oneLine(cells[index] ?? ""));
  return {
    columns,
    label: label?.printed ?? plainNumber(cellOf(cells, columns, "number")),
    headings: withCategory(cells, columns, headings, above),
    names: [...new Set(names)].filter((name) => name !== ""),
    text: label ? text.slice(label.length) : text,
    cells,
    findings,
  };
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

/** The task's text; an indicator and its target value make one sentence. */
function taskText(cells: readonly string[], columns: readonly TableColumn[]): string {
  const text = columnsOf(columns, "text").map((index) => unwrap(cells[index] ?? ""));
  const value = measured(
    oneLine(cellOf(cells, columns, "value")),
    oneLine(cellOf(cells, columns, "measure")) || measureInHeader(columns),
  );
  const sentence = [...new Set(text)].filter((part) => part !== "").join("\n");
  if (value === "" || sentence === "" || sentence.includes(value)) return sentence || value;
  return /^[\d一二三四五六七八九十]/.test(value) ? `${sentence}：${value}` : sentence + value;
}

/** 万亩 under 全市任务（万亩）. */
function measureInHeader(columns: readonly TableColumn[]): string {
  const label = columns.find(({ meaning }) => meaning === "value")?.label ?? "";
  return /[（(]([^（()）年月]{1,5})[)）]$/.exec(label)?.[1] ?? "";
}

/** 1. → 1, （一） → 一, 第3项 → 3; anything else as printed. */
function plainNumber(cell: string): string {
  const plain = oneLine(cell);
  return parseLabel(`${plain}、`)?.printed ?? parseLabel(plain)?.printed ?? plain;
}

const READ_COLUMNS = ["lead", "charge", "support", "division", "leader", "deadline"] as const;

function toDraft(row: Row, given: RoleRules): Draft {
  const { columns } = row;
  const has = (meaning: ColumnMeaning): boolean => columnsOf(columns, meaning).length > 0;
  const chargeLeads = given.chargeLeads || (has("charge") && has("support") && !has("lead"));
  const rules = { ...given, chargeLeads };
  const printed: string[] = [];
  const joined: string[] = [];
  const findings = [...row.findings];
  const readings = columns.flatMap(({ meaning, label, people }, index) => {
    const cell = row.cells[index] ?? "";
    if (meaning === "unit") {
      const mark = markOf(cell, given.marks ?? NO_MARKS);
      if (mark === null) return [];
      printed.push(`${label}：${oneLine(cell)}`);
      if (mark === "unmarked" && !isMark(cell)) findings.push(noteCell(label, cell));
      return [readLabelled(mark === "unmarked" ? "charge" : mark, label)];
    }
    const role = READ_COLUMNS.find((each) => each === meaning);
    if (!role || cell === "") return [];
    printed.push(`${label}：${cell.replace(/\s*\n\s*/g, "、")}`);
    if (role === "leader") return [readLabelled(role, cell)];
    if (role === "deadline") return [readLabelled(role, unwrapTimes(cell))];
    return [readLabelled(role, unwrapUnits(people ? withoutPeople(cell) : cell, joined))];
  });
  const reading = joinReadings(readings);
  const clause = printed.join("；");
  const roles = settleRoles(reading, rules, clause);
  findings.push(...reading.findings, ...roles.findings);
  for (const found of joined)
    findings.push((taskId) => createIssue(NAME_JOINED, { taskId }, { found }));
  if (roles.lead.length + roles.responsible.length === 0) {
    findings.push((taskId) => createIssue(TASK_WITHOUT_UNIT, { taskId }, { found: row.text }));
  }
  const [outer = null, ...inner] = row.names;
  const [chapter, section] =
    row.headings.chapter === null
      ? [outer, inner.join("；") || null]
      : [row.headings.chapter, row.names.join("；") || row.headings.section];
  return {
    label: row.label,
    style: row.label === "" ? null : "arabic",
    chapter: chapter === null ? null : oneLine(chapter),
    section,
    text: row.text,
    lead: roles.lead,
    responsible: roles.responsible,
    deadline: reading.deadline,
    leader: reading.leader === null ? null : leaderNames(reading.leader),
    clause,
    findings,
    printed: { label: [], text: [], clause: [] },
  };
}
