/** Cuts an item with several clauses into as many parts, one a clause. */

import type { Clause } from "../roles/find-clauses";
import { type Passage, join, slice, trim } from "../source/passage";
import type { Paragraph } from "./item";

export interface Segment {
  text: Passage;
  /** Clauses as printed. */
  clauses: Passage[];
  /** Insides of their brackets. */
  contents: string[];
  broken: boolean;
  /** Text that stood after the last clause of the item; empty where none. */
  after: string;
}

interface Part {
  /** Pieces of text; each inner array is one paragraph. */
  lines: Passage[][];
  clauses: Passage[];
  contents: string[];
  broken: boolean;
}

const newPart = (): Part => ({ lines: [], clauses: [], contents: [], broken: false });

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
      // Marks right after a clause end the sentence before it.
      const marks =
        /^[。；;，,、.\s]*/.exec(passage.text.slice(clause.end, clause.end + 8))?.[0] ?? "";
      position = clause.end + marks.length;
      endSentence(parts[parts.length - 1], slice(passage, clause.end, position));
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
    last.text =
      last.text.text === "" ? rest : join([last.text, rest], sameLine(paragraphs) ? "" : "\n");
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

function endSentence(part: Part | undefined, marks: Passage): void {
  const line = part?.lines.filter((pieces) => pieces.length > 0).pop();
  const last = line?.[line.length - 1];
  if (!line || !last || marks.text === "" || /[。；;，,、！？]$/.test(last.text)) return;
  line.push(trim(marks));
}

function textOf(part: Part): Passage {
  const lines = part.lines.map((pieces) => trim(join(pieces))).filter(({ text }) => text !== "");
  return join(lines, "\n");
}

function toSegment(part: Part): Segment {
  const { clauses, contents, broken } = part;
  return { text: textOf(part), clauses, contents, broken, after: "" };
}

function sameLine(paragraphs: readonly Paragraph[]): boolean {
  return (paragraphs[paragraphs.length - 1]?.clauses.length ?? 0) > 0;
}
