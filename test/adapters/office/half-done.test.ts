/** A workbook in which a write was never finished, as where Excel was closed meanwhile. */

import { createExcelWorkbook } from "../../../src/adapters/office/excel-workbook";
import { fixedClock } from "../../../src/adapters/clock";
import { SILENT } from "../../../src/ports";
import { snapshot } from "../../excel-host/export/snapshot";
import { excelForTests } from "../../excel-host/testing";
import { smallLedgerPlan } from "./plans";
import { sessionInExcel } from "./session-in-excel";

const excel = excelForTests();
const clock = fixedClock("2024-07-02T09:30");
const host = createExcelWorkbook(clock);

test("opening it says so, nothing can be written, and undoing brings the ledger back", async () => {
  await host.write(smallLedgerPlan(), { backup: null }, SILENT);
  const { faults, workbook } = excel.current();
  const before = snapshot(workbook);
  faults.failRequest = { after: 8, code: "GeneralException", done: "half", lasting: true };
  await host.write(smallLedgerPlan(), { backup: "合并2024年6月返回表" }, SILENT);
  faults.failRequest = null;

  const session = sessionInExcel(host, clock);
  await session.start();
  expect(session.state().trouble).toMatchObject({ code: "left-half-done" });
  expect(session.state().backup).toMatchObject({ halfDone: true });
  await session.buildReport({ period: null, paper: null, into: "workbook" });
  expect(session.state().trouble).toMatchObject({ code: "left-half-done" });
  await session.undo();
  expect(session.state()).toMatchObject({
    trouble: null,
    backup: null,
    opened: { kind: "ledger" },
  });
  expect(snapshot(workbook)).toEqual(before);
});
