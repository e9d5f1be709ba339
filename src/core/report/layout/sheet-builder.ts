/** Builds a sheet row by row: spans, computed heights, long texts carried over, planned pages. */

import type { CellRange } from "../../workbook/raw-workbook";
import { lineHeight, rowHeight, wrappedLines } from "../../workbook/text-layout";
import type {
  CellPlan,
  CellStyle,
  CellValue,
  ChartPlan,
  RowPlan,
  SheetPlan,
} from "../../workbook/workbook-plan";
import { BLANK } from "../../schema/vocabulary";
import { sheetPlan } from "../../workbook/build-sheet";
import { meetingPage } from "../../workbook/styles";
import { carriedOver } from "./carried-over";
import { pageBreaks, usableHeight } from "./pages";
import { pageCapacity, type PageFormat } from "./paper";
import { splitText } from "./split-text";

/** A cell to come, as wide as `span` columns. An empty text or null prints as “—”. */
export interface Part {
  value: CellValue;
  style: CellStyle;
  span: number;
}

export function part(value: CellValue, style: CellStyle, span = 1): Part {
  if (value !== null && value !== "") return { value, style, span };
  return { value: BLANK, style: style.horizontal === "left" ? centered(style) : style, span };
}

const CENTERED = new WeakMap<CellStyle, CellStyle>();

/** A dash in a column of texts stands in the middle; one object for each style. */
function centered(style: CellStyle): CellStyle {
  let known = CENTERED.get(style);
  if (!known) CENTERED.set(style, (known = { ...style, horizontal: "center" }));
  return known;
}

/** Cells without border or content, such as the room around a table. */
export function gap(span = 1): Part {
  return { value: null, style: {}, span };
}

export interface RowOptions {
  /** Points; the row grows with its text. */
  minHeight?: number;
  /** Keeps the row on one page with the row that follows; `rather`: where that leaves no page empty. */
  keepWithNext?: boolean | "rather";
  /** What the first cell says instead where the row opens a page. */
  atPageTop?: string;
  /** How long texts are carried over. */
  flow?: Flow;
}

/** A text that takes more than one share of a page goes on in rows below, none above the other. */
interface Flow {
  whole: number;
  piece: number;
}

/** Cells of a table stay whole as long as they can. */
const CELLS: Flow = { whole: 0.64, piece: 0.35 };
/** Running text fills pages. */
export const RUNNING_TEXT: Flow = { whole: 0.24, piece: 0.18 };
/** Points, a little below Excel's highest row. */
const HIGHEST_ROW = 400;
const DEFAULT_FONT_SIZE = 11;

export class SheetBuilder {
  private readonly rows: RowPlan[] = [];
  private merges: CellRange[] = [];
  private readonly keeps = new Set<number>();
  private readonly ratherKeeps = new Set<number>();
  /** Rows whose first cell says something else at the top of a page. */
  private readonly atTop = new Map<number, string>();
  private readonly charts: ChartPlan[] = [];
  private readonly forcedBreaks: number[] = [];
  private repeat: [number, number] | null = null;
  private freezeRows = 0;

  constructor(
    readonly name: string,
    readonly widths: readonly number[],
    readonly format: PageFormat,
  ) {}

  /** 1-based number of the row that comes next. */
  get nextRow(): number {
    return this.rows.length + 1;
  }

  /** Points that the page still has room for, as long as no page end was planned. */
  get room(): number {
    const used = this.rows.reduce((sum, row) => sum + (row.height ?? 0), 0);
    return usableHeight(pageCapacity(this.widths, this.format)) - used;
  }

  /** Points that a row would take. */
  heightOf(parts: readonly Part[], options: RowOptions = {}): number {
    const { rows } = this.planRow(parts, options);
    return rows.reduce((sum, row) => sum + (row.height ?? 0), 0);
  }

  /** Adds a row; texts too long for one row go on in rows below. Returns the number of the first. */
  addRow(parts: readonly Part[], options: RowOptions = {}): number {
    const first = this.nextRow;
    const { rows, placed } = this.planRow(parts, options);
    this.rows.push(...rows);
    this.mergeParts(placed, first, rows.length);
    const { keepWithNext, atPageTop } = options;
    if (keepWithNext === "rather") this.ratherKeeps.add(this.nextRow - 1);
    else if (keepWithNext) this.keeps.add(this.nextRow - 1);
    if (atPageTop !== undefined) {
      for (let row = first; row < this.nextRow; row++) this.atTop.set(row, atPageTop);
    }
    return first;
  }

  private planRow(
    parts: readonly Part[],
    options: RowOptions,
  ): { rows: RowPlan[]; placed: Placed[] } {
    const rows: RowPlan[] = [];
    const placed = this.place(parts, options.flow ?? CELLS);
    const depth = Math.max(1, ...placed.map((each) => each.pieces.length));
    for (let line = 0; line < depth; line++) {
      const cells: (CellPlan | null)[] = this.widths.map(() => null);
      for (const { left, pieces, part: source } of placed) {
        const value = pieces[line] ?? null;
        for (let column = left; column < left + source.span; column++) {
          const own = column === left;
          cells[column - 1] = { value: own ? value : null, style: source.style };
        }
      }
      const texts = placed.map(({ pieces, width, part: source }) => ({
        text: String(textOf(pieces[line] ?? "")),
        width,
        fontSize: source.style.font?.size ?? DEFAULT_FONT_SIZE,
      }));
      rows.push({ height: rowHeight(texts, options.minHeight ?? 20), cells });
    }
    return { rows, placed };
  }

  /** Ends the page after the rows so far. */
  breakPage(): void {
    if (this.rows.length > 0) this.forcedBreaks.push(this.rows.length);
  }

