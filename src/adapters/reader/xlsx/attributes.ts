/** Readings of attribute values that several parts share. */

/** XML booleans as spreadsheets write them. */
export function isTrue(value: string | null): boolean {
  return value === "1" || value === "true" || value === "on";
}

/** A plain whole number; null for anything else. */
export function wholeNumber(value: string | null): number | null {
  return value !== null && /^\d{1,9}$/.test(value) ? Number(value) : null;
}
