/**
 * An independent recount: every number of the demo's reports counted again from the sheets of the
 * ledger workbook, with none of the code that reads ledgers or makes reports.
 */

import { REPORT_SHEETS } from "../../../src/core/schema/sheet-names";
import { sharedDemo } from "../../helpers/demo-files";
import { checkReport, checkSheets, monthFiles } from "./check-report";
import type { Grid } from "./grid";

let folder = "";

beforeAll(async () => {
  folder = await sharedDemo();
}, 300_000);

test.each([
  ["2024-06", ""],
  ["2024-07", "2024-07"],
  ["2024-08", "2024-08"],
])("the report of %s prints what the ledger's sheets hold", async (period, month) => {
  expect(await checkReport(monthFiles(folder, month), period)).toEqual([]);
});

test("every sheet of the report is counted again", async () => {
  const sheets = await checkSheets(monthFiles(folder, ""), "2024-06");
  expect(sheets.map(({ name }) => name)).toEqual(Object.values(REPORT_SHEETS));
});

describe("the recount notices that something else is printed", () => {
  const unnoticed = async (change: (grid: Grid) => Grid, cells: RegExp): Promise<string[]> =>
    (await checkSheets(monthFiles(folder, "2024-08"), "2024-08", change)).flatMap((sheet) =>
      sheet
        .cellsWith(cells)
        .filter((at) => !sheet.wrongCells.has(at))
        .map((at) => `${sheet.name}!${at}`),
    );

  test("in any cell that is a number", async () => {
    expect(await unnoticed((grid) => grid.withNumbers((value) => value + 1), NUMBER)).toEqual([]);
  });

  test("in any text with a number, wherever in it", async () => {
    const next = (digits: string): string => String(Number(digits) + 1);
    for (const digits of [/\d+/, /\d+(?=\D*$)/]) {
      const change = (grid: Grid) => grid.withTexts((text) => text.replace(digits, next));
      expect(await unnoticed(change, DIGIT)).toEqual([]);
    }
  });
});

const NUMBER = /^number:/;
const DIGIT = /^string:.*\d/s;
