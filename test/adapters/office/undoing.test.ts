/** The copy kept before writing, and what brings it back. */

import { createExcelWorkbook } from "../../../src/adapters/office/excel-workbook";
import { fixedClock } from "../../../src/adapters/clock";
import type { WorkbookPlan } from "../../../src/core/workbook/workbook-plan";
import { SILENT } from "../../../src/ports";
import { snapshot } from "../../excel-host/export/snapshot";
import { excelForTests } from "../../excel-host/testing";
import { smallLedgerPlan, reportPlan, valuesPlan } from "./plans";

const excel = excelForTests();
const workbook = createExcelWorkbook(fixedClock("2024-07-02T09:30"));

const DONE = { ok: true, value: undefined };
const write = (plan: WorkbookPlan, backup: string | null = null) =>
  workbook.write(plan, { backup }, SILENT);

/** Sheets that a person can see or that are ours, without the copies. */
function visibleState() {
  return snapshot(excel.current().workbook).filter(
    (sheet) => !/^_ledger-copy/.test((sheet as { name: string }).name),
  );
}

test("undoing brings every sheet back exactly: values, looks, tables, order, protection, hidden ones", async () => {
  const host = excel.current();
  await write(smallLedgerPlan());
  const tasks = host.workbook.sheet("任务清单");
  tasks.protection = { options: { allowAutoFilter: true }, password: "" };
  tasks.columnWidths.set(2, 99);
  host.workbook.sheet("单位名录").ensureCell(3, 2).value = "人改过的";
  host.workbook.move(host.workbook.sheet("合并日志"), 2);
  host.workbook.setVisibility(host.workbook.sheet("分工明细"), "Hidden");
  const before = visibleState();
  const plan = smallLedgerPlan();
  for (const sheet of plan.sheets) sheet.rows = sheet.rows.slice(0, 4);
  const cut = {
    ...plan,
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      table: null,
      validations: [],
      merges: [],
      conditionalFormats: [],
    })),
  };
  expect(await write(cut, "合并2024年6月返回表")).toEqual(DONE);
  expect(visibleState()).not.toEqual(before);
  expect(await workbook.backup()).toEqual({
    label: "合并2024年6月返回表",
    takenAt: "2024-07-02T09:30",
    halfDone: false,
  });
  expect(await workbook.restore(SILENT)).toEqual(DONE);
  expect(visibleState()).toEqual(before);
  expect(snapshot(host.workbook)).toHaveLength(before.length);
  expect(await workbook.backup()).toBeNull();
});

test("undoing a report removes its sheets and leaves the others", async () => {
  const host = excel.current();
  await write(valuesPlan("任务清单", [["甲"]]));
  const before = visibleState();
  await write(reportPlan(), "生成汇总");
  expect(host.workbook.find("总体情况")).toBeDefined();
  await workbook.restore(SILENT);
  expect(visibleState()).toEqual(before);
});

test("after a report the merge before it can be undone, too, one after the other", async () => {
  const host = excel.current();
  await write(valuesPlan("填报记录", [["一"]]));
  const before = snapshot(host.workbook);
  await write(valuesPlan("填报记录", [["二"]]), "合并");
  await write(valuesPlan("总体情况", [["初稿"]]), "生成汇总");
  await write(valuesPlan("总体情况", [["定稿"]]), "再次生成汇总");
  await workbook.restore(SILENT);
  expect(host.workbook.sheet("总体情况").cellAt(1, 1)?.value).toBe("初稿");
  expect(host.workbook.sheet("填报记录").cellAt(1, 1)?.value).toBe("二");
  expect(await workbook.backup()).toMatchObject({ label: "合并" });
  expect(await workbook.restore(SILENT)).toEqual(DONE);
  expect(await workbook.backup()).toBeNull();
  host.workbook.deleteSheet(host.workbook.sheet("总体情况"));
  expect(snapshot(host.workbook)).toEqual(before);
});

