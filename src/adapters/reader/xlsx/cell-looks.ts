/** What cell styles say that matters to a value: that it is a percentage or a date, or struck out. */

import { CLOSE, END, OPEN, XmlScanner } from "../xml-scanner";
import { isTrue, wholeNumber } from "./attributes";
import { FormatCodes } from "./number-formats";

export interface CellLook {
  /** Number format code of a percentage or a date. */
  format?: string;
  /** True where a line is drawn through the text (删除线). */
  struck?: true;
}

/** By cell style (the `s` of a cell); undefined for the many that say nothing. */
export type CellLooks = readonly (CellLook | undefined)[];

/** Most returns of a month were made from one template, so that one styles part follows the same. */
let last: { xml: string; looks: CellLooks } | null = null;

/** @throws Refusal on damage before the end of the cell styles. */
export function readCellLooks(xml: string, part: string): CellLooks {
  if (last?.xml !== xml) last = { xml, looks: scanCellLooks(xml, part) };
  return last.looks;
}

function scanCellLooks(xml: string, part: string): CellLooks {
  const scanner = new XmlScanner(xml, part);
  const codes = new FormatCodes();
  const shared = new SharedLooks();
  const struckFonts = new Set<number>();
  const looks: (CellLook | undefined)[] = [];
  let inCellStyles = false;
  let declared = 0;
  let font = -1;
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token === CLOSE) {
      if (!inCellStyles || !scanner.is("cellXfs")) continue;
      // Fewer than announced: one is lost and the rest would be shifted.
      return looks.length < declared ? scanner.damaged() : looks;
    } else if (inCellStyles) {
      if (!scanner.is("xf")) continue;
      const format = codes.get(scanner.numberAttribute("numFmtId") ?? 0);
      const struck =
        struckFonts.size > 0 && struckFonts.has(scanner.numberAttribute("fontId") ?? 0);
      looks.push(shared.get(format, struck));
    } else if (scanner.is("numFmt")) {
      const id = wholeNumber(scanner.attribute("numFmtId"));
      if (id !== null) codes.set(id, scanner.attribute("formatCode") ?? "");
    } else if (scanner.is("font")) font++;
    else if (scanner.is("strike")) {
      if (isTrue(scanner.attribute("val") ?? "1")) struckFonts.add(font);
    } else {
      inCellStyles = token === OPEN && scanner.is("cellXfs");
      if (inCellStyles) declared = wholeNumber(scanner.attribute("count")) ?? 0;
    }
  }
  return looks;
}

/** One object for all styles that say the same. */
class SharedLooks {
  private readonly plain = new Map<string | undefined, CellLook>();
  private readonly struck = new Map<string | undefined, CellLook>();

  get(format: string | undefined, struck: boolean): CellLook | undefined {
    if (format === undefined && !struck) return undefined;
    const known = struck ? this.struck : this.plain;
    let look = known.get(format);
    if (!look) {
      look = { ...(format !== undefined && { format }), ...(struck && { struck: true }) };
      known.set(format, look);
    }
    return look;
  }
}
