/** The form of Chinese telephone numbers. */

import { foldFigure } from "../text/normalise";

const LONGEST = 64;
const MOBILE = /^(?:\+?86-?)?1[3-9]\d-?\d{4}-?\d{4}$/;
/** Three digits are the codes of the largest cities only: 010 and 02x. */
const AREA = "(?:010|02\\d|0[3-9]\\d{2})";
const LANDLINE = new RegExp(`^(?:\\+?86-?)?${AREA}-?\\d{7,8}(?:(?:-|转|\\*)\\d{1,6})?$`);
/** 0722-12345: a public hotline of the city. */
const HOTLINE = new RegExp(`^${AREA}-?1\\d{4}$`);
const SERVICE = /^[48]00-?\d{3}-?\d{4}$/;

/** Whether `text` is one or several mobile numbers or landlines with area code. */
export function isPhone(text: string): boolean {
  if (MOBILE.test(text)) return true;
  const line = foldFigure(text).replace(/[—–‐]/g, "-").replace(/[()]/g, "");
  if (line.length > LONGEST) return false;
  const parts = line.split(/[、,;/|或和\n]/).filter((part) => part.trim() !== "");
  return parts.length > 0 && parts.every(isOneOrMore);
}

function isOneOrMore(part: string): boolean {
  if (isNumber(part.replace(/\s/g, ""))) return true;
  const pieces = part.trim().split(/\s+/);
  return pieces.length > 1 && pieces.every(isNumber);
}

function isNumber(text: string): boolean {
  return MOBILE.test(text) || LANDLINE.test(text) || HOTLINE.test(text) || SERVICE.test(text);
}
