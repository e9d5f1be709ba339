/** word/footer*.xml: the page number as official documents print it. */

import { fontsXml } from "./styles-xml";
import { NAMESPACES, XML } from "./package-xml";

/** 4号 in half points; a character of it in twips. */
const SIZE = 28;
const CHARACTER = 280;

/** — 1 — in 宋体 4号, one character from the margin: right on odd pages, left on even ones. */
export function footerXml(side: "left" | "right"): string {
  const look = `<w:rPr>${fontsXml("宋体").replace(/Times New Roman/g, "宋体")}<w:sz w:val="${SIZE}"/><w:szCs w:val="${SIZE}"/></w:rPr>`;
  const text = (value: string): string =>
    `<w:r>${look}<w:t xml:space="preserve">${value}</w:t></w:r>`;
  const mark = (type: string): string => `<w:r>${look}<w:fldChar w:fldCharType="${type}"/></w:r>`;
  const number = `${mark("begin")}<w:r>${look}<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>${mark("separate")}${text("1")}${mark("end")}`;
  return (
    `${XML}<w:ftr ${NAMESPACES}><w:p><w:pPr><w:ind w:${side}Chars="100" w:${side}="${CHARACTER}"/>` +
    `<w:jc w:val="${side}"/></w:pPr>${text("— ")}${number}${text(" —")}</w:p></w:ftr>`
  );
}
