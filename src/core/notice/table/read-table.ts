/** Reads the rows of a task table. */

import { createIssue } from "../../model/issue";
import { compactKey } from "../../text/normalise";
import { CELL_FILLED_DOWN, TASK_WITHOUT_UNIT } from "../../wording/notice-issues";
import type { Draft } from "../draft";
import type { Finding } from "../finding";
import { parseLabel } from "../outline/labels";
import { readLabelled } from "../roles/read-clause";
import { joinReadings, type RoleRules, settleRoles } from "../roles/role-groups";
import {
  type ColumnMeaning,
  headerRowColumns,
  refineHeader,
  type TableColumn,
  withGroupName,
} from "./header";
import { leaderNames, measured, oneLine, unwrap, unwrapUnits } from "./cell-text";
import { addHeading, countsInArabic, headingOf, type RowHeadings } from "./row-heading";

export interface TableReading {
  drafts: Draft[];
  /** False where no header row was found. */
  understood: boolean;
}

/** Rows looked through for the header. */
const HEADER_ROOM = 12;
const TOTAL_OR_NOTE =
  /^(?:合计|总计|小计|共计|注|备注|说明|填表人|填报单位|审核人|联系人)(?:[：:].*)?$/;

/** What stands in a cell that is meant to be empty. */
const NOTHING = /^\s*(?:[/／—–-]+|无)?\s*$/;

interface Row {
  label: string;
  headings: RowHeadings;
  name: string | null;
  text: string;
  /** Cells by column index, after merged cells were filled. */
  cells: string[];
  findings: Finding[];
}

export function readTable(table: readonly (readonly string[])[], rules: RoleRules): TableReading {
  const start = table.slice(0, HEADER_ROOM).findIndex((cells) => headerRowColumns(cells) !== null);
  const found = start >= 0 ? headerRowColumns(table[start] ?? []) : null;
  if (!found) return { drafts: [], understood: false };
  let columns = withGroupName(found, table.slice(start + 1));
  const rows: Row[] = [];
  let headings: RowHeadings = { chapter: null, section: null };
  let above: Row | null = null;
  const inArabic = countsInArabic(table, columns);
  for (let i = start + 1; i < table.length; i++) {
    const cells = (table[i] ?? []).map((cell) => (NOTHING.test(cell) ? "" : cell.trim()));
    const header = headerRowColumns(cells);
    if (header) {
      columns = header;
      continue;
    }
    const refined = i === start + 1 || above === null ? refineHeader(columns, cells) : null;
    if (refined) {
      columns = refined;
      continue;
    }
    if (TOTAL_OR_NOTE.test(cells.find((cell) => cell !== "") ?? "")) continue;
    const heading = headingOf(cells, columns, inArabic);
    if (heading !== null) {
      headings = addHeading(headings, heading);
      continue;
    }
    const row = readRow(cells, columns, headings, above);
    if (!row || TOTAL_OR_NOTE.test(compactKey(row.text).slice(0, 20))) continue;
    if (above && continues(above, row, columns)) addCells(above, row, columns);
    else {
      rows.push(row);
      above = row;
    }
  }
  const has = (meaning: ColumnMeaning): boolean => columnsOf(columns, meaning).length > 0;
  const chargeLeads = rules.chargeLeads || (has("charge") && has("support") && !has("lead"));
  const own = { ...rules, chargeLeads };
  return { drafts: rows.map((row) => toDraft(row, columns, own)), understood: true };
}

const columnsOf = (columns: readonly TableColumn[], ...meanings: ColumnMeaning[]): number[] =>
  columns.flatMap(({ meaning }, index) => (meanings.includes(meaning) ? [index] : []));

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
  const name = cellOf(cells, columns, "name");
  return {
    label: label?.printed ?? plainNumber(cellOf(cells, columns, "number")),
    headings: withCategory(cells, columns, headings, above),
    name: name === "" ? null : oneLine(name),
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

/**
 * Merged cells come empty from a paste: number, lead, leader and date hold for the next row too. A
 * row that names its own units may well have nobody to support it.
 */
function fillDown(
  cells: string[],
  columns: readonly TableColumn[],
  above: Row,
  findings: Finding[],
): void {
  const unitColumns = columnsOf(columns, "lead", "charge", "division", "support");
  const hasUnits = unitColumns.some((index) => cells[index] !== "");
  columns.forEach(({ meaning, label }, index) => {
    const value = above.cells[index] ?? "";
    if (
      cells[index] !== "" ||
      value === "" ||
      meaning === "text" ||
      meaning === "value" ||
      meaning === "measure" ||
      meaning === "other" ||
      (hasUnits && unitColumns.indexOf(index) > 0)
    )
      return;
    cells[index] = value;
    if (meaning === "number" || meaning === "category" || meaning === "name") return;
    findings.push((taskId) =>
      createIssue(CELL_FILLED_DOWN, { taskId }, { found: oneLine(value), column: label }),
    );
  });
}

function continues(above: Row, row: Row, columns: readonly TableColumn[]): boolean {
  if (row.text !== above.text || row.label !== above.label) return false;
  return columnsOf(columns, "text").every(
    (index) => row.cells[index] === "" || row.cells[index] === above.cells[index],
  );
}

function addCells(above: Row, row: Row, columns: readonly TableColumn[]): void {
  for (const index of columnsOf(
    columns,
    "lead",
    "charge",
    "support",
    "division",
    "leader",
    "deadline",
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
    oneLine(cellOf(cells, columns, "measure")),
  );
  const sentence = [...new Set(text)].filter((part) => part !== "").join("\n");
  if (value === "" || sentence === "" || sentence.includes(value)) return sentence || value;
  return /^[\d一二三四五六七八九十]/.test(value) ? `${sentence}：${value}` : sentence + value;
}

/** 1. → 1, （一） → 一, 第3项 → 3; anything else as printed. */
function plainNumber(cell: string): string {
  const plain = oneLine(cell);
  return parseLabel(`${plain}、`)?.printed ?? parseLabel(plain)?.printed ?? plain;
}

const UNIT_COLUMNS = ["lead", "charge", "support", "division", "leader", "deadline"] as const;

function toDraft(row: Row, columns: readonly TableColumn[], rules: RoleRules): Draft {
  const printed: string[] = [];
  const readings = columns.flatMap(({ meaning, label }, index) => {
    const cell = row.cells[index] ?? "";
    const role = UNIT_COLUMNS.find((each) => each === meaning);
    if (!role || cell === "") return [];
    printed.push(`${label}：${cell.replace(/\s*\n\s*/g, "、")}`);
    return [readLabelled(role, role === "leader" ? cell : unwrapUnits(cell))];
  });
  const reading = joinReadings(readings);
  const clause = printed.join("；");
  const roles = settleRoles(reading, rules, clause);
  const findings = [...row.findings, ...reading.findings, ...roles.findings];
  if (roles.lead.length + roles.responsible.length === 0) {
    findings.push((taskId) => createIssue(TASK_WITHOUT_UNIT, { taskId }, { found: row.text }));
  }
  const [chapter, section] =
    row.headings.chapter === null
      ? [row.name, null]
      : [row.headings.chapter, row.name ?? row.headings.section];
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
