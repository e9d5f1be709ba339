/** Reads a notice file of any kind into lines and tables, or says how to get its text out. */

import { createIssue, type Issue, type IssueKind } from "../../../core/model/issue";
import { documentFromWorkbook } from "../../../core/notice/document-from-workbook";
import { documentFromText, type NoticeDocument } from "../../../core/notice/notice-document";
import {
  NOTICE_DAMAGED,
  NOTICE_EMPTY_FILE,
  NOTICE_ENCRYPTED,
  NOTICE_NOT_TEXT,
  NOTICE_OFD,
  NOTICE_OLD_WORD,
  NOTICE_PDF,
  NOTICE_PICTURE,
  NOTICE_TEXT_ENCODING,
  NOTICE_TOO_LARGE,
} from "../../../core/wording/notice-file-issues";
import type { NoticeReader, SourceFile, WorkbookReader } from "../../../ports";
import { inflateWithFflate } from "../../browser/inflate";
import { fileKind } from "../file-kind";
import { CompoundFile } from "../legacy/compound-file";
import { DEFAULT_LIMITS } from "../limits";
import { Refusal } from "../refusal";
import { refuseUnread } from "../unread";
import { ZipPackage } from "../zip-package";
import { readDocx } from "./docx/read-docx";
import { decodeNoticeText } from "./read-text";

/** A text longer than this is no notice; a province's whole list has under 500 KB. */
const TEXT_BYTES = 5 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;

type Reading = { document: NoticeDocument } | { issue: Issue };

/**
 * Reads .txt (UTF-8, GB18030, UTF-16), .docx, and through `workbooks` .xlsx, .xls, .ods and .csv. What a
 * file is, its first bytes decide. Never throws for what is in it.
 */
export function createNoticeReader(workbooks: WorkbookReader): NoticeReader {
  return {
    async read(file) {
      try {
        return await readFile(file, workbooks);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return damaged(file, error.issueFor(file.name).message);
      }
    },
  };
}

async function readFile(file: SourceFile, workbooks: WorkbookReader): Promise<Reading> {
  refuseUnread(file);
  const { bytes, name } = file;
  if (bytes.length > DEFAULT_LIMITS.fileBytes) return tooLarge(file, DEFAULT_LIMITS.fileBytes);
  const is = fileKind(bytes);
  switch (is.kind) {
    case "empty":
      return trouble(NOTICE_EMPTY_FILE, file);
    case "text":
      return /\.csv$/i.test(name) ? readWorkbook(file, workbooks) : readText(file);
    case "disguised":
      return /MHT|XML/.test(is.name) ? trouble(NOTICE_NOT_TEXT, file, is.name) : readText(file);
    case "zip":
      return readPackage(file, workbooks);
    case "compound":
      return readCompound(file, workbooks);
    case "other":
      if (is.name.startsWith("PDF")) return trouble(NOTICE_PDF, file);
      if (is.name === "图片") return trouble(NOTICE_PICTURE, file);
      return /\.(?:txt|md|text)$/i.test(name) && !is.name.includes("压缩包")
        ? readText(file)
        : trouble(NOTICE_NOT_TEXT, file, is.name);
  }
}

function readText(file: SourceFile): Reading {
  if (file.bytes.length > TEXT_BYTES) return tooLarge(file, TEXT_BYTES);
  const text = decodeNoticeText(file.bytes);
  if (text === null) return trouble(NOTICE_TEXT_ENCODING, file);
  if (/<(?:html|body|table)[\s>]/i.test(text.slice(0, 4000)))
    return trouble(NOTICE_NOT_TEXT, file, "网页");
  return { document: documentFromText(text) };
}

/** An old workbook, an old Word document or an encrypted file of today, whatever its name says. */
async function readCompound(file: SourceFile, workbooks: WorkbookReader): Promise<Reading> {
  const has = streamsOf(file);
  if (has("EncryptedPackage")) return trouble(NOTICE_ENCRYPTED, file);
  if (has("Workbook") || has("Book") || /\.(?:xls|et)$/i.test(file.name))
    return readWorkbook(file, workbooks);
  return trouble(NOTICE_OLD_WORD, file);
}

/** Which streams a compound file holds; none where its directory is damaged. */
function streamsOf(file: SourceFile): (name: string) => boolean {
  try {
    const compound = new CompoundFile(file.bytes);
    return (name) => compound.has(name);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return () => false;
  }
}

async function readPackage(file: SourceFile, workbooks: WorkbookReader): Promise<Reading> {
  const inflate = (data: Uint8Array, size: number, cap: number) =>
    Promise.resolve(inflateWithFflate(data, size, cap));
  const zip = new ZipPackage(file.bytes, inflate, DEFAULT_LIMITS);
  const document = await readDocx(zip);
  if (document) return { document };
  if (zip.has("OFD.xml")) return trouble(NOTICE_OFD, file);
  if (zip.has("ppt/presentation.xml")) return trouble(NOTICE_NOT_TEXT, file, "演示文稿");
  const mimetype = await zip.read("mimetype");
  if (mimetype && new TextDecoder().decode(mimetype).includes("opendocument.text"))
    return trouble(NOTICE_NOT_TEXT, file, "OpenDocument 文字文档（.odt）");
  const isWorkbook = [...zip.entries.keys()].some((name) => /^xl\/|^content\.xml$/.test(name));
  if (isWorkbook) return readWorkbook(file, workbooks);
  return trouble(NOTICE_NOT_TEXT, file, "压缩包");
}

async function readWorkbook(file: SourceFile, workbooks: WorkbookReader): Promise<Reading> {
  const result = await workbooks.read(file);
  return result.kind === "workbook"
    ? { document: documentFromWorkbook(result.workbook) }
    : damaged(file, result.reason.message);
}

function trouble(kind: IssueKind, file: SourceFile, found: string | null = null): Reading {
  return { issue: createIssue(kind, { file: file.name }, { found }) };
}

function damaged(file: SourceFile, found: string): Reading {
  return trouble(NOTICE_DAMAGED, file, found);
}

function tooLarge(file: SourceFile, limit: number): Reading {
  return {
    issue: createIssue(NOTICE_TOO_LARGE, { file: file.name }, { megabytes: limit / MEGABYTE }),
  };
}
