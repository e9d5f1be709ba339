/** Files, folders and archives from disk as the use cases take them. */

import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { createIssue, type Issue } from "../../core/model/issue";
import { FILE_MISSING, FILE_UNREADABLE, NO_FILES } from "../../core/wording/file-issues";
import type { SourceFile } from "../../ports";
import { expandArchives } from "../reader/archive";
import type { Inflate } from "../reader/inflate";
import { localMinute } from "../clock";
import { findGarbled, isGarbled, listByBytes, type DiskPath, type ListedFile } from "./byte-names";
import { errorCode, failureWords } from "./save";

/** Larger files are never loaded into memory; the reader's own limit then names the reason. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Reads one file; the issue says in words why it can't be read. */
export async function readSource(path: string, name = basename(path)): Promise<SourceFile | Issue> {
  const read = await readFrom(path, path, name);
  if ("bytes" in read || !isGarbled(path)) return read;
  const found = await findGarbled(path);
  return found ? readFrom(found.place, found.name, found.name) : read;
}

/** @param path the place in words */
async function readFrom(place: DiskPath, path: string, name: string): Promise<SourceFile | Issue> {
  try {
    const info = await stat(place);
    if (info.isDirectory()) {
      return createIssue(FILE_UNREADABLE, { file: path }, { why: "这是一个文件夹，需要的是文件" });
    }
    if (!info.isFile()) {
      return createIssue(FILE_UNREADABLE, { file: path }, { why: "这不是普通文件" });
    }
    if (info.size > MOST_BYTES) {
      return createIssue(FILE_UNREADABLE, { file: path }, { why: "文件超过256 MB" });
    }
    return { name, bytes: await readFile(place), modified: localMinute(info.mtime) };
  } catch (error) {
    if (errorCode(error) === null) throw error;
    return errorCode(error) === "ENOENT"
      ? createIssue(FILE_MISSING, { file: path }, {})
      : createIssue(FILE_UNREADABLE, { file: path }, { why: failureWords(error) });
  }
}

/**
 * Returned files from files, folders (with subfolders) and .zip archives, in order of name. Files of
 * one name from several folders bear as much of their paths as tells them apart. A path that cannot
 * be read is an issue; the others are read all the same.
 */
export async function collectReturns(
  paths: readonly string[],
  inflate: Inflate,
): Promise<{ files: SourceFile[]; issues: Issue[] }> {
  const found: Found[] = [];
  const issues: Issue[] = [];
  const take = (path: string, folder: string, read: SourceFile | Issue) => {
    if ("bytes" in read) found.push({ path: resolve(path), file: { ...read, folder } });
    else issues.push(read);
  };
  for (const path of paths) {
    const info = await stat(path).catch(() => null);
    if (!info?.isDirectory()) {
      take(path, dirname(resolve(path)), await readSource(path));
      continue;
    }
    const entries = await listFolder(path);
    if (entries.length === 0) issues.push(createIssue(NO_FILES, { file: path }, {}));
    for (const { place, name } of entries) {
      const where = join(path, name);
      take(where, resolve(path), await readFrom(place, where, name));
    }
  }
  const expanded = await expandArchives(toldApart(found), inflate);
  expanded.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return { files: expanded, issues };
}

interface Found {
  path: string;
  file: SourceFile;
}

function toldApart(found: readonly Found[]): SourceFile[] {
  const byName = new Map<string, Found[]>();
  for (const each of found) {
    const namesakes = byName.get(each.file.name);
    if (namesakes) namesakes.push(each);
    else byName.set(each.file.name, [each]);
  }
  return found.map(({ path, file }) => {
    const paths = new Set(byName.get(file.name)?.map((each) => each.path));
    return paths.size > 1 ? { ...file, name: shortest(path, file.name, paths) } : file;
  });
}

/** The shortest end of `path` from `name` on that no other of `paths` has. */
function shortest(path: string, name: string, paths: ReadonlySet<string>): string {
  const end = (full: string, length: number) => full.split(/[\\/]/).slice(-length).join("/");
  const most = path.split(/[\\/]/).length;
  for (let length = name.split("/").length + 1; length < most; length++) {
    const own = end(path, length);
    if ([...paths].every((other) => other === path || end(other, length) !== own)) return own;
  }
  return path;
}

/** All files below `folder`, in order of name; links to folders are not followed. */
async function listFolder(folder: string): Promise<ListedFile[]> {
  const names = await listNames(folder).catch((error: unknown) => {
    // A folder whose name is no UTF-8 is not found again under what is left of it.
    if (errorCode(error) === "ENOENT") return null;
    throw error;
  });
  const listed =
    names && !names.some(isGarbled)
      ? names.map((name) => ({ place: join(folder, name), name }))
      : await listByBytes(folder);
  return listed.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

async function listNames(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .map((path) => path.replaceAll("\\", "/"));
}
