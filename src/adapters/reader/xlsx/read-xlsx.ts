/** An .xlsx or .xlsm package as a raw workbook. */

import { createIssue, type Issue } from "../../../core/model/issue";
import type { RawSheet, RawWorkbook } from "../../../core/workbook/raw-workbook";
import {
  BESIDE_UNREAD,
  PART_MISSING,
  SHEET_UNLISTED,
  STYLES_MISSING,
  XML_DAMAGED,
} from "../../../core/wording/reader-issues";
import { CellBudget } from "../cell-budget";
import type { Limits } from "../limits";
import { refuse } from "../refusal";
import type { ZipPackage } from "../zip-package";
import { holdsAny, NOTHING_BESIDE, readBesideCells } from "./beside-cells";
import { readCellLooks, type CellLooks } from "./cell-looks";
import { optional } from "./optional";
import { relationshipsOf, type Relationship } from "./relationships";
import { readSharedStrings, SharedStrings } from "./shared-strings";
import { readSheet } from "./sheet-part";
import { readSheetList } from "./sheet-list";
import { readWorkbookPart } from "./workbook-part";

/** Sheets of these kinds hold no cells of their own. */
const OTHER_SHEETS = new Set(["chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet"]);
/** Sheets whose comments and drawings are looked at. */
const MOST_BESIDE = 50;

/**
 * Reads the workbook whose main part is `workbookPart`.
 * @throws Refusal when any part that matters is missing, damaged or over a limit.
 */
export async function readXlsx(
  zip: ZipPackage,
  workbookPart: string,
  fileName: string,
  limits: Limits,
): Promise<{ workbook: RawWorkbook; issues: Issue[] }> {
  const main = await requiredXml(zip, workbookPart);
  const workbook = readWorkbookPart(main, workbookPart, limits.sheets);
  const relationships = await relationshipsOf(zip, workbookPart);
  const budget = new CellBudget(fileName, limits);
  const strings = await sharedStrings(zip, relationships, limits);
  const looks = await cellLooks(zip, relationships, limits);
  const sheets: RawSheet[] = [];
  const shown: { sheet: RawSheet; part: string; margins: string[] }[] = [];
  const list = readSheetList(workbook.sheets, relationships, workbookPart, limits.sheets);
  for (const { name, visibility, relationship } of list.sheets) {
    if (OTHER_SHEETS.has(relationship.type)) continue;
    const part = relationship.target;
    const xml = await requiredXml(zip, part);
    budget.foresee(xml);
    const content = readSheet(xml, part, {
      sheet: name,
      strings,
      looks: looks ?? [],
      budget,
      limits,
    });
    if (!content) continue;
    const { rows, merges, hiddenColumns, struck, margins } = content;
    const sheet: RawSheet = { name, visibility, rows, merges, hiddenColumns };
    if (struck) sheet.struck = struck;
    sheets.push(sheet);
    if (visibility !== "very-hidden") shown.push({ sheet, part, margins });
  }
  if (strings.shifted) refuse(XML_DAMAGED, { part: stringsPart(relationships) ?? "" });
  const place = { file: fileName };
  const issues = looks ? [] : [createIssue(STYLES_MISSING, place, {})];
  if (list.unlisted > 0) issues.push(createIssue(SHEET_UNLISTED, place, {}));
  // Last, so that what is only told of takes nothing from the limits of what is read.
  const besideBudget = { bytes: limits.besideBytes };
  for (const { sheet, part, margins } of shown.slice(0, MOST_BESIDE)) {
    const found = await optional(readBesideCells(zip, part, besideBudget));
    if (!found) issues.push(createIssue(BESIDE_UNREAD, { ...place, sheet: sheet.name }, {}));
    const beside = found ?? { ...NOTHING_BESIDE };
    if (margins.length > 0) beside.margins = margins;
    if (margins.length > 0 || holdsAny(beside)) sheet.beside = beside;
  }
  return {
    workbook: { fileName, format: "xlsx", date1904: workbook.date1904, sheets },
    issues: [...issues, ...budget.issues],
  };
}

async function requiredXml(zip: ZipPackage, part: string): Promise<string> {
  return (await zip.readXml(part)) ?? refuse(PART_MISSING, { part });
}

async function sharedStrings(
  zip: ZipPackage,
  relationships: readonly Relationship[],
  limits: Limits,
): Promise<SharedStrings> {
  const part = stringsPart(relationships);
  if (part === undefined) return new SharedStrings([]);
  const xml = await zip.readXml(part);
  // Missed only once a cell refers to it: some programs name it and write all texts into the cells.
  return xml === null ? new SharedStrings([], 0, part) : readSharedStrings(xml, part, limits);
}

function stringsPart(relationships: readonly Relationship[]): string | undefined {
  return relationships.find(({ type }) => type === "sharedStrings")?.target;
}

/** What cell styles say; null where the file has lost them. */
async function cellLooks(
  zip: ZipPackage,
  relationships: readonly Relationship[],
  { stylesRatioFrom }: Limits,
): Promise<CellLooks | null> {
  const part = relationships.find(({ type }) => type === "styles")?.target;
  const xml = part === undefined ? null : await zip.readXml(part, stylesRatioFrom);
  return xml === null || part === undefined ? null : readCellLooks(xml, part);
}
