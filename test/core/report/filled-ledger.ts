/** The small ledger with returns of three periods, some missing, some at odds. */

import { type Ledger } from "../../../src/core/model/ledger";
import {
  EMPTY_VALUES,
  type ProgressRecord,
  type RecordValues,
} from "../../../src/core/model/record";
import { smallLedger } from "../../fixtures/small-ledger";

export const PERIODS = ["2024-04", "2024-05", "2024-06"];

const STATUSES = ["done", "ahead", "on-schedule", "behind", "not-started", "other"] as const;

export function record(
  period: string,
  taskId: string,
  unit: string,
  values: Partial<RecordValues>,
  role: ProgressRecord["role"] = "lead-first",
): ProgressRecord {
  return {
    period,
    taskId,
    unit,
    role,
    values: { ...EMPTY_VALUES, ...values },
    targets: [],
    source: { file: `${period}_${unit}_填报表.xlsx`, sheet: "填报表", row: 4, cells: {} },
    mergedAt: "2024-07-01T09:00",
  };
}

/** Every assignment answered, but for a unit missing in each period and some rows left out. */
export function filledLedger(): Ledger {
  const ledger = smallLedger();
  let turn = 7;
  PERIODS.forEach((period, place) => {
    const missing = ["市妇联", "市财政局", "随县"][place];
    for (const { taskId, unit, role } of ledger.assignments) {
      turn = (turn * 31 + 17) % 1009;
      if (unit === missing || turn % 11 === 0) continue;
      const leads = role === "lead-first" || role === "lead";
      const status = leads || turn % 3 === 0 ? (STATUSES[turn % 6] ?? null) : null;
      const rate = status === "done" ? 100 : turn % 13 === 0 ? "unmeasured" : (turn * 7) % 100;
      ledger.records.push(
        record(
          period,
          taskId,
          unit,
          {
            status,
            completionRate: leads ? rate : null,
            progress: `${unit}推进第${turn}号工作。`,
            problem: turn % 4 === 0 ? "用地指标不足，恳请市政府协调解决。" : "无",
            nextStep: "加快推进。",
            contact: leads ? "王建国" : null,
            phone: leads ? "13872880000" : null,
          },
          role,
        ),
      );
    }
    for (const unit of new Set(ledger.assignments.map((assignment) => assignment.unit))) {
      if (unit === missing) continue;
      ledger.filings.push({
        period,
        unit,
        file: `${period}_${unit}_填报表.xlsx`,
        contentHash: unit,
        receivedAt: `${period}-27T10:00`,
        mergedAt: "2024-07-01T09:00",
        late: unit === "广水市",
        errors: unit === "市人社局" ? 2 : 0,
        warnings: 0,
        rows: 3,
        sentBack: unit === "市人社局",
      });
    }
  });
  return ledger;
}
