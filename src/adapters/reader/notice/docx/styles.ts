/** Which paragraph styles carry automatic numbers. */

import { CLOSE, END, XmlScanner } from "../../xml-scanner";

export interface ListPlace {
  /** Id of the numbered list; "0" switches numbering off. */
  list: string;
  level: number;
}

/** Numbering of each paragraph style, its base styles included. @throws Refusal on damage. */
export function readStyleNumbering(xml: string): Map<string, ListPlace> {
  const scanner = new XmlScanner(xml, "word/styles.xml");
  const own = new Map<string, { base: string | null; list: string | null; level: number | null }>();
  let style: { base: string | null; list: string | null; level: number | null } | null = null;
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    const name = scanner.name();
    if (token === CLOSE) {
      if (name === "style") style = null;
      continue;
    }
    if (name === "style") {
      style = { base: null, list: null, level: null };
      own.set(scanner.prefixedAttribute("styleId") ?? "", style);
    } else if (style) {
      if (name === "basedOn") style.base = scanner.prefixedAttribute("val");
      else if (name === "numId") style.list = scanner.prefixedAttribute("val");
      else if (name === "ilvl") style.level = Number(scanner.prefixedAttribute("val") ?? 0);
    }
  }
  const places = new Map<string, ListPlace>();
  for (const id of own.keys()) {
    let list: string | null = null;
    let level: number | null = null;
    let at: string | null = id;
    for (let steps = 0; at !== null && steps < 20; steps++) {
      const each = own.get(at);
      list ??= each?.list ?? null;
      level ??= each?.level ?? null;
      at = each?.base ?? null;
    }
    if (list !== null) places.set(id, { list, level: level ?? 0 });
  }
  return places;
}