  /** Marks rows as the header that stays in view and repeats on every page. */
  repeatRows(first: number, last: number): void {
    this.repeat = [first, last];
    this.freezeRows = last;
  }

  addChart(chart: ChartPlan): void {
    this.charts.push(chart);
  }

  /** Joins rows `top` to `bottom` of a part `span` columns wide; the first row's value stands. */
  mergeDown(left: number, top: number, bottom: number, span = 1): void {
    if (bottom <= top) return;
    const right = left + span - 1;
    const outside = (merge: CellRange): boolean =>
      merge.right < left || merge.left > right || merge.bottom < top || merge.top > bottom;
    this.merges = [...this.merges.filter(outside), { top, left, bottom, right }];
    for (let row = top + 1; row <= bottom; row++) {
      const cell = this.rows[row - 1]?.cells[left - 1];
      if (cell) cell.value = null;
    }
  }

  build(): SheetPlan {
    const breaks = pageBreaks(
      this.rows.map((row) => row.height ?? 0),
      {
        capacity: pageCapacity(this.widths, this.format),
        repeat: this.repeat,
        keepWithNext: this.keeps,
        ratherKeep: this.ratherKeeps,
        moreAtTop: new Map([...this.atTop.keys()].map((row) => [row, this.moreAtTop(row)])),
        forced: this.forcedBreaks,
      },
    );
    const merges = this.merges.flatMap((merge) => this.splitAtPages(merge, breaks));
    for (const row of breaks) this.openPage(row + 1);
    return sheetPlan(this.name, {
      gridLines: false,
      columns: this.widths.map((width) => ({ width, hidden: false })),
      rows: this.rows,
      merges,
      charts: this.charts,
      freeze: this.freezeRows > 0 ? { rows: this.freezeRows, columns: 0 } : null,
      page: meetingPage(this.format.paper, {
        orientation: this.format.orientation,
        ...(this.format.margins && { margins: this.format.margins }),
        repeatRows: this.repeat,
        printArea: { top: 1, left: 1, bottom: this.rows.length, right: this.widths.length },
        breaksAfter: breaks,
      }),
    });
  }

  /** Points that the row takes more with the words for the top of a page. */
  private moreAtTop(row: number): number {
    const { height = 0, cells = [] } = this.rows[row - 1] ?? {};
    const fontSize = cells[0]?.style.font?.size ?? DEFAULT_FONT_SIZE;
    const text = this.atTop.get(row) ?? "";
    const needed = rowHeight([{ text, width: this.widths[0] ?? 0, fontSize }], 0);
    return Math.max(0, needed - (height ?? 0));
  }

  private openPage(row: number): void {
    const text = this.atTop.get(row);
    const plan = this.rows[row - 1];
    const cell = plan?.cells[0];
    if (text === undefined || !plan || !cell) return;
    plan.height = (plan.height ?? 0) + this.moreAtTop(row);
    cell.value = text;
  }

  /** A merge that a page end cuts becomes one a page, and says on each what it belongs to. */
  private splitAtPages(merge: CellRange, breaks: readonly number[]): CellRange[] {
    const { left, right, bottom } = merge;
    const parts: CellRange[] = [];
    let top = merge.top;
    const value = this.rows[top - 1]?.cells[left - 1]?.value ?? null;
    for (const end of breaks.filter((row) => row >= merge.top && row < bottom)) {
      parts.push({ top, left, bottom: end, right });
      top = end + 1;
      const cell = this.rows[top - 1]?.cells[left - 1];
      if (cell) cell.value = carriedOver(value);
    }
    parts.push({ top, left, bottom, right });
    return parts.filter((part) => part.bottom > part.top || right > left);
  }

  private place(parts: readonly Part[], flow: Flow): Placed[] {
    const placed: Placed[] = [];
    let left = 1;
    for (const each of parts) {
      const width = this.widths
        .slice(left - 1, left - 1 + each.span)
        .reduce((sum, column) => sum + column, 0);
      placed.push({ part: each, left, width, pieces: this.pieces(each, width, flow) });
      left += each.span;
    }
    return placed;
  }

  private pieces({ value, style }: Part, width: number, flow: Flow): CellValue[] {
    if (typeof value !== "string") return [value];
    const fontSize = style.font?.size ?? DEFAULT_FONT_SIZE;
    const whole = this.linesWithin(flow.whole, fontSize);
    // No character is narrower than one of the column's.
    if (value.length <= whole * Math.ceil(width) && wrappedLines(value, width, fontSize) <= whole) {
      return [value];
    }
    return splitText(value, width, fontSize, this.linesWithin(flow.piece, fontSize));
  }

  /** Lines of a row that takes at most a share of the page. */
  private linesWithin(share: number, fontSize: number): number {
    const highest = Math.min(HIGHEST_ROW, pageCapacity(this.widths, this.format) * share);
    return Math.max(1, Math.floor((highest - 4) / lineHeight(fontSize)));
  }

  /** Joins a part's columns, and its last piece with the rows that only other parts need. */
  private mergeParts(placed: readonly Placed[], first: number, depth: number): void {
    for (const { left, pieces, part: source } of placed) {
      const right = left + source.span - 1;
      pieces.forEach((_, line) => {
        const top = first + line;
        const bottom = line === pieces.length - 1 ? first + depth - 1 : top;
        if (bottom > top || right > left) this.merges.push({ top, left, bottom, right });
      });
    }
  }
}

interface Placed {
  part: Part;
  left: number;
  width: number;
  /** What stands in the row and the rows it is carried over to. */
  pieces: CellValue[];
}

function textOf(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return typeof value === "object" ? value.date : value;
}
