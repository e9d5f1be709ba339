/** The parts of an issued workbook, to be changed and zipped again. */

import { unzipSync } from "fflate";
import { formColumnNumber, type FormField } from "../../../src/core/schema/columns";
import { writeZip, type ZipPart } from "../../fixtures/zip-writer";
import { SheetEdit, type Content } from "./sheet-edit";

export const WORKBOOK = "xl/workbook.xml";
export const WORKBOOK_RELS = "xl/_rels/workbook.xml.rels";
export const STRINGS = "xl/sharedStrings.xml";
export const STYLES = "xl/styles.xml";

/** Row of the header in 填报表 as issued; the tasks follow. */
export const HEADER = 3;
export const FIRST = HEADER + 1;

export class Book {
  private readonly edits = new Map<string, SheetEdit>();

  private constructor(readonly parts: Map<string, Uint8Array>) {}

  static open(bytes: Uint8Array): Book {
    return new Book(new Map(Object.entries(unzipSync(bytes))));
  }

  copy(): Book {
    for (const part of [...this.edits.keys()]) this.flush(part);
    return new Book(new Map(this.parts));
  }

  /** Name of the part that holds a sheet. */
  partOf(sheet: string): string {
    const sheets = this.xml(WORKBOOK).match(/<sheet [^>]*>/g) ?? [];
    const entry = sheets.find((tag) => tag.includes(`name="${sheet}"`)) ?? "";
    const id = / r:id="(\w+)"/.exec(entry)?.[1];
    const rels = this.xml(WORKBOOK_RELS);
    const rel = [...rels.matchAll(/<Relationship [^>]*>/g)].find(([tag]) =>
      tag.includes(`Id="${id}"`),
    )?.[0];
    const target = /Target="([^"]*)"/.exec(rel ?? "")?.[1];
    if (target === undefined) throw new Error(`no sheet ${sheet}`);
    return `xl/${target}`;
  }

  sheet(name: string): SheetEdit {
    const part = this.partOf(name);
    const edit = this.edits.get(part) ?? new SheetEdit(this.xml(part));
    this.edits.set(part, edit);
    return edit;
  }

  get form(): SheetEdit {
    return this.sheet("填报表");
  }

  /** Writes a cell of 填报表 as issued: the nth task, counted from 0. */
  set(nth: number, field: FormField, content: Content): void {
    this.form.set(FIRST + nth, formColumnNumber(field), content);
  }

  xml(part: string): string {
    this.flush(part);
    const bytes = this.parts.get(part);
    if (!bytes) throw new Error(`no part ${part}`);
    return new TextDecoder().decode(bytes);
  }

  /** The shared strings, in order. */
  texts(): string[] {
    const items = [...this.xml(STRINGS).matchAll(/<si>(.*?)<\/si>/gs)];
    return items.map(([, item = ""]) => item.replace(/<[^>]*>/g, "").replace(/&amp;/g, "&"));
  }

  /** Changes a part's text; the change must find what it looks for. */
  change(part: string, edit: (xml: string) => string): void {
    const before = this.xml(part);
    const after = edit(before);
    if (after === before) throw new Error(`nothing changed in ${part}`);
    this.write(part, after);
  }

  write(part: string, content: string | Uint8Array): void {
    this.edits.delete(part);
    this.parts.set(part, typeof content === "string" ? new TextEncoder().encode(content) : content);
  }

  remove(part: string): void {
    this.edits.delete(part);
    if (!this.parts.delete(part)) throw new Error(`no part ${part}`);
  }

  rename(part: string, name: string): void {
    const bytes = new TextEncoder().encode(this.xml(part));
    this.remove(part);
    this.write(name, bytes);
  }

  /** Adds a cell format and gives its index. */
  addFormat(code: string): string {
    const id = 400 + this.parts.size + this.xml(STYLES).length;
    let index = 0;
    this.change(STYLES, (xml) => {
      const format = `<numFmt numFmtId="${id}" formatCode="${code.replace(/"/g, "&quot;")}"/>`;
      const formats = /<numFmts[^>]*>/.test(xml)
        ? xml.replace(/(<numFmts[^>]*>)/, `$1${format}`)
        : xml.replace(/(<styleSheet[^>]*>)/, `$1<numFmts>${format}</numFmts>`);
      const list = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(formats)?.[1] ?? "";
      index = (list.match(/<xf /g) ?? []).length;
      return formats.replace(
        "</cellXfs>",
        `<xf numFmtId="${id}" applyNumberFormat="1"/></cellXfs>`,
      );
    });
    return String(index);
  }

  /** Adds an empty sheet at the end and gives its edit. */
  addSheet(name: string, state = "visible"): SheetEdit {
    const number = this.parts.size + 40;
    const part = `worksheets/sheet${number}.xml`;
    this.write(
      `xl/${part}`,
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData></sheetData></worksheet>`,
    );
    this.change(WORKBOOK_RELS, (xml) =>
      xml.replace(
        "</Relationships>",
        `<Relationship Id="rId${number}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="${part}"/></Relationships>`,
      ),
    );
    this.change(WORKBOOK, (xml) =>
      xml.replace(
        "</sheets>",
        `<sheet sheetId="${number}" name="${name}" state="${state}" r:id="rId${number}"/></sheets>`,
      ),
    );
    this.change("[Content_Types].xml", (xml) =>
      xml.replace(
        "</Types>",
        `<Override PartName="/xl/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
      ),
    );
    return this.sheet(name);
  }

  /** Takes a sheet out of the workbook, with its part. */
  dropSheet(name: string): void {
    const part = this.partOf(name);
    this.change(WORKBOOK, (xml) =>
      xml
        .replace(new RegExp(`<sheet [^>]*name="${name}"[^>]*/>`), "")
        .replace(/<definedNames>.*<\/definedNames>/s, ""),
    );
    const target = part.slice("xl/".length);
    const without = (xml: string) =>
      xml.replace(new RegExp(`<\\w+ [^>]*="/?(?:xl/)?${target}"[^>]*/>`), "");
    this.change(WORKBOOK_RELS, without);
    this.change("[Content_Types].xml", without);
    this.remove(part);
  }

  zipParts(): ZipPart[] {
    for (const part of [...this.edits.keys()]) this.flush(part);
    return [...this.parts].map(([name, data]) => ({ name, data }));
  }

  bytes(): Uint8Array {
    return writeZip(this.zipParts());
  }

  private flush(part: string): void {
    const edit = this.edits.get(part);
    if (edit) this.parts.set(part, new TextEncoder().encode(edit.toXml()));
  }
}
