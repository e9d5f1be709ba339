/** Files that a person picked or dropped in a page, as bytes with their names. */

import type { SourceFile, Unread } from "../../ports";
import { localMinute } from "../clock";
import { droppedItems, type Dropped } from "./dropped";

/** Larger files are not loaded: the reader refuses them by name, and the page keeps its memory. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Files that are taken at once. */
const MOST_FILES = 5000;
/** Files that are loaded side by side: more would only wait for the same disk. */
const SIDE_BY_SIDE = 16;
/** Name under which the files beyond the first ones are listed. */
const REST = "其余文件";

/** From an input: with the path inside the folder where a folder was picked. */
export async function filesFromList(files: FileList | readonly File[]): Promise<SourceFile[]> {
  const found = [...files].map((file) => ({
    path: pathOf(file),
    open: () => Promise.resolve(file),
  }));
  return loadAll(found);
}

/** From a drop: files as they are, folders with everything in them. */
export async function filesFromDrop(data: DataTransfer): Promise<SourceFile[]> {
  const found: Found[] = [];
  for (const item of await droppedItems(data)) {
    // The folder itself is left out of the path, as the command line does.
    if ("list" in item) await walk(item, "", found);
    else found.push({ path: item.name, open: item.file });
  }
  return loadAll(found);
}

function pathOf(file: File): string {
  const path = file.webkitRelativePath;
  // Some webviews know nothing of folders.
  return path ? path.slice(path.indexOf("/") + 1) : file.name;
}

interface Found {
  path: string;
  /** Rejects where the browser cannot get at it. */
  open: () => Promise<File>;
}

async function walk(
  folder: Extract<Dropped, { list: unknown }>,
  path: string,
  found: Found[],
): Promise<void> {
  // One more than is taken tells that there are too many.
  if (found.length > MOST_FILES) return;
  try {
    for (const child of await folder.list()) {
      const inside = path + child.name;
      if ("list" in child) await walk(child, `${inside}/`, found);
      else found.push({ path: inside, open: child.file });
    }
  } catch (error) {
    found.push({
      path: path.slice(0, -1) || folder.name,
      open: () => Promise.reject(error as Error),
    });
  }
}

async function loadAll(found: readonly Found[]): Promise<SourceFile[]> {
  const loaded: SourceFile[] = [];
  const taken = found.slice(0, MOST_FILES);
  for (let at = 0; at < taken.length; at += SIDE_BY_SIDE) {
    loaded.push(...(await Promise.all(taken.slice(at, at + SIDE_BY_SIDE).map(load))));
  }
  const inOrder = loaded.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return found.length > MOST_FILES ? [...inOrder, unread(REST, "too-many")] : inOrder;
}

async function load({ path, open }: Found): Promise<SourceFile> {
  try {
    const file = await open();
    const bytes =
      file.size > MOST_BYTES
        ? new Uint8Array(MOST_BYTES)
        : new Uint8Array(await file.arrayBuffer());
    return { name: path, bytes, modified: localMinute(new Date(file.lastModified)) };
  } catch {
    // Locked by another program, or gone since it was picked.
    return unread(path, "no-access");
  }
}

function unread(name: string, why: Unread): SourceFile {
  return { name, bytes: new Uint8Array(0), modified: null, unread: why };
}
