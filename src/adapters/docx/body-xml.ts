/** word/document.xml: the paragraphs, the tables and the page. */

import type {
  DocumentPage,
  DocumentParagraph,
  DocumentPlan,
  DocumentRun,
  DocumentTable,
  ParagraphStyle,
} from "../../core/document/document-plan";
import { writtenText } from "../../core/text/written-text";
import { escapeXml } from "../package/xml";
import { NAMESPACES, XML } from "./package-xml";
import { fontsXml } from "./styles-xml";
import { twips, twipsOfMillimetres } from "./units";

/** A4 in twips. */
const PAGE = { width: 11906, height: 16838 };

export function bodyXml({ blocks, page }: DocumentPlan): string {
  const content = blocks.map((block) =>
    block.kind === "paragraph" ? paragraphXml(block) : tableXml(block),
  );
  // A document never ends with a table: its last paragraph carries the section.
  const end = blocks.at(-1)?.kind === "table" ? TINY_PARAGRAPH : "";
  return `${XML}<w:document ${NAMESPACES}><w:body>${content.join("")}${end}${sectionXml(page)}</w:body></w:document>`;
}

const TINY_PARAGRAPH =
  '<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>';

function paragraphXml({ style, runs, ...own }: DocumentParagraph): string {
  const indent = own.rightIndent ?? 0;
  const properties = [
    own.keepWithNext === true ? "<w:keepNext/>" : "",
    own.newPage === true ? "<w:pageBreakBefore/>" : "",
    indent > 0
      ? `<w:ind w:rightChars="${Math.round(indent * 100)}" w:right="${twips(indent * style.size)}"/>`
      : "",
  ];
  return `<w:p>${propertiesXml(style, properties.join(""))}${runs.map(runXml).join("")}</w:p>`;
}

function propertiesXml(style: ParagraphStyle, own = ""): string {
  return `<w:pPr><w:pStyle w:val="${escapeXml(style.id)}"/>${own}</w:pPr>`;
}

function runXml({ text, font }: DocumentRun): string {
  const look = font === undefined ? "" : `<w:rPr>${fontsXml(font)}</w:rPr>`;
  const lines = writtenText(text)
    .split("\n")
    .map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`);
  return `<w:r>${look}${lines.join("<w:br/>")}</w:r>`;
}

function tableXml({ widths, header, rows, headerStyle, styles }: DocumentTable): string {
  const columns = widths.map(twipsOfMillimetres);
  const total = columns.reduce((sum, width) => sum + width, 0);
  const cell = (text: string, column: number, style: ParagraphStyle): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${columns[column] ?? 0}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>` +
    `<w:p>${propertiesXml(style)}${runXml({ text })}</w:p></w:tc>`;
  const row = (cells: readonly string[], rules: string): string =>
    `<w:tr><w:trPr><w:cantSplit/>${rules}</w:trPr>${cells.join("")}</w:tr>`;
  const head = header.map((text, column) => cell(text, column, headerStyle));
  const body = rows.map((texts) =>
    row(
      texts.map((text, column) => cell(text, column, styles[column] ?? headerStyle)),
      "",
    ),
  );
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>` +
    `<w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
    '<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="57" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
    `<w:tblGrid>${columns.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>` +
    `${row(head, "<w:tblHeader/>")}${body.join("")}</w:tbl>`
  );
}

const BORDERS = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join("");

function sectionXml({ margins, footer }: DocumentPage): string {
  const { top, bottom, left, right } = margins;
  const margin = (side: string, millimetres: number): string =>
    `w:${side}="${twipsOfMillimetres(millimetres)}"`;
  return (
    '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId5"/>' +
    `<w:pgSz w:w="${PAGE.width}" w:h="${PAGE.height}"/>` +
    `<w:pgMar ${margin("top", top)} ${margin("right", right)} ${margin("bottom", bottom)} ${margin("left", left)} ` +
    `${margin("header", 15)} ${margin("footer", footer)} w:gutter="0"/><w:pgNumType w:start="1"/></w:sectPr>`
  );
}
