/** What a unit filed, cell by cell, with a content of its own in nearly every cell. */

import type { ValueField } from "../../../src/core/model/record";
import type { Task } from "../../../src/core/model/task";

/** A filled cell of 填报表 or 指标填报. */
export interface FilledCell<F extends string = string> {
  taskId: string;
  /** A field of the form, or `achieved/` and the indicator. */
  field: F;
  /** What the record must hold. */
  value: string | number;
  /** What stands in the cell, as a person reads it. */
  shown: string;
}

/** A return that gives no rule any cause to speak. */
export function filledCellsOf(tasks: readonly Task[], unit: string): FilledCell<ValueField>[] {
  return tasks.flatMap(({ id }, nth): FilledCell<ValueField>[] => {
    const rate = 50 + (nth % 9) / 2;
    const date = `2024-12-${String((nth % 28) + 1).padStart(2, "0")}`;
    const phone = `0722-33${String(18000 + nth).slice(-5)}`;
    const cell = (field: ValueField, value: string | number, shown = String(value)) => ({
      taskId: id,
      field,
      value,
      shown,
    });
    return [
      cell("status", "on-schedule", "达序时"),
      cell("completionRate", rate),
      cell("progress", `${id}${unit}累计走访企业${nth + 31}户，第${nth + 1}批事项已经办妥。`),
      cell("problem", `${id}还差第${nth + 1}份批复`),
      cell("nextStep", `${id}下月派第${nth + 1}组到现场办理余下的手续。`),
      cell("expectedDate", date),
      cell("contact", `联络员${nth + 1}`),
      cell("phone", phone),
      cell("remark", `${id}另附材料${nth + 1}`),
    ];
  });
}
