/** 指标填报: the targets of the tasks that the unit leads. */

import { TARGET_COLUMNS, type TargetField } from "../../schema/columns";
import { DEADLINE_LABEL, TARGET_HINT } from "../../schema/printed/form-texts";
import { UNIT_SHEETS } from "../../schema/sheet-names";
import { BLANK } from "../../schema/vocabulary";
import type { Target, Task } from "../../model/task";
import { targetGoalText } from "../../wording/targets";
import { cell, sheetPlan } from "../../workbook/build-sheet";
import { COLORS } from "../../workbook/styles";
import type { CellValue, SheetPlan, ValidationPlan } from "../../workbook/workbook-plan";
import { formBlock, formColumns, formPage, formRow, HEADER_ROW } from "./form-block";
import {
  PREVIOUS_WIDTH,
  previousFigure,
  previousHeader,
  withPrevious,
  withPreviousHeader,
} from "./previous-column";
import type { UnitForm } from "./unit-form";
import { fillStyle, UNIT_PROTECTION, UNIT_STYLES } from "./unit-styles";

/** Beyond any figure that a city reports. */
const LARGEST = 1e13;

/** Null where the unit leads no task with a target. */
export function targetSheet(form: UnitForm): SheetPlan | null {
  if (form.targets.length === 0) return null;
  const columns = formColumns(TARGET_COLUMNS, "A3");
  const widths = [...columns.map((column) => column.width), PREVIOUS_WIDTH.targets];
  const locked = TARGET_COLUMNS.filter((column) => column.locked).length;
  const block = formBlock(
    `${form.periodName}量化指标填报表`,
    [
      {
        text: `填报单位：${form.unit}　　${DEADLINE_LABEL}${form.deadline}`,
        columns: locked,
        style: UNIT_STYLES.info,
      },
      {
        text: TARGET_HINT,
        columns: TARGET_COLUMNS.length - locked,
        style: UNIT_STYLES.hint,
      },
    ],
    TARGET_COLUMNS,
    widths,
  );
  const rows = form.targets.map(({ task, target }) => {
    const cells = TARGET_COLUMNS.map((column) => {
      if (!column.locked)
        return cell(knownValue(form, task, target, column.field), fillStyle(column));
      const style = column.align === "left" ? UNIT_STYLES.lockedText : UNIT_STYLES.lockedCenter;
      return cell(lockedValue(task, target, column.field), style);
    });
    return formRow([...cells, ...previousFigure(form, task.id, target.indicator)], widths);
  });
  const last = HEADER_ROW + rows.length;
  return sheetPlan(UNIT_SHEETS.targets, {
    tabColor: COLORS.accent,
    columns: withPrevious(form, columns, PREVIOUS_WIDTH.targets),
    rows: [...withPreviousHeader(block.rows, previousHeader(form, "targets")), ...rows],
    merges: block.merges,
    freeze: { rows: HEADER_ROW, columns: 2 },
    filter: { top: HEADER_ROW, left: 1, bottom: last, right: TARGET_COLUMNS.length },
    validations: validations(last),
    protection: UNIT_PROTECTION,
    page: { ...formPage(form, last, TARGET_COLUMNS.length), paper: "A4" },
  });
}

function lockedValue(task: Task, target: Target, field: TargetField): CellValue {
  switch (field) {
    case "taskId":
      return task.id;
    case "indicator":
      return target.indicator;
    case "provinceTarget":
      return targetGoalText(target);
    case "targetUnit":
      return target.unit || BLANK;
    default:
      return null;
  }
}

/** The city's target holds all year, so it is asked for once. */
function knownValue(form: UnitForm, task: Task, target: Target, field: TargetField): CellValue {
  if (field !== "cityTarget" || !form.prefill) return null;
  const before = form.previous.get(task.id)?.targets ?? [];
  return before.find(({ indicator }) => indicator === target.indicator)?.cityTarget ?? null;
}

function validations(last: number): ValidationPlan[] {
  return TARGET_COLUMNS.flatMap((column, index): ValidationPlan[] =>
    column.reader === "number"
      ? [
          {
            range: { top: HEADER_ROW + 1, left: index + 1, bottom: last, right: index + 1 },
            rule: { kind: "decimal", min: -LARGEST, max: LARGEST },
            allowBlank: true,
            onError: "stop",
            errorTitle: column.header,
            errorMessage: "请只填数字，不写单位；文字说明请写在“指标说明”中。",
            inputTitle: column.header,
            inputMessage: column.inputMessage ?? "",
          },
        ]
      : [],
  );
}
