/** File names that are no UTF-8, as archives packed on Chinese Windows leave them on Linux. */

import { Buffer } from "node:buffer";
import { readdir } from "node:fs/promises";
import { basename, dirname } from "node:path";

/** A place on disk: bytes where its name is no UTF-8. */
export type DiskPath = string | Buffer;

export interface ListedFile {
  place: DiskPath;
  /** Path below the listed folder, with `/`. */
  name: string;
}

/** What stands in a decoded name for bytes that are no UTF-8. */
const LOST = "\ufffd";

export function isGarbled(name: string): boolean {
  return name.includes(LOST);
}

/** UTF-8 where it is valid, else GB18030, else what is left of it. */
export function decodeName(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  if (!isGarbled(text)) return text;
  const chinese = new TextDecoder("gb18030").decode(bytes);
  return isGarbled(chinese) ? text : chinese;
}

/** All files below `folder` by the bytes of their names; links to folders are not followed. */
export async function listByBytes(folder: DiskPath, prefix = ""): Promise<ListedFile[]> {
  const entries = await readdir(folder, { encoding: "buffer", withFileTypes: true });
  const listed: ListedFile[] = [];
  for (const entry of entries) {
    const place = Buffer.concat([Buffer.from(folder), Buffer.from("/"), entry.name]);
    const name = prefix + decodeName(entry.name);
    if (entry.isDirectory()) listed.push(...(await listByBytes(place, `${name}/`)));
    else listed.push({ place, name });
  }
  return listed;
}

/** The one thing on disk that a garbled path, as the shell hands it over, can mean; null for none. */
export async function findGarbled(path: string): Promise<ListedFile | null> {
  const [folder, base] = [dirname(path), basename(path)];
  const entries = await readdir(folder, { encoding: "buffer" }).catch(() => []);
  const same = entries.filter((entry) => entry.toString() === base);
  const [only] = same;
  if (!only || same.length > 1) return null;
  const place = Buffer.concat([Buffer.from(`${folder}/`), only]);
  return { place, name: decodeName(only) };
}
