/** Writes the values of a workbook plan and nothing else: quick enough for thousands of files. */

import { columnName } from "../../src/core/workbook/address";
import { serialFromIso } from "../../src/core/workbook/serial-date";
import type { CellValue, SheetPlan, WorkbookPlan } from "../../src/core/workbook/workbook-plan";
import type { WorkbookWriter } from "../../src/ports";
import { writeZip } from "../fixtures/zip-writer";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Style 1 is a date. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`;
const STATES = { visible: "visible", hidden: "hidden", "very-hidden": "veryHidden" };

export const plainWriter: WorkbookWriter = {
  write: (plan) => Promise.resolve(writePlain(plan)),
};

function writePlain({ sheets }: WorkbookPlan): Uint8Array {
  const texts = new Map<string, number>();
  const parts = sheets.map((sheet, at) => ({
    name: `xl/worksheets/sheet${at + 1}.xml`,
    data: sheetXml(sheet, texts),
  }));
  const items = [...texts.keys()].map((text) => `<si><t>${escape(text)}</t></si>`);
  const list = sheets.map(
    ({ name, visibility }, at) =>
      `<sheet name="${escape(name)}" sheetId="${at + 1}" state="${STATES[visibility]}" r:id="r${at + 1}"/>`,
  );
  const targets = sheets.map((_, at) =>
    relationship(at + 1, "worksheet", `worksheets/sheet${at + 1}`),
  );
  targets.push(relationship(sheets.length + 1, "sharedStrings", "sharedStrings"));
  targets.push(relationship(sheets.length + 2, "styles", "styles"));
  return writeZip([
    {
      name: "_rels/.rels",
      data: relationships([relationship(1, "officeDocument", "xl/workbook")]),
    },
    {
      name: "xl/workbook.xml",
      data: `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join("")}</sheets></workbook>`,
    },
    { name: "xl/_rels/workbook.xml.rels", data: relationships(targets) },
    { name: "xl/styles.xml", data: STYLES },
    {
      name: "xl/sharedStrings.xml",
      data: `${HEAD}<sst xmlns="${MAIN}" uniqueCount="${items.length}">${items.join("")}</sst>`,
    },
    ...parts,
  ]);
}

function relationship(id: number, type: string, target: string): string {
  return `<Relationship Id="r${id}" Type="${OFFICE}/${type}" Target="${target}.xml"/>`;
}

function relationships(items: readonly string[]): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}">${items.join("")}</Relationships>`;
}

function sheetXml({ rows }: SheetPlan, texts: Map<string, number>): string {
  const lines = rows.map(({ cells }, at) => {
    const filled = cells.map((cell, column) =>
      cellXml(cell?.value ?? null, `${columnName(column + 1)}${at + 1}`, texts),
    );
    return `<row r="${at + 1}">${filled.join("")}</row>`;
  });
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${lines.join("")}</sheetData></worksheet>`;
}

function cellXml(value: CellValue, place: string, texts: Map<string, number>): string {
  if (value === null || value === "") return "";
  if (typeof value === "number") return `<c r="${place}"><v>${value}</v></c>`;
  if (typeof value === "object") {
    return `<c r="${place}" s="1"><v>${serialFromIso(value.date) ?? 0}</v></c>`;
  }
  const text = String(value);
  const index = texts.get(text) ?? texts.size;
  texts.set(text, index);
  return `<c r="${place}" t="s"><v>${index}</v></c>`;
}

function escape(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}
