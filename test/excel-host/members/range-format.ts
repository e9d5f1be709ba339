import type { CellRange } from "../../../src/core/workbook/raw-workbook";
import { columnsOf, rowsOf, spansColumns, spansRows } from "../model/area";
import { lookProperty, withProperty, DEFAULT_LOOK } from "../model/cell";
import { invalidArgument, notModelled } from "../model/errors";
import type { Sheet } from "../model/sheet";
import type { Json } from "../wire/messages";
import { color, describe, flag, number, oneOf, text, type Members, type Target } from "./members";

/** The looks of one range, or of several at once. */
interface Looks extends Target {
  sheet: Sheet;
  areas: CellRange[];
}

interface Borders extends Looks {
  readonly type: "RangeBorderCollection";
}

interface Border extends Looks {
  readonly type: "RangeBorder";
  side: Side;
}

interface RangeAreas extends Looks {
  readonly type: "RangeAreas";
}

const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
] as const;
type Side = (typeof SIDES)[number];

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Distributed",
  "Justify",
  "Fill",
  "CenterAcrossSelection",
] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

export const RANGE_AREAS = describe<RangeAreas>("RangeAreas", {
  open: {
    Format: ({ sheet, areas }) => ({ type: "RangeFormat", sheet, areas }),
    Areas: ({ sheet, areas }) => ({ type: "RangeCollection", sheet, areas }),
  },
});

export const RANGE_COLLECTION = describe<Looks>("RangeCollection", {
  items: ({ sheet, areas }) => areas.map((area) => ({ type: "Range", sheet, area })),
});

export const RANGE_FORMAT = describe<Looks>("RangeFormat", {
  open: {
    Font: (looks) => ({ ...looks, type: "RangeFont" }),
    Fill: (looks) => ({ ...looks, type: "RangeFill" }),
    Borders: (looks) => ({ ...looks, type: "RangeBorderCollection" }),
    Protection: (looks) => ({ ...looks, type: "FormatProtection" }),
  },
  read: {
    HorizontalAlignment: common("HorizontalAlignment"),
    VerticalAlignment: common("VerticalAlignment"),
    WrapText: common("WrapText"),
  },
  write: {
    HorizontalAlignment: look("HorizontalAlignment", (v) =>
      oneOf(HORIZONTAL, v, "RangeFormat.horizontalAlignment"),
    ),
    VerticalAlignment: look("VerticalAlignment", (v) =>
      oneOf(VERTICAL, v, "RangeFormat.verticalAlignment"),
    ),
    WrapText: look("WrapText", (v) => flag(v, "RangeFormat.wrapText")),
    IndentLevel: look("IndentLevel", (v) => within(v, 0, 250, "RangeFormat.indentLevel")),
    ColumnWidth: ({ sheet, areas }, value) => {
      sheet.requireFormatting("allowFormatColumns", "RangeFormat.columnWidth");
      // 255 characters of the default font.
      const width = within(value, 0, 1343, "RangeFormat.columnWidth");
      for (const { left, right } of areas) {
        for (let column = left; column <= right; column++) sheet.columnWidths.set(column, width);
      }
    },
    RowHeight: ({ sheet, areas }, value) => {
      sheet.requireFormatting("allowFormatRows", "RangeFormat.rowHeight");
      const height = within(value, 0, 409.5, "RangeFormat.rowHeight");
      for (const { top, bottom } of areas) {
        for (let row = top; row <= bottom; row++) sheet.rowHeights.set(row, height);
      }
    },
    UseStandardWidth: ({ sheet, areas }, value) => {
      if (value !== true) throw notModelled("RangeFormat.useStandardWidth=false");
      sheet.requireFormatting("allowFormatColumns", "RangeFormat.useStandardWidth");
      for (const { left, right } of areas) forget(sheet.columnWidths, left, right);
    },
    UseStandardHeight: ({ sheet, areas }, value) => {
      if (value !== true) throw notModelled("RangeFormat.useStandardHeight=false");
      sheet.requireFormatting("allowFormatRows", "RangeFormat.useStandardHeight");
      for (const { top, bottom } of areas) forget(sheet.rowHeights, top, bottom);
    },
  },
});

