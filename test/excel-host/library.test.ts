/** The client is the real library: its own errors come with it, and what is unknown is loud. */

import type { ExcelHost } from "./host";
import { excelForTests } from "./testing";

const excel = excelForTests();
let host: ExcelHost;
beforeEach(() => {
  host = excel.current();
});

async function codeOf(
  work: (context: Excel.RequestContext) => Promise<unknown>,
): Promise<string | null> {
  try {
    await Excel.run(work);
    return null;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

const firstCell = (context: Excel.RequestContext) =>
  context.workbook.worksheets.getItem("Sheet1").getRange("A1");

test("a value that was never loaded cannot be read", async () => {
  const code = await codeOf(async (context) => {
    const cell = firstCell(context);
    await context.sync();
    return cell.values;
  });
  expect(code).toBe("PropertyNotLoaded");
});

test("a name that the library does not know cannot be loaded", async () => {
  const code = await codeOf(async (context) => {
    firstCell(context).load("valeus");
    await context.sync();
  });
  expect(code).toBe("InvalidArgument");
});

test("a sheet that is not there is a null object only when asked for so", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject("没有");
    await context.sync();
    expect(sheet.isNullObject).toBe(true);
  });
});

test("an object cannot be used after its run", async () => {
  let kept: Excel.Range | undefined;
  await Excel.run(async (context) => {
    kept = firstCell(context);
    kept.load("values");
    await context.sync();
  });
  const code = await codeOf(async (context) => {
    if (kept) kept.values = [["x"]];
    await context.sync();
  });
  expect(code).toBe("InvalidObjectPath");
});

test("a member that is not modelled fails and is remembered", async () => {
  const code = await codeOf(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").shapes.addTextBox("x");
    await context.sync();
  });
  expect(code).toBe("NotModelled");
  expect(host.unmodelled.splice(0)).toEqual(["Worksheet.Shapes"]);
});

test("an older Excel does not know newer members", async () => {
  excel.reopen(8);
  const code = await codeOf(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").pageLayout.orientation = "Landscape";
    await context.sync();
  });
  expect(code).toBe("ApiNotFound");
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.14")).toBe(false);
});

test("what was done before a failing action stays done", async () => {
  host.faults.failOn = { member: "Range.Merge", code: "GeneralException" };
  const code = await codeOf(async (context) => {
    const cell = firstCell(context);
    cell.values = [["先"]];
    cell.merge();
    cell.values = [["后"]];
    await context.sync();
  });
  expect(code).toBe("GeneralException");
  expect(host.workbook.sheet("Sheet1").cellAt(1, 1)?.value).toBe("先");
});

test("a request above the limit, typing in a cell and a lost focus are refused", async () => {
  const write = (text: string) =>
    codeOf(async (context) => {
      firstCell(context).values = [[text]];
      await context.sync();
    });
  host.faults.payloadLimit = 20_000;
  expect(await write("字".repeat(10_000))).toBe("RequestPayloadSizeLimitExceeded");
  expect(await write("字")).toBeNull();
  host.faults.editing = true;
  expect(await write("字")).toBe("InvalidOperationInCellEditMode");
  host.faults.editing = false;
  host.faults.focusElsewhere = true;
  const select = () =>
    codeOf(async (context) => {
      firstCell(context).select();
      await context.sync();
    });
  expect(await select()).toBe("GeneralException");
  expect(await write("字")).toBeNull();
});

test("a change by the user is announced with its place, as long as somebody listens", async () => {
  const heard: string[] = [];
  const listening = await Excel.run(async (context) => {
    const result = context.workbook.worksheets.onChanged.add(async (change) => {
      heard.push(`${change.address} ${String(change.triggerSource)}`);
    });
    await context.sync();
    return result;
  });
  host.userTypes("Sheet1", "B7", "改");
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(heard).toEqual(["B7 Unknown"]);
  await Excel.run(listening.context, async (context) => {
    listening.remove();
    await context.sync();
  });
  host.userTypes("Sheet1", "B8", "改");
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(heard).toHaveLength(1);
});

test("large grids are split by the library and arrive whole", async () => {
  const grid = Array.from({ length: 2000 }, (_, row) => [row, `第${row}行`, true]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1:C2000").values = grid;
    await context.sync();
  });
  const sheet = host.workbook.sheet("Sheet1");
  expect(sheet.cellAt(2000, 2)?.value).toBe("第1999行");
  expect(sheet.usedArea(true, { top: 1, left: 1, bottom: 3000, right: 10 })).toEqual({
    top: 1,
    left: 1,
    bottom: 2000,
    right: 3,
  });
});
