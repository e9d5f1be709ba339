/** Cuts an item with several clauses into as many parts, one a clause. */

import { CharSet } from "../../text/char-set";
import type { Clause } from "../roles/find-clauses";
import { EMPTY, type Passage, join, slice, trim } from "../source/passage";
import type { Paragraph } from "./item";

export interface Segment {
  text: Passage;
  /** Clauses as printed. */
  clauses: Passage[];
  /** Insides of their brackets. */
  contents: string[];
  /** Marks right after a clause: the stop of （A牵头）。 belongs to neither text nor clause. */
  marks: Passage[];
  broken: boolean;
  /** Text that stood after the last clause of the item; empty where none. */
  after: string;
}

const STOP = new CharSet("。；！？");

interface Part {
  /** Pieces of text; each inner array is one paragraph. */
  lines: Passage[][];
  clauses: Passage[];
  contents: string[];
  marks: Passage[];
  broken: boolean;
}

const newPart = (): Part => ({ lines: [], clauses: [], contents: [], marks: [], broken: false });

export function cutSegments(paragraphs: readonly Paragraph[]): Segment[] {
  const parts: Part[] = [];
  let part = newPart();
  for (const { passage, clauses } of paragraphs) {
    let position = 0;
    let line: Passage[] = [];
    part.lines.push(line);
    for (const clause of clauses) {
      line.push(slice(passage, position, clause.start));
      part = closePart(parts, part, clause, passage);
      const marks =
        /^[。；;，,、.\s]*/.exec(passage.text.slice(clause.end, clause.end + 8))?.[0] ?? "";
      position = clause.end + marks.length;
      parts[parts.length - 1]?.marks.push(slice(passage, clause.end, position));
      line = [];
      part.lines.push(line);
    }
    if (position < passage.text.length) line.push(slice(passage, position));
  }
  const rest = textOf(part);
  const segments = parts.map((each) => toSegment(each));
  const last = segments[segments.length - 1];
  if (!last) return [{ ...toSegment(part), text: rest }];
  if (rest.text !== "") {
    last.after = rest.text;
    // Where the text goes on, the mark stands inside it; one stop is enough.
    const marks = STOP.isLast(last.text.text) ? [] : last.marks;
    const first = last.text.text === "" ? EMPTY : trim(join([last.text, ...marks]));
    const joiner = first.text === "" || sameLine(paragraphs) ? "" : "\n";
    last.text = join([first, rest], joiner);
    last.marks = [];
  }
  return segments;
}

/** A clause without text of its own belongs to the part before it. */
function closePart(parts: Part[], part: Part, clause: Clause, passage: Passage): Part {
  const previous = parts[parts.length - 1];
  const target = previous && textOf(part).text === "" ? previous : part;
  target.clauses.push(slice(passage, clause.start, clause.end));
  target.contents.push(...clause.contents);
  target.broken ||= clause.broken;
  if (target === part) parts.push(part);
  return newPart();
}

function textOf(part: Part): Passage {
  const lines = part.lines.map((pieces) => trim(join(pieces))).filter(({ text }) => text !== "");
  return join(lines, "\n");
}

function toSegment(part: Part): Segment {
  const { clauses, contents, marks, broken } = part;
  return { text: textOf(part), clauses, contents, marks, broken, after: "" };
}

function sameLine(paragraphs: readonly Paragraph[]): boolean {
  return (paragraphs[paragraphs.length - 1]?.clauses.length ?? 0) > 0;
}
