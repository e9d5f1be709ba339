import { findUnit, suggestUnits } from "../core/directory";
import { createIssue } from "../core/model/issue";
import type { Ledger, PeriodSetting } from "../core/model/ledger";
import type { Period } from "../core/model/period";
import { filingUnits } from "../core/ledger/filing-rows";
import { previousRecords } from "../core/ledger/previous-records";
import { indexRecords } from "../core/ledger/record-index";
import { planUnitWorkbook } from "../core/template/unit-workbook/plan-unit-workbook";
import { unitWorkbookName } from "../core/template/unit-workbook/file-name";
import { CANCELLED, UNKNOWN_UNIT } from "../core/wording/file-issues";
import type { JobMonitor, OutputFile } from "../ports";
import { failure, success, type Result, type Services } from "./services";

export interface IssueRequest {
  period: Period;
  /** Names or aliases; empty for every unit that files. */
  units: string[];
}

export interface IssuedWorkbooks {
  files: OutputFile[];
  /** Canonical names, in the order of the files. */
  units: string[];
}

/** Makes the period's unit workbooks, one for each real unit that files. */
export async function issueWorkbooks(
  ledger: Ledger,
  request: IssueRequest,
  services: Pick<Services, "writer" | "clock">,
  monitor: JobMonitor,
): Promise<Result<IssuedWorkbooks>> {
  const filing = filingUnits(ledger);
  const units: string[] = [];
  for (const name of request.units) {
    const unit = findUnit(ledger.directory, name)?.name;
    if (unit === undefined || !filing.includes(unit)) {
      const suggestions = suggestUnits(ledger.directory, name);
      return failure(createIssue(UNKNOWN_UNIT, {}, { found: name, suggestions }));
    }
    if (!units.includes(unit)) units.push(unit);
  }
  const chosen = units.length > 0 ? units : filing;
  const issued = services.clock.now().slice(0, 10);
  const records = indexRecords(ledger);
  const files: OutputFile[] = [];
  for (const [index, unit] of chosen.entries()) {
    if (monitor.cancelled()) return failure(createIssue(CANCELLED, {}, {}));
    monitor.progress(index, chosen.length, unit);
    const previous = previousRecords(records, unit, request.period);
    const plan = planUnitWorkbook(ledger, unit, request.period, { issued, previous });
    files.push({
      name: unitWorkbookName(request.period, unit),
      bytes: await services.writer.write(plan),
    });
  }
  monitor.progress(chosen.length, chosen.length, "");
  return success({ files, units: chosen });
}

/** The ledger with what staff decided for a period noted in 报送设置. */
export function withPeriod(
  ledger: Ledger,
  period: Period,
  decided: Partial<Omit<PeriodSetting, "period">>,
): Ledger {
  const { periods } = ledger.settings;
  const known = periods.find((entry) => entry.period === period.id);
  const blank: PeriodSetting = {
    period: period.id,
    deadline: null,
    scheduledRate: null,
    issued: null,
  };
  const entry = { ...(known ?? blank), ...decided };
  return {
    ...ledger,
    settings: {
      ...ledger.settings,
      periods: known
        ? periods.map((other) => (other === known ? entry : other))
        : [...periods, entry],
    },
  };
}
