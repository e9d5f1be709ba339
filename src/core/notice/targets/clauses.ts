/** A text cut into clauses at its punctuation, with quotations and brackets kept apart. */

import { CharSet, COLON } from "../../text/char-set";

export interface Clause {
  /** Half-open offsets into the text. */
  start: number;
  end: number;
  /**
   * The clause's characters with what stands in brackets or quotation marks that open inside it
   * blanked out (`BRACKETED`, `QUOTED`), so that offsets stay and no word is found in or across them.
   */
  plain: string;
  /** True where a comma, not a full stop or semicolon, ties it to the clause before. */
  continues: boolean;
  /** What stands before the colon that opens the clause, as printed; empty where none does. */
  label: string;
}

export const BRACKETED = "\u0000";
export const QUOTED = "\u0001";

const OPEN = new Map([
  ["“", "”"],
  ["‘", "’"],
  ["「", "」"],
  ["《", "》"],
  ["（", "）"],
  ["(", ")"],
  ["〔", "〕"],
  ["【", "】"],
]);
const BRACKETS = new Set(["（", "(", "〔", "【"]);
/** A mark that is never closed hides no more than this. */
const LONGEST_ASIDE = 60;
const BREAKS = "，。；：！？,;:!?\n";
const BREAK = new CharSet(BREAKS);
const IN_NUMBER = new CharSet(",:：");
const SIGNIFICANT = new CharSet(BREAKS + [...OPEN.keys()].join(""));

/** Cuts a width-folded text into clauses. What stands in brackets is a clause of its own as well. */
export function splitClauses(text: string): Clause[] {
  const clauses: Clause[] = [];
  let plain = "";
  let start = 0;
  /** From here on nothing was added to `plain` yet. */
  let pending = 0;
  let continues = false;
  let label = "";
  const close = (end: number) => {
    plain += text.slice(pending, end);
    if (end > start) clauses.push({ start, end, plain, continues, label });
  };
  for (let at = SIGNIFICANT.find(text); at >= 0; at = SIGNIFICANT.find(text, at)) {
    const char = text.charAt(at);
    const asideEnd = endOfAside(text, at, char);
    if (asideEnd > 0) {
      const bracket = BRACKETS.has(char);
      if (bracket) {
        const inside = text.slice(at + 1, asideEnd - 1);
        clauses.push({
          start: at + 1,
          end: asideEnd - 1,
          plain: inside,
          continues: false,
          label: "",
        });
      }
      plain += text.slice(pending, at) + (bracket ? BRACKETED : QUOTED).repeat(asideEnd - at);
      at = asideEnd;
      pending = at;
    } else if (BREAK.isAt(text, at) && !isInNumber(text, at)) {
      close(at);
      label = COLON.isFirst(char) ? text.slice(start, at) : "";
      plain = "";
      at++;
      start = at;
      pending = at;
      continues = char === "，" || char === ",";
    } else at++;
  }
  close(text.length);
  return clauses;
}

/** Offset after the mark that closes the aside opening at `at`; 0 where none opens. */
function endOfAside(text: string, at: number, char: string): number {
  const closing = OPEN.get(char);
  if (closing === undefined) return 0;
  const end = text.slice(at + 1, at + 1 + LONGEST_ASIDE).indexOf(closing);
  return end < 0 ? 0 : at + end + 2;
}

/** 1,000, 23:30 and 2.1：1 hold no break. */
function isInNumber(text: string, at: number): boolean {
  return (
    IN_NUMBER.isAt(text, at) && /\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1))
  );
}
