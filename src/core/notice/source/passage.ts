/** Text together with the place in the notice that each of its characters came from. */

export interface Passage {
  text: string;
  /** Offset in the source text of each character of `text`. */
  at: readonly number[];
}

export const EMPTY: Passage = { text: "", at: [] };

export function slice(passage: Passage, start: number, end = passage.text.length): Passage {
  return { text: passage.text.slice(start, end), at: passage.at.slice(start, end) };
}

/** Joins passages; the `joiner` belongs to no place of the source. */
export function join(passages: readonly Passage[], joiner = ""): Passage {
  if (passages.length === 1 && passages[0]) return passages[0];
  const at: number[] = [];
  passages.forEach((passage, index) => {
    if (index > 0) at.push(...new Array<number>(joiner.length).fill(-1));
    for (const offset of passage.at) at.push(offset);
  });
  return { text: passages.map((passage) => passage.text).join(joiner), at };
}

/** Without blanks at either end. */
export function trim(passage: Passage): Passage {
  const { text } = passage;
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  if (start === 0 && end === text.length) return passage;
  return start >= end ? EMPTY : slice(passage, start, end);
}
