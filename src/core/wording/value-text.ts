/** Filed values as the form shows them. */

import type { RecordValues, ValueField } from "../model/record";
import { STATUS_WORDS, UNMEASURED } from "../schema/vocabulary";

/** The value of a field in words: 欠序时, 60%, 不宜量化, a text as filed; null where none. */
export function valueText(field: ValueField, values: RecordValues): string | null {
  if (field === "status") return values.status && STATUS_WORDS[values.status];
  if (field === "completionRate") {
    const rate = values.completionRate;
    if (rate === null) return null;
    return rate === "unmeasured" ? UNMEASURED : `${rate}%`;
  }
  return values[field];
}

/** A figure or a note of 指标填报. */
export function figureText(figure: number | string | null): string | null {
  return figure === null ? null : String(figure);
}
