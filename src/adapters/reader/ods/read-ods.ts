/** OpenDocument spreadsheets (.ods): the content part, in one scan. */

import { ENCRYPTED_FILE, PART_MISSING, TOO_MANY_SHEETS } from "../../../core/wording/reader-issues";
import type { RawSheet } from "../../../core/workbook/raw-workbook";
import { CellBudget } from "../cell-budget";
import type { Limits } from "../limits";
import { refuse } from "../refusal";
import type { Reading } from "../reading";
import { CLOSE, EMPTY, END, OPEN, XmlScanner } from "../xml-scanner";
import type { ZipPackage } from "../zip-package";
import { lastModified, optional } from "../xlsx/core-properties";
import { readTable } from "./table";

const CONTENT = "content.xml";
const MANIFEST = "META-INF/manifest.xml";

/** @throws Refusal when it is encrypted, damaged or over a limit. */
export async function readOds(zip: ZipPackage, fileName: string, limits: Limits): Promise<Reading> {
  const manifest = await zip.readXml(MANIFEST);
  if (manifest?.includes("encryption-data")) refuse(ENCRYPTED_FILE, {});
  const xml = (await zip.readXml(CONTENT)) ?? refuse(PART_MISSING, { part: CONTENT });
  const budget = new CellBudget(fileName, limits);
  const sheets = readContent(new XmlScanner(xml, CONTENT), budget, limits);
  return {
    workbook: {
      fileName,
      format: "ods",
      date1904: false,
      modified: await optional(lastModified(zip, "meta.xml", "date")),
      sheets,
    },
    issues: budget.issues,
  };
}

function readContent(scanner: XmlScanner, budget: CellBudget, limits: Limits): RawSheet[] {
  if (scanner.next() === END || !scanner.is("document-content")) scanner.damaged();
  const sheets: RawSheet[] = [];
  const hiddenStyles = new Set<string>();
  let style = "";
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token === CLOSE) continue;
    if (scanner.is("style")) {
      style = scanner.prefixedAttribute("name") ?? "";
    } else if (scanner.is("table-properties")) {
      if (scanner.prefixedAttribute("display") === "false") hiddenStyles.add(style);
    } else if (scanner.is("table") && token !== EMPTY) {
      if (sheets.length >= limits.sheets) refuse(TOO_MANY_SHEETS, { limit: limits.sheets });
      sheets.push(readTable(scanner, hiddenStyles, budget, limits));
    } else if (token === OPEN && scanner.is("tracked-changes")) {
      scanner.skip();
    }
  }
  return sheets;
}
