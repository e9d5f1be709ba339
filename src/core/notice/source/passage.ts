/** Text together with the places in the notice that it came from. */

export interface Passage {
  text: string;
  /** Runs of characters that follow each other in the source, by their start in `text`. */
  runs: readonly Run[];
}

export interface Run {
  /** Where the run starts in the passage's text. */
  start: number;
  /** Where it starts in the source; -1 for text that the source does not have. */
  source: number;
}

export const EMPTY: Passage = { text: "", runs: [] };

/** Calls `visit` with the source range of each run, half-open. */
export function forEachRange(
  { text, runs }: Passage,
  visit: (start: number, end: number) => void,
): void {
  runs.forEach(({ start, source }, index) => {
    const length = (runs[index + 1]?.start ?? text.length) - start;
    if (source >= 0) visit(source, source + length);
  });
}

export function slice(passage: Passage, start: number, end = passage.text.length): Passage {
  const text = passage.text.slice(start, end);
  if (text === "") return EMPTY;
  const runs: Run[] = [];
  for (let i = runAt(passage.runs, start); i < passage.runs.length; i++) {
    const run = passage.runs[i];
    if (!run || run.start >= end) break;
    const skipped = Math.max(0, start - run.start);
    const source = run.source < 0 ? -1 : run.source + skipped;
    runs.push({ start: Math.max(0, run.start - start), source });
  }
  return { text, runs };
}

/** Index of the run that holds `offset`. */
function runAt(runs: readonly Run[], offset: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Joins passages; the `joiner` belongs to no place of the source. */
export function join(passages: readonly Passage[], joiner = ""): Passage {
  if (passages.length === 1 && passages[0]) return passages[0];
  const runs: Run[] = [];
  let length = 0;
  passages.forEach((passage, index) => {
    if (index > 0 && joiner !== "") {
      runs.push({ start: length, source: -1 });
      length += joiner.length;
    }
    for (const { start, source } of passage.runs) runs.push({ start: start + length, source });
    length += passage.text.length;
  });
  return { text: passages.map((passage) => passage.text).join(joiner), runs };
}

/** Without blanks at either end. */
export function trim(passage: Passage): Passage {
  const { text } = passage;
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  if (start === 0 && end === text.length) return passage;
  return start >= end ? EMPTY : slice(passage, start, end);
}
