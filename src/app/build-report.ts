import { createIssue } from "../core/model/issue";
import type { Ledger } from "../core/model/ledger";
import { comparePeriods, parsePeriod, type Period } from "../core/model/period";
import { planReport } from "../core/report/plan-report";
import type { WorkbookPlan } from "../core/workbook/workbook-plan";
import { NO_RECORDS } from "../core/wording/file-issues";
import { failure, success, type Result, type Services } from "./services";

/** Periods that the ledger holds records of, in order of time. */
export function recordedPeriods(ledger: Ledger): Period[] {
  return [...new Set(ledger.records.map((record) => record.period))]
    .map(parsePeriod)
    .filter((period) => period !== null)
    .sort(comparePeriods);
}

/** The city report of a period, by default the latest; fails where nothing was filed in it. */
export function buildReport(
  ledger: Ledger,
  request: { period: Period | null; paper: "A3" | "A4" | null },
  services: Pick<Services, "clock">,
): Result<{ period: Period; plan: WorkbookPlan }> {
  const periods = recordedPeriods(ledger);
  const period = request.period ?? periods.at(-1);
  if (!period || !periods.some((known) => known.id === period.id)) {
    const ids = periods.map((known) => known.id);
    return failure(createIssue(NO_RECORDS, {}, { expected: period?.id ?? null, periods: ids }));
  }
  const plan = planReport(ledger, period, {
    paper: request.paper ?? ledger.settings.paper,
    generated: services.clock.now().slice(0, 10),
  });
  return success({ period, plan });
}
