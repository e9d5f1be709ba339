/** What all sheets of one unit workbook need to know. */

import type { Ledger } from "../../model/ledger";
import { parsePeriod, periodName, type Period } from "../../model/period";
import type { ProgressRecord } from "../../model/record";
import type { Target, Task } from "../../model/task";
import { isLeadRole, type Role } from "../../model/unit";
import { subjectOf, UNNAMED_ISSUER } from "../../schema/printed/form-texts";
import { BLANK } from "../../schema/vocabulary";
import { blockDate } from "../../wording/report";
import { unitWorkbookName } from "./file-name";
import { filingRows, type FilingRow } from "../../ledger/filing-rows";

export interface UnitForm {
  ledger: Ledger;
  unit: string;
  period: Period;
  /** 2024年6月. */
  periodName: string;
  /** Subject of the titles: 重点工作和民生项目. */
  subject: string;
  rows: FilingRow[];
  /** Targets of the tasks that the unit itself leads. */
  targets: { task: Task; target: Target }[];
  /** Filing deadline in words; — where none is set. */
  deadline: string;
  /** Who issues the workbook. */
  issuer: string;
  fileName: string;
  /** The unit's records of the period in which it filed last, by task id. */
  previous: Map<string, ProgressRecord>;
  /** Name of that period; null where the unit has not filed before. */
  previousName: string | null;
  /** Whether contacts and the city's targets are taken over from it. */
  prefill: boolean;
}

export function unitForm(
  ledger: Ledger,
  unit: string,
  period: Period,
  previous: readonly ProgressRecord[],
  prefill = true,
): UnitForm {
  const rows = filingRows(ledger, unit);
  const setting = ledger.settings.periods.find((entry) => entry.period === period.id);
  const before = previous.filter((record) => record.unit === unit);
  return {
    ledger,
    unit,
    period,
    periodName: periodName(period),
    subject: subject(rows),
    rows,
    targets: rows.flatMap(({ task, role }) =>
      isLeadRole(role) ? task.targets.map((target) => ({ task, target })) : [],
    ),
    deadline: setting?.deadline ? blockDate(setting.deadline) : BLANK,
    issuer: ledger.notice.issuer ?? UNNAMED_ISSUER,
    fileName: unitWorkbookName(period, unit),
    previous: new Map(before.map((record) => [record.taskId, record])),
    prefill,
    previousName: nameOf(before[0]?.period),
  };
}

/** Rows of each role that the unit has, weightiest first. */
export function roleCounts(form: UnitForm): [Role, number][] {
  const roles: Role[] = ["lead-first", "lead", "responsible", "member"];
  return roles.flatMap((role): [Role, number][] => {
    const count = form.rows.filter((row) => row.role === role).length;
    return count > 0 ? [[role, count]] : [];
  });
}

function nameOf(id: string | undefined): string | null {
  const period = parsePeriod(id ?? "");
  return period && periodName(period);
}

function subject(rows: readonly FilingRow[]): string {
  const lists = [...new Set(rows.map(({ task }) => task.list).filter((name) => name !== ""))];
  return subjectOf(lists);
}
