/** What a unit filed last, to stand beside what it files now. */

import type { Period } from "../model/period";
import type { ProgressRecord } from "../model/record";
import type { RecordIndex } from "./record-index";

/**
 * The unit's records of the latest period before `period` in which it filed; of the same kind and
 * year, since rates and sums begin anew each January. Empty where there is none.
 */
export function previousRecords(
  records: RecordIndex,
  unit: string,
  period: Period,
): readonly ProgressRecord[] {
  const before = records.periodsUpTo(period).filter(({ id }) => id !== period.id);
  for (const { id } of before.reverse()) {
    const filed = records.ofUnit(id, unit);
    if (filed.length > 0) return filed;
  }
  return [];
}
