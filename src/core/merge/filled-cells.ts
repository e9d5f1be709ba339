/** A filed row as a list of cells: what changes, conflicts and logs compare. */

import {
  VALUE_FIELDS,
  type RecordValues,
  type Source,
  type TargetValue,
  type ValueField,
} from "../model/record";
import { formColumn, TARGET_COLUMNS, type TargetField } from "../schema/columns";
import { compactKey } from "../text/normalise";
import { figureText, valueText } from "../wording/value-text";

export interface FilledCell {
  /** Tells the cell among all of a task: the field, or the indicator's key and its field. */
  key: string;
  /** Field of the column table. */
  field: ValueField | TargetField;
  header: string;
  /** The indicator, for cells of 指标填报. */
  indicator: string | null;
  /** In words. */
  text: string;
  source: Source | null;
}

const FIGURES = [
  ["cityTarget", "cityTarget"],
  ["achieved", "achieved"],
  ["note", "targetNote"],
] as const;

/** The cells that hold something, in the form's order. */
export function filledCells(row: {
  values: RecordValues;
  targets: readonly TargetValue[];
  source: Source;
}): FilledCell[] {
  const cells: FilledCell[] = [];
  for (const field of VALUE_FIELDS) {
    const text = valueText(field, row.values);
    if (text === null) continue;
    const { header } = formColumn(field);
    cells.push({ key: field, field, header, indicator: null, text, source: row.source });
  }
  for (const target of row.targets) {
    const { indicator, source } = target;
    for (const [part, field] of FIGURES) {
      const text = figureText(target[part]);
      if (text === null) continue;
      const key = `${field}\n${compactKey(indicator)}`;
      cells.push({ key, field, header: targetHeader(field), indicator, text, source });
    }
  }
  return cells;
}

function targetHeader(field: TargetField): string {
  return TARGET_COLUMNS.find((column) => column.field === field)?.header ?? field;
}
