/** ZIP files: tells workbooks from the other things that are packed so, and reads them. */

import {
  BINARY_WORKBOOK,
  DISGUISED_TABLE,
  NOT_SPREADSHEET,
} from "../../core/wording/reader-issues";
import type { SourceFile } from "../../ports";
import type { Limits } from "./limits";
import { readOds } from "./ods/read-ods";
import { refuse } from "./refusal";
import type { ReaderOptions, Reading } from "./reading";
import type { RememberedParts } from "./remembered-parts";
import { readContentTypes } from "./xlsx/content-types";
import { readXlsx } from "./xlsx/read-xlsx";
import { relationshipsOf, type Relationship } from "./xlsx/relationships";
import { ZipPackage } from "./zip-package";

const CONTENT_TYPES = "[Content_Types].xml";

/** What else is packed so, by a part that only it has. */
const OTHER_PACKAGES = [
  ["OFD.xml", NOT_SPREADSHEET, "OFD 版式文件"],
  ["Index/Document.iwa", DISGUISED_TABLE, "苹果 Numbers 等软件的文件"],
  ["visio/document.xml", NOT_SPREADSHEET, "Visio 图"],
  ["FixedDocSeq.fdseq", NOT_SPREADSHEET, "XPS 版式文件"],
] as const;

/** @throws Refusal when it is no workbook, damaged or over a limit. */
export async function readPackage(
  file: SourceFile,
  options: ReaderOptions,
  limits: Limits,
  remembered: RememberedParts,
): Promise<Reading> {
  const { inflate, decodeUtf8 } = options;
  const zip = new ZipPackage(file.bytes, inflate, limits, decodeUtf8, remembered);
  const mime = await openDocumentType(zip);
  if (mime?.includes("opendocument.spreadsheet")) return readOds(zip, file.name, limits);
  if (mime !== null) refuse(NOT_SPREADSHEET, { found: "OpenDocument 文档" });
  const other = OTHER_PACKAGES.find(([part]) => zip.has(part));
  if (other) refuse(other[1], { found: other[2] });
  const root = await relationshipsOf(zip, "");
  const main = (await mainPart(zip, root)) ?? refuse(NOT_SPREADSHEET, { found: "压缩包" });
  const name = main.toLowerCase();
  if (name.endsWith(".bin")) refuse(BINARY_WORKBOOK, {});
  if (name.startsWith("word/")) refuse(NOT_SPREADSHEET, { found: "Word 文档" });
  if (name.startsWith("ppt/")) refuse(NOT_SPREADSHEET, { found: "演示文稿" });
  return readXlsx(zip, main, file.name, limits);
}

/** The type that an OpenDocument package states in a part of its own; null for other packages. */
async function openDocumentType(zip: ZipPackage): Promise<string | null> {
  if (!zip.has("content.xml")) return null;
  const type = await zip.read("mimetype");
  return type && new TextDecoder().decode(type.subarray(0, 100));
}

/** The part that the package exists for; null if it is no office package. */
async function mainPart(zip: ZipPackage, root: readonly Relationship[]): Promise<string | null> {
  const main = root.find(({ type }) => type === "officeDocument");
  if (main) return main.target;
  const xml = await zip.readXml(CONTENT_TYPES);
  if (xml === null) return zip.has("xl/workbook.xml") ? "xl/workbook.xml" : null;
  return readContentTypes(xml).workbook;
}
