/** Texts of shapes that are kept apart from the drawing of a sheet: charts, and those of older programs. */

import { END, OPEN, XmlScanner } from "../xml-scanner";
import { decodeEntities } from "../xml-text";
import type { ZipPackage } from "../zip-package";
import { besideXml, plainText, type BesideBudget } from "./beside-part";
import { relationshipsOf, type Relationship } from "./relationships";

/** What programs call a chart, a control or a part of one that nobody named. */
const UNNAMED =
  /^(?:(?:图表|坐标轴|轴|数据)?标题|(?:chart|axis) title|(?:复选框|选项按钮|按钮|分组框|标签|check box|option button|button|group box|label)\s*\d*)$/i;
const COMMENT = 'ObjectType="Note"';
const [TEXT_BOX, TEXT_BOX_END] = ["<v:textbox", "</v:textbox>"];
const ENDS_LINE = /^(?:br|\/div|\/p)\b/i;

export function isControl({ type }: Relationship): boolean {
  return type === "ctrlProp" || type === "control";
}

/** What is written on the charts of a drawing: titles, names of axes, text in boxes. */
export async function chartTexts(
  zip: ZipPackage,
  drawing: string,
  budget: BesideBudget,
): Promise<string[]> {
  const texts: string[] = [];
  for (const { type, target } of await relationshipsOf(zip, drawing)) {
    if (type !== "chart" && type !== "chartEx") continue;
    const xml = await besideXml(zip, target, budget);
    if (xml !== null) texts.push(...readChart(xml, target));
  }
  return texts;
}

/** One text for each of a chart's paragraphs. */
function readChart(xml: string, part: string): string[] {
  const scanner = new XmlScanner(xml, part);
  const texts: string[] = [];
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token !== OPEN) continue;
    if (scanner.is("p")) texts.push("");
    else if (scanner.is("t")) texts.push((texts.pop() ?? "") + plainText(scanner));
  }
  return texts.map((text) => text.trim()).filter(isSaid);
}

/**
 * Texts of the shapes that Excel keeps as it did before 2007: of controls, and of files that were
 * saved by older programs. They need not be well-formed, so that they are searched and not parsed.
 */
export async function oldShapeTexts(
  zip: ZipPackage,
  relationships: readonly Relationship[],
  budget: BesideBudget,
): Promise<string[]> {
  const texts: string[] = [];
  for (const { type, target } of relationships) {
    if (type !== "vmlDrawing") continue;
    const [, ...shapes] =
      (await besideXml(zip, target, budget))?.split(/<v:(?:shape|rect)\b/) ?? [];
    for (const shape of shapes) {
      if (shape.includes(COMMENT)) continue;
      const start = shape.indexOf(TEXT_BOX);
      const end = start < 0 ? -1 : shape.indexOf(TEXT_BOX_END, start);
      if (end >= 0) texts.push(decodeEntities(withoutTags(shape.slice(start, end))).trim());
    }
  }
  return texts.filter(isSaid);
}

/** In one pass, whatever the tags are like. */
function withoutTags(markup: string): string {
  const [before = "", ...tags] = markup.split("<");
  const texts = tags.map((tag) => {
    const end = tag.indexOf(">");
    const text = end < 0 ? "" : tag.slice(end + 1);
    return ENDS_LINE.test(tag) ? `\n${text}` : text;
  });
  return before + texts.join("");
}

function isSaid(text: string): boolean {
  return text !== "" && !UNNAMED.test(text);
}
