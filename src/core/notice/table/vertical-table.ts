/** Tables pasted one cell a line: the header's cells, then each row's cells, line by line. */

import type { Passage } from "../source/passage";
import type { SourceBlock } from "../source/read-lines";
import { saysWhen } from "../roles/verbs";
import { cutNames } from "../units/split-names";
import { looksLikeUnit } from "../units/unit-shape";
import { type ColumnMeaning, headerRowColumns, isHeaderCell, type TableColumn } from "./header";

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
  const gathered: SourceBlock[] = [];
  const tables: VerticalTable[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    if (!block) continue;
    const header = block.kind === "line" ? headerLines(blocks, i) : null;
    if (!header) {
      gathered.push(block);
      continue;
    }
    const end = tableEnd(blocks, i + header.count);
    const lines = blocks.slice(i + header.count, end).map(textOf);
    const table = readRows(lines, header.columns);
    gathered.push({
      kind: "table",
      rows: [header.columns.map(({ label }) => label), ...table.rows],
    });
    tables.push(table);
    i = end - 1;
  }
  return { blocks: gathered, tables };
}

const textOf = (block: SourceBlock | undefined): string =>
  block?.kind === "line" ? (block.passage satisfies Passage).text : "";

/** The header that starts at `index`: 序号, then other headers, then the first row's number. */
function headerLines(
  blocks: readonly SourceBlock[],
  index: number,
): { columns: TableColumn[]; count: number } | null {
  if (!/^(?:序\s*号|编号|序)$/.test(textOf(blocks[index]))) return null;
  const labels: string[] = [];
  let pending = "";
  for (let count = 1; count <= LONGEST_HEADER; count++) {
    const text = textOf(blocks[index + count]).replace(/\s+/g, "");
    if (/^1$/.test(text)) {
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
function tableEnd(blocks: readonly SourceBlock[], from: number): number {
  let end = from;
  while (end < blocks.length && blocks[end]?.kind === "line") {
    const text = textOf(blocks[end]);
    if (/^(?:附件|分享到|扫一扫|责任编辑|【|打印|关闭)/.test(text) || /^注[：:]/.test(text)) break;
    end++;
  }
  return end;
}

type CellKind = "number" | "when" | "unit" | "person" | "text";

function cellKind(line: string, expected: number): CellKind {
  if (line === String(expected)) return "number";
  if (saysWhen(line) || /^.{0,12}(?:底前|月底|之前|以前|前完成|投入使用|动工)$/.test(line))
    return "when";
  if (/[。；！？：:]/.test(line)) return "text";
  if (cutNames(line).every(({ name }) => looksLikeUnit(name))) return "unit";
  if (/^[\u4e00-\u9fff][\s\u3000]?[\u4e00-\u9fff·]{1,3}$/.test(line)) return "person";
  return "text";
}

/** Puts lines into rows by what they look like and the order of the columns. */
function readRows(lines: readonly string[], columns: readonly TableColumn[]): VerticalTable {
  const rows: string[][] = [];
  const ambiguous: string[] = [];
  const at = (...meanings: ColumnMeaning[]): number =>
    columns.findIndex(({ meaning }) => meanings.includes(meaning));
  const text = at("text");
  const name = at("name");
  const leader = at("leader", "person");
  const when = at("deadline");
  const unitColumns = columns.flatMap(({ meaning }, index) =>
    meaning === "lead" || meaning === "charge" || meaning === "support" || meaning === "division"
      ? [index]
      : [],
  );
  let row: string[] = [];
  let units: string[] = [];
  let number = 0;
  const put = (index: number, value: string): void => {
    if (index >= 0) row[index] = row[index] ? `${row[index]}\n${value}` : value;
  };
  const close = (): void => {
    if (row.length === 0) return;
    const [first = -1, second = -1] = unitColumns;
    if (second >= 0 && units.length > 1) {
      if (units.length > 2) ambiguous.push(units.join("、"));
      put(first, units[0] ?? "");
      put(second, units.slice(1).join("\n"));
    } else if (units.length > 0) put(first, units.join("\n"));
    rows.push(columns.map((_, index) => row[index] ?? ""));
    row = [];
    units = [];
  };
  lines.forEach((line, index) => {
    const kind = cellKind(line, number + 1);
    if (kind === "number") {
      close();
      number++;
      row[0] = line;
    } else if (kind === "when" && when >= 0) put(when, line);
    else if (kind === "person" && leader >= 0) put(leader, line);
    else if (kind === "unit" && (row[text] ?? "") !== "") units.push(line);
    else {
      // Text after units is the next row under the same number.
      if (units.length > 0 || (when >= 0 && (row[when] ?? "") !== "")) close();
      const isName =
        name >= 0 &&
        !/[。；]$/.test(line) &&
        cellKind(lines[index + 1] ?? "", number + 1) === "text";
      put(isName ? name : text, line);
    }
  });
  close();
  return { rows, header: columns.map(({ label }) => label).join("、"), ambiguous };
}
