/** Counts the cells of a file against the limits, whatever its format. */

import { createIssue, type Issue } from "../../core/model/issue";
import { cellAddress } from "../../core/workbook/address";
import type { RawValue } from "../../core/workbook/raw-workbook";
import { TEXT_CUT, CONTENT_MISSED, TOO_MANY_CELLS } from "../../core/wording/reader-issues";
import type { Limits } from "./limits";
import { refuse } from "./refusal";

/** Before the value of a cell, as nearly all programs write it. */
const VALUE = "<v>";
/** `<c><v>1</v></c>` */
const SHORTEST_CELL = 16;

export class CellBudget {
  /** One warning for each text that was too long, and one for all that are missing. */
  readonly issues: Issue[] = [];
  private cells = 0;
  private contentMissed = false;

  constructor(
    private readonly file: string,
    private readonly limits: Limits,
  ) {}

  /** Takes one filled cell and gives its value, cut to what Excel can hold. @throws Refusal when there are too many. */
  take<V extends RawValue | null>(
    value: V,
    sheet: string,
    row: number,
    column: number,
  ): V | string {
    if (++this.cells > this.limits.cells) refuse(TOO_MANY_CELLS, { limit: this.limits.cells });
    const limit = this.limits.cellText;
    if (typeof value !== "string" || value.length <= limit) return value;
    const place = { file: this.file, sheet, cell: cellAddress(row, column) };
    this.issues.push(createIssue(TEXT_CUT, place, { limit }));
    return cutText(value, limit);
  }

  /**
   * Refuses a sheet that surely holds too many cells before any of them is read: rows by the hundred
   * thousand cost much more to keep than to count. @throws Refusal
   */
  foresee(sheetXml: string): void {
    const room = this.limits.cells - this.cells;
    if (sheetXml.length < room * SHORTEST_CELL) return;
    let filled = 0;
    for (let at = sheetXml.indexOf(VALUE); at >= 0; at = sheetXml.indexOf(VALUE, at + 1)) {
      const isEmpty = sheetXml.charAt(at + VALUE.length) === "<";
      if (!isEmpty && ++filled > room) refuse(TOO_MANY_CELLS, { limit: this.limits.cells });
    }
  }

  /** Tells, once a file, of a cell that promises a content and holds none. */
  missContent(sheet: string, row: number, column: number): void {
    if (this.contentMissed) return;
    this.contentMissed = true;
    // Of no cell: what is missing there is the rules' to tell.
    const facts = { address: cellAddress(row, column) };
    this.issues.push(createIssue(CONTENT_MISSED, { file: this.file, sheet }, facts));
  }

  /** True once a cell was taken. */
  get used(): boolean {
    return this.cells > 0;
  }
}

/** The first `limit` UTF-16 units, without half a surrogate pair at the end. */
function cutText(text: string, limit: number): string {
  const last = text.charCodeAt(limit - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit);
}
