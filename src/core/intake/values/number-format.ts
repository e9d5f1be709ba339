/** What a number format says about the number under it. */

/** Longest format code that programs write. */
const LONGEST = 255;

/** The format's own codes, without quoted and escaped characters, colours and conditions. */
function codes(format: string): string {
  return format
    .slice(0, LONGEST)
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

/** The words that a format puts before and behind its number: 6 under `0"成"` shows as 6成. */
export function wordsOf(format: string): FormatWords {
  return meaning(format).words;
}

export interface FormatWords {
  before: string;
  after: string;
}

const NO_WORDS: FormatWords = { before: "", after: "" };

interface Meaning {
  percent: boolean;
  date: boolean;
  words: FormatWords;
}

/** Formats met before: a workbook has a handful. */
const MET = new Map<string, Meaning>();
const MOST_MET = 500;

function meaning(format: string): Meaning {
  const known = MET.get(format);
  if (known) return known;
  const own = codes(format);
  const isDate = /[yed]/.test(own) || /^[^hs]*m[^hs]*$/.test(own);
  const found = {
    percent: own.includes("%"),
    date: !own.includes("general") && isDate,
    words: wordsIn(format.slice(0, LONGEST)),
  };
  if (MET.size < MOST_MET) MET.set(format, found);
  return found;
}

const TOKEN = /"([^"]*)"|\\(.)|[_*].|\[([^\]]*)\]|([0#?.,/]+|general|g\/通用格式)|(.)/gis;

/** Words of the first section. Where sections have conditions, which one shows is not known from here. */
function wordsIn(format: string): FormatWords {
  const words = { before: "", after: "" };
  let side: keyof FormatWords = "before";
  for (const [, quoted, escaped, bracket, digits, other] of format.matchAll(TOKEN)) {
    if (bracket !== undefined && /^[<>=]/.test(bracket)) return NO_WORDS;
    if (other === ";") break;
    const money = bracket?.startsWith("$") ? bracket.slice(1).split("-", 1)[0] : undefined;
    // Letters and signs without quotes are codes: h:mm.
    const word = other !== undefined && /[$\u0080-\uffff]/.test(other) ? other : "";
    if (digits !== undefined) side = "after";
    else words[side] += quoted ?? escaped ?? money ?? word ?? "";
  }
  return words;
}
