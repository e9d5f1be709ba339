import { dataDay } from "../core/ledger/data-day";
import { createIssue } from "../core/model/issue";
import type { Ledger } from "../core/model/ledger";
import { comparePeriods, parsePeriod, type Period } from "../core/model/period";
import { circularDocument } from "../core/report/circular-document";
import { planReport } from "../core/report/plan-report";
import { gatherReport } from "../core/report/report-data";
import type { WorkbookPlan } from "../core/workbook/workbook-plan";
import { NO_RECORDS } from "../core/wording/file-issues";
import type { OutputFile } from "../ports";
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
): Result<{ period: Period; plan: WorkbookPlan }> {
  const chosen = reportedPeriod(ledger, request.period);
  if (!chosen.ok) return chosen;
  const period = chosen.value;
  const plan = planReport(ledger, period, {
    paper: request.paper ?? ledger.settings.paper,
    ...dated(ledger, period),
  });
  return success({ period, plan });
}

/** The circular of a period as a .docx file, by default of the latest; fails as the report does. */
export function buildCircular(
  ledger: Ledger,
  request: { period: Period | null },
  services: Pick<Services, "documentWriter">,
): Result<{ period: Period; file: OutputFile }> {
  const chosen = reportedPeriod(ledger, request.period);
  if (!chosen.ok) return chosen;
  const period = chosen.value;
  const data = gatherReport(ledger, period, dated(ledger, period));
  const bytes = services.documentWriter.write(circularDocument(data));
  return success({ period, file: { name: `${period.id}_通报文稿.docx`, bytes } });
}

/** The period asked for, else the latest that has records. */
function reportedPeriod(ledger: Ledger, asked: Period | null): Result<Period> {
  const periods = recordedPeriods(ledger);
  const period = asked ?? periods.at(-1);
  if (period && periods.some((known) => known.id === period.id)) return success(period);
  const ids = periods.map((known) => known.id);
  return failure(createIssue(NO_RECORDS, {}, { expected: period?.id ?? null, periods: ids }));
}

/** Dated by its data and not by today, so that a period's report can be made again as it was. */
function dated(ledger: Ledger, period: Period): { generated?: string } {
  const generated = dataDay(ledger, period.id);
  return generated === null ? {} : { generated };
}
