import * as fc from "fast-check";
import type { Ledger } from "../../../src/core/model/ledger";
import { BRIEFING, pageCapacity } from "../../../src/core/report/layout/paper";
import { briefingSheet } from "../../../src/core/report/sheets/briefing-sheet";
import { gatherReport } from "../../../src/core/report/report-data";
import { smallLedger } from "../../fixtures/small-ledger";
import { filledLedger, record } from "./filled-ledger";
import { period, textOf, valuesOf } from "./sheet-reader";

const JUNE = "2024-06";
const briefingOf = (ledger: Ledger) =>
  briefingSheet(gatherReport(ledger, period(JUNE), { generated: "2024-07-05" }));

/** A ledger of many tasks, each far behind, each asking for help. */
function crowded(count: number, problem: string): Ledger {
  const ledger = smallLedger();
  const [task] = ledger.tasks;
  const [assignment] = ledger.assignments;
  if (!task || !assignment) throw new Error("an empty ledger");
  for (let n = 0; n < count; n++) {
    const taskId = `Z${500 + n}`;
    ledger.tasks.push({ ...task, id: taskId, label: String(500 + n), text: `打好第${n}场攻坚战` });
    ledger.assignments.push({ ...assignment, taskId, unit: "市科技局", role: "lead-first" });
    const values = { status: "not-started", completionRate: n % 20, problem } as const;
    ledger.records.push(record(JUNE, taskId, "市科技局", values));
  }
  return ledger;
}

const height = (sheet: ReturnType<typeof briefingOf>) =>
  sheet.rows.reduce((sum, row) => sum + (row.height ?? 0), 0);

test("it prints on one page, however much there is to say", () => {
  const texts = fc.stringMatching(/^[一-龥，。]{0,400}$/);
  fc.assert(
    fc.property(fc.nat(60), texts, (count, text) => {
      const sheet = briefingOf(crowded(count, `${text}请市政府协调。`));
      const widths = sheet.columns.map((column) => column.width);
      expect(sheet.page).toMatchObject({ paper: "A4", orientation: "portrait", breaksAfter: [] });
      expect(height(sheet)).toBeLessThanOrEqual(pageCapacity(widths, BRIEFING));
    }),
    { numRuns: 30 },
  );
});

test("the worst tasks come first, and the rest are pointed to by number and sheet", () => {
  const sheet = briefingOf(crowded(40, "资金不足，请市财政局支持。"));
  const rates = valuesOf(sheet)
    .map((row) => /^红灯\n−([\d.]+)$/.exec(String(row[6]))?.[1])
    .filter((points) => points !== undefined)
    .map(Number);
  expect(rates.length).toBeGreaterThan(2);
  expect(rates).toEqual([...rates].sort((a, b) => b - a));
  expect(textOf(sheet)).toContain(
    `另有${40 - rates.length}项，连同原因和措施全文，见“欠序时及未启动”`,
  );
  const asks = valuesOf(sheet).filter((row) => row[6] === "资金不足，请市财政局支持。").length;
  expect(textOf(sheet)).toContain(`另有${40 - asks}条见“需协调问题”`);
});

test("what is short stands in full and nothing is left to point to", () => {
  const text = textOf(briefingOf(crowded(1, "用地指标缺口30亩，请市自然资源局帮助解决。")));
  expect(text).toContain("用地指标缺口30亩，请市自然资源局帮助解决。");
  expect(text).not.toContain("另有");
});

test("a long reason ends with … and the page says where all of it is", () => {
  const text = textOf(briefingOf(crowded(1, `${"资金缺口较大，".repeat(30)}请协调。`)));
  expect(text).toContain("资金缺口较大…");
  expect(text).toContain("原因和措施全文见“欠序时及未启动”");
});

test("figures stand beside their change since the period before", () => {
  const sheet = briefingOf(filledLedger());
  const rows = valuesOf(sheet).map((row) => row.filter((value) => value !== null));
  const head = rows.findIndex((row) => row[0] === "任务总数");
  expect(rows[head + 2]?.[0]).toBe("较5月");
  const first = briefingOf({
    ...filledLedger(),
    records: filledLedger().records.filter((each) => each.period === JUNE),
  });
  expect(textOf(first)).not.toContain("较5月");
});

test("who did not file is named", () => {
  expect(textOf(briefingOf(filledLedger()))).toMatch(/未报送1家：随县；.*退回修改1家：市人社局/);
});

test("a period with nothing amiss says so", () => {
  const text = textOf(briefingOf(smallLedger()));
  expect(text).toContain("本期没有亮红灯、黄灯的任务。");
  expect(text).toContain("本期没有单位提请协调。");
});
