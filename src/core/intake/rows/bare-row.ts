/** Rows without a word on what they are about. */

import { FORM_COLUMNS } from "../../schema/columns";
import { formFieldNamed } from "../table/header-cells";
import { textAt, type FormRow } from "./form-row";

const LOCKED_FIELDS = FORM_COLUMNS.filter(({ locked }) => locked).map(({ field }) => field);

/** True for a row in which nothing says what it is about; the names of columns don't. */
export function isBare(form: FormRow): boolean {
  return LOCKED_FIELDS.every((field) => {
    const text = textAt(form.table, form.row, field);
    return text === "" || formFieldNamed(text) === field;
  });
}
