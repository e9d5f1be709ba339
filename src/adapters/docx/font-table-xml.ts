/** word/fontTable.xml: what to take where a font of official documents is not installed. */

import { escapeXml } from "../package/xml";
import { NAMESPACES, XML } from "./package-xml";

const SUBSTITUTES = new Map([
  ["仿宋_GB2312", "仿宋"],
  ["楷体_GB2312", "楷体"],
  ["方正小标宋简体", "方正小标宋_GBK"],
]);

export function fontTableXml(fonts: readonly string[]): string {
  const entries = fonts.map((font) => {
    const substitute = SUBSTITUTES.get(font);
    const other = substitute === undefined ? "" : `<w:altName w:val="${substitute}"/>`;
    return `<w:font w:name="${escapeXml(font)}">${other}<w:charset w:val="86"/></w:font>`;
  });
  return `${XML}<w:fonts ${NAMESPACES}>${entries.join("")}</w:fonts>`;
}
