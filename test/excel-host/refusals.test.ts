/** What real Excel refuses, this host refuses: with the real library in front of it. */

import { excelForTests } from "./testing";

const excel = excelForTests();

type Work = (context: Excel.RequestContext, sheet: Excel.Worksheet) => unknown;

/** Runs on the first sheet and gives the code of what was refused; null if nothing was. */
async function refused(work: Work): Promise<string | null> {
  try {
    await Excel.run(async (context) => {
      work(context, context.workbook.worksheets.getItem("Sheet1"));
      await context.sync();
    });
    return null;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

const CASES: [string, string, Work][] = [
  [
    "a sheet that is not there",
    "ItemNotFound",
    ({ workbook }) => workbook.worksheets.getItem("没有").load("name"),
  ],
  [
    "a sheet name with a slash",
    "InvalidArgument",
    ({ workbook }) => workbook.worksheets.add("牵头/责任"),
  ],
  [
    "a sheet name of 32 characters",
    "InvalidArgument",
    ({ workbook }) => workbook.worksheets.add("表".repeat(32)),
  ],
  [
    "a sheet name in use, whatever its case",
    "ItemAlreadyExists",
    ({ workbook }) => workbook.worksheets.add("SHEET1"),
  ],
  [
    "a grid of the wrong size",
    "InvalidArgument",
    (_c, sheet) => (sheet.getRange("A1:B2").values = [[1, 2]]),
  ],
  [
    "a range outside the grid",
    "InvalidArgument",
    (_c, sheet) => sheet.getRange("A1048577").load("address"),
  ],
  [
    "a text of 32,768 characters",
    "InvalidArgument",
    (_c, sheet) => (sheet.getRange("A1").values = [["字".repeat(32_768)]]),
  ],
  ["the last visible sheet's deletion", "InvalidOperation", (_c, sheet) => sheet.delete()],
  [
    "hiding the last visible sheet",
    "InvalidOperation",
    (_c, sheet) => (sheet.visibility = "Hidden"),
  ],
  [
    "a row higher than 409.5 points",
    "InvalidArgument",
    (_c, sheet) => (sheet.getRange("A1").format.rowHeight = 410),
  ],
  [
    "a colour by an unknown name",
    "InvalidArgument",
    (_c, sheet) => (sheet.getRange("A1").format.fill.color = "深蓝"),
  ],
  ["a table without headers", "InvalidOperation", (_c, sheet) => sheet.tables.add("A1:B2", true)],
  [
    "a table with equal headers",
    "InvalidOperation",
    (_c, sheet) => {
      sheet.getRange("A1:B1").values = [["任务", "任务"]];
      sheet.tables.add("A1:B2", true);
    },
  ],
  [
    "a table over merged cells",
    "InvalidOperation",
    (_c, sheet) => {
      sheet.getRange("A1:B1").values = [["甲", "乙"]];
      sheet.getRange("A2:B2").merge();
      sheet.tables.add("A1:B3", true);
    },
  ],
  [
    "merging inside a table",
    "InvalidOperation",
    (_c, sheet) => {
      sheet.getRange("A1:B1").values = [["甲", "乙"]];
      sheet.tables.add("A1:B3", true);
      sheet.getRange("A2:B2").merge();
    },
  ],
  [
    "a dropdown of more than 255 characters",
    "InvalidArgument",
    (_c, sheet) =>
      (sheet.getRange("A1").dataValidation.rule = {
        list: { inCellDropDown: true, source: "项".repeat(256) },
      }),
  ],
  [
    "print titles that are no rows",
    "InvalidArgument",
    (_c, sheet) => sheet.pageLayout.setPrintTitleRows("A1:B2"),
  ],
  [
    "selecting on a hidden sheet",
    "InvalidOperation",
    ({ workbook }) => {
      const hidden = workbook.worksheets.add("藏");
      hidden.visibility = "Hidden";
      hidden.getRange("A1").select();
    },
  ],
  [
    "deleting a very hidden sheet",
    "InvalidOperation",
    ({ workbook }) => {
      const hidden = workbook.worksheets.add("藏");
      hidden.visibility = "VeryHidden";
      hidden.delete();
    },
  ],
  [
    "protecting twice",
    "InvalidOperation",
    (_c, sheet) => {
      sheet.protection.protect();
      sheet.protection.protect();
    },
  ],
  [
    "a wrong password",
    "InvalidArgument",
    (_c, sheet) => {
      sheet.protection.protect({}, "密");
      sheet.protection.unprotect("码");
    },
  ],
];

test.each(CASES)("refuses %s", async (_name, code, work) => {
  expect(await refused(work)).toBe(code);
});

test("refuses a locked cell and takes an open one on a protected sheet", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B1:B3").format.protection.locked = false;
    sheet.protection.protect({ allowFormatRows: true });
    await context.sync();
  });
  expect(await refused((_c, sheet) => (sheet.getRange("B1").values = [["办"]]))).toBeNull();
  expect(await refused((_c, sheet) => (sheet.getRange("A1:B1").values = [["办", "办"]]))).toBe(
    "AccessDenied",
  );
  expect(await refused((_c, sheet) => (sheet.getRange("B1").format.fill.color = "#FF0000"))).toBe(
    "AccessDenied",
  );
  expect(await refused((_c, sheet) => (sheet.getRange("B1").format.rowHeight = 30))).toBeNull();
  expect(await refused((_c, sheet) => sheet.getRange().clear())).toBe("AccessDenied");
});

test("refuses new, moved, renamed and deleted sheets in a protected workbook", async () => {
  await Excel.run(async ({ workbook }) => void workbook.worksheets.add("第二"));
  excel.current().workbook.structureProtected = true;
  expect(await refused(({ workbook }) => workbook.worksheets.add("新"))).toBe("AccessDenied");
  expect(await refused((_c, sheet) => (sheet.name = "改"))).toBe("AccessDenied");
  expect(await refused((_c, sheet) => sheet.copy("End"))).toBe("AccessDenied");
  expect(await refused((_c, sheet) => sheet.delete())).toBe("AccessDenied");
});

test("makes numbers, dates and formulas of texts, unless the cell is text first", async () => {
  const texts = ["001", "3-1", "2026-06-30", "50%", "=1+1", "-", "1,200"];
  const read = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const plain = sheet.getRange("A1:G1");
    const kept = sheet.getRange("A2:G2");
    plain.values = [texts];
    kept.numberFormat = [texts.map(() => "@")];
    kept.values = [texts];
    plain.load("values,formulas");
    kept.load("values");
    await context.sync();
    return { plain: plain.values[0], formulas: plain.formulas[0], kept: kept.values[0] };
  });
  expect(read.plain?.slice(0, 4)).toEqual([1, 45352, 46203, 0.5]);
  expect(read.plain?.slice(5)).toEqual(["-", 1200]);
  expect(read.formulas?.[4]).toBe("=1+1");
  expect(read.kept).toEqual(texts);
});

test("a formula that names a deleted sheet is broken for good", async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add("数据");
    worksheets.getItem("Sheet1").getRange("A1").formulas = [["=数据!B2"]];
    await context.sync();
    worksheets.getItem("数据").delete();
    worksheets.add("数据");
    const cell = worksheets.getItem("Sheet1").getRange("A1");
    cell.load("formulas");
    await context.sync();
    expect(cell.formulas).toEqual([["=#REF!B2"]]);
  });
});
