/** Names that every JavaScript object knows, wherever a name can stand. */

import type { ValueField } from "../../../src/core/model/record";
import { FIRST, HEADER, WORKBOOK } from "./book";
import { mangled, type Variant } from "./variant";
import { lineOf, text } from "./sheet-edit";

const NAMES = ["__proto__", "constructor", "toString", "hasOwnProperty"];
const TYPED: readonly ValueField[] = ["status", "completionRate", "expectedDate"];

export const prototypeNames: readonly Variant[] = NAMES.flatMap((name) => [
  mangled(`a header ${name}`, {
    edit: ({ form }) => {
      form.set(HEADER, 21, text(name));
      form.set(FIRST, 21, text("对象属性"));
    },
    quoted: ["对象属性"],
  }),
  mangled(`an id ${name}`, {
    edit: ({ form }) => form.set(FIRST + 1, 1, text(name)),
  }),
  mangled(`a sheet ${name}`, {
    edit: ({ book }) =>
      book.change(WORKBOOK, (xml) => xml.replace('name="填报表"', `name="${name}"`)),
  }),
  mangled(`answers ${name}`, {
    quoted: [name],
    edit: (filled) => {
      for (const field of TYPED) {
        filled.book.set(0, field, text(name));
        filled.now(0, field, name, null);
      }
      filled.book.set(0, "contact", text(name));
      filled.now(0, "contact", name, name);
    },
  }),
  mangled(`a file ${name}`, { as: `${name}.xlsx` }),
  mangled(`a key ${name} among the marks`, {
    outcome: "merged",
    edit: ({ book }) => book.sheet("_meta").insert(1, lineOf(name, "polluted")),
  }),
  mangled(`a part ${name}`, {
    outcome: "merged",
    edit: ({ book }) => book.write(name, "<x/>"),
  }),
]);
