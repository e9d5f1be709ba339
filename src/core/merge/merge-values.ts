/** What one unit's newer filing makes of its earlier one: a blank never erases a value. */

import type { RecordValues, TargetValue } from "../model/record";
import { compactKey } from "../text/normalise";

/** The filed values, with earlier ones of the same period where a cell is blank. */
export function mergeValues(filed: RecordValues, earlier: RecordValues | undefined): RecordValues {
  return {
    status: filed.status ?? earlier?.status ?? null,
    completionRate: filed.completionRate ?? earlier?.completionRate ?? null,
    progress: filed.progress ?? earlier?.progress ?? null,
    problem: filed.problem ?? earlier?.problem ?? null,
    nextStep: filed.nextStep ?? earlier?.nextStep ?? null,
    expectedDate: filed.expectedDate ?? earlier?.expectedDate ?? null,
    contact: filed.contact ?? earlier?.contact ?? null,
    phone: filed.phone ?? earlier?.phone ?? null,
    remark: filed.remark ?? earlier?.remark ?? null,
  };
}

/** Targets by indicator: earlier ones in their order, then new ones. */
export function mergeTargets(
  filed: readonly TargetValue[],
  earlier: readonly TargetValue[],
): TargetValue[] {
  if (filed.length + earlier.length < 2) return [...earlier, ...filed];
  const merged = new Map(earlier.map((target) => [compactKey(target.indicator), target]));
  for (const target of filed) {
    const key = compactKey(target.indicator);
    merged.set(key, mergeTarget(target, merged.get(key)));
  }
  return [...merged.values()];
}

function mergeTarget(filed: TargetValue, earlier: TargetValue | undefined): TargetValue {
  if (!earlier) return filed;
  const cityTarget = filed.cityTarget ?? earlier.cityTarget;
  const achieved = filed.achieved ?? earlier.achieved;
  const note = filed.note ?? earlier.note;
  const same =
    cityTarget === earlier.cityTarget && achieved === earlier.achieved && note === earlier.note;
  if (same) return earlier;
  return { ...earlier, cityTarget, achieved, note, source: filed.source ?? earlier.source };
}
