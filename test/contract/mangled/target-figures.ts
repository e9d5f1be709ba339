/** 指标填报 answered, sorted and edited as units do. */

import { FIRST } from "./book";
import { mangled, NAMED, type Mangled, type Variant } from "./variant";
import { number, raw, text, type Content } from "./sheet-edit";

const ACHIEVED = 6;

/** The first target's cells: 5,500 of its unit, 亿元. */
function firstFigure({ cells }: Mangled, part: string) {
  const cell = cells.find(({ field }) => field.startsWith(`${part}/`));
  if (!cell) throw new Error("no figure");
  return cell;
}

function answered(content: Content, shown: string, value: number | null): Variant {
  return mangled(`a figure shown as ${shown.slice(0, 30)}`, {
    edit: (filled) => {
      filled.book.sheet("指标填报").set(FIRST, ACHIEVED, content);
      Object.assign(firstFigure(filled, "achieved"), { shown, value: value ?? NAMED });
    },
  });
}

export const targetFigures: readonly Variant[] = [
  answered(text("2860"), "2860", 2860),
  answered(text("2,860"), "2,860", 2860),
  answered(text("２８６０"), "２８６０", 2860),
  answered(text("2860亿元"), "2860亿元", 2860),
  answered(text("约2860亿元"), "约2860亿元", 2860),
  answered(text("28600000万元"), "28600000万元", 2860),
  answered(text("0.286万亿元"), "0.286万亿元", 2860),
  answered(text("2860家"), "2860家", null),
  answered(text("待统计部门核定"), "待统计部门核定", null),
  answered(text("—"), "—", null),
  answered(text("9".repeat(3000)), "9".repeat(3000), null),
  answered(raw("e", "<v>#VALUE!</v>"), "#VALUE!", null),
  answered(raw(null, "<f>1+1</f><v>2860</v>"), "2860", 2860),
  answered(raw(null, "<f>1+1</f>"), "公式", null),
  mangled("the rows sorted backwards", {
    edit: ({ book }) => {
      const sheet = book.sheet("指标填报");
      sheet.lines.push(...sheet.remove(FIRST, 6).reverse());
    },
  }),
  mangled("the ids gone", {
    edit: ({ book }) => {
      for (let row = 0; row < 6; row++) book.sheet("指标填报").clear(FIRST + row, 1);
    },
  }),
  mangled("the header deleted", {
    codes: ["header-missing"],
    edit: ({ book }) => void book.sheet("指标填报").remove(FIRST - 1),
  }),
  mangled("the header and the first column deleted", {
    codes: ["sheet-not-read"],
    edit: ({ book, cells }) => {
      const sheet = book.sheet("指标填报");
      sheet.remove(FIRST - 1);
      sheet.reorder([2, 3, 4, 5, 6, 7], 1);
      for (const cell of cells.filter(({ field }) => field.includes("/"))) cell.value = NAMED;
    },
  }),
  mangled("an indicator that nobody issued", {
    codes: ["target-unknown"],
    quoted: ["7654"],
    edit: ({ book }) => {
      const sheet = book.sheet("指标填报");
      sheet.set(FIRST + 6, 2, text("新增上市企业数量"));
      sheet.set(FIRST + 6, ACHIEVED, number(7654));
    },
  }),
  mangled("a row twice with another figure", {
    codes: ["target-twice"],
    quoted: ["2860", "1234"],
    edit: (filled) => {
      const sheet = filled.book.sheet("指标填报");
      sheet.insert(FIRST + 1, sheet.copy(FIRST));
      sheet.set(FIRST + 1, ACHIEVED, number(1234));
      firstFigure(filled, "achieved").value = NAMED;
    },
  }),
  mangled("another unit of measure printed", {
    codes: ["locked-text-changed", "number-unit-changed"],
    edit: (filled) => {
      filled.book.sheet("指标填报").set(FIRST, 4, text("万元"));
      for (const part of ["cityTarget", "achieved"]) firstFigure(filled, part).value = NAMED;
    },
  }),
  mangled("another unit of measure printed, the figures with their own", {
    codes: ["locked-text-changed"],
    edit: (filled) => {
      const sheet = filled.book.sheet("指标填报");
      sheet.set(FIRST, 4, text("万元"));
      sheet.set(FIRST, ACHIEVED, text("2860亿元"));
      firstFigure(filled, "cityTarget").value = NAMED;
    },
  }),
  mangled("the unit of measure explained", {
    codes: ["locked-text-changed"],
    edit: ({ book }) => book.sheet("指标填报").set(FIRST, 4, text("亿元（不含央企）")),
  }),
];
