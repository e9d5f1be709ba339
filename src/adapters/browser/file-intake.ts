/** Files that a person picked or dropped in a page, as bytes with their names. */

import type { SourceFile } from "../../ports";
import { localMinute } from "../node/clock";

/** Larger files are not loaded: the reader refuses them by name, and the page keeps its memory. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Files of a folder that are taken at most. */
const MOST_FILES = 5000;

/** From an input: with the path inside the folder where a folder was picked. */
export async function filesFromList(files: FileList | readonly File[]): Promise<SourceFile[]> {
  const list = [...files].slice(0, MOST_FILES);
  return inOrder(await Promise.all(list.map((file) => load(file, pathOf(file)))));
}

/** From a drop: files as they are, folders with everything in them. */
export async function filesFromDrop(data: DataTransfer): Promise<SourceFile[]> {
  // Entries must be taken before the first wait; the browser empties the transfer after the event.
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return filesFromList(data.files);
  const found: { file: File; path: string }[] = [];
  for (const entry of entries) await walk(entry, "", found);
  return inOrder(await Promise.all(found.map(({ file, path }) => load(file, path))));
}

/** The folder that was picked itself is left out of the path, as the command line does. */
function pathOf(file: File): string {
  const path = file.webkitRelativePath;
  return path === "" ? file.name : path.slice(path.indexOf("/") + 1);
}

async function walk(
  entry: FileSystemEntry,
  folder: string,
  found: { file: File; path: string }[],
): Promise<void> {
  if (found.length >= MOST_FILES) return;
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    found.push({ file, path: folder + entry.name });
    return;
  }
  if (!isFolder(entry)) return;
  const inside =
    folder === "" && entry.fullPath.lastIndexOf("/") === 0 ? "" : `${folder}${entry.name}/`;
  const reader = entry.createReader();
  for (;;) {
    // A reader gives at most a hundred entries a time.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return;
    for (const child of some) await walk(child, inside, found);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

async function load(file: File, name: string): Promise<SourceFile> {
  const bytes =
    file.size > MOST_BYTES ? new Uint8Array(MOST_BYTES) : new Uint8Array(await file.arrayBuffer());
  return { name, bytes, modified: localMinute(new Date(file.lastModified)) };
}

function inOrder(files: SourceFile[]): SourceFile[] {
  return files.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
