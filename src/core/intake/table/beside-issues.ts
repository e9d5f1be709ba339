/** Names what a return holds outside its cells; nothing of it is read as a value. */

import { createIssue, type Issue } from "../../model/issue";
import { nameOfPeriod } from "../../model/period";
import { unitFooter } from "../../schema/printed/form-texts";
import { peoplesPart } from "../../schema/own-notes";
import { parseAddress } from "../../workbook/address";
import { PAGE_FOOTER } from "../../workbook/styles";
import type { BesideCells } from "../../workbook/raw-workbook";
import {
  BOX_NOT_READ,
  EMBEDDED_NOT_READ,
  MARGIN_NOT_READ,
  NOTE_NOT_READ,
  NOTES_NOT_READ,
  PICTURES_NOT_READ,
} from "../../wording/beside-issues";
import { cellsPhrase } from "../../wording/row-places";
import { quotation, quotationOf } from "../../text/quotation";
import type { ReturnTables } from "./choose-tables";
import type { Table } from "./find-tables";

type Note = BesideCells["notes"][number];

/** Up to this many comments of a sheet are told each by itself. */
const FEW_NOTES = 2;

/** Comments, text boxes and pictures of the return's sheets, without the comments that we wrote. */
export function besideIssues(
  file: string,
  whose: { unit: string; period: string },
  { grids, forms, targets }: ReturnTables,
): Issue[] {
  const period = nameOfPeriod(whose.period);
  const issued = [unitFooter(whose.unit, period), PAGE_FOOTER];
  return grids.flatMap(({ sheet }) => {
    if (!sheet.beside) return [];
    const place = { file, sheet: sheet.name };
    const tables = [...forms, ...targets].filter((table) => table.sheet === sheet);
    const { notes, boxes, pictures, embedded = 0, margins = [] } = sheet.beside;
    const issues = notesTold(place, peoplesNotes(notes), tables);
    if (boxes.length > 0) issues.push(createIssue(BOX_NOT_READ, place, quotationOf(boxes)));
    if (pictures > 0) issues.push(createIssue(PICTURES_NOT_READ, place, { count: pictures }));
    if (embedded > 0) issues.push(createIssue(EMBEDDED_NOT_READ, place, { count: embedded }));
    const printed = margins.flatMap((margin) =>
      issued.includes(margin) ? [] : peoplesMargin(margin, whose.unit, period),
    );
    if (printed.length > 0) {
      issues.push(createIssue(MARGIN_NOT_READ, place, quotationOf(printed)));
    }
    return issues;
  });
}

/** Codes of a header or footer: its parts, font, size, page number, date, sheet name. */
const MARGIN_PART = /&[LCR]/;
const MARGIN_CODE = /&(?:"[^"]*"|\d{1,3}|K[0-9A-F]{6}|[A-Z+\-])/gi;
const PAGE_NUMBER = /^[第共页\s，,/\-—:：Pageof\d]*$/i;

/** What a header or footer says beside unit, period and page number. */
function peoplesMargin(margin: string, unit: string, period: string): string[] {
  return marginTexts([margin]).filter(
    (text) => !PAGE_NUMBER.test(text.replace(unit, "").replace(period, "")),
  );
}

/** What the parts of page headers and footers print. */
export function marginTexts(margins: readonly string[]): string[] {
  return margins.flatMap((margin) =>
    margin
      .split(MARGIN_PART)
      .map((part) => part.replace(/&&/g, "＆").replace(MARGIN_CODE, "").trim())
      .filter(Boolean),
  );
}

function peoplesNotes(notes: readonly Note[]): Note[] {
  return notes
    .map(({ cell, text }) => ({ cell, text: peoplesPart(text) }))
    .filter(({ text }) => text !== "");
}

function notesTold(
  place: { file: string; sheet: string },
  notes: readonly Note[],
  tables: readonly Table[],
): Issue[] {
  const each = notes.map(({ cell, text }) =>
    createIssue(
      NOTE_NOT_READ,
      { ...place, cell },
      { where: whereIs(cell, tables), ...quotation(text) },
    ),
  );
  if (each.length <= FEW_NOTES) return each;
  const quoted = quotationOf(notes.map(({ text }) => text));
  return [
    {
      ...createIssue(
        NOTES_NOT_READ,
        { ...place, cell: notes[0]?.cell ?? null },
        { count: notes.length, ...quoted },
      ),
      cells: notes.map(({ cell }) => cell),
      each,
    },
  ];
}

/** 第8行“进展情况”, or the address where the cell is in no column of the form. */
function whereIs(cell: string, tables: readonly Table[]): string {
  const at = parseAddress(cell);
  const header = at && tables.map((table) => headerOver(table, at)).find((text) => text !== null);
  return at && header ? cellsPhrase([at.row], [header], null) : `${cell}格`;
}

function headerOver(table: Table, at: { row: number; column: number }): string | null {
  const { headerRow, rows } = table;
  if (headerRow === null || at.row <= headerRow || at.row > (rows.at(-1)?.index ?? 0)) return null;
  for (const cells of table.columns.values()) {
    const cell = cells.find(({ column }) => column === at.column);
    if (cell) return cell.text;
  }
  return table.otherHeaders.get(at.column) ?? null;
}
