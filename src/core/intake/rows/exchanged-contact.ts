/**
 * Name and number that stand in each other's column. A phone number is nobody's name and a text without
 * a digit no number, so both are read from where they stand, and the clerk is told.
 */

import { compactKey } from "../../text/normalise";
import { isPhone } from "../../validation/phone-form";
import { isFiller } from "../../validation/text-substance";
import { CONTACT_EXCHANGED } from "../../wording/value-issues";
import { quotationOf } from "../../text/quotation";
import { cellText } from "../values/cell-text";
import { remark, type Remark } from "../values/reading";
import { filledCell, type FormRow } from "./form-row";

/** In the length that names have; a sentence is a remark that slid in from the right. */
const NAME =
  /^(?:\p{Script=Han}{2,4}|\p{Script=Han}+(?:[·•]\p{Script=Han}+)+)(?:\(\p{Script=Han}+\))?$/u;
const BETWEEN_NAMES = /[、/]/;

/** What is to be said of such a row; null for all others. */
export function contactExchanged({ table, row }: FormRow): Remark | null {
  const contact = filledCell(table, row, "contact");
  const number = contact ? cellText(contact).trim() : "";
  // Nearly all rows hold a name here.
  const phone = /\d{5}|\d{4}$/.test(number) ? filledCell(table, row, "phone") : null;
  if (!phone) return null;
  const name = compactKey(cellText(phone));
  const isNamed = name.split(BETWEEN_NAMES).every((part) => NAME.test(part));
  if (!isNamed || isFiller(name) || !isPhone(number)) return null;
  return remark(CONTACT_EXCHANGED, quotationOf([number, name]).found ?? "");
}
