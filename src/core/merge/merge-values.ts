/** What one unit's newer filing makes of its earlier one: a blank never erases a value. */

import { VALUE_FIELDS, type RecordValues, type TargetValue } from "../model/record";
import { compactKey } from "../text/normalise";

/** The filed values, with earlier ones of the same period where a cell is blank. */
export function mergeValues(filed: RecordValues, earlier: RecordValues | undefined): RecordValues {
  if (!earlier) return filed;
  const kept = VALUE_FIELDS.filter((field) => keepsEarlier(filed[field], earlier[field]));
  return { ...filed, ...Object.fromEntries(kept.map((field) => [field, earlier[field]])) };
}

/** True where what was filed earlier stays, over a blank. */
export function keepsEarlier<T>(filed: T | null, earlier: T | null): boolean {
  return filed === null && earlier !== null;
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
  const note = keepsEarlier(filed.note, earlier.note) ? earlier.note : filed.note;
  const same =
    cityTarget === earlier.cityTarget && achieved === earlier.achieved && note === earlier.note;
  if (same) return earlier;
  return { ...earlier, cityTarget, achieved, note, source: filed.source ?? earlier.source };
}
