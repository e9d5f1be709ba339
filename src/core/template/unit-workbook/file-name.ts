/** File names of unit workbooks. */

import type { Period } from "../../model/period";

/** Windows forbids these in file names, and 255 bytes of UTF-8 is the limit of Linux. */
const FORBIDDEN: Readonly<Record<string, string>> = {
  "/": "／",
  "\\": "＼",
  ":": "：",
  "*": "＊",
  "?": "？",
  '"': "＂",
  "<": "＜",
  ">": "＞",
  "|": "｜",
};
const LONGEST_UNIT = 60;

/** `<period>_<unit>_填报表.xlsx`, with characters that no file name may hold made full-width. */
export function unitWorkbookName(period: Pick<Period, "id">, unit: string): string {
  return `${period.id}_${safeFilePart(unit)}_填报表.xlsx`;
}

function safeFilePart(text: string): string {
  const visible = text.replace(/[\u0000-\u001f\u007f-\u009f]/g, "").trim();
  const safe = visible.replace(/[/\\:*?"<>|]/g, (mark) => FORBIDDEN[mark] ?? "");
  return [...safe].slice(0, LONGEST_UNIT).join("") || "未命名单位";
}
