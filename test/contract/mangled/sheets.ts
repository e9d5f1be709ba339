/** Sheets renamed, moved, hidden, copied, added or left out. */

import { WORKBOOK } from "./book";
import { mangled, type Mangled, type Variant } from "./variant";
import { lineOf, text } from "./sheet-edit";

function renameSheet(from: string, to: string): (filled: Mangled) => void {
  return ({ book }) =>
    book.change(WORKBOOK, (xml) => xml.replace(`name="${from}"`, `name="${to}"`));
}

function setState(sheet: string, state: string): (filled: Mangled) => void {
  return ({ book }) =>
    book.change(WORKBOOK, (xml) =>
      xml.replace(`name="${sheet}" state="visible"`, `name="${sheet}" state="${state}"`),
    );
}

function copyForm({ book }: Mangled, name: string, state?: string) {
  const copy = book.addSheet(name, state);
  copy.lines.push(...book.form.lines.map((line) => ({ ...line, cells: new Map(line.cells) })));
  return copy;
}

export const sheets: readonly Variant[] = [
  ...["Sheet1", "填报表 (2)", "6月", "重点工作&amp;民生", "填 报 表", "最终版！！", "😀"].map(
    (name) => mangled(`the form's sheet called ${name}`, { edit: renameSheet("填报表", name) }),
  ),
  mangled("the targets' sheet renamed", { edit: renameSheet("指标填报", "Sheet3") }),
  mangled("the form and the targets called each other", {
    edit: ({ book }) =>
      book.change(WORKBOOK, (xml) =>
        xml
          .replace('name="填报表"', 'name="x"')
          .replace('name="指标填报"', 'name="填报表"')
          .replace('name="x"', 'name="指标填报"'),
      ),
  }),
  mangled("the guide and the sign-off deleted", {
    outcome: "merged",
    edit: ({ book }) => {
      book.dropSheet("填报说明");
      book.dropSheet("审签页");
    },
  }),
  mangled("the targets deleted", {
    edit: (filled) => {
      filled.book.dropSheet("指标填报");
      filled.goneFigures();
    },
  }),
  mangled("the form deleted", {
    outcome: "rejected",
    edit: ({ book }) => book.dropSheet("填报表"),
  }),
  mangled("the form hidden", { codes: ["table-hidden"], edit: setState("填报表", "hidden") }),
  mangled("the form very hidden", {
    codes: ["table-hidden"],
    edit: setState("填报表", "veryHidden"),
  }),
  mangled("the marks made visible", {
    outcome: "merged",
    edit: ({ book }) =>
      book.change(WORKBOOK, (xml) => xml.replace('state="veryHidden"', 'state="visible"')),
  }),
  mangled("sheets in another order", {
    outcome: "merged",
    edit: ({ book }) =>
      book.change(WORKBOOK, (xml) => {
        const list = xml.match(/<sheet [^>]*\/>/g) ?? [];
        return xml.replace(/<sheets>.*<\/sheets>/, `<sheets>${list.reverse().join("")}</sheets>`);
      }),
  }),
  mangled("a sheet of notes added", {
    quoted: ["工作底稿"],
    edit: ({ book }) =>
      void book.addSheet("工作底稿").lines.push(lineOf("这是底稿"), lineOf("不用看")),
  }),
  mangled("forty blank sheets added", {
    outcome: "merged",
    edit: ({ book }) => {
      for (let sheet = 1; sheet <= 40; sheet++) book.addSheet(`Sheet${sheet}`);
    },
  }),
  mangled("the form copied to a second sheet", {
    codes: ["row-twice-same"],
    edit: (filled) => void copyForm(filled, "填报表 (2)"),
  }),
  mangled("a hidden copy of the form", {
    codes: ["table-left-out"],
    edit: (filled) => void copyForm(filled, "备份", "hidden"),
  }),
  mangled("the rows split over two sheets", {
    edit: (filled) => {
      const copy = copyForm(filled, "续表");
      copy.remove(4, 15);
      filled.form.remove(19, 14);
    },
  }),
  mangled("the rows go on in a second sheet without a header", {
    codes: ["header-missing"],
    edit: (filled) => {
      const copy = copyForm(filled, "续表");
      copy.remove(1, 18);
      filled.form.remove(19, 14);
    },
  }),
  mangled("a hidden copy with other answers", {
    codes: ["table-left-out"],
    quoted: ["隐藏表里的另一种说法"],
    edit: (filled) => copyForm(filled, "备份", "hidden").set(4, 14, text("隐藏表里的另一种说法")),
  }),
  mangled("values on a chart sheet's neighbour", {
    outcome: "merged",
    edit: ({ book }) => void book.addSheet("图表1"),
  }),
];
