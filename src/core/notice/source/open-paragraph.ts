/** A paragraph while its lines are put together. */

import type { Label } from "../outline/labels";
import type { SourceLine } from "./block";
import { countBrackets } from "./brackets";
import { type ListEnd, listEnd } from "./broken-list";
import { join } from "./passage";

/** How a line leaves the paragraph. */
interface LineEnd {
  /** Brackets that are still open. */
  openBrackets: number;
  /** Whether it ends in a list of units that may go on. */
  list: ListEnd;
}

const NOTHING_OPEN: LineEnd = { openBrackets: 0, list: "none" };

export class OpenParagraph {
  readonly lines: SourceLine[];
  last: SourceLine;
  /** Characters so far. */
  length: number;
  private endBefore = NOTHING_OPEN;
  /** Found out when it is asked for: most paragraphs have one line, and nobody asks. */
  private knownEnd: LineEnd | null = null;

  /** @param label the number that it begins with */
  constructor(
    readonly first: SourceLine,
    readonly label: Label | null,
    private readonly underHeading: boolean,
  ) {
    this.lines = [first];
    this.last = first;
    this.length = first.passage.text.length;
  }

  add(line: SourceLine): void {
    this.endBefore = this.end;
    this.knownEnd = null;
    this.lines.push(line);
    this.last = line;
    this.length += line.passage.text.length;
  }

  /** It stands under a heading and begins without any figure, as what is no task does. */
  get leadsIn(): boolean {
    return this.label === null && this.underHeading && !/\d/.test(this.first.passage.text);
  }

  /** How its last line leaves it. */
  get end(): LineEnd {
    const { text } = this.last.passage;
    const { openBrackets, list } = this.endBefore;
    this.knownEnd ??= {
      openBrackets: Math.max(0, openBrackets + countBrackets(text).balance),
      list: listEnd(text, list),
    };
    return this.knownEnd;
  }

  /** All its lines as one. */
  joined(): SourceLine {
    if (this.lines.length === 1) return this.first;
    return { ...this.first, passage: join(this.lines.map(({ passage }) => passage)) };
  }
}
