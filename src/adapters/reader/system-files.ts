/** Files that programs leave in a folder by themselves: no returns at all. */

const NAMES = new Set([".ds_store", "thumbs.db", "desktop.ini", "ehthumbs.db"]);
/** Lock and recovery files of Excel (`~$`), WPS (`.~`), LibreOffice (`.~lock.`) and macOS (`._`). */
const PREFIXES = ["~$", ".~", "._"];

/** @param name file name, with the path inside a folder or zip. */
export function isSystemFile(name: string): boolean {
  const segments = name.toLowerCase().split(/[\\/]/);
  const last = segments.at(-1) ?? "";
  return (
    segments.includes("__macosx") ||
    NAMES.has(last) ||
    PREFIXES.some((prefix) => last.startsWith(prefix)) ||
    (last.startsWith("~") && last.endsWith(".tmp"))
  );
}
