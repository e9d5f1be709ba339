/** The open workbook: its sheets, settings and what belongs to the window. */

import type { CellRange } from "../../../src/core/workbook/raw-workbook";
import { accessDenied, HostError, invalidArgument, invalidOperation, itemNotFound } from "./errors";
import { Sheet } from "./sheet";

export class Workbook {
  readonly type = "Workbook";
  name = "工作簿1.xlsx";
  sheets: Sheet[] = [];
  /** Values by key, as JSON text. */
  readonly settings = new Map<string, string>();
  /** No sheet may be added, renamed, moved, hidden or deleted. */
  structureProtected = false;
  active: Sheet;
  selection: { sheet: Sheet; area: CellRange };
  /** Workbooks that were opened in new windows: their file content as base64. */
  readonly opened: string[] = [];
  private nextId = 0;

  constructor() {
    this.active = this.insertSheet("Sheet1");
    this.selection = { sheet: this.active, area: { top: 1, left: 1, bottom: 1, right: 1 } };
  }

  newId(prefix: string): string {
    return `{${prefix}${String(++this.nextId).padStart(8, "0")}-0000-0000-0000-000000000000}`;
  }

  /** By name, whatever its case, or by id. */
  find(key: string): Sheet | undefined {
    const name = key.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === name);
  }

  sheet(key: string): Sheet {
    const sheet = this.find(key);
    if (!sheet) throw itemNotFound("WorksheetCollection.getItem");
    return sheet;
  }

  addSheet(name: string | null): Sheet {
    this.requireOpenStructure("WorksheetCollection.add");
    return this.insertSheet(name ?? this.freeName("Sheet"));
  }

  rename(sheet: Sheet, name: string): void {
    this.requireOpenStructure("Worksheet.name");
    this.checkName(name, sheet);
    sheet.name = name;
  }

  copySheet(sheet: Sheet): Sheet {
    this.requireOpenStructure("Worksheet.copy");
    if (sheet.visibility === "VeryHidden") {
      throw invalidOperation("Worksheet.copy", "a very hidden sheet cannot be copied");
    }
    const copy = sheet.copy(this.newId("S"), this.copyName(sheet.name), () => this.newTable());
    this.sheets.push(copy);
    return copy;
  }

  deleteSheet(sheet: Sheet): void {
    this.requireOpenStructure("Worksheet.delete");
    // Excel's documented refusal: a very hidden sheet must be shown or hidden first.
    if (sheet.visibility === "VeryHidden") {
      throw invalidOperation("Worksheet.delete", "a very hidden sheet cannot be deleted");
    }
    this.requireAnotherVisible(sheet, "Worksheet.delete");
    sheet.deleted = true;
    this.sheets = this.sheets.filter((other) => other !== sheet);
    if (this.active === sheet) this.active = this.firstVisible();
    if (this.selection.sheet === sheet) {
      this.selection = { sheet: this.active, area: { top: 1, left: 1, bottom: 1, right: 1 } };
    }
    this.breakFormulas(sheet.name);
  }

  move(sheet: Sheet, position: number): void {
    this.requireOpenStructure("Worksheet.position");
    if (!Number.isInteger(position) || position < 0 || position >= this.sheets.length) {
      throw invalidArgument("Worksheet.position");
    }
    this.sheets = this.sheets.filter((other) => other !== sheet);
    this.sheets.splice(position, 0, sheet);
  }

  setVisibility(sheet: Sheet, visibility: Sheet["visibility"]): void {
    this.requireOpenStructure("Worksheet.visibility");
    if (visibility !== "Visible") this.requireAnotherVisible(sheet, "Worksheet.visibility");
    sheet.visibility = visibility;
    if (this.active === sheet && visibility !== "Visible") this.active = this.firstVisible();
  }

  newTable(): { id: string; name: string } {
    let number = 1;
    while (this.hasTable(`表${number}`)) number++;
    return { id: this.newId("T"), name: `表${number}` };
  }

  hasTable(name: string): boolean {
    const key = name.toLowerCase();
    return this.sheets.some((sheet) =>
      sheet.tables.some((table) => table.name.toLowerCase() === key),
    );
  }

  private insertSheet(name: string): Sheet {
    this.checkName(name, null);
    const sheet = new Sheet(this.newId("S"), name);
    this.sheets.push(sheet);
    return sheet;
  }

  private freeName(stem: string): string {
    let number = 1;
    while (this.find(`${stem}${number}`)) number++;
    return `${stem}${number}`;
  }

  private copyName(name: string): string {
    let number = 2;
    while (this.find(`${name.slice(0, 25)} (${number})`)) number++;
    return `${name.slice(0, 25)} (${number})`;
  }

  private checkName(name: string, own: Sheet | null): void {
    const legal =
      name !== "" && name.length <= 31 && !/[[\]:*?/\\]/.test(name) && !/^'|'$/.test(name);
    if (!legal || /^history$/i.test(name)) throw invalidArgument("Worksheet.name");
    const other = this.find(name);
    if (other && other !== own) {
      throw new HostError(
        "ItemAlreadyExists",
        "A resource with the same name or identifier already exists.",
        "Worksheet.name",
      );
    }
  }

  private requireOpenStructure(location: string): void {
    if (this.structureProtected) throw accessDenied(location);
  }

  private requireAnotherVisible(sheet: Sheet, location: string): void {
    const others = this.sheets.filter((other) => other !== sheet && other.visibility === "Visible");
    if (others.length === 0) throw invalidOperation(location, "one sheet must stay visible");
  }

  private firstVisible(): Sheet {
    const sheet = this.sheets.find(({ visibility }) => visibility === "Visible");
    if (!sheet) throw new Error("a workbook has a visible sheet");
    return sheet;
  }

  /** A formula that names a deleted sheet is lost for good. */
  private breakFormulas(name: string): void {
    const mentions = new RegExp(
      `(?:'${escapeForPattern(name)}'|(?<![\\w\\u4e00-\\u9fa5])${escapeForPattern(name)})!`,
      "g",
    );
    for (const sheet of this.sheets) {
      for (const { cell } of sheet.cellsIn({ top: 1, left: 1, bottom: 1_048_576, right: 16_384 })) {
        if (cell.formula) cell.formula = cell.formula.replace(mentions, "#REF!");
      }
    }
  }
}

function escapeForPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
