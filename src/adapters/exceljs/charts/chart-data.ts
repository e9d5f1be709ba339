/** References into cells, with the cells' values kept beside them for viewers that do not calculate. */

import type { CellValue, SheetPlan, SheetRange } from "../../../core/workbook/workbook-plan";
import { absoluteReference } from "../sheet-range";
import { xmlEscape } from "../safe-text";

export type SheetsByName = ReadonlyMap<string, SheetPlan>;

/** Category labels: `c:cat` with cached texts. */
export function categories(source: SheetRange, sheets: SheetsByName): string {
  const values = cellValues(source, sheets);
  const points = values.map((value, index) => point(index, labelText(value)));
  const cache = `<c:strCache><c:ptCount val="${values.length}"/>${points.join("")}</c:strCache>`;
  return `<c:cat><c:strRef>${reference(source)}${cache}</c:strRef></c:cat>`;
}

/** A series' numbers: `c:val` with cached numbers; a cell without a number is a gap. */
export function numbers(source: SheetRange, sheets: SheetsByName): string {
  const values = cellValues(source, sheets);
  const points = values.map((value, index) =>
    typeof value === "number" ? point(index, String(value)) : "",
  );
  const cache =
    `<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>` +
    `${points.join("")}</c:numCache>`;
  return `<c:val><c:numRef>${reference(source)}${cache}</c:numRef></c:val>`;
}

/** Values of a range, row by row. */
export function cellValues({ sheet, range }: SheetRange, sheets: SheetsByName): CellValue[] {
  const values: CellValue[] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      values.push(sheets.get(sheet)?.rows[row - 1]?.cells[column - 1]?.value ?? null);
    }
  }
  return values;
}

function reference(source: SheetRange): string {
  return `<c:f>${xmlEscape(absoluteReference(source))}</c:f>`;
}

function point(index: number, text: string): string {
  return text === "" ? "" : `<c:pt idx="${index}"><c:v>${xmlEscape(text)}</c:v></c:pt>`;
}

function labelText(value: CellValue): string {
  if (value === null) return "";
  return typeof value === "object" ? value.date : String(value);
}
