/** An .xlsx or .xlsm package as a raw workbook. */

import { createIssue, type Issue } from "../../../core/model/issue";
import type { RawSheet, RawWorkbook } from "../../../core/workbook/raw-workbook";
import {
  PART_MISSING,
  SHEET_UNLISTED,
  STYLES_MISSING,
  XML_DAMAGED,
} from "../../../core/wording/reader-issues";
import { CellBudget } from "../cell-budget";
import type { Limits } from "../limits";
import { refuse } from "../refusal";
import type { ZipPackage } from "../zip-package";
import { lastModified, optional } from "./core-properties";
import { readCellFormats, type CellFormats } from "./number-formats";
import { readRelationships, relationshipPart, type Relationship } from "./relationships";
import { readSharedStrings, SharedStrings } from "./shared-strings";
import { readSheet } from "./sheet-part";
import { readSheetList } from "./sheet-list";
import { readWorkbookPart } from "./workbook-part";

/** Sheets of these kinds hold no cells of their own. */
const OTHER_SHEETS = new Set(["chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet"]);

/**
 * Reads the workbook whose main part is `workbookPart`; `root` are the package's own relationships.
 * @throws Refusal when any part that matters is missing, damaged or over a limit.
 */
export async function readXlsx(
  zip: ZipPackage,
  workbookPart: string,
  root: readonly Relationship[],
  fileName: string,
  limits: Limits,
): Promise<{ workbook: RawWorkbook; issues: Issue[] }> {
  const workbook = readWorkbookPart(await requiredXml(zip, workbookPart), workbookPart);
  const relationships = await relationshipsOf(zip, workbookPart);
  const budget = new CellBudget(fileName, limits);
  const strings = await sharedStrings(zip, relationships);
  const formats = await cellFormats(zip, relationships);
  const sheets: RawSheet[] = [];
  const list = readSheetList(workbook.sheets, relationships, workbookPart, limits.sheets);
  for (const { name, visibility, relationship } of list.sheets) {
    if (OTHER_SHEETS.has(relationship.type)) continue;
    const part = relationship.target;
    const content = readSheet(await requiredXml(zip, part), part, {
      sheet: name,
      strings,
      formats: formats ?? [],
      budget,
      limits,
    });
    if (content) sheets.push({ name, visibility, ...content });
  }
  if (strings.shifted) refuse(XML_DAMAGED, { part: stringsPart(relationships) ?? "" });
  const place = { file: fileName };
  const issues = formats ? [] : [createIssue(STYLES_MISSING, place, {})];
  if (list.unlisted > 0) issues.push(createIssue(SHEET_UNLISTED, place, {}));
  const core = root.find(({ type }) => type === "core-properties");
  const modified = core ? await optional(lastModified(zip, core.target, "modified")) : null;
  return {
    workbook: { fileName, format: "xlsx", date1904: workbook.date1904, modified, sheets },
    issues: [...issues, ...budget.issues],
  };
}

/** Relationships of a part; none if it has no relationship part. */
export async function relationshipsOf(zip: ZipPackage, source: string): Promise<Relationship[]> {
  const part = relationshipPart(source);
  const xml = await zip.readXml(part);
  return xml === null ? [] : readRelationships(xml, source);
}

async function requiredXml(zip: ZipPackage, part: string): Promise<string> {
  return (await zip.readXml(part)) ?? refuse(PART_MISSING, { part });
}

async function sharedStrings(
  zip: ZipPackage,
  relationships: Relationship[],
): Promise<SharedStrings> {
  const part = stringsPart(relationships);
  if (part === undefined) return new SharedStrings([]);
  return readSharedStrings(await requiredXml(zip, part), part);
}

function stringsPart(relationships: Relationship[]): string | undefined {
  return relationships.find(({ type }) => type === "sharedStrings")?.target;
}

/** Number formats by cell style; null where the file has lost them. */
async function cellFormats(
  zip: ZipPackage,
  relationships: Relationship[],
): Promise<CellFormats | null> {
  const part = relationships.find(({ type }) => type === "styles")?.target;
  const xml = part === undefined ? null : await zip.readXml(part);
  return xml === null || part === undefined ? null : readCellFormats(xml, part);
}
