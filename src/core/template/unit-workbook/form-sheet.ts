/** 填报表: one row a task that the unit must file. */

import { requiredRate } from "../../ledger/required-rate";
import { FORM_COLUMNS, formColumn, formColumnNumber, type FormField } from "../../schema/columns";
import { DEADLINE_LABEL, FORM_HINT, PREVIOUS_HINT } from "../../schema/printed/form-texts";
import { UNIT_SHEETS } from "../../schema/sheet-names";
import { BLANK, ROLE_WORDS } from "../../schema/vocabulary";
import { dueDate } from "../../ledger/due-date";
import { cell, sheetPlan } from "../../workbook/build-sheet";
import { COLORS } from "../../workbook/styles";
import { LEAST_SIZE, styleFor } from "../../workbook/long-text";
import { fittingWidth } from "../../workbook/text-layout";
import type { CellPlan, CellValue, ColumnPlan, SheetPlan } from "../../workbook/workbook-plan";
import type { FilingRow } from "../../ledger/filing-rows";
import { formBlock, formColumns, formPage, formRow, HEADER_ROW, type InfoPart } from "./form-block";
import {
  PREVIOUS_WIDTH,
  previousCell,
  previousComment,
  previousHeader,
  withPrevious,
  withPreviousHeader,
} from "./previous-column";
import { formConditionalFormats, formValidations } from "./form-guides";
import type { UnitForm } from "./unit-form";
import { fillStyle, UNIT_PROTECTION, UNIT_STYLES } from "./unit-styles";

const FINE_FIELDS: ReadonlySet<FormField> = new Set(["chapter", "section"]);

export function formSheet(form: UnitForm): SheetPlan {
  const { settings } = form.ledger;
  const columns = roomyColumns(form);
  const widths = [...columns.map((column) => column.width), PREVIOUS_WIDTH.form];
  const title = `${form.periodName}${form.subject}进展情况填报表`;
  const block = formBlock(title, info(form), FORM_COLUMNS, widths);
  const rows = form.rows.map((row) =>
    formRow([...cells(form, row, widths), ...previousCell(form, row.task.id)], widths),
  );
  const first = HEADER_ROW + 1;
  const last = HEADER_ROW + rows.length;
  const guided = rows.length > 0;
  return sheetPlan(UNIT_SHEETS.form, {
    tabColor: COLORS.accent,
    columns: withPrevious(form, columns, PREVIOUS_WIDTH.form),
    rows: [...withPreviousHeader(block.rows, previousHeader(form, "form")), ...rows],
    merges: block.merges,
    // The task stays in view while its row is filled; at 1366 pixels half the screen is left.
    freeze: { rows: HEADER_ROW, columns: formColumnNumber("text") },
    filter: guided ? { top: HEADER_ROW, left: 1, bottom: last, right: FORM_COLUMNS.length } : null,
    validations: guided ? formValidations(first, last, form.period, settings) : [],
    conditionalFormats: guided ? formConditionalFormats(first, last, form.period, settings) : [],
    protection: UNIT_PROTECTION,
    page: formPage(form, last, FORM_COLUMNS.length),
  });
}

/** Columns wide enough that the longest task, or list of units, fits Excel's highest row. */
function roomyColumns(form: UnitForm): ColumnPlan[] {
  return formColumns(FORM_COLUMNS, form.ledger.settings.paper).map((column, index) => {
    const schema = FORM_COLUMNS[index];
    if (!schema?.locked || schema.align !== "left") return column;
    const values = form.rows.map((row) => lockedValue(form, row, schema.field));
    const texts = values.filter((value) => typeof value === "string");
    return { ...column, width: fittingWidth(texts, column.width, LEAST_SIZE) };
  });
}

function info(form: UnitForm): InfoPart[] {
  const frozen = formColumnNumber("text");
  const locked = FORM_COLUMNS.filter((column) => column.locked).length;
  return [
    {
      text: `填报单位：${form.unit}　　报送期：${form.periodName}`,
      columns: frozen,
      style: UNIT_STYLES.info,
    },
    {
      text: `${DEADLINE_LABEL}${form.deadline}`,
      columns: locked - frozen,
      style: UNIT_STYLES.info,
    },
    {
      text: FORM_HINT + (form.previousName === null ? "" : PREVIOUS_HINT),
      columns: FORM_COLUMNS.length - locked,
      style: UNIT_STYLES.hint,
    },
  ];
}

function cells(form: UnitForm, row: FilingRow, widths: readonly number[]): CellPlan[] {
  return FORM_COLUMNS.map((column, index) => {
    if (column.locked) return lockedCell(form, row, column.field, widths[index] ?? 0);
    const before = form.prefill ? form.previous.get(row.task.id)?.values : undefined;
    if (column.field === "contact" || column.field === "phone") {
      return cell(before?.[column.field] ?? null, fillStyle(column));
    }
    const filled = cell(null, fillStyle(column));
    const comment = column.field === "progress" ? previousComment(form, row.task.id) : null;
    return comment === null ? filled : { ...filled, comment };
  });
}

function lockedCell(form: UnitForm, row: FilingRow, field: FormField, width: number): CellPlan {
  const value = lockedValue(form, row, field);
  if (typeof value === "number") return cell(value, UNIT_STYLES.lockedNumber);
  if (typeof value === "object" && value !== null) return cell(value, UNIT_STYLES.lockedDate);
  if (FINE_FIELDS.has(field)) return cell(value, UNIT_STYLES.lockedFine);
  if (formColumn(field).align !== "left") return cell(value, UNIT_STYLES.lockedCenter);
  const style = field === "text" ? UNIT_STYLES.lockedText : UNIT_STYLES.lockedSmall;
  return cell(value, typeof value === "string" ? styleFor(value, width, style) : style);
}

function lockedValue(form: UnitForm, { task, role }: FilingRow, field: FormField): CellValue {
  switch (field) {
    case "taskId":
      return task.id;
    case "label":
      return task.label || BLANK;
    case "list":
      return task.list || BLANK;
    case "chapter":
      return task.chapter ?? BLANK;
    case "section":
      return task.section ?? BLANK;
    case "text":
      return task.text;
    case "lead":
      return task.lead.join("、") || BLANK;
    case "responsible":
      return task.responsible.join("、") || BLANK;
    case "role":
      return ROLE_WORDS[role];
    case "deadline":
      return deadline(form, task);
    case "scheduledRate":
      return requiredRate(form.period, form.ledger.settings);
    default:
      return null;
  }
}

/** As printed, else the day that holds for all tasks. */
function deadline(form: UnitForm, task: FilingRow["task"]): CellValue {
  if (task.deadline) return task.deadline;
  const noticeYear = Number(form.ledger.notice.date?.slice(0, 4));
  const year = noticeYear > 0 ? noticeYear : form.period.year;
  const date = dueDate(task, form.ledger.settings.defaultDeadline, year);
  return date === null ? BLANK : { date };
}
