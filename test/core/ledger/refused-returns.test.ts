/** A unit that sent a file which could not be taken is told so, not only that nothing came. */

import { filingStatus } from "../../../src/app/filing-status";
import { refusedReturns } from "../../../src/core/ledger/refused-returns";
import type { Ledger, LogEntry } from "../../../src/core/model/ledger";
import { parsePeriod } from "../../../src/core/model/period";
import { smallLedger } from "../../fixtures/small-ledger";

const UNIT = "市教育局";
const setting = (period: string, issued: string | null) => ({
  period,
  issued,
  deadline: null,
  scheduledRate: null,
});
const refusal = (mergedAt: string, more: Partial<LogEntry> = {}): LogEntry => ({
  mergedAt,
  period: "2024-05",
  file: "教育局.xlsx",
  unit: UNIT,
  outcome: "rejected",
  event: "这是2024年5月的填报表，现在汇总的是2024年6月。",
  code: "wrong-period",
  severity: "error",
  sheet: null,
  cell: null,
  taskId: null,
  found: null,
  result: "请改用2024年6月的填报表。",
  ...more,
});

function ledgerWith(...log: LogEntry[]): Ledger {
  const ledger = smallLedger();
  const periods = [setting("2024-06", "2024-06-11"), setting("2024-07", "2024-07-10")];
  return { ...ledger, settings: { ...ledger.settings, periods }, records: [], filings: [], log };
}

function reminderOf(ledger: Ledger): string {
  const period = parsePeriod("2024-06");
  if (!period) throw new Error("no period");
  const clock = { now: () => "2024-06-28T09:00" };
  const { lines } = filingStatus(ledger, period, { clock });
  return lines.find(({ unit }) => unit === UNIT)?.reminder ?? "";
}

test("the reminder says what came and why it was not taken", () => {
  const reminder = reminderOf(ledgerWith(refusal("2024-06-26T10:00")));
  expect(reminder).toContain("尚未收到你单位可用的填报表");
  expect(reminder).toContain(
    "报来的“教育局.xlsx”没有采用：这是2024年5月的填报表，现在汇总的是2024年6月。请尽快填报",
  );
  expect(reminderOf(ledgerWith())).toContain("尚未收到你单位填报表（");
});

test("what was refused before the forms went out, or after the next ones did, was for another period", () => {
  const outside = ledgerWith(refusal("2024-06-10T10:00"), refusal("2024-07-12T10:00"));
  expect(refusedReturns(outside, "2024-06").size).toBe(0);
  expect(refusedReturns(outside, "2024-07").size).toBe(1);
});

test("a return that staff did not choose is no refused one", () => {
  const ledger = ledgerWith(refusal("2024-06-26T10:00", { code: "not-chosen" }));
  expect(refusedReturns(ledger, "2024-06").size).toBe(0);
});
