/** Excel 95 to 2003 and WPS workbooks (.xls, .et): values only, refused where anything is broken. */

import {
  ENCRYPTED_FILE,
  LEGACY_DAMAGED,
  LEGACY_TEXT_LOST,
  NOT_SPREADSHEET,
  NO_TABLE,
  TOO_MANY_SHEETS,
} from "../../../core/wording/reader-issues";
import type { RawSheet } from "../../../core/workbook/raw-workbook";
import type { SourceFile } from "../../../ports";
import { CellBudget } from "../cell-budget";
import type { Limits } from "../limits";
import { refuse } from "../refusal";
import type { Reading } from "../reading";
import { CompoundFile } from "./compound-file";
import { readGlobals } from "./globals";
import { RecordStream } from "./records";
import { readLegacySheet } from "./sheet";

const OTHER_STREAMS: readonly (readonly [stream: string, name: string])[] = [
  ["WordDocument", "Word 文档"],
  ["PowerPoint Document", "演示文稿"],
  ["__properties_version1.0", "Outlook 邮件"],
  ["VisioDocument", "Visio 图"],
];

/** @throws Refusal when it is encrypted, no workbook, damaged, blank or over a limit. */
export function readXls(file: SourceFile, limits: Limits): Reading {
  const compound = new CompoundFile(file.bytes);
  const stream = new RecordStream(workbookStream(compound));
  const globals = readGlobals(stream);
  if (globals.sheets.length > limits.sheets) refuse(TOO_MANY_SHEETS, { limit: limits.sheets });
  const budget = new CellBudget(file.name, limits);
  const sheets = globals.sheets
    .filter(({ isWorksheet }) => isWorksheet)
    .map((bound) => readLegacySheet(stream, bound, globals, budget, limits));
  if (!budget.used) refuse(NO_TABLE, {});
  if (!globals.textForm.unicode && hasLostTexts(sheets)) refuse(LEGACY_TEXT_LOST, {});
  return {
    workbook: {
      fileName: file.name,
      format: "xls",
      date1904: globals.date1904,
      sheets,
    },
    issues: budget.issues,
  };
}

/** What careless programs put for characters that the old format's code page lacks. */
const LOST = /[_?]{2}/;
const SHARE_LOST = 1 / 3;

/** True where no text has a character beyond the code page's own and many consist of stand-ins. */
function hasLostTexts(sheets: readonly RawSheet[]): boolean {
  let texts = 0;
  let lost = 0;
  for (const { rows } of sheets) {
    for (const { cells } of rows) {
      for (const { value } of cells) {
        if (typeof value !== "string") continue;
        if (/[\u0100-\uffff]/.test(value)) return false;
        texts++;
        if (LOST.test(value)) lost++;
      }
    }
  }
  return lost > 0 && lost >= texts * SHARE_LOST;
}

function workbookStream(compound: CompoundFile): Uint8Array {
  if (compound.has("EncryptedPackage")) refuse(ENCRYPTED_FILE, {});
  const stream = compound.read("Workbook") ?? compound.read("Book");
  if (stream) return stream;
  const other = OTHER_STREAMS.find(([name]) => compound.has(name));
  return other ? refuse(NOT_SPREADSHEET, { found: other[1] }) : refuse(LEGACY_DAMAGED, {});
}
