/** What Excel refuses becomes a sentence, and the workbook stays whole. */

import { createExcelWorkbook } from "../../../src/adapters/office/excel-workbook";
import { fixedClock } from "../../../src/adapters/clock";
import type { WorkbookPlan } from "../../../src/core/workbook/workbook-plan";
import { SILENT } from "../../../src/ports";
import { snapshot } from "../../excel-host/export/snapshot";
import { excelForTests } from "../../excel-host/testing";
import { valuesPlan } from "./plans";

const excel = excelForTests();
const workbook = createExcelWorkbook(fixedClock("2024-07-02T09:30"));
const write = (plan: WorkbookPlan, backup: string | null = null) =>
  workbook.write(plan, { backup }, SILENT);

const refusal = (code: string) => ({
  ok: false,
  issue: expect.objectContaining({ code }) as unknown,
});

test("while the user types in a cell", async () => {
  excel.current().faults.editing = true;
  expect(await workbook.read()).toEqual(refusal("excel-editing"));
  expect(await write(valuesPlan("表", [["一"]]))).toEqual(refusal("excel-editing"));
});

test("on an Excel older than the floor, before anything is asked of it", async () => {
  const host = excel.reopen(13);
  const read = await workbook.read();
  expect(read).toEqual(refusal("excel-too-old"));
  expect(read.ok || read.issue.fix).toContain("网页版");
  expect(host.requests).toEqual([]);
});

test("in a workbook with protected structure", async () => {
  const host = excel.current();
  host.workbook.structureProtected = true;
  const before = snapshot(host.workbook);
  expect(await write(valuesPlan("表", [["一"]]), "合并")).toEqual(refusal("workbook-protected"));
  expect(snapshot(host.workbook)).toEqual(before);
});

test("on a sheet that somebody protected with a password; one without a password is no hindrance", async () => {
  const host = excel.current();
  await write(valuesPlan("表", [["一"]]));
  const sheet = host.workbook.sheet("表");
  sheet.protection = { options: {}, password: "谁知道" };
  const refused = await write(valuesPlan("表", [["二"]]), "合并");
  expect(refused).toEqual(refusal("sheet-protected"));
  expect(refused.ok || refused.issue.message).toContain("“表”");
  expect(sheet.cellAt(1, 1)?.value).toBe("一");
  sheet.protection = { options: {}, password: "" };
  expect(await write(valuesPlan("表", [["二"]]))).toEqual({ ok: true, value: undefined });
  expect(host.workbook.sheet("表").cellAt(1, 1)?.value).toBe("二");
});

test("where one of several protected sheets stays shut, the others are shut again and the older copy stays", async () => {
  const host = excel.current();
  const both = (text: string) => ({
    title: "",
    sheets: [...valuesPlan("甲", [[text]]).sheets, ...valuesPlan("乙", [[text]]).sheets],
  });
  await write(both("一"));
  await write(both("二"), "第一次");
  host.workbook.sheet("甲").protection = { options: { allowSort: true }, password: "" };
  host.workbook.sheet("乙").protection = { options: {}, password: "谁知道" };
  const before = snapshot(host.workbook);
  const refused = await write(both("三"), "第二次");
  expect(refused.ok || refused.issue.message).toContain("“乙”");
  expect(snapshot(host.workbook)).toEqual(before);
  expect(await workbook.backup()).toMatchObject({ label: "第一次" });
});

test("when another workbook has the focus", async () => {
  excel.current().faults.focusElsewhere = true;
  expect(await workbook.select("Sheet1", "B2")).toEqual(refusal("excel-busy"));
});

test("when a request is larger than Excel takes", async () => {
  excel.current().faults.payloadLimit = 3000;
  expect(await write(valuesPlan("表", [["字".repeat(2000)]]))).toEqual(refusal("write-taken-back"));
});

test("when a cell to be shown is gone or hidden", async () => {
  const host = excel.current();
  host.workbook.addSheet("藏起来");
  host.workbook.setVisibility(host.workbook.sheet("藏起来"), "Hidden");
  expect(await workbook.select("没有这张表", "B2")).toEqual(refusal("place-gone"));
  expect(await workbook.select("藏起来", "B2")).toEqual(refusal("place-gone"));
  expect(await workbook.select("Sheet1", "C7")).toEqual({ ok: true, value: undefined });
  expect(host.workbook.selection.area).toEqual({ top: 7, left: 3, bottom: 7, right: 3 });
});

test("cancelled before it begins, a write leaves the sheets as they are", async () => {
  const host = excel.current();
  await write(valuesPlan("表", [["一"]]));
  const stopped = await workbook.write(
    valuesPlan("表", [["二"]]),
    { backup: null },
    { ...SILENT, cancelled: () => true },
  );
  expect(stopped).toEqual(refusal("cancelled"));
  expect(host.workbook.sheet("表").cellAt(1, 1)?.value).toBe("一");
});

test("stopped midway, a write leaves everything as it was", async () => {
  const host = excel.current();
  const both = (text: string) => ({
    title: "",
    sheets: [...valuesPlan("甲", [[text]]).sheets, ...valuesPlan("乙", [[text]]).sheets],
  });
  await write(both("一"));
  const before = snapshot(host.workbook);
  for (const backup of ["合并", null]) {
    let seen = 0;
    const stopAtSecond = { progress: () => seen++, cancelled: () => seen > 0 };
    expect(await workbook.write(both("二"), { backup }, stopAtSecond)).toEqual(
      refusal("cancelled"),
    );
    expect(snapshot(host.workbook)).toEqual(before);
  }
});

test("in a workbook that was opened for reading only, before anything is written", async () => {
  const host = excel.current();
  const before = snapshot(host.workbook);
  host.faults.readOnly = true;
  expect(await write(valuesPlan("表", [["一"]]), "合并")).toEqual(refusal("workbook-read-only"));
  expect(await write(valuesPlan("表", [["一"]]))).toEqual(refusal("workbook-read-only"));
  const edit = { sheet: "Sheet1", cell: "A1", value: 60 };
  expect(await workbook.setCells?.([edit])).toEqual(refusal("workbook-read-only"));
  expect(snapshot(host.workbook)).toEqual(before);
  expect(await workbook.read()).toMatchObject({ ok: true });
});

test("on a host that answers slowly nothing is lost", async () => {
  excel.current().faults.delay = 15;
  expect(await write(valuesPlan("表", [["一"]]))).toMatchObject({ ok: true });
  expect(excel.current().workbook.sheet("表").cellAt(1, 1)?.value).toBe("一");
});
