/** Returns with mistakes, sent back, fixed and returned again. */

import { intakeFor } from "../../../src/core/intake/intake-return";
import type { Ledger } from "../../../src/core/model/ledger";
import { parsePeriod, type Period } from "../../../src/core/model/period";
import type { Intake, Submission } from "../../../src/core/model/submission";
import { planSendBack, type SendBack } from "../../../src/core/send-back/plan-send-back";
import { parseAddress } from "../../../src/core/workbook/address";
import { rawFromPlan } from "../../../src/core/workbook/raw-from-plan";
import type { CellPlan, CellValue } from "../../../src/core/workbook/workbook-plan";

export const UNIT = "市科技局";
export const TODAY = "2024-06-28";

export function june(): Period {
  const period = parsePeriod("2024-06");
  if (!period) throw new Error("no June");
  return period;
}

export function kitOf(ledger: Ledger, returned: Submission | null, unit = UNIT): SendBack {
  return planSendBack(ledger, unit, june(), { returned, today: TODAY });
}

/** The cell of the kit's workbook, to be looked at or typed into. */
export function cellOf(kit: SendBack, sheetName: string, address: string): CellPlan {
  const at = parseAddress(address);
  const sheet = kit.plan.sheets.find(({ name }) => name === sheetName);
  const cell = at && sheet?.rows[at.row - 1]?.cells[at.column - 1];
  if (!cell) throw new Error(`no cell ${sheetName} ${address}`);
  return cell;
}

export function type(kit: SendBack, address: string, value: CellValue): void {
  cellOf(kit, "填报表", address).value = value;
}

/** The kit as it comes back. */
export function takenIn(kit: SendBack, ledger: Ledger): Intake {
  const workbook = rawFromPlan(kit.plan, kit.fileName);
  const read = { kind: "workbook", workbook, issues: [] } as const;
  return intakeFor(ledger)(
    { read: { ...read, issues: [] }, receivedAt: "2024-06-30T10:00" },
    { period: null },
  );
}

export function submissionOf(intake: Intake): Submission {
  if (intake.kind !== "submission") throw new Error(`not taken in: ${intake.kind}`);
  return intake.submission;
}
