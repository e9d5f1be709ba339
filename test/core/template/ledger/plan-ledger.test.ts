import fc from "fast-check";
import { newUnit } from "../../../../src/core/directory";
import { createLedger } from "../../../../src/core/template/ledger/create-ledger";
import { planLedger } from "../../../../src/core/template/ledger/plan-ledger";
import { sortLedger } from "../../../../src/core/ledger/sort-ledger";
import { LEDGER_SHEETS } from "../../../../src/core/schema/sheet-names";
import { smallLedger } from "../../../fixtures/small-ledger";
import { ledgerArbitrary } from "./ledger-arbitrary";
import { filedLedger } from "./opened-ledger";

describe("the ledger workbook", () => {
  test("has its sheets in their order, the marks out of sight", () => {
    const plan = planLedger(filedLedger());
    expect(plan.sheets.map((sheet) => sheet.name)).toEqual(Object.values(LEDGER_SHEETS));
    const hidden = plan.sheets.filter((sheet) => sheet.visibility !== "visible");
    expect(hidden.map((sheet) => sheet.name)).toEqual(["_meta"]);
  });

  test("every list is a table with frozen headers that print on each page", () => {
    const plan = planLedger(smallLedger());
    const guide = new Set<string>([LEDGER_SHEETS.guide, LEDGER_SHEETS.meta]);
    for (const sheet of plan.sheets.filter(({ name }) => !guide.has(name))) {
      const { table } = sheet;
      if (!table) throw new Error(`${sheet.name} has no table`);
      const header = sheet.rows[table.range.top - 1]?.cells ?? [];
      const headers = header.map((cell) => cell?.value);
      expect(new Set(headers).size).toBe(table.range.right);
      expect(table.range.bottom).toBeGreaterThan(table.range.top);
      expect(table.range.bottom).toBe(sheet.rows.length);
      expect(sheet.columns).toHaveLength(table.range.right);
      if (sheet.name === LEDGER_SHEETS.settings) continue;
      expect(sheet.freeze?.rows).toBe(1);
      expect(sheet.page).toMatchObject({ repeatRows: [1, 1], fitToWidth: true, paper: "A3" });
    }
    const names = plan.sheets.flatMap((sheet) => sheet.table?.name ?? []);
    expect(new Set(names).size).toBe(names.length);
  });

  test("the log holds what was not taken whole, in rows that stay low", () => {
    const entry = {
      mergedAt: "2024-06-26T10:00:00",
      period: "2024-06",
      file: "市科技局.xlsx",
      unit: "市科技局",
      outcome: "merged-with-warnings",
      event: "多出的列没有采用。",
      code: "column-extra",
      severity: "info",
      sheet: "填报表",
      cell: "U4",
      taskId: null,
      result: "不用改。",
    } as const;
    const whole = `${"本月完成左岸填筑三万方，".repeat(2000)}尾句`;
    const logOf = (found: string) => {
      const { sheets } = planLedger({ ...filedLedger(), log: [{ ...entry, found }] });
      return sheets.find(({ name }) => name === LEDGER_SHEETS.log);
    };
    const [low, long] = [logOf("短"), logOf(whole)];
    expect(long?.columns).toEqual(low?.columns);
    expect(long?.rows[1]?.height).toBeLessThan(120);
    const cell = long?.rows[1]?.cells.find((each) => each?.value === whole);
    expect(cell?.style.vertical).toBe("top");
  });

  test("shows how many units file on a task, and which collective units have no known members", () => {
    const { sheets } = planLedger(smallLedger());
    const shown = (name: string, header: string, key: string) => {
      const [head, ...rows] = sheets.find((sheet) => sheet.name === name)?.rows ?? [];
      const column = head?.cells.findIndex((cell) => cell?.value === header) ?? -1;
      return rows.find((row) => row.cells[0]?.value === key)?.cells[column]?.value;
    };
    expect(shown("任务清单", "填报单位数", "Z003")).toBe(3);
    expect(shown("任务清单", "填报单位数", "Z002")).toBe(1);
    expect(shown("单位名录", "填报任务数", "市妇联")).toBe(3);
    expect(shown("单位名录", "提示", "市妇联")).toBeNull();
    expect(shown("单位名录", "提示", "市就业工作领导小组成员单位")).toContain("成员不明");
  });

  test("the directory goes on telling of members that are no rows of it, and calls a town a town", () => {
    const ledger = smallLedger();
    const collective = ledger.directory.units.find(({ kind }) => kind === "collective");
    const town = { ...newUnit("城关镇人民政府"), kind: "county" as const };
    const units = ledger.directory.units
      .map((unit) => (unit === collective ? { ...unit, members: ["市教育局", "石桥镇"] } : unit))
      .concat(town);
    const { sheets } = planLedger({ ...ledger, directory: { units } });
    const rows = sheets.find(({ name }) => name === "单位名录")?.rows ?? [];
    const rowOf = (unit: string) =>
      rows.find((row) => row.cells[0]?.value === unit)?.cells.map((cell) => cell?.value);
    expect(rowOf(collective?.name ?? "")?.join()).toContain("名录中没有“石桥镇”，没有分派任务");
    expect(rowOf("城关镇人民政府")).toContain("乡镇街道");
  });

  test("speaks Chinese where a value is a code", () => {
    const plan = planLedger(filedLedger());
    const shown = JSON.stringify(
      plan.sheets
        .filter((sheet) => sheet.visibility === "visible")
        .map((sheet) => sheet.rows.map((row) => row.cells.map((cell) => cell?.value))),
    );
    for (const code of ["lead-first", "on-schedule", "government-department", "every-unit"]) {
      expect(shown).not.toContain(code);
    }
    for (const word of ["首位牵头", "达序时", "政府部门", "各单位都填报"]) {
      expect(shown).toContain(word);
    }
  });

  test("is the same whatever order records, filings and log came in", () => {
    fc.assert(
      fc.property(ledgerArbitrary, fc.integer(), (ledger, seed) => {
        const shuffled = <T>(items: readonly T[]) =>
          items
            .map((item, index) => ({ item, key: Math.imul(index + 1, seed | 1) }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item);
        const other = { ...ledger, records: shuffled(ledger.records) };
        expect(planLedger(other)).toEqual(planLedger(ledger));
        expect(sortLedger(sortLedger(other))).toEqual(sortLedger(other));
      }),
      { numRuns: 30 },
    );
  });
});

describe("a new ledger", () => {
  test("has the notice's tasks, a directory of its units, who does what, and nothing filed", () => {
    const { notice, tasks } = smallLedger();
    const names = [...new Set(tasks.flatMap((task) => [...task.lead, ...task.responsible]))];
    const units = names.map((name) => ({
      name,
      kind: "other" as const,
      collective: name.includes("各") || name.endsWith("成员单位"),
    }));
    const list = { notice, tasks, units, pieces: [], issues: [] };
    const { ledger, issues } = createLedger(list, null);
    expect(ledger).toMatchObject({ notice, tasks, records: [], filings: [], log: [] });
    expect(ledger.directory.units.map((unit) => unit.name)).toEqual(names);
    expect(ledger.assignments[0]).toMatchObject({ taskId: "Z001", role: "lead-first" });
    expect(issues.map((issue) => issue.code)).toContain("collective-members-unknown");
    expect(createLedger(list, null).ledger.settings.periods).not.toBe(ledger.settings.periods);
  });
});
