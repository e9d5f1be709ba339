/** Recognises a sheet whose content is no longer what was written. */

import { digest } from "../../../core/text/digest";
import { rawSheet } from "../../../core/workbook/raw-from-plan";
import type { RawSheet } from "../../../core/workbook/raw-workbook";
import type { SheetPlan } from "../../../core/workbook/workbook-plan";
import { cellText } from "../write/cell-text";
import type { WrittenRecord } from "./kept-values";

/** Of the values alone: looks may be changed freely. */
export function sheetDigest({ rows }: RawSheet): string {
  const cells = rows.flatMap(({ index, cells }) =>
    cells.map(({ column, value }) => `${index},${column}=${valueText(value)}`),
  );
  return digest(cells.join("\n"));
}

function valueText(value: RawSheet["rows"][number]["cells"][number]["value"]): string {
  if (typeof value === "string") return cellText(value);
  // Excel keeps fifteen digits.
  if (typeof value === "number") return String(Number(value.toPrecision(12)));
  return JSON.stringify(value);
}

/** Of a sheet as a plan writes it. */
export function planDigest(sheet: SheetPlan): string {
  return sheetDigest(rawSheet(sheet));
}

/** What is known as written once `fresh` has been, too. */
export function withFresh(written: WrittenRecord, fresh: WrittenRecord): WrittenRecord {
  const names = new Set(fresh.map(([name]) => name));
  return [...written.filter(([name]) => !names.has(name)), ...fresh];
}
