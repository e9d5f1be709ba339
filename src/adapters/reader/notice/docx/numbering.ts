/** Automatic numbers of a Word document, turned into the numbers that a reader sees. */

import { CLOSE, END, EMPTY, XmlScanner } from "../../xml-scanner";
import { formatNumber } from "./number-formats";

interface Level {
  start: number;
  format: string;
  /** Pattern such as （%1）. */
  text: string;
  suffix: string;
  isLegal: boolean;
}

interface NumberedList {
  abstract: string;
  /** Starts that this list sets anew, by level. */
  starts: Map<number, number>;
}

const DEEPEST = 8;

/** Counts as the document is read from top to bottom. */
export class Numbering {
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly restarted = new Set<string>();

  constructor(
    private readonly levels: ReadonlyMap<string, ReadonlyMap<number, Level>>,
    private readonly lists: ReadonlyMap<string, NumberedList>,
  ) {}

  /** The number printed before the next paragraph of list `id` at `depth`; empty for none. */
  next(id: string, depth: number): string {
    const list = this.lists.get(id);
    const levels = list ? this.levels.get(list.abstract) : undefined;
    const level = levels?.get(depth);
    if (!list || !levels || !level || depth > DEEPEST) return "";
    const counters = this.counters.get(list.abstract) ?? [];
    this.counters.set(list.abstract, counters);
    const key = `${id}/${String(depth)}`;
    const anew = list.starts.get(depth);
    if (anew !== undefined && !this.restarted.has(key)) {
      this.restarted.add(key);
      counters[depth] = anew;
    } else {
      const last = counters[depth];
      counters[depth] = last === undefined ? level.start : last + 1;
    }
    counters.length = depth + 1;
    const printed = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const shown = levels.get(at);
      const value = counters[at] ?? shown?.start ?? 1;
      return formatNumber(value, level.isLegal ? "decimal" : (shown?.format ?? "decimal"));
    });
    if (level.format === "bullet" || printed === "") return "";
    return level.suffix === "space" || /[.\d]$/.test(printed) ? `${printed} ` : printed;
  }
}

export const NO_NUMBERING = new Numbering(new Map(), new Map());

/** Reads numbering.xml. @throws Refusal on damage. */
export function readNumbering(xml: string): Numbering {
  const scanner = new XmlScanner(xml, "word/numbering.xml");
  const levels = new Map<string, Map<number, Level>>();
  const lists = new Map<string, NumberedList>();
  let abstract: Map<number, Level> | null = null;
  let level: Level | null = null;
  let list: NumberedList | null = null;
  let override = -1;
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    const name = scanner.name();
    if (token === CLOSE) {
      if (name === "abstractNum") abstract = null;
      else if (name === "num") list = null;
      else if (name === "lvl") level = null;
      else if (name === "lvlOverride") override = -1;
      continue;
    }
    const value = scanner.prefixedAttribute("val") ?? "";
    switch (name) {
      case "abstractNum":
        abstract = new Map();
        levels.set(scanner.prefixedAttribute("abstractNumId") ?? "", abstract);
        break;
      case "num":
        list = token === EMPTY ? null : { abstract: "", starts: new Map() };
        if (list) lists.set(scanner.prefixedAttribute("numId") ?? "", list);
        break;
      case "abstractNumId":
        if (list) list.abstract = value;
        break;
      case "lvlOverride":
        override = Number(scanner.prefixedAttribute("ilvl") ?? -1);
        break;
      case "startOverride":
        if (list && override >= 0) list.starts.set(override, Number(value) || 0);
        break;
      case "lvl":
        level = { start: 1, format: "decimal", text: "", suffix: "tab", isLegal: false };
        abstract?.set(Number(scanner.prefixedAttribute("ilvl") ?? 0), level);
        if (token === EMPTY) level = null;
        break;
      case "start":
        if (level) level.start = Number(value) || 0;
        break;
      case "numFmt":
        if (level) level.format = value;
        break;
      case "lvlText":
        if (level) level.text = value;
        break;
      case "suff":
        if (level) level.suffix = value;
        break;
      case "isLgl":
        if (level) level.isLegal = value !== "0" && value !== "false";
        break;
    }
  }
  return new Numbering(levels, lists);
}
