/** Writing files so that a reader never sees half of one. */

import { randomBytes } from "node:crypto";
import { copyFile, link, mkdir, rename, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { OutputFile } from "../../ports";

/** Replaces `path` atomically; on failure the old file stays and nothing else is left. */
export async function saveFile(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path);
  const made = await makeFolder(folder);
  const draft = `${path}.${randomBytes(6).toString("hex")}.tmp`;
  try {
    // On the disk before it bears the name, so that no power cut leaves an empty ledger.
    await writeFile(draft, bytes, { flush: true });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    await removeFolders(made);
    throw error;
  }
}

/** Replaces `path` and keeps what stood there as `<name>.bak.xlsx` beside it. */
export async function saveWithBackup(path: string, bytes: Uint8Array): Promise<string> {
  const backup = backupPath(path);
  const draft = `${backup}.${randomBytes(6).toString("hex")}.tmp`;
  // A hard link keeps the old bytes while the new file takes their name; at no moment is there none.
  await link(path, draft).catch(() => copyFile(path, draft));
  try {
    await rename(draft, backup);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await saveFile(path, bytes);
  return backup;
}

export function backupPath(path: string): string {
  return path.replace(/\.xlsx$/i, "") + ".bak.xlsx";
}

/** Saves all files into `folder`, or none: drafts first, then one rename each. */
export async function saveAll(folder: string, files: readonly OutputFile[]): Promise<void> {
  const made = await makeFolder(folder);
  const mark = randomBytes(6).toString("hex");
  const drafts: { draft: string; path: string }[] = [];
  try {
    for (const file of files) {
      const path = join(folder, file.name);
      made.push(...(await makeFolder(dirname(path))));
      const target = await stat(path).catch(() => null);
      if (target?.isDirectory()) throw Object.assign(new Error("is a folder"), { code: "EISDIR" });
      const draft = `${path}.${mark}.tmp`;
      drafts.push({ draft, path });
      await writeFile(draft, file.bytes);
    }
    for (const { draft, path } of drafts) await rename(draft, path);
  } catch (error) {
    for (const { draft } of drafts) await rm(draft, { force: true });
    await removeFolders(made);
    throw error;
  }
}

/** Makes a folder and its parents; gives those that were new, outermost first. */
async function makeFolder(folder: string): Promise<string[]> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return [];
  // What mkdir gives back may be relative; absolute paths make the way up end.
  const outermost = resolve(first);
  const made: string[] = [];
  for (let path = resolve(folder); path.length >= outermost.length; path = dirname(path)) {
    made.unshift(path);
    if (dirname(path) === path) break;
  }
  return made;
}

async function removeFolders(folders: readonly string[]): Promise<void> {
  for (const folder of [...folders].reverse()) await rmdir(folder).catch(() => {});
}

/** The system's code of a failed file operation, such as ENOENT; null for any other error. */
export function errorCode(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("code" in error)) return null;
  return typeof error.code === "string" && /^E[A-Z]+$/.test(error.code) ? error.code : null;
}

/** Why a file operation failed, in words. */
export function failureWords(error: unknown): string {
  return FAILURES.get(errorCode(error) ?? "") ?? "系统没有说明原因";
}

const FAILURES = new Map([
  ["EACCES", "没有权限"],
  ["EPERM", "没有权限，或文件正被其他程序占用"],
  ["EROFS", "这个磁盘是只读的"],
  ["ENOSPC", "磁盘空间不足"],
  ["ENOENT", "所在文件夹不存在"],
  ["ENOTDIR", "路径中有一段不是文件夹"],
  ["EISDIR", "这个名字是一个文件夹"],
  ["EEXIST", "同名的文件或文件夹已经存在"],
  ["EBUSY", "文件正被其他程序占用"],
  ["ENAMETOOLONG", "文件名太长"],
]);
