/** What a number format says about the number under it. */

/** The format's own codes, without quoted and escaped characters, colours and conditions. */
function codes(format: string): string {
  return format
    .slice(0, 255)
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "")
    .toLowerCase();
}

/** True where 0.6 shows as 60%. A quoted percent sign only decorates the number. */
export function isPercentFormat(format: string | undefined): boolean {
  return format !== undefined && codes(format).includes("%");
}

/** True where the number shows as a calendar date; a time of day alone is none. */
export function isDateFormat(format: string | undefined): boolean {
  if (format === undefined) return false;
  const own = codes(format);
  if (own.includes("general")) return false;
  return /[yed]/.test(own) || /^[^hs]*m[^hs]*$/.test(own);
}
