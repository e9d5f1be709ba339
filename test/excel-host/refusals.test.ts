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

type Rule = [rule: string, code: string, work: Work];

/** Line by line what real Excel refuses of what this product does; names of the codes are Excel's. */
const RULES: Record<string, Rule[]> = {
  sheets: [
    [
      "a sheet that is not there",
      "ItemNotFound",
      ({ workbook }) => workbook.worksheets.getItem("没有").load("name"),
    ],
    ...["牵头/责任", "问题?", "[一]", "一:二", "*", "反\\斜", "'引", "引'", "History", ""].map(
      (name): Rule => [
        `the sheet name “${name}”`,
        "InvalidArgument",
        (_context, sheet) => (sheet.name = name),
      ],
    ),
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
    ["the last visible sheet's deletion", "InvalidOperation", (_c, sheet) => sheet.delete()],
    [
      "hiding the last visible sheet",
      "InvalidOperation",
      (_c, sheet) => (sheet.visibility = "Hidden"),
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
      "copying a very hidden sheet",
      "InvalidOperation",
      ({ workbook }) => {
        const hidden = workbook.worksheets.add("藏");
        hidden.visibility = "VeryHidden";
        hidden.copy("End");
      },
    ],
    [
      "activating a hidden sheet",
      "InvalidOperation",
      ({ workbook }) => {
        const hidden = workbook.worksheets.add("藏");
        hidden.visibility = "Hidden";
        hidden.activate();
      },
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
    ["a place beyond the last sheet", "InvalidArgument", (_c, sheet) => (sheet.position = 5)],
    ["an object that was deleted", "ItemNotFound", usesDeletedSheet],
  ],
  ranges: [
    [
      "a range outside the grid",
      "InvalidArgument",
      (_c, sheet) => sheet.getRange("A1048577").load("address"),
    ],
    [
      "no address at all",
      "InvalidArgument",
      (_c, sheet) => sheet.getRange("第一格").load("address"),
    ],
    [
      "a list of addresses of more than 8,192 characters",
      "InvalidArgument",
      (_c, sheet) => sheet.getRanges("A1,".repeat(2731) + "A1").load("address"),
    ],
    [
      "a grid of the wrong size",
      "InvalidArgument",
      (_c, sheet) => (sheet.getRange("A1:B2").values = [[1, 2]]),
    ],
    [
      "a text of 32,768 characters",
      "InvalidArgument",
      (_c, sheet) => (sheet.getRange("A1").values = [["字".repeat(32_768)]]),
    ],
    [
      "a formula that is none",
      "InvalidArgument",
      (_c, sheet) => (sheet.getRange("A1").formulas = [["=SUM(A2"]]),
    ],
    [
      "a formula of more than 8,192 characters",
      "InvalidArgument",
      (_c, sheet) => (sheet.getRange("A1").formulas = [["=" + "1+".repeat(4096) + "1"]]),
    ],
    [
      "a number format whose quotation does not end",
      "InvalidArgument",
      (_c, sheet) => (sheet.getRange("A1").numberFormat = [['0"万元']]),
    ],
    [
      "an empty number format",
      "InvalidArgument",
      (_c, sheet) => (sheet.getRange("A1").numberFormat = [[""]]),
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
  ],
  tables: [
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
      "a table over another",
      "InvalidOperation",
      (_c, sheet) => {
        makeTable(sheet);
        sheet.tables.add("B1:B3", true);
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
        makeTable(sheet);
        sheet.getRange("A2:B2").merge();
      },
    ],
    [
      "a table name with a blank",
      "InvalidArgument",
      (_c, sheet) => (makeTable(sheet).name = "任务 清单"),
    ],
    ...["A1", "ab12", "R1C1", "C"].map((name): Rule => [
      `a table called ${name}, which formulas take for cells`,
      "InvalidArgument",
      (_c, sheet) => (makeTable(sheet).name = name),
    ]),
    [
      "a table style that is none",
      "InvalidArgument",
      (_c, sheet) => (makeTable(sheet).style = "蓝色"),
    ],
    [
      "a filter inside a table",
      "InvalidOperation",
      (_c, sheet) => {
        makeTable(sheet);
        sheet.autoFilter.apply("A1:B3");
      },
    ],
  ],
  rules: [
    [
      "a dropdown of more than 255 characters",
      "InvalidArgument",
      (_c, sheet) =>
        (sheet.getRange("A1").dataValidation.rule = {
          list: { inCellDropDown: true, source: "项".repeat(256) },
        }),
    ],
    [
      "a rule's formula of more than 255 characters",
      "InvalidArgument",
      (_c, sheet) =>
        (sheet.getRange("A1").dataValidation.rule = {
          custom: { formula: `=LEN("${"字".repeat(250)}")<5` },
        }),
    ],
    [
      "an input message of more than 255 characters",
      "InvalidArgument",
      (_c, sheet) =>
        (sheet.getRange("A1").dataValidation.prompt = {
          showPrompt: true,
          title: "提示",
          message: "字".repeat(256),
        }),
    ],
    [
      "the title of an input message of more than 32 characters",
      "InvalidArgument",
      (_c, sheet) =>
        (sheet.getRange("A1").dataValidation.prompt = {
          showPrompt: true,
          title: "字".repeat(33),
          message: "提示",
        }),
    ],
    [
      "a custom rule that is no formula",
      "InvalidArgument",
      (_c, sheet) =>
        (sheet.getRange("A1").dataValidation.rule = { custom: { formula: "LEN(A1)<5" } }),
    ],
    [
      "a conditional format whose rule is no formula",
      "InvalidArgument",
      (_c, sheet) =>
        (sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "A1>1"),
    ],
  ],
  page: [
    [
      "print titles that are no rows",
      "InvalidArgument",
      (_c, sheet) => sheet.pageLayout.setPrintTitleRows("A1:B2"),
    ],
    [
      "a page break above the first row",
      "InvalidArgument",
      (_c, sheet) => sheet.horizontalPageBreaks.add("A1"),
    ],
    [
      "a footer of more than 255 characters",
      "InvalidArgument",
      (_c, sheet) =>
        (sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "字".repeat(256)),
    ],
    [
      "a scale below a tenth",
      "InvalidArgument",
      (_c, sheet) => (sheet.pageLayout.zoom = { scale: 9 }),
    ],
    [
      "zooming and fitting at once",
      "InvalidArgument",
      (_c, sheet) => (sheet.pageLayout.zoom = { scale: 80, horizontalFitToPages: 1 }),
    ],
  ],
  protection: [
    [
      "protecting twice",
      "InvalidOperation",
      (_c, sheet) => {
        sheet.protection.protect();
        sheet.protection.protect();
      },
    ],
    [
      "a permission that does not exist",
      "InvalidArgument",
      (_c, sheet) => sheet.protection.protect({ allowFilter: true } as object),
    ],
    [
      "a wrong password",
      "InvalidArgument",
      (_c, sheet) => {
        sheet.protection.protect({}, "密");
        sheet.protection.unprotect("码");
      },
    ],
    ...protectedSheet("a value in a locked cell", (sheet) => {
      sheet.getRange("A1").values = [["办"]];
    }),
    ...protectedSheet("the look of a cell", (sheet) => {
      sheet.getRange("A1").format.fill.color = "#FF0000";
    }),
    ...protectedSheet("a new table", (sheet) => sheet.tables.add("A1:B2", true)),
  ],
};

function makeTable(sheet: Excel.Worksheet): Excel.Table {
  sheet.getRange("A1:B1").values = [["甲", "乙"]];
  return sheet.tables.add("A1:B3", true);
}

function usesDeletedSheet({ workbook }: Excel.RequestContext): void {
  const gone = workbook.worksheets.add("走");
  gone.delete();
  gone.getRange("A1").load("values");
}

function protectedSheet(what: string, change: (sheet: Excel.Worksheet) => unknown): Rule[] {
  return [
    [
      `${what} on a protected sheet`,
      "AccessDenied",
      (_context, sheet) => {
        sheet.protection.protect();
        change(sheet);
      },
    ],
  ];
}

describe.each(Object.entries(RULES))("%s", (_subject, rules) => {
  test.each(rules)("refuses %s", async (_rule, code, work) => {
    expect(await refused(work)).toBe(code);
  });
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

test("makes dates of periods, times of ratios and numbers of sums of money", async () => {
  const texts = ["2024-06", "2024年6月", "12-34", "8:30", "￥1,200", "(5)", "2024-13", "8:75"];
  const values = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:H1");
    range.values = [texts];
    range.load("values");
    await context.sync();
    return range.values[0];
  });
  expect(values).toEqual([45444, 45444, 12754, 8.5 / 24, 1200, -5, "2024-13", "8:75"]);
});

test("drops what is written behind the first cell of merged ones", async () => {
  const values = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2");
    range.merge();
    range.values = [
      ["甲", "乙"],
      ["丙", "丁"],
    ];
    range.load("values");
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([
    ["甲", ""],
    ["", ""],
  ]);
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

test("every cell is its own: what is written in one is not read from another", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B7").values = [["写"]];
    const [written, other] = [sheet.getRange("B7"), sheet.getRange("C9")];
    written.load("values");
    other.load("values");
    await context.sync();
    expect([written.values, other.values]).toEqual([[["写"]], [[""]]]);
  });
});

test("nothing can be changed in a workbook that was opened for reading only, but everything read", async () => {
  excel.current().faults.readOnly = true;
  const changes: Work[] = [
    (_c, sheet) => (sheet.getRange("A1").values = [["办"]]),
    (_c, sheet) => (sheet.getRange("A1").format.fill.color = "#FF0000"),
    (_c, sheet) => sheet.getRange("A1").clear(),
    (_c, sheet) => sheet.protection.protect(),
    ({ workbook }) => workbook.worksheets.add("新"),
    ({ workbook }) => workbook.settings.add("键", "值"),
  ];
  for (const change of changes) expect(await refused(change)).toBe("AccessDenied");
  expect(await refused((_c, sheet) => sheet.getRange("A1").load("values"))).toBeNull();
  expect(await refused((_c, sheet) => sheet.getRange("B2").select())).toBeNull();
});
