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
  return format !== undefined && meaning(format).percent;
}

/** True where the number shows as a calendar date; a time of day alone is none. */
export function isDateFormat(format: string | undefined): boolean {
  return format !== undefined && meaning(format).date;
}

interface Meaning {
  percent: boolean;
  date: boolean;
}

/** Formats met before: a workbook has a handful. */
const MET = new Map<string, Meaning>();
const MOST_MET = 500;

function meaning(format: string): Meaning {
  const known = MET.get(format);
  if (known) return known;
  const own = codes(format);
  const isDate = /[yed]/.test(own) || /^[^hs]*m[^hs]*$/.test(own);
  const found = { percent: own.includes("%"), date: !own.includes("general") && isDate };
  if (MET.size < MOST_MET) MET.set(format, found);
  return found;
}
