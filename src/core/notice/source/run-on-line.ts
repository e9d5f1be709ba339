/** Lines that lost their breaks: …（A负责）12.加快…（B负责） holds two items. */

import { CharSet } from "../../text/char-set";
import { isClause, isUnitList } from "../roles/read-clause";
import { matchBrackets } from "../units/split-names";

/** The end of a clause and a number that opens the next item. */
const SEAM =
  /[)）〕\]】][。；;]?\s*(?=(?:\d{1,3}[.．、]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])\s*[\u4e00-\u9fff“《])/g;
const CLOSING = new CharSet(")）〕]】");
/** A number, its mark and a character. */
const SHORTEST_ITEM = 3;
const LONGEST_CLAUSE = 600;

/** Where the items of a line begin; [0] for a line of one. */
export function itemStarts(line: string): number[] {
  const starts = [0];
  const closing = CLOSING.find(line);
  if (closing < 0 || line.length - closing <= SHORTEST_ITEM) return starts;
  let partners: ReadonlyMap<number, number> | null = null;
  for (const seam of line.matchAll(SEAM)) {
    partners ??= openings(line);
    const opening = partners.get(seam.index);
    if (opening === undefined || seam.index - opening > LONGEST_CLAUSE) continue;
    const content = line.slice(opening + 1, seam.index);
    if (isClause(content) || isUnitList(content)) starts.push(seam.index + seam[0].length);
  }
  return starts;
}

/** For each closing bracket its opening one. */
function openings(line: string): ReadonlyMap<number, number> {
  return new Map([...matchBrackets(line)].map(([opening, closing]) => [closing, opening]));
}
