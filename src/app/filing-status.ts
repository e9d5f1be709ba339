/** Who has filed in a period, with a message to each unit that must still act. */

import { refusedReturns } from "../core/ledger/refused-returns";
import type { Ledger } from "../core/model/ledger";
import { periodName, type Period } from "../core/model/period";
import { gatherReport } from "../core/report/report-data";
import type { FilingLine } from "../core/report/statistics/filing-statistics";
import { groupReminder, reminderText } from "../core/wording/reminder";
import type { Services } from "./services";

export interface FilingStatus {
  period: Period;
  expected: number;
  returned: number;
  /** Missing first, then undecided, sent back, late, filed; the message is empty where none is due. */
  lines: (Pick<FilingLine, "unit" | "state" | "due" | "led"> & { reminder: string })[];
  /** One message that names everyone who must act; empty where nobody must. */
  reminder: string;
}

export function filingStatus(
  ledger: Ledger,
  period: Period,
  services: Pick<Services, "clock">,
): FilingStatus {
  const { filing } = gatherReport(ledger, period);
  const refused = refusedReturns(ledger, period.id);
  const setting = ledger.settings.periods.find((entry) => entry.period === period.id);
  const context = {
    period: periodName(period),
    notice: ledger.notice.title,
    deadline: setting?.deadline ?? null,
    today: services.clock.now().slice(0, 10),
  };
  return {
    period,
    expected: filing.expected,
    returned: filing.returned,
    lines: filing.lines.map((line) => ({
      unit: line.unit,
      state: line.state,
      due: line.due,
      led: line.led,
      reminder: reminderText(line, context, refused.get(line.unit) ?? null),
    })),
    reminder: groupReminder(filing, context),
  };
}
