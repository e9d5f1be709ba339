/**
 * What Excel makes of a value that is put into a cell: the trap that turns 001 into 1 and 3-1 into
 * a date. Only a cell already formatted as text keeps texts as they are. From knowledge of Excel
 * (Chinese settings), not measured.
 */

import { serialFromIso } from "../../../src/core/workbook/serial-date";

export interface Entered {
  value: string | number | boolean;
  formula: string | null;
  /** Format that Excel gives the cell with the value; null to keep the cell's own. */
  numberFormat: string | null;
}

/** The year that a date without one falls in; Excel takes today's. */
const THIS_YEAR = 2024;

export function coerce(input: string | number | boolean, numberFormat: string): Entered {
  if (typeof input !== "string" || numberFormat === "@") return plain(input);
  if (input.startsWith("'")) return plain(input.slice(1));
  if (/^[=+\-@]./.test(input) && !isNumber(input)) return formula(input);
  const text = input.trim();
  if (isNumber(text)) return plain(Number(Number(text.replace(/,/g, "")).toPrecision(15)));
  if (/^[-+]?\d{1,300}(?:\.\d{1,300})?[%％]$/.test(text)) {
    return { ...plain(parseFloat(text) / 100), numberFormat: text.includes(".") ? "0.00%" : "0%" };
  }
  if (/^(?:true|false)$/i.test(text)) return plain(text.toLowerCase() === "true");
  return money(text) ?? date(text) ?? time(text) ?? plain(input);
}

function plain(value: string | number | boolean): Entered {
  return { value, formula: null, numberFormat: null };
}

/** Excel refuses one that it cannot parse; what a formula gives is of no concern here. */
function formula(input: string): Entered {
  return { value: 0, formula: input.startsWith("=") ? input : `=${input}`, numberFormat: null };
}

function isNumber(text: string): boolean {
  return (
    /^[-+]?(?:\d{1,3}(?:,\d{3}){1,90}|\d{1,300})?(?:\.\d{0,300})?(?:[eE][-+]?\d{1,3})?$/.test(
      text,
    ) && /\d/.test(text)
  );
}

/** ￥1,200 and (5), as accountants write them. */
function money(text: string): Entered | null {
  const [, sign = "", amount = ""] =
    /^([-+]?)[¥￥$]\s?([\d,]{1,300}(?:\.\d{1,300})?)$/.exec(text) ?? [];
  if (isNumber(amount)) {
    const format = text.includes("$") ? "$#,##0.00" : "¥#,##0.00";
    return { ...plain(Number(sign + amount.replace(/,/g, ""))), numberFormat: format };
  }
  const negative = /^\(([\d,.]{1,300})\)$/.exec(text)?.[1];
  return negative !== undefined && isNumber(negative)
    ? plain(-Number(negative.replace(/,/g, "")))
    : null;
}

function time(text: string): Entered | null {
  const [, hours, minutes, seconds] = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text) ?? [];
  if (hours === undefined || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return null;
  const value = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400;
  return { value, formula: null, numberFormat: seconds === undefined ? "h:mm" : "h:mm:ss" };
}

function date(text: string): Entered | null {
  const full =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ??
    /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (full) {
    const serial = serialOf(full[1], full[2], full[3]);
    const format = text.includes("年") ? 'yyyy"年"m"月"d"日"' : "yyyy/m/d";
    return serial === null ? null : { value: serial, formula: null, numberFormat: format };
  }
  const short = /^(\d{1,2})[-/](\d{1,2})$/.exec(text) ?? /^(\d{1,2})月(\d{1,2})日$/.exec(text);
  const serial = short && serialOf(String(THIS_YEAR), short[1], short[2]);
  if (serial) return { value: serial, formula: null, numberFormat: 'm"月"d"日"' };
  return month(text);
}

/** The trap of periods: 2024-06 becomes the first of June, and 12-34 December 1934. */
function month(text: string): Entered | null {
  const [, year, number] =
    /^(\d{4})[-/](\d{1,2})$/.exec(text) ?? /^(\d{4})年(\d{1,2})月$/.exec(text) ?? [];
  const [, first, second] = /^(\d{1,2})[-/](\d{2})$/.exec(text) ?? [];
  const serial =
    year === undefined
      ? serialOf(`${Number(second) < 30 ? 20 : 19}${second ?? ""}`, first, "1")
      : serialOf(year, number, "1");
  if (serial === null) return null;
  const format = text.includes("年") ? 'yyyy"年"m"月"' : "mmm-yy";
  return { value: serial, formula: null, numberFormat: format };
}

function serialOf(year = "", month = "", day = ""): number | null {
  if (year === "" || month === "" || day === "") return null;
  return serialFromIso(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}
