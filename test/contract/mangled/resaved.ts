/** The return opened and saved again by other programs. */

import * as sheetJs from "@e965/xlsx";
import ExcelJS from "exceljs";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { convertByLibreOffice, runPython } from "../../helpers/office-tools";
import { FILE } from "./issued";
import { mangled, type Change, type Variant } from "./variant";

/** Loads and saves, and does what `more` says in between. */
function openpyxl(name: string, more: string, edit?: Change["edit"]): Variant {
  const script = `import sys, json, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
form = book["填报表"]
${more}
book.save(sys.argv[2])
print(json.dumps(True))`;
  return mangled(name, {
    ...(edit ? { edit } : {}),
    bytes: (bytes) => inFolder(bytes, (from, to) => void runPython(script, from, to)),
  });
}

function inFolder(bytes: Uint8Array, save: (from: string, to: string) => void): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "ledger-resaved-"));
  try {
    writeFileSync(join(folder, "in.xlsx"), bytes);
    save(join(folder, "in.xlsx"), join(folder, "out.xlsx"));
    return new Uint8Array(readFileSync(join(folder, "out.xlsx")));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function exceljs(
  name: string,
  more: (form: ExcelJS.Worksheet) => void,
  edit?: Change["edit"],
): Variant {
  return mangled(name, {
    ...(edit ? { edit } : {}),
    bytes: async (bytes) => {
      const book = new ExcelJS.Workbook();
      await book.xlsx.load(bytes.slice().buffer);
      const form = book.getWorksheet("填报表");
      if (form) more(form);
      return new Uint8Array(await book.xlsx.writeBuffer());
    },
  });
}

export const resaved: readonly Variant[] = [
  mangled("by SheetJS", {
    bytes: (bytes) =>
      new Uint8Array(
        sheetJs.write(sheetJs.read(bytes, { cellStyles: true }), {
          type: "array",
          bookType: "xlsx",
        }) as ArrayBuffer,
      ),
  }),
  mangled("by SheetJS with dates as ISO texts", {
    bytes: (bytes) =>
      new Uint8Array(
        sheetJs.write(sheetJs.read(bytes, { cellDates: true }), {
          type: "array",
          bookType: "xlsx",
          cellDates: true,
        }) as ArrayBuffer,
      ),
  }),
  exceljs("by ExcelJS", () => {}),
  exceljs("by ExcelJS with a row put in", (form) => void form.insertRow(4, ["插入的说明行"])),
  exceljs("by ExcelJS with the first columns hidden", (form) => {
    for (let column = 1; column <= 5; column++) form.getColumn(column).hidden = true;
  }),
];

/** Made with Python's openpyxl. */
export const resavedByOpenpyxl: readonly Variant[] = [
  openpyxl("as it is", ""),
  openpyxl("with rows put in and a title", "form.insert_rows(1, 2); form['A1'] = '随州市'"),
  openpyxl("with a row deleted", "form.delete_rows(7)", (filled) => filled.gone(filled.task(3))),
  openpyxl("with the first sheet and the marks removed", "del book['填报说明']; del book['_meta']"),
];

/** Made with LibreOffice, as by a unit that has nothing else. */
export const resavedByLibreOffice: readonly Variant[] = ["ods", "xls", "xlsx"].map((format) =>
  mangled(`as .${format}`, {
    as: FILE.replace("xlsx", format),
    bytes: (bytes) => convertByLibreOffice(bytes, format),
  }),
);
