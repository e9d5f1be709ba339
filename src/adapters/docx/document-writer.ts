/** Writes a document plan as .docx bytes (WordprocessingML, ECMA-376 transitional). */

import { strToU8 } from "fflate";
import type {
  DocumentBlock,
  DocumentPlan,
  ParagraphStyle,
} from "../../core/document/document-plan";
import type { DocumentWriter } from "../../ports";
import { zipParts } from "../package/zip-parts";
import { bodyXml } from "./body-xml";
import { fontTableXml } from "./font-table-xml";
import { footerXml } from "./footer-xml";
import { CONTENT_TYPES, corePropertiesXml, DOCUMENT_LINKS, PACKAGE_LINKS } from "./package-xml";
import { SETTINGS } from "./settings-xml";
import { stylesXml } from "./styles-xml";

/** The writer of .docx files. The same plan gives the same bytes. */
export function createDocumentWriter(): DocumentWriter {
  return { write };
}

function write(plan: DocumentPlan): Uint8Array {
  const styles = stylesOf(plan.blocks);
  const parts: [string, string][] = [
    ["[Content_Types].xml", CONTENT_TYPES],
    ["_rels/.rels", PACKAGE_LINKS],
    ["docProps/core.xml", corePropertiesXml(plan)],
    ["word/document.xml", bodyXml(plan)],
    ["word/_rels/document.xml.rels", DOCUMENT_LINKS],
    ["word/styles.xml", stylesXml(styles)],
    ["word/settings.xml", SETTINGS],
    ["word/fontTable.xml", fontTableXml(fontsOf(plan.blocks, styles))],
    ["word/footer1.xml", footerXml("right")],
    ["word/footer2.xml", footerXml("left")],
  ];
  return zipParts(new Map(parts.map(([path, xml]) => [path, strToU8(xml)])));
}

/** Every style that the blocks use, by id; the first of an id counts. */
function stylesOf(blocks: readonly DocumentBlock[]): ParagraphStyle[] {
  const used = blocks.flatMap((block) =>
    block.kind === "paragraph" ? [block.style] : [block.headerStyle, ...block.styles],
  );
  const styles = new Map<string, ParagraphStyle>();
  for (const style of used) if (!styles.has(style.id)) styles.set(style.id, style);
  return [...styles.values()];
}

function fontsOf(blocks: readonly DocumentBlock[], styles: readonly ParagraphStyle[]): string[] {
  const runs = blocks.flatMap((block) => (block.kind === "paragraph" ? block.runs : []));
  const named = [...styles.map(({ font }) => font), ...runs.map(({ font }) => font)];
  return [...new Set(named.filter((font) => font !== undefined))];
}
