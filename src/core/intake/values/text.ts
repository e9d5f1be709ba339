/** Free text: kept as written, without what nobody can see. */

import { invisibleOr, tidyText } from "../../text/normalise";
import {
  BLANK_MARK,
  DIRECTION_CHARACTERS,
  INVISIBLE_CHARACTERS,
  LOST_CHARACTERS,
  TEXT_CUT,
} from "../../wording/value-issues";
import { LONGEST_TEXT, quote } from "../../text/quotation";
import { leavesBlank } from "./blank-mark";
import { cellText, readCell } from "./cell-text";
import {
  refused,
  remark,
  taken,
  type CellContent,
  type Reading,
  type ReadingContext,
} from "./reading";

/** With controls and halves of characters, which no file may hold. */
const HIDDEN = invisibleOr("\\u0000-\\u0008\\u000e-\\u001f\\u007f\\ufffe\\uffff\\p{Cs}");
/** Nothing to clean: Chinese, letters, digits and their punctuation, on one line, without blanks. */
const CLEAN = /^[\u4e00-\u9fff\u3001-\u3011\uff01-\uff5e“”‘’…—·0-9A-Za-z%.,:;()+=_/-]*$/;
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/g;

/** Reads text; a number, date or truth value gives what its cell shows. */
export function readText(cell: CellContent | null, context: ReadingContext): Reading<string> {
  return readCell(cell, (filled) => cleanText(cellText(filled, context.date1904)));
}

function cleanText(raw: string): Reading<string> {
  if (leavesBlank(raw)) return refused(remark(BLANK_MARK, raw.trim()));
  if (raw.length <= LONGEST_TEXT && CLEAN.test(raw)) return taken(raw);
  const visible = raw.replace(HIDDEN, "");
  const text = tidyText(visible);
  if (text === "") return refused();
  const remarks = [];
  const found = quote(text);
  if (visible.search(DIRECTION) >= 0)
    remarks.push(remark(DIRECTION_CHARACTERS, found, { became: found }));
  else if (visible !== raw) remarks.push(remark(INVISIBLE_CHARACTERS, found));
  if (text.includes("\ufffd")) remarks.push(remark(LOST_CHARACTERS, found));
  if (text.length <= LONGEST_TEXT) return taken(text, ...remarks);
  const expected = `${LONGEST_TEXT}个字符`;
  const cut = text.slice(0, LONGEST_TEXT).replace(/[\ud800-\udbff]$/, "");
  return taken(cut, ...remarks, remark(TEXT_CUT, found, { expected }));
}
