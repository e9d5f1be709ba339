/** One linear scan of the document part: paragraphs with their numbers, tables with merged cells filled. */

import type { NoticeBlock } from "../../../../core/notice/notice-document";
import { CLOSE, EMPTY, END, OPEN, XmlScanner } from "../../xml-scanner";
import type { Numbering } from "./numbering";
import type { ListPlace } from "./styles";

/** Text that was deleted or moved away with changes tracked. */
const REMOVED = new Set(["del", "moveFrom"]);
/** Embedded files, notes and settings: nothing of the running text. */
const SKIPPED = new Set([
  "object",
  "Fallback",
  "sdtPr",
  "sdtEndPr",
  "sectPr",
  "rt",
  "instrText",
  "delText",
  "tblPr",
  "tblGrid",
  "pPrChange",
  "rPrChange",
  "tcPrChange",
  "trPrChange",
]);
/** What may hold text boxes; only its first form counts, which newer programs show. */
const DRAWN = new Set(["AlternateContent", "drawing", "pict"]);
/** What makes the text of a box part of the list, not a stamp or a heading drawn beside it. */
const SHARES_OUT = /牵头|责任|配合|负责|主办|承办|协办/;
/** Widest span taken at its word; Word itself allows 63 columns. */
const WIDEST = 63;

export interface Body {
  /** In order; a text box that shares out work comes behind the paragraph that it is anchored to. */
  blocks: NoticeBlock[];
  /** Texts of the other boxes. */
  besides: string[];
  /** Texts that tracked changes take away. */
  removed: string[];
  /** Texts that are formatted as hidden. */
  hidden: string[];
  /** Texts with a line drawn through them, which are read all the same. */
  struck: string[];
}

/** @throws Refusal on damage */
export function readBody(
  xml: string,
  part: string,
  numbering: Numbering,
  styles: ReadonlyMap<string, ListPlace>,
): Body {
  return new BodyReader(new XmlScanner(xml, part), numbering, styles).read();
}

class BodyReader {
  constructor(
    private readonly scanner: XmlScanner,
    private readonly numbering: Numbering,
    private readonly styles: ReadonlyMap<string, ListPlace>,
  ) {}

  private readonly besides: string[] = [];
  private readonly removed: string[] = [];
  private readonly hidden: string[] = [];
  private readonly struck: string[] = [];
  /** Boxes of the paragraph or table that is being read. */
  private boxes: NoticeBlock[][] = [];

  read(): Body {
    const blocks: NoticeBlock[] = [];
    for (let token = this.scanner.next(); token !== END; token = this.scanner.next()) {
      if (token !== OPEN) continue;
      this.addBlock(blocks);
      const boxes = this.boxes.splice(0);
      for (const box of boxes) {
        const text = box.map(textOf).join("\n").trim();
        if (SHARES_OUT.test(text)) blocks.push(...box);
        else if (text !== "") this.besides.push(text);
      }
    }
    const { besides, removed, hidden, struck } = this;
    return { blocks, besides, removed, hidden, struck };
  }

  /** At a start tag of the body or of a box. */
  private addBlock(blocks: NoticeBlock[]): void {
    const { scanner } = this;
    const name = scanner.name();
    if (name === "p") blocks.push({ kind: "line", text: this.paragraph() });
    else if (name === "tbl") blocks.push(...this.table());
    else if (REMOVED.has(name)) this.keepRemoved();
    else if (SKIPPED.has(name)) scanner.skip();
  }

  /** After the start tag of a tracked deletion: keeps what it takes away. */
  private keepRemoved(): void {
    const { scanner } = this;
    const depth = scanner.depth;
    const parts: string[] = [];
    for (
      let token = scanner.next();
      !(token === CLOSE && scanner.depth < depth);
      token = scanner.next()
    ) {
      if (token === CLOSE && (scanner.is("delText") || scanner.is("t"))) parts.push(scanner.text());
    }
    this.keep(this.removed, parts.join(""));
  }

  private keep(texts: string[], text: string): void {
    if (text.trim() !== "") texts.push(text.trim());
  }

  /** After the start tag of a drawing: keeps what its text boxes hold. */
  private drawing(): void {
    const { scanner } = this;
    const depth = scanner.depth;
    const isEnd = (token: number, outer: number): boolean =>
      token === CLOSE && scanner.depth < outer;
    for (let token = scanner.next(); !isEnd(token, depth); token = scanner.next()) {
      if (token !== OPEN) continue;
      if (scanner.is("Fallback")) scanner.skip();
      if (!scanner.is("txbxContent")) continue;
      const box: NoticeBlock[] = [];
      const within = scanner.depth;
      for (let inner = scanner.next(); !isEnd(inner, within); inner = scanner.next()) {
        if (inner === OPEN) this.addBlock(box);
      }
      this.boxes.push(box);
    }
  }

