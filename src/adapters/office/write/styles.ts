/** Looks of cells: fonts, fills, borders, alignment, locks. */

import type { CellRange } from "../../../core/workbook/raw-workbook";
import type { CellStyle, SheetPlan } from "../../../core/workbook/workbook-plan";
import { CALL_COST, type Batch } from "./batch";
import { once } from "./once";
import { addressLists, styleAreas } from "./style-areas";

const BORDER_COLOR = "#7F7F7F";
const HORIZONTAL = {
  left: "Left",
  center: "Center",
  right: "Right",
  distributed: "Distributed",
} as const;
const VERTICAL = { top: "Top", middle: "Center", bottom: "Bottom" } as const;

type Side =
  "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

export async function writeStyles(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  batch: Batch,
): Promise<void> {
  for (const [style, areas] of styleAreas(plan.rows)) {
    for (const address of addressLists(areas)) {
      let calls = 0;
      once(sheet.getRanges(address), (range) => {
        calls = applyStyle(range.format, style);
      });
      await batch.add(calls * CALL_COST + address.length);
    }
    if (style.border !== "thin") continue;
    for (const group of groupByShape(areas)) {
      for (const address of addressLists(group.areas)) {
        once(sheet.getRanges(address), ({ format: { borders } }) => {
          for (const side of group.sides) drawLine(borders.getItem(side));
        });
        await batch.add(group.sides.length * 3 * CALL_COST + address.length);
      }
    }
  }
}

/** Sets what the style names and gives how many calls that took. */
function applyStyle(format: Excel.RangeFormat, style: CellStyle): number {
  const { font = {} } = style;
  const { horizontal, vertical, wrap, indent, fill, locked } = style;
  let calls = 1;
  const set = (apply: () => void) => {
    apply();
    calls++;
  };
  const { name, size, bold, italic, color } = font;
  if (name) set(() => (format.font.name = name));
  if (size) set(() => (format.font.size = size));
  if (bold) set(() => (format.font.bold = true));
  if (italic) set(() => (format.font.italic = true));
  if (color) set(() => (format.font.color = `#${color}`));
  if (fill) set(() => (format.fill.color = `#${fill}`));
  if (horizontal) set(() => (format.horizontalAlignment = HORIZONTAL[horizontal]));
  if (vertical) set(() => (format.verticalAlignment = VERTICAL[vertical]));
  if (wrap) set(() => (format.wrapText = true));
  if (indent) set(() => (format.indentLevel = indent));
  if (locked === false) set(() => (format.protection.locked = false));
  return calls;
}

/** Inner lines exist only where a range has several rows or columns. */
function groupByShape(areas: readonly CellRange[]): { sides: Side[]; areas: CellRange[] }[] {
  const groups = new Map<string, { sides: Side[]; areas: CellRange[] }>();
  for (const area of areas) {
    const rows = area.bottom > area.top;
    const columns = area.right > area.left;
    const key = `${rows} ${columns}`;
    const sides: Side[] = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"];
    if (rows) sides.push("InsideHorizontal");
    if (columns) sides.push("InsideVertical");
    const group = groups.get(key) ?? { sides, areas: [] };
    group.areas.push(area);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function drawLine(border: Excel.RangeBorder): void {
  border.style = "Continuous";
  border.weight = "Thin";
  border.color = BORDER_COLOR;
}