test("formulas of the user that name our sheets survive undoing", async () => {
  const host = excel.current();
  await write(valuesPlan("填报 记录", [["甲", 1]]));
  host.workbook.addSheet("我的");
  host.userTypes("我的", "A1", "='填报 记录'!B1+1");
  host.userTypes("Sheet1", "C3", "=SUM(1,2)");
  const before = visibleState();
  await write(valuesPlan("填报 记录", [["乙", 2]]), "合并");
  await workbook.restore(SILENT);
  expect(visibleState()).toEqual(before);
  expect(host.workbook.sheet("我的").cellAt(1, 1)?.formula).toBe("='填报 记录'!B1+1");
});

test("only the last copy is kept, and readers do not see it", async () => {
  const host = excel.current();
  await write(valuesPlan("表", [["一"]]));
  await write(valuesPlan("表", [["二"]]), "第一次");
  await write(valuesPlan("表", [["三"]]), "第二次");
  const copies = host.workbook.sheets.filter(({ name }) => name.startsWith("_ledger-copy"));
  expect(copies.map(({ visibility }) => visibility)).toEqual(["VeryHidden"]);
  const read = await workbook.read();
  expect(read.ok && read.value.sheets.map(({ name }) => name)).toEqual(["Sheet1", "表"]);
  await workbook.restore(SILENT);
  expect(host.workbook.sheet("表").cellAt(1, 1)?.value).toBe("二");
});

test("a write that breaks off says so, and all is as it was", async () => {
  const host = excel.current();
  await write(smallLedgerPlan());
  const before = snapshot(host.workbook);
  host.faults.failOn = { member: "TableCollection.Add", code: "GeneralException" };
  const broken = await write(smallLedgerPlan(), "合并");
  expect(broken).toMatchObject({
    ok: false,
    issue: { code: "write-taken-back", sheet: "任务清单" },
  });
  expect(broken.ok || broken.issue.fix).toContain("再试一次");
  expect(snapshot(host.workbook)).toEqual(before);
  expect(await workbook.backup()).toBeNull();
});

test("what was changed after the write that undoing takes back is known", async () => {
  const host = excel.current();
  const since = async () => {
    const found = await workbook.changedSinceBackup();
    return found.ok && found.value;
  };
  await write(valuesPlan("填报记录", [["甲"]]));
  expect(await since()).toEqual([]);
  await write(valuesPlan("填报记录", [["乙"]]), "合并");
  host.userTypes("Sheet1", "A1", "随便");
  expect(await since()).toEqual([]);
  await write(valuesPlan("填报记录", [["丙"]]));
  expect(await since()).toEqual(["填报记录"]);
  await write(valuesPlan("填报记录", [["乙"]]));
  host.userTypes("填报记录", "B7", "后来补的");
  expect(await since()).toEqual(["填报记录"]);
});

test("without a copy there is nothing to undo; a copy that was deleted is told", async () => {
  expect(await workbook.restore(SILENT)).toMatchObject({ ok: false, issue: { code: "no-backup" } });
  const host = excel.current();
  await write(valuesPlan("表", [["一"]]));
  await write(valuesPlan("表", [["二"]]), "合并");
  const copy = host.workbook.sheet("_ledger-copy-1");
  copy.visibility = "Hidden";
  host.workbook.deleteSheet(copy);
  expect(await workbook.restore(SILENT)).toMatchObject({
    ok: false,
    issue: { code: "backup-lost" },
  });
  expect(host.workbook.sheet("表").cellAt(1, 1)?.value).toBe("二");
});

test("what is not ours is noticed: the user's own sheets, and edits in ours until these are written", async () => {
  const host = excel.current();
  const edited = async () => {
    const found = await workbook.editedSheets();
    return found.ok && found.value;
  };
  expect(await edited()).toEqual([]);
  await write(smallLedgerPlan());
  expect(await edited()).toEqual([]);
  host.userTypes("量化指标", "C5", "改了");
  host.userTypes("Sheet1", "A1", "随便");
  expect(await edited()).toEqual(["Sheet1", "量化指标"]);
  await write(smallLedgerPlan(), "合并");
  expect(await edited()).toEqual(["Sheet1"]);
  await workbook.restore(SILENT);
  expect(await edited()).toEqual(["Sheet1", "量化指标"]);
});
