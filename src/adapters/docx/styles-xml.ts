/** word/styles.xml: the plan's paragraph styles. */

import type { ParagraphStyle } from "../../core/document/document-plan";
import { escapeXml } from "../package/xml";
import { NAMESPACES, XML } from "./package-xml";
import { halfPoints, twips } from "./units";

/** Digits and Latin letters, which the fonts of Chinese documents draw badly. */
const LATIN = "Times New Roman";

/** Font for Chinese characters; digits and letters have their own. */
export function fontsXml(font: string): string {
  return `<w:rFonts w:ascii="${LATIN}" w:hAnsi="${LATIN}" w:eastAsia="${escapeXml(font)}" w:cs="${LATIN}" w:hint="eastAsia"/>`;
}

export function stylesXml(styles: readonly ParagraphStyle[]): string {
  return (
    `${XML}<w:styles ${NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>${fontsXml("宋体")}` +
    '<w:kern w:val="2"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>' +
    "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>" +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>' +
    '<w:pPr><w:widowControl w:val="0"/><w:jc w:val="both"/></w:pPr></w:style>' +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>' +
    '<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>' +
    `${styles.map(styleXml).join("")}</w:styles>`
  );
}

function styleXml(style: ParagraphStyle): string {
  const { id, name, font, size, align, lineHeight, firstLine = 0, outline } = style;
  const indent = `<w:ind w:firstLineChars="${firstLine * 100}" w:firstLine="${twips(firstLine * size)}"/>`;
  const paragraph = [
    style.keepWithNext === true ? "<w:keepNext/>" : "",
    lineHeight === null ? "" : `<w:spacing w:line="${twips(lineHeight)}" w:lineRule="exact"/>`,
    firstLine > 0 ? indent : "",
    `<w:jc w:val="${align}"/>`,
    outline === undefined ? "" : `<w:outlineLvl w:val="${outline}"/>`,
  ];
  const half = halfPoints(size);
  return (
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${escapeXml(id)}"><w:name w:val="${escapeXml(name)}"/>` +
    `<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph.join("")}</w:pPr>` +
    `<w:rPr>${fontsXml(font)}<w:sz w:val="${half}"/><w:szCs w:val="${half}"/></w:rPr></w:style>`
  );
}
