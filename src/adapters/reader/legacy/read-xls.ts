/** Excel 97–2003 and WPS workbooks (.xls, .et) through SheetJS, which hides damage: so it is looked for here. */

import type * as SheetJs from "@e965/xlsx";
import {
  ENCRYPTED_FILE,
  LEGACY_DAMAGED,
  NOT_SPREADSHEET,
  NO_TABLE,
} from "../../../core/wording/reader-issues";
import type { SourceFile } from "../../../ports";
import { CellBudget } from "../cell-budget";
import type { Limits } from "../limits";
import { refuse } from "../refusal";
import type { Reading } from "../workbook-reader";
import { readBiffCells, usesCodePage } from "./biff-stream";
import { CODE_PAGES } from "./code-pages";
import { CompoundFile } from "./compound-file";
import { convertWorkbook } from "./convert-workbook";

/** What is used of SheetJS. */
export type LegacyParser = Pick<typeof SheetJs, "read" | "set_cptable">;

const OTHER_STREAMS: readonly (readonly [stream: string, name: string])[] = [
  ["WordDocument", "Word 文档"],
  ["PowerPoint Document", "演示文稿"],
  ["__properties_version1.0", "Outlook 邮件"],
];

/** @throws Refusal when it is encrypted, no workbook, damaged, blank or over a limit. */
export async function readXls(
  file: SourceFile,
  load: () => Promise<LegacyParser>,
  limits: Limits,
): Promise<Reading> {
  const stream = workbookStream(new CompoundFile(file.bytes));
  const stored = readBiffCells(stream);
  const parser = await load();
  if (usesCodePage(stream)) parser.set_cptable(CODE_PAGES);
  const book = parse(parser, file.bytes);
  const budget = new CellBudget(file.name, limits);
  const workbook = convertWorkbook(book, file.name, stored, budget);
  if (!budget.used) refuse(NO_TABLE, {});
  return { workbook, issues: budget.issues };
}

function workbookStream(compound: CompoundFile): Uint8Array {
  if (compound.has("EncryptedPackage")) refuse(ENCRYPTED_FILE, {});
  const stream = compound.read("Workbook") ?? compound.read("Book");
  if (stream) return stream;
  const other = OTHER_STREAMS.find(([name]) => compound.has(name));
  return other ? refuse(NOT_SPREADSHEET, { found: other[1] }) : refuse(LEGACY_DAMAGED, {});
}

function parse(parser: LegacyParser, bytes: Uint8Array): SheetJs.WorkBook {
  try {
    return parser.read(bytes, {
      type: "array",
      dense: true,
      cellNF: true,
      cellStyles: true,
      cellHTML: false,
      cellText: true,
    });
  } catch (error) {
    const locked = error instanceof Error && /password|encrypt/i.test(error.message);
    return locked ? refuse(ENCRYPTED_FILE, {}) : refuse(LEGACY_DAMAGED, {});
  }
}
