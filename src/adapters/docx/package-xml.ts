/** The parts around the text: what the package holds and how its parts hang together. */

import type { DocumentPlan } from "../../core/document/document-plan";
import { writtenText } from "../../core/text/written-text";
import { escapeXml } from "../package/xml";

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const AUTHOR = "责任台账";

export const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' + `xmlns:r="${OFFICE}"`;

const PARTS: [string, string][] = [
  ["document", "document.main"],
  ["styles", "styles"],
  ["settings", "settings"],
  ["fontTable", "fontTable"],
  ["footer1", "footer"],
  ["footer2", "footer"],
];

export const CONTENT_TYPES =
  `${XML}<Types xmlns="${PACKAGE}/content-types">` +
  `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  PARTS.map(
    ([name, type]) => `<Override PartName="/word/${name}.xml" ContentType="${WORD}.${type}+xml"/>`,
  ).join("") +
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
  "</Types>";

export const PACKAGE_LINKS =
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">` +
  `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>` +
  `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
  "</Relationships>";

/** The footers' ids stand in the section: rId4 on odd pages, rId5 on even ones. */
export const DOCUMENT_LINKS =
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">` +
  [
    ["styles", "styles"],
    ["settings", "settings"],
    ["fontTable", "fontTable"],
    ["footer", "footer1"],
    ["footer", "footer2"],
  ]
    .map(
      ([type, name], index) =>
        `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${name}.xml"/>`,
    )
    .join("") +
  "</Relationships>";

export function corePropertiesXml({ title, date }: DocumentPlan): string {
  const stamp = `${/^\d{4}-\d{2}-\d{2}/.exec(date)?.[0] ?? "2000-01-01"}T00:00:00Z`;
  return (
    `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(writtenText(title))}</dc:title><dc:creator>${AUTHOR}</dc:creator>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${stamp}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${stamp}</dcterms:modified></cp:coreProperties>`
  );
}
