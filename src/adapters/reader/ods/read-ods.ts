/** OpenDocument spreadsheets (.ods): the content part, in one scan. */

import { ENCRYPTED_FILE, PART_MISSING, TOO_MANY_SHEETS } from "../../../core/wording/reader-issues";
import type { RawSheet } from "../../../core/workbook/raw-workbook";
import { CellBudget } from "../cell-budget";
import type { Limits } from "../limits";
import { refuse } from "../refusal";
import type { Reading } from "../reading";
import { CLOSE, EMPTY, END, OPEN, XmlScanner } from "../xml-scanner";
import type { ZipPackage } from "../zip-package";
import { optional } from "../xlsx/optional";
import { NOTHING_BESIDE } from "../xlsx/beside-cells";
import { readPageMargins } from "./page-margins";
import { readTable } from "./table";

const CONTENT = "content.xml";
const STYLES = "styles.xml";
const USUAL_PAGE = "Default";
const MANIFEST = "META-INF/manifest.xml";

/** @throws Refusal when it is encrypted, damaged or over a limit. */
export async function readOds(zip: ZipPackage, fileName: string, limits: Limits): Promise<Reading> {
  const manifest = await zip.readXml(MANIFEST);
  if (manifest?.includes("encryption-data")) refuse(ENCRYPTED_FILE, {});
  const xml = (await zip.readXml(CONTENT)) ?? refuse(PART_MISSING, { part: CONTENT });
  const budget = new CellBudget(fileName, limits);
  const tables = readContent(new XmlScanner(xml, CONTENT), budget, limits);
  const margins = await optional(pageMargins(zip));
  for (const { sheet, masterPage } of tables) {
    const own = margins?.get(masterPage)?.filter((text) => text !== "") ?? [];
    if (own.length > 0) sheet.beside = { ...NOTHING_BESIDE, ...sheet.beside, margins: own };
  }
  return {
    workbook: {
      fileName,
      format: "ods",
      date1904: false,
      sheets: tables.map(({ sheet }) => sheet),
    },
    issues: budget.issues,
  };
}

async function pageMargins(zip: ZipPackage): Promise<Map<string, string[]>> {
  const xml = await zip.readXml(STYLES);
  return xml === null ? new Map() : readPageMargins(xml, STYLES);
}

interface FoundTable {
  sheet: RawSheet;
  masterPage: string;
}

function readContent(scanner: XmlScanner, budget: CellBudget, limits: Limits): FoundTable[] {
  if (scanner.next() === END || !scanner.is("document-content")) scanner.damaged();
  const tables: FoundTable[] = [];
  const masterPages = new Map<string, string>();
  const hiddenStyles = new Set<string>();
  let style = "";
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token === CLOSE) continue;
    if (scanner.is("style")) {
      style = scanner.prefixedAttribute("name") ?? "";
      const masterPage = scanner.prefixedAttribute("master-page-name");
      if (masterPage !== null) masterPages.set(style, masterPage);
    } else if (scanner.is("table-properties")) {
      if (scanner.prefixedAttribute("display") === "false") hiddenStyles.add(style);
    } else if (scanner.is("table") && token !== EMPTY) {
      if (tables.length >= limits.sheets) refuse(TOO_MANY_SHEETS, { limit: limits.sheets });
      const masterPage = masterPages.get(scanner.prefixedAttribute("style-name") ?? "");
      const sheet = readTable(scanner, hiddenStyles, budget, limits);
      tables.push({ sheet, masterPage: masterPage ?? USUAL_PAGE });
    } else if (token === OPEN && scanner.is("tracked-changes")) {
      scanner.skip();
    }
  }
  return tables;
}
