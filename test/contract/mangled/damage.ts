/** Files cut, garbled, encrypted or incomplete: refused with a reason, never half read. */

import { STRINGS, WORKBOOK, WORKBOOK_RELS } from "./book";
import { mangled, type Change, type Mangled, type Variant } from "./variant";

/** Nothing may be taken of it. */
function broken(name: string, change: Change): Variant {
  return mangled(name, { outcome: "rejected", ...change });
}

function cutPart(part: (filled: Mangled) => string, share: number): (filled: Mangled) => void {
  return (filled) =>
    filled.book.change(part(filled), (xml) => xml.slice(0, Math.floor(xml.length * share)));
}

const formPart = ({ book }: Mangled) => book.partOf("填报表");
const stringsPart = () => STRINGS;

function flipped(bytes: Uint8Array, share: number): Uint8Array {
  const copy = bytes.slice();
  const at = Math.floor(copy.length * share);
  copy[at] = (copy[at] ?? 0) ^ 0x40;
  return copy;
}

export const damage: readonly Variant[] = [
  ...[0.1, 0.3, 0.5, 0.8, 0.95, 0.999].map((share) =>
    broken(`cut to ${share * 100} %`, {
      bytes: (bytes) => bytes.slice(0, Math.floor(bytes.length * share)),
    }),
  ),
  broken("the first hundred bytes lost", { bytes: (bytes) => bytes.slice(100) }),
  ...[0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.97, 0.99].map((share) =>
    // A bit in a part that nobody reads does no harm.
    broken(`a bit flipped at ${share * 100} %`, {
      outcome: ["rejected", "merged", "merged-with-warnings"],
      bytes: (bytes) => flipped(bytes, share),
    }),
  ),
  broken("zeros in the middle", {
    outcome: ["rejected", "merged"],
    bytes: (bytes) => bytes.slice().fill(0, bytes.length / 2, bytes.length / 2 + 512),
  }),
  broken("zeros over the second half", {
    bytes: (bytes) => bytes.slice().fill(0, bytes.length / 2),
  }),
  mangled("bytes appended", {
    outcome: ["merged", "rejected"],
    bytes: (bytes) => Uint8Array.from([...bytes, ...new Uint8Array(500)]),
  }),
  mangled("bytes put in front", {
    outcome: ["merged", "rejected"],
    bytes: (bytes) => Uint8Array.from([...new Uint8Array(64), ...bytes]),
  }),
  broken("the form's part missing", { edit: (filled) => filled.book.remove(formPart(filled)) }),
  broken("the texts missing", { edit: ({ book }) => book.remove(STRINGS) }),
  broken("the workbook part missing", { edit: ({ book }) => book.remove(WORKBOOK) }),
  broken("the form cut to half", { edit: cutPart(formPart, 0.5) }),
  broken("the form cut at its end", { edit: cutPart(formPart, 0.99) }),
  broken("the texts cut to half", { edit: cutPart(stringsPart, 0.5) }),
  broken("the form's cells without an end", {
    edit: (filled) =>
      filled.book.change(formPart(filled), (xml) => xml.replace("</sheetData>", "")),
  }),
  broken("some texts lost", {
    edit: ({ book }) => book.change(STRINGS, (xml) => xml.replace(/(<si>.*?<\/si>){9}/, "")),
  }),
  broken("a text doubled, so that the others shift", {
    edit: ({ book }) => book.change(STRINGS, (xml) => xml.replace(/<si>.*?<\/si>/, "$&$&")),
  }),
  broken("a cell that stands twice", {
    edit: (filled) =>
      filled.book.change(formPart(filled), (xml) =>
        xml.replace(/<c r="N5"/, '<c r="N5" t="inlineStr"><is><t>又一个</t></is></c>$&'),
      ),
  }),
  broken("cells under another name", {
    edit: (filled) =>
      filled.book.change(formPart(filled), (xml) =>
        xml.replace(/<c (r="N5".*?)<\/c>/, "<cell $1</cell>"),
      ),
  }),
  broken("a value under another name", {
    edit: (filled) =>
      filled.book.change(formPart(filled), (xml) =>
        xml.replace(/(<c r="M5"[^>]*>)<v>(.*?)<\/v>/, "$1<w>$2</w>"),
      ),
  }),
  broken("a text under another name", {
    edit: (filled) =>
      filled.book.change(formPart(filled), (xml) =>
        xml.replace(/(<c r="N5"[^>]*><is>)<t[^>]*>(.*?)<\/t>/, "$1<u>$2</u>"),
      ),
  }),
  broken("rows in an element that does not belong there", {
    edit: (filled) =>
      filled.book.change(formPart(filled), (xml) =>
        xml.replace(/<row r="6".*?<\/row>/, "<group>$&</group>"),
      ),
  }),
  broken("rows behind the table", {
    edit: (filled) =>
      filled.book.change(formPart(filled), (xml) =>
        xml.replace(/(<row r="6".*?<\/row>)(.*<\/sheetData>)/, "$2$1"),
      ),
  }),
  broken("another sheet's part in place of the figures'", {
    edit: ({ book }) => {
      const [form, figures] = ["填报表", "指标填报"].map((name) => book.partOf(name).slice(3));
      book.change(WORKBOOK_RELS, (xml) => xml.replace(figures ?? "", form ?? ""));
    },
  }),
  broken("a nonsense part", {
    edit: (filled) => filled.book.write(formPart(filled), "这不是 XML"),
  }),
  broken("an empty part", { edit: (filled) => filled.book.write(formPart(filled), "") }),
  mangled("the styles missing", {
    // Without them nobody can tell a date from a number.
    outcome: ["merged-with-warnings"],
    edit: ({ book }) => book.remove("xl/styles.xml"),
  }),
  mangled("the properties missing", {
    outcome: "merged",
    edit: ({ book }) => book.remove("docProps/core.xml"),
  }),
  mangled("an unknown node in the properties", {
    outcome: "merged",
    edit: ({ book }) =>
      book.change("docProps/app.xml", (xml) =>
        xml.replace("</Properties>", "<Unknown/></Properties>"),
      ),
  }),
  mangled("the theme missing", {
    outcome: "merged",
    edit: ({ book }) => book.remove("xl/theme/theme1.xml"),
  }),
];
