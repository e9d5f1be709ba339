/** What the sentences about rows of a return share. */

export interface RowFacts {
  /** The place in the sheet's own words: 第8行“完成率(%)”, or 第5、6、8—12行“联系电话”. */
  where: string;
  /** Number of cells meant. */
  count: number;
  /** What the form itself says about filling the cell; empty where it says nothing or several are meant. */
  guide: string;
  /** What stands elsewhere and does not go with it; empty where that says nothing. */
  beside: string;
}

const LONGEST_QUOTE = 30;

/** “text”, with its own quotation marks as inner ones. */
export function inQuotes(text: string): string {
  return `“${text.replace(/“/g, "‘").replace(/”/g, "’")}”`;
}

/** “text”, shortened where it is long. */
export function quoted(text: string | null): string {
  if (text === null) return "空白";
  const line = text.replace(/\s+/g, " ");
  return inQuotes(shortened(line, LONGEST_QUOTE));
}

/** The first characters of a long text; never a part of a number or of a foreign word. */
export function shortened(line: string, most: number): string {
  const chars = [...line];
  if (chars.length <= most) return line;
  const shown = chars.slice(0, most).join("");
  const whole = WORD_GOES_ON.test(chars[most] ?? "") ? shown.replace(LAST_WORD, "") : shown;
  return `${whole}…`;
}

const WORD_GOES_ON = /[0-9A-Za-z.%％]/;
const LAST_WORD = /(?<!^)[0-9A-Za-z.]{1,12}$/;
