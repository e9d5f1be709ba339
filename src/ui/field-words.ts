/** Filed fields by the headers of the form. */

import { VALUE_FIELDS, type ProgressRecord } from "../core/model/record";
import { formColumn } from "../core/schema/columns";
import { valueText } from "../core/wording/value-text";

/** Header of a filed field; what names no such field stays as it is, such as an indicator. */
export function headerOf(field: string): string {
  const known = VALUE_FIELDS.find((candidate) => candidate === field);
  return known ? formColumn(known).header : field;
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
