/** The drawing part: where each chart of a sheet stands. */

import type { CellRange } from "../../../core/workbook/raw-workbook";
import type { ChartPlan } from "../../../core/workbook/workbook-plan";
import { xmlEscape } from "../safe-text";
import { CHART_NAMESPACE, DRAWING_NAMESPACES, XML_HEAD } from "./names";

const NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

/** The chart at index i is related as `rId{i+1}`. */
export function drawingXml(charts: readonly ChartPlan[]): string {
  const frames = charts.map((chart, index) => frame(chart, index + 1)).join("");
  return `${XML_HEAD}<xdr:wsDr xmlns:xdr="${NAMESPACE}" ${DRAWING_NAMESPACES}>${frames}</xdr:wsDr>`;
}

function frame(chart: ChartPlan, number: number): string {
  // The description is what a screen reader says.
  const name = `id="${number + 1}" name="图表${number}" descr="${xmlEscape(chart.title)}"`;
  return (
    `<xdr:twoCellAnchor>${corners(chart.anchor)}<xdr:graphicFrame macro="">` +
    `<xdr:nvGraphicFramePr><xdr:cNvPr ${name}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${CHART_NAMESPACE}">` +
    `<c:chart xmlns:c="${CHART_NAMESPACE}" r:id="rId${number}"/>` +
    "</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
  );
}

/** From the top left of the first cell to the bottom right of the last. */
function corners({ top, left, bottom, right }: CellRange): string {
  return corner("from", left - 1, top - 1) + corner("to", right, bottom);
}

function corner(name: string, column: number, row: number): string {
  return (
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff>` +
    `<xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`
  );
}
