/** Columns moved, deleted, doubled, hidden, added or turned into rows. */

import { columnName } from "../../../src/core/workbook/address";
import { FORM_COLUMNS, formColumnNumber, type FormField } from "../../../src/core/schema/columns";
import type { ValueField } from "../../../src/core/model/record";
import { FIRST, HEADER } from "./book";
import { mangled, type Mangled, type Variant } from "./variant";
import { text, type Line } from "./sheet-edit";

const ALL = FORM_COLUMNS.map((_, at) => at + 1);
const at = formColumnNumber;

function without(...fields: FormField[]): number[] {
  return ALL.filter((column) => !fields.map(at).includes(column));
}

function deleted(field: ValueField): Variant {
  return mangled(`the column ${field} deleted`, {
    codes: ["column-missing"],
    edit: (filled) => {
      filled.form.reorder(without(field), HEADER);
      filled.goneField(field);
    },
  });
}

function addColumn(
  { form, tasks }: Mangled,
  column: number,
  header: string,
  value: (nth: number) => string,
): void {
  form.set(HEADER, column, text(header));
  tasks.forEach((_, nth) => form.set(FIRST + nth, column, text(value(nth))));
}

function transposed({ form }: Mangled): void {
  const block = form.remove(HEADER, 30);
  ALL.forEach((column) => {
    const line: Line = { attributes: "", cells: new Map() };
    block.forEach(({ cells }, row) => {
      const cell = cells.get(column);
      if (cell) line.cells.set(row + 1, cell);
    });
    form.lines.push(line);
  });
}

export const columns: readonly Variant[] = [
  mangled("columns in reverse order", {
    outcome: "merged",
    edit: ({ form }) => form.reorder([...ALL].reverse(), HEADER),
  }),
  mangled("columns to fill put first", {
    outcome: "merged",
    edit: ({ form }) => form.reorder([...ALL.slice(11), ...ALL.slice(0, 11)], HEADER),
  }),
  mangled("two columns swapped with their headers", {
    outcome: "merged",
    edit: ({ form }) =>
      form.reorder(
        ALL.map((c) =>
          c === at("problem") ? at("nextStep") : c === at("nextStep") ? at("problem") : c,
        ),
        HEADER,
      ),
  }),
  mangled("a blank column in front", {
    outcome: "merged",
    edit: ({ form }) => form.reorder([null, ...ALL], HEADER),
  }),
  mangled("blank columns in between", {
    outcome: "merged",
    edit: ({ form }) =>
      form.reorder(
        ALL.flatMap((c) => [c, null]),
        HEADER,
      ),
  }),
  mangled("the table at column AZ", {
    outcome: "merged",
    edit: ({ form }) => form.reorder([...Array<null>(51).fill(null), ...ALL], HEADER),
  }),
  ...(
    ["status", "completionRate", "progress", "problem", "expectedDate", "phone", "remark"] as const
  ).map(deleted),
  mangled("all locked columns but id and text deleted", {
    edit: ({ form }) => form.reorder([at("taskId"), at("text"), ...ALL.slice(11)], HEADER),
  }),
  mangled("only the ids left of the locked columns", {
    edit: ({ form }) => form.reorder([at("taskId"), ...ALL.slice(11)], HEADER),
  }),
  mangled("only the texts left of the locked columns", {
    edit: ({ form }) => form.reorder([at("text"), ...ALL.slice(11)], HEADER),
  }),
  mangled("id and text columns deleted", {
    edit: (filled) => {
      filled.form.reorder(without("taskId", "text"), HEADER);
    },
  }),
  mangled("all columns to fill deleted", {
    outcome: "rejected",
    edit: ({ form }) => form.reorder(ALL.slice(0, 11), HEADER),
  }),
  mangled("columns hidden", {
    edit: ({ form }) =>
      (form.head = form.head.replace(
        /<cols>.*<\/cols>/,
        '<cols><col min="1" max="20" width="0" hidden="1" customWidth="1"/></cols>',
      )),
  }),
  mangled("an extra column with remarks", {
    codes: ["column-extra"],
    quoted: ["局长批示1"],
    edit: (filled) => addColumn(filled, 21, "领导批示", (nth) => `局长批示${nth + 1}`),
  }),
  mangled("an extra column without a header", {
    codes: ["column-extra"],
    quoted: ["没有列名的补充"],
    edit: (filled) => addColumn(filled, 22, "", () => "没有列名的补充"),
  }),
  mangled("last month's progress in a column beside it", {
    codes: ["column-extra"],
    edit: (filled) => addColumn(filled, 21, "上期进展情况", (nth) => `上月说法${nth}`),
  }),
  mangled("a second column of the same name, blank", {
    edit: ({ form }) => form.set(HEADER, 21, text("进展情况")),
  }),
  mangled("a second column of the same name with the same texts", {
    edit: ({ form }) => form.reorder([...ALL, at("progress")], HEADER),
  }),
  mangled("a second column of the same name with other texts", {
    codes: ["column-twice"],
    edit: (filled) => {
      addColumn(filled, 21, "进展情况", (nth) => `第二种说法${nth}`);
      for (const cell of filled.cells.filter(({ field }) => field === "progress")) {
        filled.now(filled.tasks.indexOf(cell.taskId), "progress", cell.shown, null);
      }
    },
  }),
  mangled("thirty extra columns", {
    codes: ["column-extra"],
    edit: (filled) => {
      for (let column = 21; column <= 50; column++)
        addColumn(filled, column, `附列${columnName(column)}`, (nth) => `附${column}-${nth}`);
    },
  }),
  mangled("values shifted one column to the right in one row", {
    edit: (filled) => {
      const line = filled.form.line(FIRST + 2);
      const moved = [...line.cells].filter(([column]) => column >= 12);
      for (const [column] of moved) line.cells.delete(column);
      for (const [column, cell] of moved) line.cells.set(column + 1, cell);
      const own = filled.cells.filter(
        ({ taskId, field }) => taskId === filled.task(2) && !field.includes("/"),
      );
      const shown = own.map((cell) => cell.shown);
      const fields = own.map(({ field }) => field as ValueField);
      fields.forEach((field, position) => filled.now(2, field, shown[position - 1] ?? "", null));
      // Free texts take what now stands in them; the others find nothing they could read.
      for (const field of ["problem", "nextStep", "remark"] as const) {
        const from = shown[fields.indexOf(field) - 1] ?? "";
        filled.now(2, field, from, from);
      }
      filled.now(2, "progress", "51", "51");
      filled.now(2, "contact", shown[5] ?? "", shown[5] ?? "");
      filled.now(2, "phone", shown[6] ?? "", shown[6] ?? "");
    },
  }),
  mangled("the table transposed", { outcome: "rejected", edit: transposed }),
];
