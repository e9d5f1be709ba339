/** A Word document (.docx) as lines and tables. */

import { createIssue, type Issue } from "../../../../core/model/issue";
import type { NoticeDocument } from "../../../../core/notice/notice-document";
import {
  CHANGES_TRACKED,
  COMMENTS,
  FOOTNOTES,
  HIDDEN_TEXT,
  STRUCK_TEXT,
  TEXT_BOXES,
} from "../../../../core/wording/notice-file-issues";
import { decodeXml } from "../../xml-encoding";
import { optional } from "../../xlsx/optional";
import { readRelationships, type Relationship, relationshipPart } from "../../xlsx/relationships";
import type { ZipPackage } from "../../zip-package";
import { readBody } from "./document-part";
import { readNotes } from "./notes";
import { NO_NUMBERING, readNumbering } from "./numbering";
import { readStyleNumbering } from "./styles";

/** Null where the package is no Word document. @throws Refusal when a part is damaged or over a limit. */
export async function readDocx(zip: ZipPackage): Promise<NoticeDocument | null> {
  const root = await relationshipsOf(zip, "");
  const main = root.find(({ type }) => type === "officeDocument")?.target ?? "word/document.xml";
  if (!/^word\//i.test(main)) return null;
  const xml = await textOf(zip, main);
  if (xml === null) return null;
  const related = await relationshipsOf(zip, main);
  const partOf = (type: string) => related.find((each) => each.type === type)?.target ?? null;
  const numbering = await textOf(zip, partOf("numbering"));
  const styles = await textOf(zip, partOf("styles"));
  const { blocks, besides, removed, hidden, struck } = readBody(
    xml,
    main,
    numbering === null ? NO_NUMBERING : readNumbering(numbering),
    styles === null ? new Map() : readStyleNumbering(styles),
  );
  const issues: Issue[] = [];
  const tell = (kind: typeof TEXT_BOXES, texts: readonly string[]): void => {
    const [found] = texts;
    if (found !== undefined) issues.push(createIssue(kind, {}, { found, count: texts.length }));
  };
  tell(TEXT_BOXES, besides);
  tell(CHANGES_TRACKED, removed);
  tell(HIDDEN_TEXT, hidden);
  tell(STRUCK_TEXT, struck);
  for (const [kind, part, type] of NOTES) {
    tell(kind, (await optional(notesIn(zip, partOf(type), part))) ?? []);
  }
  return { blocks, text: null, issues };
}

/** What stands beside the running text. */
const NOTES = [
  [FOOTNOTES, "footnotes.xml", "footnotes"],
  [FOOTNOTES, "endnotes.xml", "endnotes"],
  [COMMENTS, "comments.xml", "comments"],
] as const;

/** @throws Refusal on damage, for which no notice is worth losing: notes are only told of. */
async function notesIn(zip: ZipPackage, path: string | null, name: string): Promise<string[]> {
  const xml = await textOf(zip, path);
  return xml === null ? [] : readNotes(xml, name);
}

async function relationshipsOf(zip: ZipPackage, source: string): Promise<Relationship[]> {
  const xml = await textOf(zip, relationshipPart(source));
  return xml === null ? [] : readRelationships(xml, source);
}

async function textOf(zip: ZipPackage, part: string | null): Promise<string | null> {
  const bytes = part === null ? null : await zip.read(part);
  return bytes === null || part === null ? null : decodeXml(bytes, part);
}
