import type { CellRange } from "../../../src/core/workbook/raw-workbook";
import type { ExcelHost } from "../host";
import {
  areaAddress,
  inGrid,
  parseArea,
  quotedSheetName,
  spansColumns,
  spansRows,
} from "../model/area";
import { invalidArgument, notModelled } from "../model/errors";
import type { Sheet } from "../model/sheet";
import { isTarget, type Argument, type Target } from "./members";

export interface RangeTarget extends Target {
  readonly type: "Range";
  sheet: Sheet;
  area: CellRange;
}

/** @throws HostError outside the grid. */
export function rangeOn(sheet: Sheet, area: CellRange): RangeTarget {
  if (!inGrid(area)) throw invalidArgument("Range", "outside the grid");
  return { type: "Range", sheet, area };
}

export function rangeAddressOf({ sheet, area }: RangeTarget): string {
  return `${quotedSheetName(sheet.name)}!${areaAddress(area)}`;
}

/** A range object, `A1:B2` on `sheet`, or an address with its own sheet. */
export function toRange(
  argument: Argument | undefined,
  sheet: Sheet,
  host: ExcelHost,
): RangeTarget {
  if (isTarget(argument)) {
    if (argument.type !== "Range") throw invalidArgument("Range");
    return argument as RangeTarget;
  }
  if (typeof argument !== "string") throw invalidArgument("Range");
  const named = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(argument);
  const owner = named
    ? host.workbook.sheet((named[1] ?? named[2] ?? "").replace(/''/g, "'"))
    : sheet;
  const area = parseArea(named?.[3] ?? argument);
  if (!area) throw invalidArgument("Worksheet.getRange", argument);
  return rangeOn(owner, area);
}

/** The range's cells in rows. @throws HostError for whole rows or columns, which nobody should load. */
export function requireFinite({ area }: RangeTarget, member: string): CellRange {
  if (spansRows(area) || spansColumns(area))
    throw notModelled(`${member} on whole rows or columns`);
  return area;
}
