/** A worksheet part of a real package, edited cell by cell without touching anything else in it. */

import { columnName, columnNumber } from "../../../src/core/workbook/address";

/** A cell as its part holds it. */
export interface CellXml {
  /** Index of its format; null for none. */
  style: string | null;
  /** Attribute `t`; null for a number. */
  type: string | null;
  /** What stands between its tags. */
  inner: string;
  /** Further attributes, with a blank before each. */
  more?: string;
}

export interface Line {
  /** Attributes without the row number. */
  attributes: string;
  /** Column → cell. */
  cells: Map<number, CellXml>;
}

export type Content = Omit<CellXml, "style"> & { style?: string };

const ROW = /<row r="\d+"([^>]*?)(?:\/>|>(.*?)<\/row>)/gs;
const CELL = /<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs;

export class SheetEdit {
  /** Row 1 first. */
  readonly lines: Line[] = [];
  merges: string[];
  /** Everything before and after the cells. */
  head: string;
  tail: string;

  constructor(xml: string) {
    const [head = "", rest = ""] = xml.split(/<sheetData\/?>/);
    const [data = "", tail = ""] = rest.split("</sheetData>");
    this.head = head;
    this.merges = [...tail.matchAll(/<mergeCell ref="([^"]*)"\/>/g)].map(([, ref]) => ref ?? "");
    this.tail = tail.replace(/<mergeCells.*?<\/mergeCells>/s, "");
    for (const [, attributes = "", cells = ""] of data.matchAll(ROW)) {
      this.lines.push({
        attributes: attributes.replace(/ spans="[^"]*"/, ""),
        cells: new Map([...cells.matchAll(CELL)].map((match) => readCell(match))),
      });
    }
  }

  line(row: number): Line {
    while (this.lines.length < row) this.lines.push({ attributes: "", cells: new Map() });
    return this.lines[row - 1] as Line;
  }

  cell(row: number, column: number): CellXml | undefined {
    return this.line(row).cells.get(column);
  }

  /** Replaces what a cell holds; its format stays unless `content` brings one. */
  set(row: number, column: number, content: Content): void {
    const style = content.style ?? this.cell(row, column)?.style ?? null;
    this.line(row).cells.set(column, { ...content, style });
  }

  clear(row: number, column: number): void {
    const cell = this.cell(row, column);
    if (cell) this.line(row).cells.set(column, { style: cell.style, type: null, inner: "" });
  }

  /** Puts lines in front of row `row`; merged cells beneath move along. */
  insert(row: number, ...lines: Line[]): void {
    this.line(row - 1);
    this.lines.splice(row - 1, 0, ...lines);
    this.merges = this.merges.map((ref) =>
      ref.replace(/\d+/g, (digits) =>
        String(Number(digits) >= row ? Number(digits) + lines.length : Number(digits)),
      ),
    );
  }

  remove(row: number, count = 1): Line[] {
    return this.lines.splice(row - 1, count);
  }

  /** A copy of a row. */
  copy(row: number): Line {
    const { attributes, cells } = this.line(row);
    return { attributes, cells: new Map(cells) };
  }

  /** Rearranges the columns from row `from` down: `order` lists the old column for each new one. */
  reorder(order: readonly (number | null)[], from: number): void {
    for (const line of this.lines.slice(from - 1)) {
      const old = new Map(line.cells);
      line.cells.clear();
      order.forEach((column, position) => {
        const cell = column === null ? undefined : old.get(column);
        if (cell) line.cells.set(position + 1, cell);
      });
    }
  }

  toXml(): string {
    const rows = this.lines.map(({ attributes, cells }, at) => {
      const sorted = [...cells].sort(([a], [b]) => a - b);
      const inner = sorted.map(([column, cell]) => cellXml(cell, columnName(column), at + 1));
      return `<row r="${at + 1}"${attributes}>${inner.join("")}</row>`;
    });
    const merges = this.merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
    const merged = merges === "" ? "" : `<mergeCells>${merges}</mergeCells>`;
    const [before = "", after = ""] = cutAt(
      this.tail,
      /<(?:phoneticPr|conditionalF|dataV|hyperl|print|pageM)/,
    );
    return `${this.head}<sheetData>${rows.join("")}</sheetData>${before}${merged}${after}`;
  }
}

function readCell([, column = "", attributes = "", inner = ""]: RegExpMatchArray): [
  number,
  CellXml,
] {
  const style = / s="(\d+)"/.exec(attributes)?.[1] ?? null;
  const type = / t="(\w+)"/.exec(attributes)?.[1] ?? null;
  return [columnNumber(column), { style, type, inner }];
}

function cellXml({ style, type, inner, more = "" }: CellXml, column: string, row: number): string {
  const s = style === null ? "" : ` s="${style}"`;
  const t = type === null ? "" : ` t="${type}"`;
  return `<c r="${column}${row}"${s}${t}${more}${inner === "" ? "/>" : `>${inner}</c>`}`;
}

function cutAt(text: string, mark: RegExp): [string, string] {
  const at = text.search(mark);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at)];
}

/** Text kept in the cell itself. */
export function text(value: string): Content {
  return { type: "inlineStr", inner: `<is><t xml:space="preserve">${escapeXml(value)}</t></is>` };
}

export function number(value: number, style?: string): Content {
  return { type: null, inner: `<v>${value}</v>`, ...(style === undefined ? {} : { style }) };
}

/** Content written as the test wants it. */
export function raw(type: string | null, inner: string, style?: string): Content {
  return { type, inner, ...(style === undefined ? {} : { style }) };
}

export function escapeXml(value: string): string {
  return value.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** A row of texts. */
export function lineOf(...values: string[]): Line {
  return {
    attributes: "",
    cells: new Map(values.map((value, at) => [at + 1, { ...text(value), style: null }])),
  };
}
