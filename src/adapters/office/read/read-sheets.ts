/** Reads sheets of the open workbook into the form of the file readers: values only. */

import { columnNumber } from "../../../core/workbook/address";
import type {
  CellRange,
  RawCell,
  RawRow,
  RawSheet,
  RawValue,
} from "../../../core/workbook/raw-workbook";
import { saysSomething } from "../../reader/xlsx/number-formats";

/** A sheet with its `name` and `visibility` loaded. */
export interface NamedSheet {
  sheet: Excel.Worksheet;
  name: string;
  visibility: string;
}

const VISIBILITY = { Visible: "visible", Hidden: "hidden", VeryHidden: "very-hidden" } as const;
const ERROR_VALUE =
  /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|GETTING_DATA)$/;
/** A larger sheet is none of ours: people keep their own data beside the ledger. */
const LARGEST_SHEET = 2_000_000;
/** Cells asked for at once: Excel on the web answers at most 5 MB. */
const CELLS_AT_ONCE = 20_000;

/** One request finds what is used; then as few as the answers' size allows. */
export async function readSheets(
  context: Excel.RequestContext,
  sheets: readonly NamedSheet[],
): Promise<RawSheet[]> {
  const used = sheets.map(({ sheet }) => {
    const range = sheet.getUsedRangeOrNullObject(true);
    range.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden");
    return range;
  });
  await context.sync();
  const readable = used.map((range) =>
    range.isNullObject || range.rowCount * range.columnCount > LARGEST_SHEET ? null : range,
  );
  const blocks = sheets.flatMap(({ sheet }, index) => {
    const range = readable[index];
    return range ? blocksOf(sheet, range, index) : [];
  });
  const marks = readable.map((range) => range && askForMarks(range));
  await readBlocks(context, blocks);
  return sheets.map(({ name, visibility }, index) => {
    const mark = marks[index] ?? null;
    const own = blocks.filter((block) => block.sheet === index);
    return {
      name,
      visibility: VISIBILITY[visibility as keyof typeof VISIBILITY],
      rows: own.flatMap((block) =>
        block.rows.map((row) => ({ ...row, hidden: mark?.hiddenRows(row.index) ?? false })),
      ),
      merges: mark?.merges() ?? [],
      hiddenColumns: mark?.hiddenColumns() ?? [],
    };
  });
}

interface Block {
  sheet: number;
  range: Excel.Range;
  top: number;
  left: number;
  cells: number;
  rows: RawRow[];
}

function blocksOf(sheet: Excel.Worksheet, used: Excel.Range, index: number): Block[] {
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  const height = Math.max(1, Math.floor(CELLS_AT_ONCE / columnCount));
  const blocks: Block[] = [];
  for (let row = 0; row < rowCount; row += height) {
    const rows = Math.min(height, rowCount - row);
    blocks.push({
      sheet: index,
      range: sheet.getRangeByIndexes(rowIndex + row, columnIndex, rows, columnCount),
      top: rowIndex + row + 1,
      left: columnIndex + 1,
      cells: rows * columnCount,
      rows: [],
    });
  }
  return blocks;
}

/** Fills the blocks, as many at once as an answer may hold. */
async function readBlocks(context: Excel.RequestContext, blocks: readonly Block[]): Promise<void> {
  if (blocks.length === 0) return;
  let cells = 0;
  const next = blocks.filter(
    (block) => (cells += block.cells) <= CELLS_AT_ONCE || cells === block.cells,
  );
  for (const { range } of next) range.load("values,formulas,numberFormat");
  await context.sync();
  for (const block of next) {
    block.rows = rowsOf(block);
    // Keeps later requests short.
    block.range.untrack();
  }
  await readBlocks(context, blocks.slice(next.length));
}

function rowsOf({ range, top, left }: Block): RawRow[] {
  const { values, formulas, numberFormat } = range;
  return values.flatMap((row: unknown[], index) => {
    const cells = row.flatMap((value, column) => {
      const cell = rawCell(value, formulas[index]?.[column], numberFormat[index]?.[column]);
      return cell ? [{ column: left + column, ...cell }] : [];
    });
    return cells.length > 0 ? [{ index: top + index, hidden: false, cells }] : [];
  });
}

function rawCell(
  value: unknown,
  formula: unknown,
  format: unknown,
): Omit<RawCell, "column"> | null {
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  const found = rawValue(value);
  if (found === null && !isFormula) return null;
  const marked = typeof value === "number" && typeof format === "string" && saysSomething(format);
  return {
    value: found,
    ...(marked && { format }),
    ...(isFormula && { formula: true as const }),
  };
}

function rawValue(value: unknown): RawValue | null {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string" || value === "") return null;
  return ERROR_VALUE.test(value) ? { error: value } : value;
}

/** What is hidden and merged; asked for now, answered with the next request. */
function askForMarks(used: Excel.Range) {
  const { rowIndex, columnIndex } = used;
  // Null says that some are and some are not.
  const rows = used.rowHidden === false ? null : used.getRowProperties({ rowHidden: true });
  const columns =
    used.columnHidden === false ? null : used.getColumnProperties({ columnHidden: true });
  const merged = used.getMergedAreasOrNullObject();
  merged.areas.load("items/address");
  return {
    hiddenRows: (row: number) => rows?.value[row - rowIndex - 1]?.rowHidden === true,
    hiddenColumns: () =>
      (columns?.value ?? []).flatMap(({ columnHidden }, index) =>
        columnHidden ? [columnIndex + index + 1] : [],
      ),
    merges: () =>
      merged.isNullObject ? [] : merged.areas.items.flatMap(({ address }) => parseRange(address)),
  };
}

/** `'表 1'!B2:C3` → its place. */
function parseRange(address: string): CellRange[] {
  const match = /(?:^|!)\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/.exec(
    address,
  );
  if (!match) return [];
  const [, left = "", top = "", right = left, bottom = top] = match;
  return [
    {
      top: Number(top),
      left: columnNumber(left),
      bottom: Number(bottom),
      right: columnNumber(right),
    },
  ];
}
