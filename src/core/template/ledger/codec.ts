/**
 * How one value of the model stands in a cell, written and read back. Reading is tolerant, since
 * staff edit the ledger in Excel: numbers come as text, dates as serial numbers, words with blanks.
 */

import type { RawValue } from "../../workbook/raw-workbook";
import { isoFromSerial } from "../../workbook/serial-date";
import type { CellStyle, CellValue } from "../../workbook/workbook-plan";
import { STYLES } from "../../workbook/styles";
import { compactKey } from "../../text/normalise";

/** A cell on its way into the model; value null for a blank one. */
export interface SheetCell {
  value: RawValue | null;
  /** Number format where it marks a percentage or a date, else empty. */
  format: string;
  /** Serial dates of the file count from 1904. */
  date1904: boolean;
}

/** The value read; `trouble` says what should stand there where the cell could not be understood. */
export interface Reading<V> {
  value: V;
  trouble?: string;
}

export interface Codec<V> {
  style: CellStyle;
  write(value: V): CellValue;
  read(cell: SheetCell): Reading<V>;
  /** Words of a dropdown. */
  choices?: readonly string[];
}

/** What a cell shows, as text; empty for a blank or an error value. */
export function cellText(cell: SheetCell): string {
  const { value, format } = cell;
  if (value === null) return "";
  if (typeof value === "string") return value.replace(/\r\n?/g, "\n");
  if (typeof value === "boolean") return value ? "是" : "否";
  if (typeof value === "number") {
    if (format.includes("%")) return `${percent(value)}%`;
    return (format && isoFromSerial(value, cell.date1904)) || String(value);
  }
  return "isoDate" in value ? value.isoDate.slice(0, 10) : "";
}

/** A share as percent, without the dust of binary fractions. */
export function percent(share: number): number {
  return Number((share * 100).toPrecision(12));
}

/** Text that stays exactly as it is; empty for a blank cell. */
export const exactText: Codec<string> = {
  style: STYLES.text,
  write: (value) => value,
  read: (cell) => ({ value: cellText(cell) }),
};

/** Text or null; a cell with nothing but blanks is null. */
export const optionalText: Codec<string | null> = {
  style: STYLES.text,
  write: (value) => value,
  read: (cell) => {
    const text = cellText(cell);
    return { value: text.trim() === "" ? null : text };
  },
};

/** An id or a name: without blanks around it. */
export const nameText: Codec<string> = {
  style: STYLES.text,
  write: (value) => value,
  read: (cell) => ({ value: cellText(cell).trim() }),
};

/** 是 or 否; `blank` is what an empty cell means. */
export function flag<B extends boolean | null>(blank: B): Codec<boolean | B> {
  const YES = ["是", "有", "对", "√", "✓", "✔", "true", "yes", "y", "1"];
  const NO = ["否", "无", "不", "×", "✗", "false", "no", "n", "0"];
  return {
    style: STYLES.center,
    choices: ["是", "否"],
    write: (value) => (value === null ? null : value ? "是" : "否"),
    read: (cell) => {
      const key = compactKey(cellText(cell)).toLowerCase();
      if (YES.includes(key)) return { value: true };
      if (NO.includes(key)) return { value: false };
      return key === "" ? { value: blank } : { value: blank, trouble: "“是”或“否”" };
    },
  };
}

/** A fixed word for each value; `blank` is what an empty or unknown cell means. */
export function wordOf<K extends string, B extends K | null>(
  words: Readonly<Record<K, string>>,
  blank: B,
): Codec<K | B> {
  const entries = Object.entries(words) as [K, string][];
  const byWord = new Map(entries.map(([key, word]) => [compactKey(word), key]));
  const choices = entries.map(([, word]) => word);
  const quotes = choices.map((word) => `“${word}”`);
  const expected = [quotes.slice(0, -1).join("、"), ...quotes.slice(-1)].join("或");
  return {
    style: STYLES.center,
    choices,
    write: (value) => (value === null ? null : words[value]),
    read: (cell) => {
      const text = compactKey(cellText(cell));
      const value = byWord.get(text);
      if (value !== undefined) return { value };
      return text === "" ? { value: blank } : { value: blank, trouble: expected };
    },
  };
}

/** The same value in another look. */
export function styled<V>(codec: Codec<V>, style: CellStyle): Codec<V> {
  return { ...codec, style };
}