  /**
   * After `<w:p>`: its text to `</w:p>`, automatic number first. `mayBeNumber` where a number alone
   * is printed: 序号 in a table is often nothing else.
   */
  private paragraph(mayBeNumber = false): string {
    const { scanner } = this;
    const depth = scanner.depth;
    const parts: string[] = [];
    let style: string | null = null;
    let list: string | null = null;
    let level: number | null = null;
    let hidden = false;
    let struck = false;
    for (let token = scanner.next(); ; token = scanner.next()) {
      if (token === CLOSE) {
        if (scanner.depth < depth) break;
        if (scanner.is("t") && hidden) this.keep(this.hidden, scanner.text());
        else if (scanner.is("t")) {
          parts.push(scanner.text());
          if (struck) this.keep(this.struck, scanner.text());
        } else if (scanner.is("r")) hidden = struck = false;
        continue;
      }
      const name = scanner.name();
      if (SKIPPED.has(name) || DRAWN.has(name) || REMOVED.has(name)) {
        if (token !== OPEN) continue;
        if (DRAWN.has(name)) this.drawing();
        else if (REMOVED.has(name)) this.keepRemoved();
        else scanner.skip();
        continue;
      }
      const value = scanner.prefixedAttribute("val");
      if (name === "pStyle") style = value;
      else if (name === "numId") list = value;
      else if (name === "ilvl") level = Number(value ?? 0);
      else if (name === "vanish") hidden = isOn(value);
      else if (name === "strike" || name === "dstrike") struck = isOn(value);
      else if (name === "br" || name === "cr") parts.push("\n");
      else if (name === "tab" && token === EMPTY) parts.push(" ");
      else if (name === "noBreakHyphen") parts.push("-");
    }
    const place = style === null ? undefined : this.styles.get(style);
    const id = list ?? place?.list ?? "0";
    const text = parts.join("");
    // Elsewhere an empty paragraph is what a writer left behind, and its number no item.
    const isNumbered = id !== "0" && (mayBeNumber || text.trim() !== "");
    const number = isNumbered ? this.numbering.next(id, level ?? place?.level ?? 0) : "";
    return number + text;
  }

  /**
   * After `<w:tbl>`, to `</w:tbl>`: its rows, where merged cells hold their text in every cell. Rows of
   * one cell each only frame what stands in them, be it a whole paper with tables of its own.
   */
  private table(): NoticeBlock[] {
    const { scanner } = this;
    const depth = scanner.depth;
    const rows: string[][] = [];
    const framed: NoticeBlock[] = [];
    let isFrame = true;
    for (
      let token = scanner.next();
      !(token === CLOSE && scanner.depth < depth);
      token = scanner.next()
    ) {
      if (token !== OPEN) continue;
      if (scanner.is("tr")) {
        const within: NoticeBlock[] = [];
        const row = this.row(rows[rows.length - 1] ?? [], within);
        if (!row) continue;
        rows.push(row.cells);
        isFrame &&= row.printed === 1;
        if (isFrame) framed.push(...within);
      } else if (SKIPPED.has(scanner.name())) scanner.skip();
    }
    if (isFrame && framed.length > 0) return framed;
    return [{ kind: "table", rows }];
  }

  /**
   * After `<w:tr>`: its cells by column, and how many were printed; null for a row that was deleted
   * with changes tracked. `within` gets what stands in the cells, block by block.
   */
  private row(
    above: readonly string[],
    within: NoticeBlock[],
  ): { cells: string[]; printed: number } | null {
    const { scanner } = this;
    const depth = scanner.depth;
    const cells: string[] = [];
    let printed = 0;
    let deleted = false;
    for (
      let token = scanner.next();
      !(token === CLOSE && scanner.depth < depth);
      token = scanner.next()
    ) {
      if (token === CLOSE) continue;
      const name = scanner.name();
      if (name === "tc" && token === OPEN) {
        printed++;
        this.cell(cells, above, within);
      } else if (name === "gridBefore") {
        const count = Math.min(WIDEST, Number(scanner.prefixedAttribute("val")) || 0);
        for (let i = 0; i < count; i++) cells.push("");
      } else if (name === "del") {
        deleted = true;
        if (token === OPEN) scanner.skip();
      } else if (token === OPEN && REMOVED.has(name)) this.keepRemoved();
      else if (token === OPEN && SKIPPED.has(name)) scanner.skip();
    }
    if (!deleted) return { cells, printed };
    this.keep(this.removed, cells.join(" "));
    return null;
  }

  /** After `<w:tc>`: adds the cell's text once for each column it spans. */
  private cell(cells: string[], above: readonly string[], within: NoticeBlock[]): void {
    const { scanner } = this;
    const depth = scanner.depth;
    const lines: string[] = [];
    let span = 1;
    let fromAbove = false;
    let fromLeft = false;
    for (
      let token = scanner.next();
      !(token === CLOSE && scanner.depth < depth);
      token = scanner.next()
    ) {
      if (token === CLOSE) continue;
      const name = scanner.name();
      if (name === "p" && token === OPEN) {
        const text = this.paragraph(lines.length === 0);
        lines.push(text);
        within.push({ kind: "line", text });
      } else if (name === "tbl" && token === OPEN) {
        const inner = this.table();
        lines.push(...inner.map(textOf));
        within.push(...inner);
      } else if (name === "gridSpan") {
        span = Math.max(1, Math.min(WIDEST, Number(scanner.prefixedAttribute("val")) || 1));
      } else if (name === "vMerge") fromAbove = scanner.prefixedAttribute("val") !== "restart";
      else if (name === "hMerge") fromLeft = scanner.prefixedAttribute("val") !== "restart";
      else if (token === OPEN && REMOVED.has(name)) this.keepRemoved();
      else if (token === OPEN && SKIPPED.has(name)) scanner.skip();
    }
    const own = lines.filter((line) => line.trim() !== "").join("\n");
    const left = cells[cells.length - 1] ?? "";
    for (let i = 0; i < span; i++) {
      cells.push(fromAbove ? (above[cells.length] ?? "") : fromLeft ? left : own);
    }
  }
}

/** Whether a switch such as `<w:vanish/>` is on. */
function isOn(value: string | null): boolean {
  return value !== "0" && value !== "false" && value !== "off";
}

function textOf(block: NoticeBlock): string {
  return block.kind === "line" ? block.text : block.rows.map((cells) => cells.join(" ")).join("\n");
}
