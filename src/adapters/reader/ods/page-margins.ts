/** Page headers and footers of an OpenDocument spreadsheet, which its styles part holds by master page. */

import { CLOSE, EMPTY, END, OPEN, XmlScanner } from "../xml-scanner";

/** Excel's codes for the parts of a line and for what programs fill in. */
const CODES: ReadonlyMap<string, string> = new Map([
  ["region-left", "&L"],
  ["region-center", "&C"],
  ["region-right", "&R"],
]);
const FIELDS: ReadonlyMap<string, string> = new Map([
  ["page-number", "&P"],
  ["page-count", "&N"],
  ["sheet-name", "&A"],
  ["file-name", "&F"],
  ["title", "&F"],
  ["date", "&D"],
  ["time", "&T"],
]);
const MARGIN = /^(?:header|footer)(?:-left|-first)?$/;

/** Master page → its headers and footers, in Excel's code. @throws Refusal on damage. */
export function readPageMargins(xml: string, part: string): Map<string, string[]> {
  const scanner = new XmlScanner(xml, part);
  const margins = new Map<string, string[]>();
  let own: string[] = [];
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token === CLOSE) continue;
    if (scanner.is("master-page")) {
      own = [];
      margins.set(scanner.prefixedAttribute("name") ?? "", own);
    } else if (token === OPEN && MARGIN.test(scanner.name())) {
      if (scanner.prefixedAttribute("display") === "false") scanner.skip();
      else own.push(readMargin(scanner));
    }
  }
  return margins;
}

function readMargin(scanner: XmlScanner): string {
  const depth = scanner.depth;
  let text = "";
  for (let token = scanner.next(); ; token = scanner.next()) {
    text += scanner.text().replace(/&/g, "&&");
    if (token === CLOSE) {
      if (scanner.depth < depth) return text.trim();
      continue;
    }
    const field = FIELDS.get(scanner.name());
    if (field === undefined) {
      text += token === EMPTY ? " " : (CODES.get(scanner.name()) ?? "");
    } else {
      text += field;
      if (token === OPEN) scanner.skip();
    }
  }
}
