/** Opens .zip archives of returned files: each file inside becomes a source file of its own. */

import { createIssue, type Issue } from "../../core/model/issue";
import {
  ARCHIVE_EMPTY,
  ARCHIVE_ENTRY_UNREADABLE,
  ARCHIVE_TOO_DEEP,
  ARCHIVE_UNREADABLE,
} from "../../core/wording/archive-issues";
import type { SourceFile } from "../../ports";
import type { Inflate } from "./inflate";
import { DEFAULT_LIMITS, type Limits } from "./limits";
import { Refusal } from "./refusal";
import { entryTime } from "./zip-directory";
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

export interface Expanded {
  files: SourceFile[];
  issues: Issue[];
}

/**
 * Replaces every .zip among `files` by what it holds, named `archive.zip/path`. Workbooks are zips
 * too and stay as they are. What cannot be unpacked is an issue; the rest goes on.
 */
export async function expandArchives(
  files: readonly SourceFile[],
  inflate: Inflate,
): Promise<Expanded> {
  const expanded: Expanded = { files: [], issues: [] };
  for (const file of files) await expand(file, inflate, 0, expanded);
  return expanded;
}

async function expand(
  file: SourceFile,
  inflate: Inflate,
  level: number,
  into: Expanded,
): Promise<void> {
  if (!isArchive(file)) {
    into.files.push(file);
    return;
  }
  if (level >= MOST_LEVELS) {
    into.issues.push(createIssue(ARCHIVE_TOO_DEEP, { file: file.name }, {}));
    return;
  }
  const archive = openArchive(file, inflate);
  if ("code" in archive) {
    into.issues.push(archive);
    return;
  }
  // A workbook whose ending a mail program or browser changed to .zip.
  if (archive.entries.has("[content_types].xml")) {
    into.files.push(file);
    return;
  }
  if (archive.entries.size === 0) {
    into.issues.push(createIssue(ARCHIVE_EMPTY, { file: file.name }, {}));
  }
  for (const [key, entry] of archive.entries) {
    const name = `${file.name}/${entry.name}`;
    const bytes = await readEntry(archive, key, name);
    if (bytes instanceof Uint8Array) {
      await expand(
        { name, bytes, modified: entryTime(entry) ?? file.modified },
        inflate,
        level + 1,
        into,
      );
    } else {
      into.issues.push(bytes);
    }
  }
}

/** By content and name: an office document is a zip as well, so only `.zip` is opened. */
function isArchive(file: SourceFile): boolean {
  const [p, k, three] = file.bytes;
  return /\.zip$/i.test(file.name) && p === 0x50 && k === 0x4b && (three === 3 || three === 5);
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
