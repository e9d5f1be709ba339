/** The scheduled progress (序时进度) that a period is judged by. */

import type { Settings } from "../model/ledger";
import { type Period, scheduledRate } from "../model/period";

/** Required rate of the period in percent: set by hand, or elapsed months / 12. */
export function requiredRate(period: Period, settings: Settings): number {
  const setting = settings.periods.find((entry) => entry.period === period.id);
  return setting?.scheduledRate ?? scheduledRate(period);
}
