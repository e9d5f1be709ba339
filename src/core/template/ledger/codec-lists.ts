/** Several names in one cell, 、 between them; readable, and exact even for odd names. */

import { FORM_COLUMNS, TARGET_COLUMNS } from "../../schema/columns";
import type { Source } from "../../model/record";
import { STYLES } from "../../workbook/styles";
import { cellText, type Codec } from "./codec";

/** What people type between names. */
const SEPARATORS = "、，,；;\n";
const NEEDS_QUOTES = /[、，,；;\n「」]|^\s|\s$|^$/;

/** Joins names by 、; a name that holds a separator itself stands in 「」, with 」 doubled. */
export function joinNames(names: readonly string[]): string {
  return names
    .map((name) => (NEEDS_QUOTES.test(name) ? `「${name.replaceAll("」", "」」")}」` : name))
    .join("、");
}

/** Splits at 、，,；; and line breaks outside 「」; blanks around names and empty parts are dropped. */
export function splitNames(text: string): string[] {
  const names: string[] = [];
  // Up to here no 「 opens a quoted name: the 」 that would end it does not stand before a separator.
  let plainUntil = 0;
  let start = 0;
  while (start < text.length) {
    while (start < text.length && (text[start] ?? "").trim() === "") start++;
    if (text[start] === "「" && start >= plainUntil) {
      const quoted = quotedName(text, start);
      if (quoted.name !== null) {
        names.push(quoted.name);
        start = quoted.end;
        continue;
      }
      plainUntil = quoted.end;
    }
    let end = start;
    while (end < text.length && !SEPARATORS.includes(text[end] ?? "")) end++;
    const name = text.slice(start, end).trim();
    if (name !== "") names.push(name);
    start = end + 1;
  }
  return names;
}

/**
 * The name in 「」 at `start` and where the next one begins; name null where its 」, at `end`, stands
 * before something else or is missing.
 */
function quotedName(text: string, start: number): { name: string | null; end: number } {
  let name = "";
  for (let i = start + 1; i < text.length; i++) {
    if (text[i] !== "」") name += text[i];
    else if (text[i + 1] === "」") name += text[i++];
    else {
      let end = i + 1;
      while (text[end] === " ") end++;
      const closed = end >= text.length || SEPARATORS.includes(text[end] ?? "");
      return closed ? { name, end: end + 1 } : { name: null, end: i };
    }
  }
  return { name: null, end: text.length };
}

export const nameList: Codec<string[]> = {
  style: STYLES.text,
  write: (names) => joinNames(names) || null,
  read: (cell) => ({ value: splitNames(cellText(cell)) }),
};

const HEADERS = [...FORM_COLUMNS, ...TARGET_COLUMNS].map(
  ({ field, header }) => [field, header] as const,
);
const HEADER_OF = new Map<string, string>(HEADERS);
const FIELD_OF = new Map<string, string>(HEADERS.map(([field, header]) => [header, field]));
const FIELD_ORDER = new Map(HEADERS.map(([field], index) => [field as string, index]));

/** A field by the header of its column; null for none. */
export const fieldName: Codec<string | null> = {
  style: STYLES.center,
  write: (field) => (field === null ? null : (HEADER_OF.get(field) ?? field)),
  read: (cell) => {
    const text = cellText(cell).trim();
    return { value: text === "" ? null : (FIELD_OF.get(text) ?? text) };
  },
};

/** Where each field was read: 进展状态=L8、完成率(%)=M8; an address may name a file and sheet too. */
export const sourceCells: Codec<Source["cells"]> = {
  style: STYLES.text,
  write: (cells) => {
    const order = (field: string) => FIELD_ORDER.get(field) ?? HEADERS.length;
    const parts = Object.entries(cells)
      .filter(([, address]) => address !== undefined)
      .sort(([a], [b]) => order(a) - order(b) || (a < b ? -1 : 1))
      .map(([field, address]) => `${HEADER_OF.get(field) ?? field}=${address}`);
    return joinNames(parts) || null;
  },
  read: (cell) => {
    const pairs = splitNames(cellText(cell)).flatMap((part): [string, string][] => {
      const split = part.indexOf("=");
      if (split < 1) return [];
      const header = part.slice(0, split);
      return [[FIELD_OF.get(header) ?? header, part.slice(split + 1)]];
    });
    return { value: Object.fromEntries(pairs) };
  },
};
