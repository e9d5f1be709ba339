/** One worksheet: its cells and everything laid over them. */

import type { CellRange } from "../../../src/core/workbook/raw-workbook";
import type { Json } from "../wire/messages";
import { contains, overlap } from "./area";
import { emptyCell, isBlank, isUntouched, lookProperty, type Cell } from "./cell";
import { accessDenied } from "./errors";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

export interface Table {
  readonly type: "Table";
  id: string;
  name: string;
  sheet: Sheet;
  area: CellRange;
  style: string | null;
  showBandedRows: boolean;
}

export interface Validation {
  area: CellRange;
  rule: Record<string, Json>;
  ignoreBlanks: boolean;
  prompt: Json;
  errorAlert: Json;
}

export interface ConditionalFormat {
  readonly type: "ConditionalFormat";
  id: string;
  area: CellRange;
  kind: string;
  formula: string;
  stopIfTrue: boolean;
  /** `Fill.Color`, `Font.Color`, `Font.Bold`. */
  look: Record<string, Json>;
}

export interface Chart {
  readonly type: "Chart";
  id: string;
  name: string;
  sheet: Sheet;
  kind: string;
  from: CellRange | null;
  /** Title, legend and axes by name, such as `Title.Text`. */
  properties: Record<string, Json>;
  series: ChartSeries[];
}

export interface ChartSeries {
  readonly type: "ChartSeries";
  name: string;
  values: string | null;
  categories: string | null;
  hasDataLabels: boolean;
  color: string | null;
  /** By position. */
  pointColors: Map<number, string>;
}

export interface Page {
  properties: Record<string, Json>;
  margins: Record<string, Json>;
  printArea: string | null;
  titleRows: string | null;
  headersFooters: Record<string, Json>;
  /** First row of each page that is forced to begin. */
  breaks: number[];
}

export interface Protection {
  options: Record<string, Json>;
  password: string;
}

const WIDTH = 16_384;

export class Sheet {
  readonly type = "Worksheet";
  visibility: Visibility = "Visible";
  tabColor = "";
  showGridlines = true;
  /** Points, by column and by row; only what was set. */
  columnWidths = new Map<number, number>();
  rowHeights = new Map<number, number>();
  hiddenColumns = new Set<number>();
  hiddenRows = new Set<number>();
  merges: CellRange[] = [];
  tables: Table[] = [];
  validations: Validation[] = [];
  /** First one wins. */
  conditionalFormats: ConditionalFormat[] = [];
  charts: Chart[] = [];
  filter: CellRange | null = null;
  freeze: { rows: number; columns: number } | null = null;
  protection: Protection | null = null;
  page: Page = emptyPage();
  deleted = false;
  private cells = new Map<number, Cell>();

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  cellAt(row: number, column: number): Cell | undefined {
    return this.cells.get(row * WIDTH + column - 1);
  }

  /** The cell, made if it is not there yet. */
  ensureCell(row: number, column: number): Cell {
    const known = this.cellAt(row, column);
    if (known) return known;
    const cell = emptyCell();
    this.cells.set(row * WIDTH + column - 1, cell);
    return cell;
  }

  /** Cells that hold or look like something, within `area`. */
  *cellsIn(area: CellRange): Generator<{ row: number; column: number; cell: Cell }> {
    const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
    if (size < this.cells.size) {
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = area.left; column <= area.right; column++) {
          const cell = this.cellAt(row, column);
          if (cell) yield { row, column, cell };
        }
      }
      return;
    }
    for (const [key, cell] of this.cells) {
      const place = { row: Math.floor(key / WIDTH), column: (key % WIDTH) + 1 };
      const { row, column } = place;
      if (contains(area, { top: row, left: column, bottom: row, right: column })) {
        yield { ...place, cell };
      }
    }
  }

  removeCells(area: CellRange): void {
    for (const { row, column } of [...this.cellsIn(area)]) {
      this.cells.delete(row * WIDTH + column - 1);
    }
  }

  /** Smallest range around everything; with `valuesOnly` looks do not count. */
  usedArea(valuesOnly: boolean, within: CellRange): CellRange | null {
    let used: CellRange | null = null;
    for (const { row, column, cell } of this.cellsIn(within)) {
      if (valuesOnly ? isBlank(cell) : isUntouched(cell)) continue;
      used = used
        ? {
            top: Math.min(used.top, row),
            left: Math.min(used.left, column),
            bottom: Math.max(used.bottom, row),
            right: Math.max(used.right, column),
          }
        : { top: row, left: column, bottom: row, right: column };
    }
    return used;
  }

  /** @throws HostError where a protected sheet has a locked cell in the range. */
  requireUnlocked(area: CellRange, location: string): void {
    if (!this.protection) return;
    const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
    let open = 0;
    for (const { cell } of this.cellsIn(area)) {
      if (lookProperty(cell.look, "Protection.Locked") === false) open++;
    }
    if (open < size) throw accessDenied(location);
  }

  /** @throws HostError where protection does not allow the change to looks, structure or layout. */
  requireFormatting(option: string, location: string): void {
    if (this.protection && this.protection.options[option] !== true) throw accessDenied(location);
  }

  /** @throws HostError on a protected sheet. */
  requireUnprotected(location: string): void {
    if (this.protection) throw accessDenied(location);
  }

  tableOver(area: CellRange): Table | undefined {
    return this.tables.find((table) => overlap(table.area, area));
  }

  /** A copy under another name; tables get names of their own from `nextTable`. */
  copy(id: string, name: string, nextTable: () => { id: string; name: string }): Sheet {
    const copy = new Sheet(id, name);
    copy.visibility = this.visibility;
    copy.tabColor = this.tabColor;
    copy.showGridlines = this.showGridlines;
    copy.columnWidths = new Map(this.columnWidths);
    copy.rowHeights = new Map(this.rowHeights);
    copy.hiddenColumns = new Set(this.hiddenColumns);
    copy.hiddenRows = new Set(this.hiddenRows);
    copy.merges = [...this.merges];
    copy.tables = this.tables.map((table) => ({ ...table, ...nextTable(), sheet: copy }));
    copy.validations = structuredClone(this.validations);
    copy.conditionalFormats = structuredClone(this.conditionalFormats);
    copy.charts = this.charts.map((chart) => ({
      ...chart,
      sheet: copy,
      properties: { ...chart.properties },
      series: structuredClone(chart.series),
    }));
    copy.filter = this.filter;
    copy.freeze = this.freeze;
    copy.protection = structuredClone(this.protection);
    copy.page = structuredClone(this.page);
    // Looks are shared and never changed.
    copy.cells = new Map([...this.cells].map(([key, cell]) => [key, { ...cell }]));
    return copy;
  }
}

export function emptyPage(): Page {
  return {
    properties: {},
    margins: {},
    printArea: null,
    titleRows: null,
    headersFooters: {},
    breaks: [],
  };
}
