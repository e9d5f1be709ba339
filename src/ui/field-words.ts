/** Filed fields by the headers of the form. */

import { VALUE_FIELDS, type ProgressRecord } from "../core/model/record";
import { columnHeader, formColumn } from "../core/schema/columns";
import { valueText } from "../core/wording/value-text";

/**
 * Header of a filed field, with the indicator that may stand behind it (`achieved：新增学位`); what names
 * no field stays as it is.
 */
export function headerOf(field: string): string {
  const [name = "", ...indicator] = field.split("：");
  return [columnHeader(name) ?? name, ...indicator].join("：");
}

export interface ChangedField {
  header: string;
  now: string;
  /** Null where nothing stood. */
  before: string | null;
}

/** What a record says that the one before it did not. */
export function changedFields(
  { values }: ProgressRecord,
  previous: ProgressRecord | null,
): ChangedField[] {
  return VALUE_FIELDS.flatMap((field) => {
    const now = valueText(field, values);
    const before = previous && valueText(field, previous.values);
    return now === null || now === before
      ? []
      : [{ header: formColumn(field).header, now, before }];
  });
}

/** File, sheet and the cell of the main text, or the row. */
export function sourceText({ source }: ProgressRecord): string {
  return [source.file, source.sheet, source.cells["progress"] ?? source.row].join(" › ");
}
