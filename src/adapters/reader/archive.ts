/** Opens archives of returned files, whatever their names: each file inside becomes a source file of its own. */

import { createIssue, type Issue } from "../../core/model/issue";
import {
  ARCHIVE_EMPTY,
  ARCHIVE_ENTRY_UNREADABLE,
  ARCHIVE_TOO_DEEP,
  ARCHIVE_UNREADABLE,
} from "../../core/wording/archive-issues";
import type { SourceFile } from "../../ports";
import { fileKind } from "./file-kind";
import type { Inflate } from "./inflate";
import { DEFAULT_LIMITS, type Limits } from "./limits";
import { Refusal } from "./refusal";
import { entryTime, LOCAL_HEADER_SIZE } from "./zip-directory";
import { ZipPackage } from "./zip-package";

const MEGABYTE = 1024 * 1024;

/** An archive may hold many workbooks, each within the limit of a single file. */
const ARCHIVE_LIMITS: Limits = {
  ...DEFAULT_LIMITS,
  zipEntries: 5000,
  partBytes: DEFAULT_LIMITS.fileBytes + MEGABYTE,
  totalBytes: 600 * MEGABYTE,
};

/** Archives within archives that are still opened. */
const MOST_LEVELS = 2;

/**
 * Replaces every .zip among `files` by what it holds, named `archive.zip/path`. Workbooks are zips
 * too and stay as they are. What cannot be unpacked stands for itself with the reason; the rest goes
 * on.
 */
export async function expandArchives(
  files: readonly SourceFile[],
  inflate: Inflate,
): Promise<SourceFile[]> {
  const expanded: SourceFile[] = [];
  for (const file of files) await expand(file, inflate, 0, expanded);
  return expanded;
}

async function expand(
  file: SourceFile,
  inflate: Inflate,
  level: number,
  into: SourceFile[],
): Promise<void> {
  if (!isArchive(file)) {
    into.push(file);
    return;
  }
  if (level >= MOST_LEVELS) {
    into.push(unopened(file, createIssue(ARCHIVE_TOO_DEEP, { file: file.name }, {})));
    return;
  }
  const archive = openArchive(file, inflate);
  if ("code" in archive) {
    into.push(ENDING.test(file.name) ? unopened(file, archive) : file);
    return;
  }
  // A document whose ending a mail program or browser changed to .zip.
  if (["[content_types].xml", "mimetype"].some((part) => archive.entries.has(part))) {
    into.push(file);
    return;
  }
  if (archive.entries.size === 0) {
    into.push(unopened(file, createIssue(ARCHIVE_EMPTY, { file: file.name }, {})));
  }
  for (const [key, entry] of archive.entries) {
    const name = `${file.name}/${entry.name}`;
    const read = await readEntry(archive, key, name);
    const modified = entryTime(entry) ?? file.modified;
    if (read instanceof Uint8Array) {
      await expand({ name, bytes: read, modified }, inflate, level + 1, into);
    } else into.push(unopened({ name, modified }, read));
  }
}

function unopened(file: Omit<SourceFile, "bytes">, why: Issue): SourceFile {
  return { ...file, bytes: new Uint8Array(), unread: why };
}

const ENDING = /\.zip$/i;
/** First in an archive of returns; office documents, which are zips as well, begin with other parts. */
const PACKED = /\.(?:xls[xm]?|et|ods|csv|zip)$/i;

/** By content and ending, or by what is packed first where the ending was lost or changed. */
function isArchive({ name, bytes }: SourceFile): boolean {
  if (fileKind(bytes).kind !== "zip") return false;
  return ENDING.test(name) || PACKED.test(firstEntry(bytes));
}

/** The ending of the name is the same in every encoding. */
function firstEntry(bytes: Uint8Array): string {
  const length = (bytes[26] ?? 0) + (bytes[27] ?? 0) * 256;
  const name = bytes.subarray(LOCAL_HEADER_SIZE, LOCAL_HEADER_SIZE + length);
  return new TextDecoder("latin1").decode(name);
}

function openArchive(file: SourceFile, inflate: Inflate): ZipPackage | Issue {
  try {
    return new ZipPackage(file.bytes, inflate, ARCHIVE_LIMITS);
  } catch (error) {
    const why = reason(error, file.name);
    return createIssue(ARCHIVE_UNREADABLE, { file: file.name }, { why });
  }
}

async function readEntry(
  archive: ZipPackage,
  key: string,
  name: string,
): Promise<Uint8Array | Issue> {
  try {
    return (await archive.read(key)) ?? new Uint8Array();
  } catch (error) {
    return createIssue(ARCHIVE_ENTRY_UNREADABLE, { file: name }, { why: reason(error, name) });
  }
}

/** The sentence of a refusal. @throws whatever else went wrong, since that is a bug */
function reason(error: unknown, file: string): string {
  if (error instanceof Refusal) return error.issueFor(file).message;
  throw error;
}
