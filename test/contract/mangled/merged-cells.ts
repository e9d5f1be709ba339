/** Merged cells in every place where people merge. */

import { formColumnNumber } from "../../../src/core/schema/columns";
import type { ValueField } from "../../../src/core/model/record";
import { columnName } from "../../../src/core/workbook/address";
import { FIRST } from "./book";
import { mangled, type Mangled, type Variant } from "./variant";
import { lineOf, text } from "./sheet-edit";

/** Merges a field's cells of several rows as a program does: only the first keeps its content. */
function mergeDown(filled: Mangled, field: ValueField, nth: number, rows: number): void {
  const column = formColumnNumber(field);
  const name = columnName(column);
  const first = filled.cells.find(
    (cell) => cell.taskId === filled.task(nth) && cell.field === field,
  );
  filled.form.merges.push(`${name}${FIRST + nth}:${name}${FIRST + nth + rows - 1}`);
  for (let row = 1; row < rows; row++) {
    filled.form.clear(FIRST + nth + row, column);
    filled.now(nth + row, field, first?.shown ?? "", first?.value ?? null);
  }
}

export const mergedCells: readonly Variant[] = [
  ...(["progress", "completionRate", "status", "expectedDate", "contact", "phone"] as const).map(
    (field) =>
      mangled(`${field} merged over four rows`, {
        codes: ["merged-cells"],
        edit: (filled) => mergeDown(filled, field, 2, 4),
      }),
  ),
  mangled("the contact merged over all rows", {
    edit: (filled) => mergeDown(filled, "contact", 0, 29),
  }),
  mangled("progress merged over two columns", {
    codes: ["merged-columns"],
    edit: (filled) => {
      const row = FIRST + 2;
      filled.form.merges.push(`N${row}:O${row}`);
      filled.form.clear(row, formColumnNumber("problem"));
      filled.now(2, "problem", "", null);
    },
  }),
  mangled("a covered cell that kept its content", {
    edit: ({ form }) => void form.merges.push(`N${FIRST}:N${FIRST + 3}`),
  }),
  mangled("a task's locked cells merged over two lines of answers", {
    codes: ["row-continued"],
    edit: (filled) => {
      const { form } = filled;
      const line = lineOf();
      line.cells.set(formColumnNumber("progress"), {
        ...text("第二行接着写的进展内容"),
        style: null,
      });
      form.insert(FIRST + 3, line);
      for (let column = 1; column <= 11; column++) {
        const name = columnName(column);
        form.merges.push(`${name}${FIRST + 2}:${name}${FIRST + 3}`);
      }
      const own = filled.cells.find(
        (cell) => cell.taskId === filled.task(2) && cell.field === "progress",
      );
      const both = `${own?.shown}\n第二行接着写的进展内容`;
      filled.now(2, "progress", both, both);
    },
  }),
  mangled("chapters merged over their rows", {
    edit: ({ form }) => {
      form.merges.push(`D${FIRST}:D${FIRST + 4}`);
      for (let row = 1; row < 5; row++) form.clear(FIRST + row, formColumnNumber("chapter"));
    },
  }),
  mangled("a whole row merged", {
    edit: (filled) => {
      filled.form.insert(10, lineOf("（一）更大力度聚合创新资源"));
      filled.form.merges.push("A10:T10");
    },
  }),
  mangled("overlapping merged ranges", {
    edit: ({ form }) => void form.merges.push("A40:F50", "C45:J60", "A40:F50"),
  }),
  mangled("a merged range written backwards", {
    edit: ({ form }) => void form.merges.push("F50:A40"),
  }),
];