export const RANGE_FONT = describe<Looks>("RangeFont", {
  read: {
    Bold: common("Font.Bold"),
    Color: common("Font.Color"),
    Name: common("Font.Name"),
    Size: common("Font.Size"),
  },
  write: {
    Bold: look("Font.Bold", (v) => flag(v, "RangeFont.bold")),
    Italic: look("Font.Italic", (v) => flag(v, "RangeFont.italic")),
    Underline: look("Font.Underline", (v) =>
      oneOf(["None", "Single", "Double"], v, "RangeFont.underline"),
    ),
    Color: look("Font.Color", (v) => color(v, "RangeFont.color")),
    Name: look("Font.Name", (v) => text(v, "RangeFont.name")),
    Size: look("Font.Size", (v) => within(v, 1, 409, "RangeFont.size")),
  },
});

export const RANGE_FILL = describe<Looks>("RangeFill", {
  read: { Color: common("Fill.Color") },
  write: { Color: look("Fill.Color", (v) => color(v, "RangeFill.color")) },
});

export const FORMAT_PROTECTION = describe<Looks>("FormatProtection", {
  read: { Locked: common("Protection.Locked") },
  write: { Locked: look("Protection.Locked", (v) => flag(v, "FormatProtection.locked")) },
});

export const RANGE_BORDERS = describe<Borders>("RangeBorderCollection", {
  item: (looks, key) => ({
    ...looks,
    type: "RangeBorder",
    side: oneOf(SIDES, key, "RangeBorderCollection.getItem"),
  }),
});

export const RANGE_BORDER = describe<Border>("RangeBorder", {
  write: {
    Style: border("Style", (v) =>
      oneOf(["None", "Continuous", "Dash", "Dot", "Double"], v, "RangeBorder.style"),
    ),
    Weight: border("Weight", (v) =>
      oneOf(["Hairline", "Thin", "Medium", "Thick"], v, "RangeBorder.weight"),
    ),
    Color: border("Color", (v) => color(v, "RangeBorder.color")),
  },
});

type Write<T extends Target> = NonNullable<Members<T>["write"]>[string];
type Read<T extends Target> = NonNullable<Members<T>["read"]>[string];

function look(name: string, check: (value: Json) => Json): Write<Looks> {
  return ({ sheet, areas }, value) => {
    sheet.requireFormatting("allowFormatCells", "Range.format");
    const checked = check(value);
    for (const area of areas) {
      eachCell(area, (row, column) => {
        const cell = sheet.ensureCell(row, column);
        cell.look = withProperty(cell.look, name, checked);
      });
    }
  };
}

/** Null where cells differ. */
function common(name: string): Read<Looks> {
  return ({ sheet, areas }) => {
    const found = new Set<Json>();
    for (const area of areas) {
      eachCell(area, (row, column) => {
        found.add(lookProperty(sheet.cellAt(row, column)?.look ?? DEFAULT_LOOK, name));
      });
    }
    return found.size === 1 ? ([...found][0] ?? null) : null;
  };
}

/** Edges and inner lines of a range, kept as the four edges of each cell. */
function border(property: string, check: (value: Json) => Json): Write<Border> {
  return ({ sheet, areas, side }, value) => {
    sheet.requireFormatting("allowFormatCells", "Range.format.borders");
    const checked = check(value);
    for (const area of areas) {
      eachCell(area, (row, column) => {
        for (const edge of edges(side, area, row, column)) {
          const cell = sheet.ensureCell(row, column);
          cell.look = withProperty(cell.look, `Border.${edge}.${property}`, checked);
        }
      });
    }
  };
}

function edges(side: Side, area: CellRange, row: number, column: number): string[] {
  const at = {
    EdgeTop: row === area.top && "Top",
    EdgeBottom: row === area.bottom && "Bottom",
    EdgeLeft: column === area.left && "Left",
    EdgeRight: column === area.right && "Right",
  };
  if (side === "InsideHorizontal") {
    return [row > area.top && "Top", row < area.bottom && "Bottom"].filter(
      (edge) => edge !== false,
    );
  }
  if (side === "InsideVertical") {
    return [column > area.left && "Left", column < area.right && "Right"].filter(
      (edge) => edge !== false,
    );
  }
  const edge = at[side];
  return edge === false ? [] : [edge];
}

function eachCell(area: CellRange, visit: (row: number, column: number) => void): void {
  if (spansRows(area) || spansColumns(area)) throw notModelled("looks of whole rows or columns");
  if (rowsOf(area) * columnsOf(area) > 5_000_000) throw invalidArgument("Range.format");
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) visit(row, column);
  }
}

function within(value: Json, low: number, high: number, location: string): number {
  const amount = number(value, location);
  if (amount < low || amount > high) throw invalidArgument(location, String(amount));
  return amount;
}

function forget(sizes: Map<number, number>, first: number, last: number): void {
  for (const place of [...sizes.keys()]) if (place >= first && place <= last) sizes.delete(place);
}
