/** Files that programs leave in a folder by themselves: no returns at all. */

const NAMES = new Set([
  "thumbs.db",
  "ehthumbs.db",
  "ehthumbs_vista.db",
  "desktop.ini",
  "indexervolumeguid",
  "icon\r",
]);
/** Lock and recovery files of Excel (`~$`), WPS (`.~`), LibreOffice (`.~lock.`) and macOS (`._`). */
const PREFIXES = ["~$", ".~", "._"];
/** Drafts of programs that save. */
const DRAFT = /\.tmp$/;
/** What browsers name a download that is not done. */
const DOWNLOAD = /\.(?:part|partial|download|crdownload)$/;
/** Folders of systems and of network drives. */
const FOLDERS = new Set([
  "__macosx",
  "@eadir",
  "#recycle",
  "$recycle.bin",
  "system volume information",
]);
/** Where deleted files wait; Linux adds the user's number. */
const TRASH = /^\.(?:trashe?s?|recycle)(?:-\d+)?$/;
/** What is hidden is of some program's making, unless it is a table or an archive of them. */
const HIDDEN = /^\.[^.]/;
const TABLE = /\.(?:xls[xmb]?|xlt[xm]?|et|ett|f?ods|csv|zip)$/;

/** What a file is under whose name a whole workbook seldom stands, if it cannot be read; null for all other names. */
export function unfinishedKind(name: string): "draft" | "download" | null {
  const lower = name.toLowerCase();
  return DRAFT.test(lower) ? "draft" : DOWNLOAD.test(lower) ? "download" : null;
}

/** @param name file name, with the path inside a folder or zip. */
export function isSystemFile(name: string): boolean {
  const segments = name.toLowerCase().split(/[\\/]/);
  const last = segments.at(-1) ?? "";
  return (
    segments.some((segment) => FOLDERS.has(segment) || TRASH.test(segment)) ||
    NAMES.has(last) ||
    PREFIXES.some((prefix) => last.startsWith(prefix)) ||
    (last.startsWith("~") && last.endsWith(".tmp")) ||
    (!TABLE.test(last) && segments.some((segment) => HIDDEN.test(segment)))
  );
}
