/**
 * Excel may refuse any request: nothing of it is done, or half of it, or all of it and only the answer
 * is lost. Wherever that happens the workbook ends as it was, or can be brought back, and work goes on.
 */

import { createExcelWorkbook } from "../../../src/adapters/office/excel-workbook";
import { fixedClock } from "../../../src/adapters/clock";
import type { WorkbookPlan } from "../../../src/core/workbook/workbook-plan";
import { SILENT } from "../../../src/ports";
import { snapshot } from "../../excel-host/export/snapshot";
import type { ExcelHost, RequestFailure } from "../../excel-host/host";
import { excelForTests } from "../../excel-host/testing";
import { valuesPlan } from "./plans";

const excel = excelForTests();
const workbook = createExcelWorkbook(fixedClock("2024-07-02T09:30"));
const write = (plan: WorkbookPlan, backup: string | null = null) =>
  workbook.write(plan, { backup }, SILENT);

/** A small ledger: a table, a protected sheet, a very hidden one, and one that comes new. */
function ledger(text: string, more: string[] = []): WorkbookPlan {
  const table = (rows: string[][]) => ({
    range: { top: 1, left: 1, bottom: rows.length, right: 2 },
    name: "记录",
    style: null,
  });
  const rows = [
    ["编码", "进展"],
    ["Z001", text],
  ];
  const sheets = [
    ...valuesPlan("填报记录", rows, { table: table(rows) }).sheets,
    ...valuesPlan("使用说明", [[text]], {
      protection: {
        password: null,
        allowFormatRows: true,
        allowFormatColumns: true,
        allowFilter: true,
        allowSort: true,
      },
    }).sheets,
    ...more.flatMap((name) => valuesPlan(name, [[text]]).sheets),
    ...valuesPlan("_meta", [["text", text]], { visibility: "very-hidden" }).sheets,
  ];
  return { title: "台账", sheets };
}

/** A ledger that people work in: merged once, with a formula of their own that draws on it. */
async function open(): Promise<ExcelHost> {
  const host = excel.reopen(14);
  await write(ledger("一"));
  await write(ledger("二"), "上一次合并");
  host.workbook.addSheet("我的");
  host.userTypes("我的", "A1", "=填报记录!B2");
  host.workbook.move(host.workbook.sheet("我的"), 1);
  host.workbook.sheet("填报记录").columnWidths.set(2, 99);
  return host;
}

/** What a person has: all sheets but our very hidden copies. */
const visible = (host: ExcelHost) =>
  snapshot(host.workbook).filter(
    (sheet) => !(sheet as { name: string }).name.startsWith("_ledger-copy"),
  );
const copies = (host: ExcelHost) =>
  host.workbook.sheets.filter(({ name }) => name.startsWith("_ledger-copy")).length;

const AGAIN = ledger("三", ["汇总"]);
type Way = Pick<RequestFailure, "done" | "lasting">;
const WAYS: Way[] = (["nothing", "half", "all"] as const).flatMap((done) =>
  [false, true].map((lasting) => ({ done, lasting })),
);

/** Breaks each request of an action once, the first, then the second, until it goes through unbroken. */
async function breakEach(
  way: Way,
  act: () => Promise<unknown>,
  check: (host: ExcelHost, at: string, answer: unknown) => Promise<void>,
): Promise<number> {
  for (let after = 0; ; after++) {
    const host = await open();
    host.faults.failRequest = { ...way, after, code: "GeneralException" };
    const answer = await act();
    const unbroken =
      host.faults.failRequest?.after !== undefined && host.faults.failRequest.after > 0;
    host.faults.failRequest = null;
    await check(host, `request ${after + 1}`, answer);
    if (unbroken) return after;
  }
}

for (const backup of ["合并", null]) {
  for (const way of WAYS) {
    const kind = `${backup === null ? "without" : "with"} a copy to keep`;
    const how = `${way.done} of it done${way.lasting ? ", and all later ones" : ""}`;
    test(`a write ${kind}, any request failing with ${how}`, async () => {
      const start = await open();
      const before = visible(start);
      await write(AGAIN, backup);
      const after = visible(start);
      const wrong: string[] = [];
      const note = (at: string, what: string) => wrong.push(`${at}: ${what}`);
      const broken = await breakEach(
        way,
        () => write(AGAIN, backup),
        async (host, at, answer) => {
          const done = (answer as { ok: boolean }).ok;
          const same = (state: object[]) => JSON.stringify(visible(host)) === JSON.stringify(state);
          if (done && !same(after)) note(at, "said to be done, but it is not");
          const complete = same(after);
          if (!done && !complete && !same(before)) {
            // Whoever goes on all the same is told to undo first, and nothing is written.
            const refused = JSON.stringify(await write(AGAIN, backup));
            if (!refused.includes("请先点“撤销”")) note(at, `goes on from a half: ${refused}`);
          }
          // A write that may have left half of itself lets nobody go on before it is undone.
          if ((await workbook.backup())?.halfDone) {
            const restored = await workbook.restore(SILENT);
            if (!restored.ok) note(at, `cannot be restored: ${restored.issue.message}`);
            if (!same(before)) note(at, "restored to something else");
          }
          if (!done && !complete && (await workbook.backup())?.label !== "上一次合并") {
            note(at, "the earlier copy is gone");
          }
          const again = await write(AGAIN, backup);
          if (!again.ok) note(at, `cannot go on: ${again.issue.message}`);
          else if (!same(after)) note(at, "comes out otherwise the second time");
          if (copies(host) > 4) note(at, "copies are left behind");
        },
      );
      expect(wrong).toEqual([]);
      expect(broken).toBeGreaterThan(5);
    });
  }
}

for (const way of WAYS) {
  const how = `${way.done} of it done${way.lasting ? ", and all later ones" : ""}`;
  test(`undoing, any request failing with ${how}`, async () => {
    const start = await open();
    const before = visible(start);
    const wrong: string[] = [];
    const note = (at: string, what: string) => wrong.push(`${at}: ${what}`);
    const broken = await breakEach(
      way,
      async () => {
        const host = excel.current();
        const { failRequest } = host.faults;
        host.faults.failRequest = null;
        await write(AGAIN, "合并");
        host.faults.failRequest = failRequest;
        return workbook.restore(SILENT);
      },
      async (host, at, answer) => {
        const done = (answer as { ok: boolean }).ok;
        const same = () => JSON.stringify(visible(host)) === JSON.stringify(before);
        if (done && !same()) note(at, "said to be undone, but it is not");
        if (!done) {
          const restored = await workbook.restore(SILENT);
          // Undone already, and only the answer was lost.
          if (!restored.ok && restored.issue.code !== "no-backup") {
            note(at, `cannot be restored: ${restored.issue.message}`);
          }
          if (!same()) note(at, "restored to something else");
        }
        const again = await write(AGAIN, "合并");
        if (!again.ok) note(at, `cannot go on: ${again.issue.message}`);
        if (copies(host) > 4) note(at, "copies are left behind");
      },
    );
    expect(wrong).toEqual([]);
    expect(broken).toBeGreaterThan(3);
  });
}
