/** A signature or date that a paste left at the end of the last task's line. */

import { placeBeforeRank } from "../../directory/place";
import { BLANKS, CharSet } from "../../text/char-set";
import { PRINTED_DAY } from "../head/chinese-date";
import { isIssuer } from "../head/notice-info";
import { parseLabel } from "../outline/labels";
import { looksLikeUnit } from "../units/unit-shape";
import type { SourceBlock, SourceLine } from "./block";
import { slice, trim } from "./passage";

/** Lines below the last task that are looked at: date, 抄送, 印发. */
const ROOM = 8;
const LONGEST = 60;
const DATE = new RegExp(`${PRINTED_DAY}日(?:印发)?$`);
const ENDS_TASK = new CharSet("。；;）)〕】］]");
const PART = new CharSet("。；;）)〕】］]：:、，," + BLANKS);

/** `blocks` with the signature and date of the last task's line on lines of their own. */
export function partSignature(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const first = blocks.findIndex((block) => isNumbered(block));
  for (let at = blocks.length - 1; at >= Math.max(first, blocks.length - ROOM, 0); at--) {
    const line = blocks[at];
    if (line?.kind !== "line") break;
    const cuts = signatureIn(line.passage.text);
    if (cuts.length > 0) {
      // Where other lines end in a date too, it is when their task is due.
      const isDue = blocks.slice(Math.max(first, 0), at).some(endsInDate);
      return isDue
        ? blocks
        : [...blocks.slice(0, at), ...parts(line, cuts), ...blocks.slice(at + 1)];
    }
    if (isNumbered(line)) break;
  }
  return blocks;
}

function isNumbered(block: SourceBlock): boolean {
  return block.kind === "line" && parseLabel(block.passage.text) !== null;
}

function endsInDate(block: SourceBlock): boolean {
  if (block.kind !== "line") return false;
  const { text } = block.passage;
  return (DATE.exec(text.slice(-LONGEST))?.[0].length ?? text.length) < text.length;
}

function parts(line: SourceLine, cuts: readonly number[]): SourceLine[] {
  const starts = [0, ...cuts];
  return starts.map((start, index) => {
    const passage = trim(slice(line.passage, start, starts[index + 1]));
    return index === 0 ? { ...line, passage } : { ...line, passage, afterGap: true, indent: "" };
  });
}

/** Where the signature and the date begin behind a task; empty where neither stands there. */
function signatureIn(text: string): number[] {
  const date = DATE.exec(text.slice(-LONGEST))?.[0].length ?? 0;
  const body = text.slice(0, text.length - date).trimEnd();
  if (body === "") return [];
  const dateCut = date > 0 ? [text.length - date] : [];
  if (date > 0 && ENDS_TASK.isLast(body)) return dateCut;
  let start = body.length;
  while (start > 0 && body.length - start <= LONGEST && !PART.isAt(body, start - 1)) start--;
  const office = body.slice(start);
  const before = body.slice(0, start).trimEnd();
  if (before === "") return [];
  if (isIssuer(office) && office.length >= 5) {
    if (ENDS_TASK.isLast(before)) return [start, ...dateCut];
    // Behind a list of units only a name with its own place can sign.
    const isApart = start > before.length && placeBeforeRank(office) !== "";
    if (date > 0 && isApart) return [start, ...dateCut];
  }
  const isApart = body.length < text.length - date;
  return isApart && looksLikeUnit(office) ? dateCut : [];
}
