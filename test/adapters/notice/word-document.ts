/** Makes small Word documents for tests, with just the parts that matter. */

import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export function escape(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}

export interface ParagraphOptions {
  list?: string;
  level?: number;
  style?: string;
}

export function paragraph(text: string, { list, level, style }: ParagraphOptions = {}): string {
  const numbering =
    list === undefined
      ? ""
      : `<w:numPr><w:ilvl w:val="${String(level ?? 0)}"/><w:numId w:val="${list}"/></w:numPr>`;
  const named = style === undefined ? "" : `<w:pStyle w:val="${style}"/>`;
  return `<w:p><w:pPr>${named}${numbering}</w:pPr><w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r></w:p>`;
}

/** `merge` is restart or continue; `span` counts columns. */
export function cell(text: string, merge: "" | "restart" | "continue" = "", span = 1): string {
  const vertical =
    merge === "" ? "" : merge === "restart" ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>";
  const paragraphs = text.split("\n").map((line) => paragraph(line));
  return `<w:tc><w:tcPr><w:gridSpan w:val="${String(span)}"/>${vertical}</w:tcPr>${paragraphs.join("")}</w:tc>`;
}

export function table(...rows: string[][]): string {
  return `<w:tbl><w:tblPr/>${rows.map((cells) => `<w:tr>${cells.join("")}</w:tr>`).join("")}</w:tbl>`;
}

export const NUMBERING = `<w:numbering ${NS}>
  <w:abstractNum w:abstractNumId="0">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="1">
    <w:lvl w:ilvl="0"><w:start w:val="9"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
  </w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
</w:numbering>`;

const STYLES = `<w:styles ${NS}>
  <w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Chapter"><w:basedOn w:val="Base"/></w:style>
</w:styles>`;

export function wordDocument(...body: string[]): Uint8Array {
  const relationship = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELS}/${type}" Target="${target}"/>`;
  const relationships = (...items: string[]): Uint8Array =>
    strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`,
    );
  return zipSync({
    "_rels/.rels": relationships(relationship("r1", "officeDocument", "word/document.xml")),
    "word/_rels/document.xml.rels": relationships(
      relationship("r1", "numbering", "numbering.xml"),
      relationship("r2", "styles", "styles.xml"),
    ),
    "word/document.xml": strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><w:document ${NS} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body.join("")}<w:sectPr/></w:body></w:document>`,
    ),
    "word/numbering.xml": strToU8(NUMBERING),
    "word/styles.xml": strToU8(STYLES),
  });
}

/** The same document with footnotes, endnotes or comments, each as the XML of its part. */
export function withNotes(
  document: Uint8Array,
  notes: Readonly<Record<string, string>>,
): Uint8Array {
  const parts = unzipSync(document);
  const path = "word/_rels/document.xml.rels";
  let relationships = strFromU8(parts[path] ?? new Uint8Array());
  for (const [type, xml] of Object.entries(notes)) {
    parts[`word/${type}.xml`] = strToU8(xml);
    relationships = relationships.replace(
      "</Relationships>",
      `<Relationship Id="${type}" Type="${RELS}/${type}" Target="${type}.xml"/></Relationships>`,
    );
  }
  return zipSync({ ...parts, [path]: strToU8(relationships) });
}
