/** Fills a fresh unit workbook with the unit's own values and marks what is wrong. */

import type { Submission } from "../model/submission";
import { FORM_COLUMNS, TARGET_COLUMNS, type ColumnSchema } from "../schema/columns";
import { ownNote } from "../schema/own-notes";
import { STATUS_WORDS, UNMEASURED } from "../schema/vocabulary";
import type { RecordValues, TargetValue } from "../model/record";
import { FORM_HINT, SENT_BACK_HINT } from "../schema/printed/form-texts";
import { UNIT_SHEETS } from "../schema/sheet-names";
import { HEADER_ROW, formRow } from "../template/unit-workbook/form-block";
import { columnName, parseAddress } from "../workbook/address";
import { COLORS } from "../workbook/styles";
import type {
  CellPlan,
  CellStyle,
  CellValue,
  ConditionalFormatPlan,
  RowPlan,
  SheetPlan,
  WorkbookPlan,
} from "../workbook/workbook-plan";
import type { CellMark } from "./send-back-item";

/** Excel shows no more of a comment without scrolling, and refuses very long ones. */
const LONGEST_NOTE = 1000;
/** A longer text would make its row a page high; its beginning stands in the comment. */
const LONGEST_UNREAD = 100;
/** Of one OR in a formula; Excel takes 255. */
const MOST_TESTS = 200;
const SEVERITIES = ["error", "warning"] as const;
const MARK_FILLS = { error: COLORS.redFill, warning: COLORS.yellowFill };

/** The plan with the values of `filed`, whose places are those of the plan, and its marked cells. */
export function markedForm(
  plan: WorkbookPlan,
  filed: Submission,
  marks: readonly CellMark[],
): WorkbookPlan {
  const byCell = new Map(marks.map((mark) => [`${mark.sheet}\n${mark.cell}`, mark]));
  const values = new Map<string, (field: string) => CellValue>();
  for (const row of filed.rows) {
    values.set(`${UNIT_SHEETS.form}\n${row.source.row}`, formValue(row.values));
    for (const target of row.targets) {
      const { source } = target;
      if (source) values.set(`${source.sheet}\n${source.row}`, targetValue(target));
    }
  }
  const look = markLooks();
  const filledSheet = (sheet: SheetPlan, columns: readonly ColumnSchema[]): SheetPlan => {
    const widths = sheet.columns.map(({ width }) => width);
    const rows = sheet.rows.map((row, index): RowPlan => {
      if (index < HEADER_ROW) return { ...row, cells: row.cells.map(asSentBack) };
      const valueOf = values.get(`${sheet.name}\n${index + 1}`);
      const cells = row.cells.map((cell, column): CellPlan | null => {
        const schema = columns[column];
        if (!cell || !schema || schema.locked) return cell;
        const mark = byCell.get(`${sheet.name}\n${columnName(column + 1)}${index + 1}`);
        const value = valueOf?.(schema.field) ?? unreadText(mark) ?? cell.value;
        if (!mark) return { ...cell, value };
        const comment = ownNote(mark.notes.join("\n\n").slice(0, LONGEST_NOTE));
        return { ...cell, value, style: look(cell.style, mark.severity), comment };
      });
      return formRow(
        cells.filter((cell) => cell !== null),
        widths,
      );
    });
    return {
      ...sheet,
      rows,
      conditionalFormats: sheet.conditionalFormats.map(marksFirst(sheet, marks)),
    };
  };
  const sheets = plan.sheets.map((sheet) => {
    if (sheet.name === UNIT_SHEETS.form) return filledSheet(sheet, FORM_COLUMNS);
    return sheet.name === UNIT_SHEETS.targets ? filledSheet(sheet, TARGET_COLUMNS) : sheet;
  });
  return { ...plan, sheets };
}

/** The line above the table says what the marks mean. */
function asSentBack(cell: CellPlan | null): CellPlan | null {
  const value = cell?.value;
  if (!cell || typeof value !== "string" || !value.startsWith(FORM_HINT)) return cell;
  return { ...cell, value: SENT_BACK_HINT + value.slice(FORM_HINT.length) };
}

/** The form's own colours for blank and contradictory cells must not cover the marks. */
function marksFirst(sheet: SheetPlan, marks: readonly CellMark[]) {
  const marked = { error: new Map<number, number[]>(), warning: new Map<number, number[]>() };
  for (const { sheet: name, cell, severity } of marks) {
    const at = name === sheet.name ? parseAddress(cell) : null;
    if (!at) continue;
    const rows = marked[severity];
    rows.set(at.column, [...(rows.get(at.column) ?? []), at.row]);
  }
  return (format: ConditionalFormatPlan): ConditionalFormatPlan => {
    const column = format.range.left;
    const rules = SEVERITIES.flatMap((severity) =>
      rowRules(marked[severity].get(column) ?? [], MARK_FILLS[severity]),
    );
    return rules.length > 0 ? { ...format, rules: [...rules, ...format.rules] } : format;
  };
}

function rowRules(rows: readonly number[], fill: string): ConditionalFormatPlan["rules"] {
  const rules: ConditionalFormatPlan["rules"] = [];
  for (let from = 0; from < rows.length; from += MOST_TESTS) {
    const tests = rows.slice(from, from + MOST_TESTS).map((row) => `ROW()=${row}`);
    rules.push({ formula: `OR(${tests.join(",")})`, fill, stopIfTrue: true });
  }
  return rules;
}

function formValue(values: RecordValues): (field: string) => CellValue {
  const { status, completionRate, expectedDate } = values;
  const shown = new Map<string, CellValue>([
    ...Object.entries(values),
    ["status", status && STATUS_WORDS[status]],
    ["completionRate", completionRate === "unmeasured" ? UNMEASURED : completionRate],
    ["expectedDate", expectedDate === null ? null : { date: expectedDate }],
  ]);
  return (field) => shown.get(field) ?? null;
}

function targetValue({ cityTarget, achieved, note }: TargetValue): (field: string) => CellValue {
  const shown = new Map<string, CellValue>([
    ["cityTarget", cityTarget],
    ["achieved", achieved],
    ["targetNote", note],
  ]);
  return (field) => shown.get(field) ?? null;
}

function unreadText(mark: CellMark | undefined): string | null {
  const text = mark?.unread ?? null;
  return text === null || text.length > LONGEST_UNREAD ? null : text;
}

/** Each look is made once, since adapters translate styles by identity. */
function markLooks(): (style: CellStyle, severity: CellMark["severity"]) => CellStyle {
  const looks = {
    error: new Map<CellStyle, CellStyle>(),
    warning: new Map<CellStyle, CellStyle>(),
  };
  return (style, severity) => {
    const known = looks[severity].get(style);
    if (known) return known;
    const look: CellStyle = { ...style, fill: MARK_FILLS[severity] };
    looks[severity].set(style, look);
    return look;
  };
}
