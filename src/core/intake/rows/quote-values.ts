/** What a row that is not taken holds, in words, so that nothing is lost unnamed. */

import {
  FORM_COLUMNS,
  TARGET_COLUMNS,
  type ColumnSchema,
  type FormField,
} from "../../schema/columns";
import type { Table } from "../table/find-tables";
import { cellText, quote } from "../values/cell-text";
import { foundAt, textAt, type FormRow } from "./form-row";

/** How the locked cells next to the answers are issued. */
const ISSUED_FORMS: ReadonlyMap<FormField, RegExp> = new Map([
  ["role", /^(?:首位牵头|共同牵头|牵头|责任|成员)$/],
  ["deadline", /^\d{4}|^$/],
  ["scheduledRate", /^\d/],
]);

export function quoteFormValues({ table, row }: FormRow): string {
  return quoteValues(table, row, FORM_COLUMNS.filter(isAnswer));
}

/** The same of a row whose cells may have moved: answers may stand among its locked cells. */
export function quoteTornValues({ table, row }: FormRow): string {
  const columns = FORM_COLUMNS.filter((column) => {
    const issued = ISSUED_FORMS.get(column.field);
    const text = textAt(table, row, column.field);
    return isAnswer(column) || (issued !== undefined && text !== "" && !issued.test(text));
  });
  return quoteValues(table, row, columns);
}

export function quoteTargetValues(table: Table, row: number): string {
  return quoteValues(table, row, TARGET_COLUMNS.filter(isAnswer));
}

/** The row's id and first words, to find it again; empty where it names nothing. */
export function rowTitle(row: FormRow): string {
  const id = row.locked("taskId");
  const text = row.locked("text");
  const words = text !== "" && id !== text ? [id, text].filter(Boolean).join(" ") : id;
  return quote(words || row.locked("label"));
}

/** All that stands in the row's locked cells, each text once. */
export function lockedTexts({ table, row }: FormRow): string[] {
  const texts = FORM_COLUMNS.filter(({ locked }) => locked).map(({ field }) =>
    textAt(table, row, field),
  );
  return [...new Set(texts)].filter((text) => text !== "");
}

const ANSWER_BENEATH =
  /^[（(【[]?(?:工作)?(?:进展状态|完成率|进展|进展情况|存在问题|下一步措施|预计完成时间)[)）】\]]?\s*[:：]/;

/** True for an answer that stands in a line of its own beneath its task: 进展情况：已开工. */
export function isAnswerBeneath(row: FormRow): boolean {
  return ANSWER_BENEATH.test(lockedTexts(row).join(" "));
}

function isAnswer({ locked }: ColumnSchema): boolean {
  return !locked;
}

/** `，其中填了进展情况“…”、完成率(%)“60”`; empty where nothing was filled in. */
function quoteValues(table: Table, row: number, columns: readonly ColumnSchema[]): string {
  const parts = columns.flatMap(({ field, header }) => {
    const found = foundAt(table, row, field);
    return found ? [`${header}“${quote(cellText(found.cell))}”`] : [];
  });
  return parts.length === 0 ? "" : `，其中填了${parts.join("、")}`;
}
