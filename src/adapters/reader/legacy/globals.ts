/** The first part of an .xls stream: what all sheets share. */

import { ENCRYPTED_FILE, NOT_SPREADSHEET } from "../../../core/wording/reader-issues";
import type { RawSheet } from "../../../core/workbook/raw-workbook";
import { refuse } from "../refusal";
import { FormatCodes, type CellFormats } from "../xlsx/number-formats";
import { encodingOf } from "./code-pages";
import { damaged, RECORD, type Record, type RecordStream } from "./records";
import { TextReader, type TextForm } from "./strings";

export interface BoundSheet {
  name: string;
  visibility: RawSheet["visibility"];
  /** True for sheets with cells; false for charts and macros. */
  isWorksheet: boolean;
  /** Where its part begins. */
  start: number;
}

export interface Globals {
  date1904: boolean;
  textForm: TextForm;
  sheets: BoundSheet[];
  strings: string[];
  formats: CellFormats;
}

/** Kind of part that its BOF tells. */
const WORKSHEET = 0x0010;
const EXCEL_97 = 0x0600;
const EXCEL_95 = 0x0500;
const VISIBILITIES = ["visible", "hidden", "very-hidden"] as const;

/** @throws Refusal when the workbook is encrypted, too old or damaged. */
export function readGlobals(stream: RecordStream): Globals {
  const version = stream.u16(0) === RECORD.bof ? stream.u16(4) : 0;
  if (version !== EXCEL_97 && version !== EXCEL_95) {
    refuse(NOT_SPREADSHEET, { found: "Excel 4.0 或更早的表格" });
  }
  const unicode = version === EXCEL_97;
  const globals: Globals = {
    date1904: false,
    textForm: unicode ? { unicode } : { unicode, encoding: encodingOf(1252) },
    sheets: [],
    strings: [],
    formats: [],
  };
  const codes = new FormatCodes();
  const styles: number[] = [];
  for (const record of stream.part(0)) {
    switch (record.type) {
      case RECORD.filePass:
        return refuse(ENCRYPTED_FILE, {});
      case RECORD.codePage:
        if (!unicode) globals.textForm = { unicode, encoding: encodingOf(stream.u16(record.at)) };
        break;
      case RECORD.dateMode:
        globals.date1904 = stream.u16(record.at) === 1;
        break;
      case RECORD.boundSheet:
        globals.sheets.push(boundSheet(stream, record, globals.textForm));
        break;
      case RECORD.format: {
        const text = new TextReader(stream, [record], 2);
        codes.set(stream.u16(record.at), text.read(globals.textForm, unicode ? 2 : 1));
        break;
      }
      case RECORD.cellStyle:
        styles.push(stream.u16(record.at + 2));
        break;
      case RECORD.sharedStrings:
        globals.strings = sharedStrings(stream, record);
    }
  }
  // Formats may stand behind the styles that use them.
  globals.formats = styles.map((id) => codes.get(id));
  checkSheetList(stream, globals.sheets);
  return globals;
}

/** A part that no sheet names, or that is of another kind than its sheet, would be lost in silence. */
function checkSheetList(stream: RecordStream, sheets: readonly BoundSheet[]): void {
  const named = new Set(sheets.map(({ start }) => start));
  if (named.size < sheets.length) damaged();
  if (!stream.partStarts().every((start) => start === 0 || named.has(start))) damaged();
  for (const { start, isWorksheet } of sheets) {
    if ((stream.u16(start + 6) === WORKSHEET) !== isWorksheet) damaged();
  }
}

function boundSheet(stream: RecordStream, record: Record, form: TextForm): BoundSheet {
  return {
    start: stream.u32(record.at),
    visibility: VISIBILITIES[stream.u8(record.at + 4) & 3] ?? "visible",
    isWorksheet: stream.u8(record.at + 5) === 0,
    name: new TextReader(stream, [record], 6).read(form, 1),
  };
}

/**
 * A wrong number of texts means that all after a lost one are shifted; careless writers announce the number
 * of uses instead, which is only too high.
 */
function sharedStrings(stream: RecordStream, record: Record): string[] {
  const uses = stream.u32(record.at);
  const announced = stream.u32(record.at + 4);
  const reader = new TextReader(stream, stream.pieces(record), 8);
  const strings: string[] = [];
  while (!reader.done) strings.push(reader.read({ unicode: true }, 2));
  const found = strings.length;
  const agrees = found === announced || (found < announced && announced === uses);
  return agrees || found === 0 ? strings : damaged();
}
