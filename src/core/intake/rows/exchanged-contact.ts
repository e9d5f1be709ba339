/**
 * Name and number that stand in each other's column. A phone number is nobody's name and a name no
 * number, so both are read from where they stand, and the clerk is told.
 */

import { compactKey } from "../../text/normalise";
import { isPhone } from "../../validation/phone-form";
import { isSurnamed } from "../../validation/person-name";
import { CONTACT_EXCHANGED } from "../../wording/value-issues";
import { quotationOf } from "../../text/quotation";
import { cellText } from "../values/cell-text";
import { remark, type Remark } from "../values/reading";
import { filledCell, type FormRow } from "./form-row";

/** What is to be said of such a row; null for all others. */
export function contactExchanged({ table, row }: FormRow): Remark | null {
  const contact = filledCell(table, row, "contact");
  const number = contact ? cellText(contact).trim() : "";
  // Nearly all rows hold a name here.
  const phone = /\d{5}|\d{4}$/.test(number) ? filledCell(table, row, "phone") : null;
  if (!phone) return null;
  const name = compactKey(cellText(phone));
  if (!/^[\p{Script=Han}·]{2,4}$/u.test(name) || !isSurnamed(name) || !isPhone(number)) return null;
  return remark(CONTACT_EXCHANGED, quotationOf([number, name]).found ?? "");
}
