/** Workbooks blown up by careless formatting: slow elsewhere, read like any other here. */

import { FIRST, STYLES, WORKBOOK } from "./book";
import { mangled, type Mangled, type Variant } from "./variant";
import { columnName } from "../../../src/core/workbook/address";

const SAME = { outcome: "merged" } as const;

function appendRows({ book }: Mangled, xml: string): void {
  book.change(book.partOf("填报表"), (part) => part.replace("</sheetData>", `${xml}</sheetData>`));
}

function beforePrint({ form }: Mangled, xml: string): void {
  form.tail = form.tail.replace("<printOptions", `${xml}<printOptions`);
}

function blankCells(row: number): string {
  const cells = Array.from(
    { length: 20 },
    (_, at) => `<c r="${columnName(at + 1)}${row}" s="19"/>`,
  );
  return `<row r="${row}">${cells.join("")}</row>`;
}

export const bloat: readonly Variant[] = [
  mangled("20,000 blank formatted rows", {
    ...SAME,
    edit: (filled) =>
      appendRows(filled, Array.from({ length: 20_000 }, (_, at) => blankCells(at + 33)).join("")),
  }),
  mangled("a million blank rows", {
    ...SAME,
    edit: (filled) =>
      appendRows(
        filled,
        Array.from({ length: 1_000_000 }, (_, at) => `<row r="${at + 33}"/>`).join(""),
      ),
  }),
  mangled("a value in the last cell of the grid", {
    quoted: ["最后一格"],
    edit: (filled) =>
      appendRows(
        filled,
        '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>最后一格</t></is></c></row>',
      ),
  }),
  mangled("blanks typed into 3,000 rows", {
    ...SAME,
    edit: (filled) =>
      appendRows(
        filled,
        Array.from(
          { length: 3000 },
          (_, at) =>
            `<row r="${at + 33}"><c r="N${at + 33}" t="inlineStr"><is><t xml:space="preserve">  </t></is></c></row>`,
        ).join(""),
      ),
  }),
  mangled("dashes typed into 3,000 rows", {
    edit: (filled) =>
      appendRows(
        filled,
        Array.from(
          { length: 3000 },
          (_, at) =>
            `<row r="${at + 33}"><c r="N${at + 33}" t="inlineStr"><is><t>—</t></is></c></row>`,
        ).join(""),
      ),
  }),
  mangled("validations on ten whole columns", {
    ...SAME,
    edit: (filled) =>
      beforePrint(
        filled,
        `<dataValidations count="10">${Array.from({ length: 10 }, (_, at) => `<dataValidation type="list" sqref="${columnName(at + 1)}1:${columnName(at + 1)}1048576"><formula1>"是,否"</formula1></dataValidation>`).join("")}</dataValidations>`,
      ),
  }),
  mangled("a validation on the whole sheet", {
    ...SAME,
    edit: (filled) =>
      beforePrint(
        filled,
        '<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"是"</formula1></dataValidation></dataValidations>',
      ),
  }),
  mangled("20,000 merged ranges", {
    edit: ({ form }) => {
      for (let at = 0; at < 20_000; at++) form.merges.push(`W${at + 1}:X${at + 1}`);
    },
  }),
  mangled("a merged range over the whole grid", {
    outcome: ["merged", "merged-with-warnings", "rejected"],
    edit: ({ form }) => void form.merges.push("A33:XFD1048576"),
  }),
  mangled("twenty names over the whole grid", {
    ...SAME,
    edit: ({ book }) =>
      book.change(WORKBOOK, (xml) =>
        xml.replace(
          "</definedNames>",
          `${Array.from({ length: 20 }, (_, at) => `<definedName name="n${at}">填报表!$A$1:$XFD$1048576</definedName>`).join("")}</definedNames>`,
        ),
      ),
  }),
  mangled("5,000 conditional formats", {
    ...SAME,
    edit: (filled) =>
      beforePrint(
        filled,
        Array.from(
          { length: 5000 },
          (_, at) =>
            `<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" priority="${at + 1}"><formula>A1=1</formula></cfRule></conditionalFormatting>`,
        ).join(""),
      ),
  }),
  mangled("60,000 cell styles", {
    ...SAME,
    edit: ({ book }) =>
      book.change(STYLES, (xml) =>
        xml
          .replace(/<cellXfs count="\d+"/, "<cellXfs")
          .replace(
            "</cellXfs>",
            `${Array.from({ length: 60_000 }, (_, at) => `<xf numFmtId="0" fontId="${(at * 7919) % 997}" fillId="${(at * 31) % 613}"/>`).join("")}</cellXfs>`,
          ),
      ),
  }),
  mangled("all 16,384 columns of a row formatted", {
    ...SAME,
    edit: ({ form }) => {
      for (let column = 21; column <= 16_384; column++)
        form.line(FIRST).cells.set(column, { style: "19", type: null, inner: "" });
    },
  }),
  mangled("300 further sheets", {
    edit: ({ book }) => {
      for (let sheet = 0; sheet < 300; sheet++) book.addSheet(`附表${sheet}`);
    },
  }),
];
