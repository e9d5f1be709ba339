/** Cells of every kind that programs write: formulas, errors, rich and inline texts, links, comments. */

import { formColumnNumber } from "../../../src/core/schema/columns";
import type { ValueField } from "../../../src/core/model/record";
import { STRINGS } from "./book";
import { mangled, type Variant } from "./variant";
import { raw, text, type Content } from "./sheet-edit";

function cell(
  name: string,
  field: ValueField,
  content: Content,
  shown: string,
  value: string | number | null,
  codes: string[] = [],
): Variant {
  return mangled(name, {
    codes,
    edit: (filled) => {
      filled.book.set(1, field, content);
      filled.now(1, field, shown, value);
    },
  });
}

/** Adds an item to the shared strings and points a cell at it. */
function shared(name: string, item: string, value: string): Variant {
  return mangled(name, {
    edit: (filled) => {
      const index = filled.book.texts().length;
      filled.book.change(STRINGS, (xml) => xml.replace("</sst>", `<si>${item}</si></sst>`));
      filled.book.set(1, "progress", raw("s", `<v>${index}</v>`));
      filled.now(1, "progress", value, value);
    },
  });
}

const TEXT = "已开工建设三个项目，完成投资一亿元";

export const cellKinds: readonly Variant[] = [
  cell("a formula with its result", "completionRate", raw(null, "<f>50+5</f><v>55</v>"), "55", 55, [
    "formula-value",
  ]),
  cell(
    "a formula with a text result",
    "progress",
    raw("str", `<f>A1&amp;"x"</f><v>${TEXT}</v>`),
    TEXT,
    TEXT,
    ["formula-value"],
  ),
  cell("a formula without a result", "completionRate", raw(null, "<f>50+5</f>"), "公式", null, [
    "formula-without-result",
  ]),
  cell(
    "a formula whose result is an empty text",
    "remark",
    raw("str", "<f>T(Z99)</f><v></v>"),
    "公式",
    null,
    ["formula-blank"],
  ),
  cell(
    "a formula that is an error",
    "completionRate",
    raw("e", "<f>1/0</f><v>#DIV/0!</v>"),
    "#DIV/0!",
    null,
    ["error-value"],
  ),
  cell("an error for a text", "progress", raw("e", "<v>#REF!</v>"), "#REF!", null, ["error-value"]),
  cell("#N/A for a status", "status", raw("e", "<v>#N/A</v>"), "#N/A", null, ["error-value"]),
  cell(
    "a shared formula's later cell",
    "completionRate",
    raw(null, '<f t="shared" si="0"/><v>51.5</v>'),
    "51.5",
    51.5,
  ),
  cell(
    "an array formula",
    "completionRate",
    raw(null, '<f t="array" ref="M5">SUM(1)</f><v>51</v>'),
    "51",
    51,
  ),
  cell(
    "a link to another workbook",
    "progress",
    raw("str", `<f>[1]Sheet1!$A$1</f><v>${TEXT}</v>`),
    TEXT,
    TEXT,
    ["formula-value"],
  ),
  cell("a truth value for a text", "remark", raw("b", "<v>1</v>"), "TRUE", "TRUE"),
  cell("a number for a text", "progress", raw(null, "<v>1234.5</v>"), "1234.5", "1234.5"),
  cell(
    "a phone number as a number",
    "phone",
    raw(null, "<v>13800138000</v>"),
    "13800138000",
    "13800138000",
  ),
  cell("a phone number in scientific notation", "phone", text("1.38E+10"), "1.38E+10", null),
  cell(
    "an inline rich text",
    "progress",
    raw(
      "inlineStr",
      `<is><r><t>${TEXT.slice(0, 5)}</t></r><r><rPr><b/></rPr><t>${TEXT.slice(5)}</t></r></is>`,
    ),
    TEXT,
    TEXT,
  ),
  cell(
    "an inline text in CDATA",
    "progress",
    raw("inlineStr", `<is><t><![CDATA[${TEXT}<&>]]></t></is>`),
    `${TEXT}<&>`,
    `${TEXT}<&>`,
  ),
  cell("a text cell of type str", "progress", raw("str", `<v>${TEXT}</v>`), TEXT, TEXT),
  cell(
    "entities",
    "progress",
    raw("inlineStr", `<is><t>&#24050;&#x5F00;工&lt;b&gt;&amp;amp;</t></is>`),
    "已开工<b>&amp;",
    "已开工<b>&amp;",
  ),
  cell(
    "an escaped carriage return",
    "progress",
    raw("inlineStr", `<is><t>${TEXT}_x000D_\n第二段</t></is>`),
    TEXT,
    `${TEXT}\n第二段`,
  ),
  cell(
    "an escape that was typed",
    "progress",
    raw("inlineStr", `<is><t>${TEXT}_x005F_x0041_</t></is>`),
    `${TEXT}_x0041_`,
    `${TEXT}_x0041_`,
  ),
  cell(
    "tabs and line breaks",
    "progress",
    raw("inlineStr", `<is><t xml:space="preserve">  ${TEXT}\n\n\n\n末段  </t></is>`),
    TEXT,
    `${TEXT}\n\n末段`,
  ),
  shared(
    "a shared rich text",
    `<r><rPr><b/></rPr><t>${TEXT.slice(0, 4)}</t></r><r><t xml:space="preserve">${TEXT.slice(4)}</t></r>`,
    TEXT,
  ),
  shared(
    "a shared text with phonetic runs",
    `<t>${TEXT}</t><rPh sb="0" eb="2"><t>yi kai gong</t></rPh><phoneticPr fontId="1"/>`,
    TEXT,
  ),
  mangled("every filled cell is a formula", {
    codes: ["formula-value"],
    edit: ({ form, tasks }) => {
      tasks.forEach((_, nth) => {
        for (let column = 12; column <= 20; column++) {
          const old = form.cell(4 + nth, column);
          if (!old || old.inner === "") continue;
          const value =
            old.type === null ? old.inner : `<v>${old.inner.replace(/<[^>]*>/g, "")}</v>`;
          form.set(
            4 + nth,
            column,
            raw(old.type === null ? null : "str", `<f>其他表!A1</f>${value}`),
          );
        }
      });
    },
  }),
  mangled("hyperlinks and comments on cells", {
    outcome: "merged",
    edit: (filled) => {
      filled.form.tail = filled.form.tail.replace(
        "<printOptions",
        '<hyperlinks><hyperlink ref="N5" display="http://example.invalid" location="x!A1"/></hyperlinks><printOptions',
      );
      const part = filled.book.partOf("填报表").replace("worksheets/", "worksheets/_rels/");
      filled.book.write(
        `${part}.rels`,
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments9.xml"/></Relationships>',
      );
      filled.book.write("xl/comments9.xml", "<comments><commentList/></comments>");
    },
  }),
  mangled("values struck through, coloured or in hidden rows", {
    edit: ({ form }) => {
      form.line(6).attributes += ' hidden="1"';
      form.line(7).attributes = ' ht="0" customHeight="1" hidden="1"';
    },
  }),
  mangled("an autofilter that hides most rows", {
    outcome: "merged",
    edit: ({ form, tasks }) => {
      for (let nth = 2; nth < tasks.length; nth++) form.line(4 + nth).attributes += ' hidden="1"';
      form.tail = form.tail
        .replace("<printOptions", "<printOptions")
        .replace(
          /^/,
          '<autoFilter ref="A3:T32"><filterColumn colId="0"><filters><filter val="x"/></filters></filterColumn></autoFilter>',
        );
    },
  }),
  mangled("an error in the locked text", {
    edit: ({ form }) => form.set(5, formColumnNumber("text"), raw("e", "<v>#REF!</v>")),
  }),
  mangled("locked cells that became formulas", {
    edit: ({ form, book }) => {
      const texts = book.texts();
      for (let row = 4; row < 10; row++) {
        const index = Number(/<v>(\d+)/.exec(form.cell(row, 6)?.inner ?? "")?.[1]);
        form.set(
          row,
          6,
          raw("str", `<f>旧表!F${row}</f><v>${(texts[index] ?? "").replace(/&/g, "&amp;")}</v>`),
        );
      }
    },
  }),
];
