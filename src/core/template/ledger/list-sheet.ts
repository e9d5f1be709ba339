/**
 * One definition a list of the ledger: writing and reading derive from the same columns. A column
 * either holds a field of the row, or only shows something for the reader's ease.
 */

import type { CellStyle, CellValue } from "../../workbook/workbook-plan";
import { COLORS, STYLES } from "../../workbook/styles";
import type { Codec, SheetCell } from "./codec";
import type { LedgerView } from "./ledger-view";

export interface Column<R> {
  header: string;
  /** Other headers that mean this column. */
  aliases: readonly string[];
  /** Characters. */
  width: number;
  style: CellStyle;
  /** Staff may change it; its header shows so. */
  editable: boolean;
  hidden: boolean;
  /** A sheet without it is not this list, and a row without it is no row. */
  required: boolean;
  /** Part of a row's name, by which staff's own columns find their row again; default `required`. */
  names?: boolean;
  /** Lines of a text that the row makes room for; all by default. The cell holds the whole text all the same. */
  lines?: number;
  choices: readonly string[] | null;
  write(row: R, view: LedgerView): CellValue;
  /** Puts the cell's value into the row; returns what was expected where it was not understood. */
  read: ((cell: SheetCell, row: Partial<R>) => string | null) | null;
}

export type ColumnOptions = Partial<
  Pick<Column<never>, "aliases" | "editable" | "hidden" | "required" | "names" | "lines">
>;

export interface ListSheet<R> {
  /** Sheet name. */
  name: string;
  /** Defined name of its Excel table. */
  table: string;
  tabColor: string;
  /** Columns that stay in view. */
  freezeColumns: number;
  columns: readonly Column<R>[];
}

/** Makes columns that hold fields of `R`. */
export function fieldsOf<R>() {
  return <K extends keyof R>(
    key: K,
    header: string,
    width: number,
    codec: Codec<R[K]>,
    options: ColumnOptions = {},
  ): Column<R> => ({
    header,
    aliases: [],
    width,
    style: codec.style,
    editable: false,
    hidden: false,
    required: false,
    ...options,
    choices: codec.choices ?? null,
    write: (row) => codec.write(row[key]),
    read: (cell, row) => {
      const { value, trouble } = codec.read(cell);
      row[key] = value;
      return trouble ?? null;
    },
  });
}

/** A column that is written for the reader's ease and never read. */
export function shown<R>(
  header: string,
  width: number,
  write: (row: R, view: LedgerView) => CellValue,
  style: CellStyle = STYLES.text,
): Column<R> {
  return {
    header,
    aliases: [],
    width,
    style,
    editable: false,
    hidden: false,
    required: false,
    choices: null,
    write,
    read: null,
  };
}

/** The task's printed number and the beginning of its text; all of it stands in 任务清单. */
export function taskColumns<R extends { taskId: string }>(
  width: number,
  characters: number,
): Column<R>[] {
  return [
    shown("序号", 7, (row, view) => view.task(row.taskId)?.label ?? null, STYLES.center),
    shown("任务摘要", width, (row, view) => excerpt(view.task(row.taskId)?.text ?? "", characters)),
  ];
}

function excerpt(text: string, characters: number): string | null {
  // Twice as many units hold that many characters, whatever they are.
  const line = [
    ...text
      .slice(0, characters * 2 + 2)
      .replace(/\s+/g, " ")
      .trim(),
  ];
  if (line.length <= characters) return line.join("") || null;
  return `${line.slice(0, characters - 1).join("")}…`;
}

/** Hidden last column that keeps the rows' order through sorting in Excel. */
export const ORDER_HEADER = "排序";

/** Tab colours: what belongs together looks so. */
export const TABS = {
  guide: COLORS.muted,
  list: COLORS.accent,
  setting: COLORS.yellow,
  record: COLORS.green,
} as const;
