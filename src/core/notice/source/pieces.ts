/** Marks which part of the notice each character belongs to and cuts the text accordingly. */

import { BLANKS, CharSet } from "../../text/char-set";
import type { NoticePiece, NoticePieceKind } from "../../model/task";
import { forEachRange, type Passage } from "./passage";

const KINDS: readonly NoticePieceKind[] = [
  "other",
  "cover",
  "list-title",
  "chapter",
  "section",
  "label",
  "text",
  "clause",
  "blank",
];

const OTHER = KINDS.indexOf("other");
const COVER = KINDS.indexOf("cover");
const BLANK = KINDS.indexOf("blank");
const WHITE = new CharSet(BLANKS);

export class PieceMarks {
  private readonly kinds: Uint8Array;
  /** Index into `tasks` plus one; 0 for none. */
  private readonly owners: Int32Array;
  private readonly tasks: string[] = [];

  constructor(private readonly text: string) {
    this.kinds = new Uint8Array(text.length);
    this.owners = new Int32Array(text.length);
  }

  mark(passages: readonly Passage[], kind: NoticePieceKind, taskId: string | null): void {
    const code = KINDS.indexOf(kind);
    if (taskId !== null && this.tasks[this.tasks.length - 1] !== taskId) this.tasks.push(taskId);
    const owner = taskId === null ? 0 : this.tasks.length;
    for (const passage of passages) {
      forEachRange(passage, (start, end) => {
        this.kinds.fill(code, start, end);
        this.owners.fill(owner, start, end);
      });
    }
  }

  /** All pieces in order; joined they give the text back. */
  pieces(): NoticePiece[] {
    const { text, kinds, owners } = this;
    const firstMarked = kinds.findIndex((code) => code !== OTHER);
    const pieces: NoticePiece[] = [];
    const codeAt = (offset: number): number => {
      const code = kinds[offset] ?? OTHER;
      if (code !== OTHER) return code;
      if (WHITE.isAt(text, offset)) return BLANK;
      return firstMarked < 0 || offset < firstMarked ? COVER : OTHER;
    };
    let start = 0;
    let code = codeAt(0);
    for (let end = 1; end <= text.length; end++) {
      const next = codeAt(end);
      const owner = owners[start] ?? 0;
      if (end < text.length && next === code && owners[end] === owner) continue;
      const kind = KINDS[code] ?? "other";
      pieces.push({ kind, text: text.slice(start, end), taskId: this.tasks[owner - 1] ?? null });
      start = end;
      code = next;
    }
    return pieces;
  }
}
