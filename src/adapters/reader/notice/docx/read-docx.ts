/** A Word document (.docx) as lines and tables. */

import { createIssue } from "../../../../core/model/issue";
import type { NoticeDocument } from "../../../../core/notice/notice-document";
import { TEXT_BOXES } from "../../../../core/wording/notice-file-issues";
import { decodeXml } from "../../xml-encoding";
import { readRelationships, relationshipPart } from "../../xlsx/relationships";
import type { ZipPackage } from "../../zip-package";
import { readBody } from "./document-part";
import { NO_NUMBERING, readNumbering } from "./numbering";
import { readStyleNumbering } from "./styles";

/** Null where the package is no Word document. @throws Refusal when a part is damaged or over a limit. */
export async function readDocx(zip: ZipPackage): Promise<NoticeDocument | null> {
  const main = (await partOf(zip, "", "officeDocument")) ?? "word/document.xml";
  if (!/^word\//i.test(main)) return null;
  const xml = await textOf(zip, main);
  if (xml === null) return null;
  const numbering = await textOf(zip, await partOf(zip, main, "numbering"));
  const styles = await textOf(zip, await partOf(zip, main, "styles"));
  const { blocks, besides } = readBody(
    xml,
    main,
    numbering === null ? NO_NUMBERING : readNumbering(numbering),
    styles === null ? new Map() : readStyleNumbering(styles),
  );
  const [box] = besides;
  const issues =
    box === undefined ? [] : [createIssue(TEXT_BOXES, {}, { found: box, count: besides.length })];
  return { blocks, text: null, issues };
}

async function partOf(zip: ZipPackage, source: string, type: string): Promise<string | null> {
  const xml = await textOf(zip, relationshipPart(source));
  if (xml === null) return null;
  return readRelationships(xml, source).find((each) => each.type === type)?.target ?? null;
}

async function textOf(zip: ZipPackage, part: string | null): Promise<string | null> {
  const bytes = part === null ? null : await zip.read(part);
  return bytes === null || part === null ? null : decodeXml(bytes, part);
}
