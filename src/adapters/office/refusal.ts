/** Excel's refusals in words that a clerk understands. */

import { createIssue, type Issue, type IssueKind, type Place } from "../../core/model/issue";
import {
  EXCEL_BUSY,
  EXCEL_EDITING,
  EXCEL_REFUSED,
  EXCEL_TOO_OLD,
  NAME_TAKEN,
  PLACE_GONE,
  SHEET_PROTECTED,
  TOO_MUCH_AT_ONCE,
} from "../../core/wording/host-issues";

/** Documented error codes of Excel; the web and the desktop differ in some. */
const KINDS = new Map<string, IssueKind>([
  ["InvalidOperationInCellEditMode", EXCEL_EDITING],
  ["AccessDenied", SHEET_PROTECTED],
  ["ApiNotFound", EXCEL_TOO_OLD],
  ["ApiNotAvailable", EXCEL_TOO_OLD],
  ["GeneralException", EXCEL_BUSY],
  ["ActivityLimitReached", EXCEL_BUSY],
  ["ServiceNotAvailable", EXCEL_BUSY],
  ["RequestAborted", EXCEL_BUSY],
  ["InvalidSelection", EXCEL_BUSY],
  ["InactiveWorkbook", EXCEL_BUSY],
  ["Timeout", EXCEL_BUSY],
  ["ItemAlreadyExists", NAME_TAKEN],
  ["RequestPayloadSizeLimitExceeded", TOO_MUCH_AT_ONCE],
  ["ResponsePayloadSizeLimitExceeded", TOO_MUCH_AT_ONCE],
  ["ItemNotFound", PLACE_GONE],
]);

/** Numbers that the desktop gives instead of codes. */
const NUMBERS = new Map<string, IssueKind>([
  ["5004", EXCEL_EDITING],
  ["5103", TOO_MUCH_AT_ONCE],
  ["5104", TOO_MUCH_AT_ONCE],
]);

/** Longest part of Excel's own sentence that is quoted. */
const LONGEST_QUOTE = 120;

/** Thrown inside a run to end it with an issue of our own. */
export class Refused extends Error {
  constructor(readonly issue: Issue) {
    super(issue.message);
  }
}

/** The issue that an error stands for; null where it is no refusal but a bug. */
export function issueOf(error: unknown, place: Partial<Place>): Issue | null {
  if (error instanceof Refused) return error.issue;
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (code === undefined) return null;
  const kind = KINDS.get(String(code)) ?? NUMBERS.get(String(code));
  if (kind) return createIssue(kind, place, {});
  const found = typeof message === "string" ? message.slice(0, LONGEST_QUOTE) : null;
  return createIssue(EXCEL_REFUSED, place, { found });
}
