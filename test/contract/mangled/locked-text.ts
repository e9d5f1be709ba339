/** Locked cells edited, cut, re-typed or cleared: the ledger's text wins and the values stay with their task. */

import { formColumnNumber, type FormField } from "../../../src/core/schema/columns";
import { FIRST } from "./book";
import { mangled, type Mangled, type Variant } from "./variant";
import { text } from "./sheet-edit";

function textAt({ form, book }: Mangled, nth: number, field: FormField): string {
  const index = /<v>(\d+)/.exec(form.cell(FIRST + nth, formColumnNumber(field))?.inner ?? "")?.[1];
  return book.texts()[Number(index)] ?? "";
}

function edited(
  name: string,
  field: FormField,
  edit: (text: string) => string,
  expected: { codes?: string[]; outcome?: "merged" } = { codes: ["locked-text-changed"] },
): Variant {
  return mangled(name, {
    ...expected,
    edit: (filled) =>
      filled.tasks.forEach((_, nth) =>
        filled.form.set(
          FIRST + nth,
          formColumnNumber(field),
          text(edit(textAt(filled, nth, field))),
        ),
      ),
  });
}

const SAME = { outcome: "merged" } as const;

export const lockedText: readonly Variant[] = [
  edited("words appended to every text", "text", (task) => `${task}（已完成）`),
  edited("the first words cut off", "text", (task) => task.slice(4)),
  edited("texts cut to half", "text", (task) => task.slice(0, Math.ceil(task.length / 2))),
  edited("texts cut to forty characters", "text", (task) => `${task.slice(0, 40)}…`),
  edited("figures in the texts changed", "text", (task) => task.replace(/\d+/g, "9"), {}),
  edited("another order of clauses", "text", (task) => task.split("，").reverse().join("，"), {}),
  edited(
    "invisible characters in the texts",
    "text",
    (task) => `\ufeff${[...task].join("\u200b")}`,
    SAME,
  ),
  edited(
    "texts in full width",
    "text",
    (task) => task.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
    SAME,
  ),
  edited("line breaks in the texts", "text", (task) => task.replace(/，/g, "，\n"), SAME),
  edited("blanks in the texts", "text", (task) => ` ${[...task].join(" ")} `, SAME),
  edited(
    "straight and corner quotes",
    "text",
    (task) => task.replace(/“/g, "「").replace(/”/g, "」"),
    {},
  ),
  edited("Latin punctuation", "text", (task) => task.replace(/，/g, ",").replace(/；/g, ";"), {}),
  edited("full stops dropped", "text", (task) => task.replace(/。/g, ""), {}),
  edited("all texts the same", "text", () => "推进落实", {}),
  edited("texts replaced by nonsense", "text", (task) => `事项${task.length}`, {}),
  edited("formula signs before the texts", "text", (task) => `=${task}`, {}),
  edited("the lead unit changed", "lead", (lead) => `${lead}、市财政局`),
  edited("the responsible units cleared", "responsible", () => "", {}),
  edited("the role changed", "role", () => "责任", {}),
  edited("the deadline changed", "deadline", () => "2025-12-31"),
  edited("the chapter changed", "chapter", () => "一、其他"),
  edited("the section cleared", "section", () => "", {}),
  edited("numbers renewed", "label", (label) => `${label}1`, {}),
  edited("the list renamed", "list", () => "民生项目"),
  edited("the required rate changed", "scheduledRate", () => "30", {}),
  mangled("every locked cell but the id cleared", {
    edit: ({ form, tasks }) =>
      tasks.forEach((_, nth) => {
        for (let column = 2; column <= 11; column++) form.clear(FIRST + nth, column);
      }),
  }),
];
