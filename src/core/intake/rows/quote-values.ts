/** What a row that is not taken holds, in words, so that nothing is lost unnamed. */

import {
  FORM_COLUMNS,
  TARGET_COLUMNS,
  type ColumnSchema,
  type FormField,
} from "../../schema/columns";
import type { Table } from "../table/find-tables";
import { quotationOf, quote } from "../../text/quotation";
import { cellText } from "../values/cell-text";
import { foundAt, textAt, type FormRow } from "./form-row";

/** How the locked cells next to the answers are issued. */
const ISSUED_FORMS: ReadonlyMap<FormField, RegExp> = new Map([
  ["role", /^(?:首位牵头|共同牵头|牵头|责任|成员)$/],
  ["deadline", /^\d{4}|^$/],
  ["scheduledRate", /^\d/],
]);

/** What stands in a cell to fill, beneath its header. */
export interface Answer {
  header: string;
  text: string;
}

export function formAnswers({ table, row }: FormRow): Answer[] {
  return answersIn(table, row, FORM_COLUMNS.filter(isAnswer));
}

/** The same of a row whose cells may have moved: answers may stand among its locked cells. */
export function tornAnswers({ table, row }: FormRow): Answer[] {
  const columns = FORM_COLUMNS.filter((column) => {
    const issued = ISSUED_FORMS.get(column.field);
    const text = textAt(table, row, column.field);
    return isAnswer(column) || (issued !== undefined && text !== "" && !issued.test(text));
  });
  return answersIn(table, row, columns);
}

export function targetAnswers(table: Table, row: number): Answer[] {
  return answersIn(table, row, TARGET_COLUMNS.filter(isAnswer));
}

function answersIn(table: Table, row: number, columns: readonly ColumnSchema[]): Answer[] {
  return columns.flatMap(({ field, header }) => {
    const found = foundAt(table, row, field);
    return found ? [{ header, text: cellText(found.cell) }] : [];
  });
}

/** `，其中填了进展情况“…”、完成率(%)“60”`; empty where nothing was filled in. */
export function sayAnswers(answers: readonly Answer[]): string {
  const parts = answers.map(({ header, text }) => `${header}“${quote(text)}”`);
  return parts.length === 0 ? "" : `，其中填了${parts.join("、")}`;
}

/** Facts on a row that is not taken: the task that it names, and its answers, whole and in a sentence. */
export function untakenFacts(
  { row }: Pick<FormRow, "row">,
  task: string,
  answers: readonly Answer[],
) {
  const { found } = quotationOf([task, ...answers.map(({ text }) => text)]);
  return { row, values: sayAnswers(answers), found, shown: task };
}

/** The row's id and first words, to find it again; empty where it names nothing. */
export function rowTitle(row: FormRow): string {
  const id = row.locked("taskId");
  const text = row.locked("text");
  const words = text !== "" && id !== text ? [id, text].filter(Boolean).join(" ") : id;
  return words || row.locked("label");
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
