/** Adds native charts to a finished package: chart, drawing, relationships, content types. */

import { strFromU8, strToU8 } from "fflate";
import type { SheetPlan, WorkbookPlan } from "../../../core/workbook/workbook-plan";
import type { Parts } from "../package-parts";
import { chartXml } from "./chart-xml";
import { drawingXml } from "./drawing-xml";
import { PACKAGE_NAMESPACE, RELATION, XML_HEAD } from "./names";

const CONTENT_TYPES = "[Content_Types].xml";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/**
 * Writes the parts of all charts of the plan and returns, by index of the sheet, the relationship
 * id of its drawing, which the sheet's XML must name.
 */
export function addCharts(parts: Parts, plan: WorkbookPlan): Map<number, string> {
  const drawings = new Map<number, string>();
  const overrides: string[] = [];
  const sheets = new Map(plan.sheets.map((sheet) => [sheet.name, sheet]));
  let charts = 0;
  plan.sheets.forEach((sheet, index) => {
    if (sheet.charts.length === 0) return;
    const number = drawings.size + 1;
    const first = charts + 1;
    for (const chart of sheet.charts) {
      charts++;
      const path = `xl/charts/chart${charts}.xml`;
      parts.set(path, strToU8(chartXml(chart, sheets)));
      overrides.push(override(path, CHART_TYPE));
    }
    overrides.push(addDrawing(parts, sheet, number, first));
    drawings.set(index, linkDrawing(parts, index, number));
  });
  if (overrides.length > 0) {
    append(parts, CONTENT_TYPES, "</Types>", overrides.join(""));
  }
  return drawings;
}

/** Writes drawing `number` whose charts start at `chartN` with N = `first`; returns its type. */
function addDrawing(parts: Parts, sheet: SheetPlan, number: number, first: number): string {
  const path = `xl/drawings/drawing${number}.xml`;
  parts.set(path, strToU8(drawingXml(sheet.charts)));
  const links = sheet.charts.map((_, index) =>
    relation(index + 1, RELATION.chart, `../charts/chart${first + index}.xml`),
  );
  parts.set(`xl/drawings/_rels/drawing${number}.xml.rels`, strToU8(relations(links.join(""))));
  return override(path, DRAWING_TYPE);
}

/** Relates a sheet to its drawing, beside whatever ExcelJS related it to. */
function linkDrawing(parts: Parts, sheetIndex: number, number: number): string {
  const path = `xl/worksheets/_rels/sheet${sheetIndex + 1}.xml.rels`;
  const known = parts.get(path);
  const count = known ? (strFromU8(known).match(/<Relationship /g) ?? []).length : 0;
  const link = relation(count + 1, RELATION.drawing, `../drawings/drawing${number}.xml`);
  if (known) append(parts, path, "</Relationships>", link);
  else parts.set(path, strToU8(relations(link)));
  return `rId${count + 1}`;
}

function append(parts: Parts, path: string, end: string, xml: string): void {
  const part = parts.get(path);
  if (!part) throw new Error(`no part ${path}`);
  parts.set(path, strToU8(strFromU8(part).replace(end, () => xml + end)));
}

function override(path: string, type: string): string {
  return `<Override PartName="/${path}" ContentType="${type}"/>`;
}

function relation(id: number, type: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`;
}

function relations(links: string): string {
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE_NAMESPACE}">${links}</Relationships>`;
}
