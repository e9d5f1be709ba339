/** What a text is about, told by runs of characters that only one task of the form has. */

import { compactKey } from "../../text/normalise";

/** Characters in a row that only one task of the form has. */
const TELLING_LENGTH = 3;

/** Runs of characters that one task's text has and no other's; with that task's place. */
export function tellingRuns(texts: readonly string[]): Map<string, number | null> {
  const runs = new Map<string, number | null>();
  texts.forEach((text, place) => {
    for (const run of runsOf(text)) runs.set(run, runs.has(run) ? null : place);
  });
  return runs;
}

export function runsOf(text: string): Set<string> {
  const key = compactKey(text);
  const runs = new Set<string>();
  for (let at = 0; at + TELLING_LENGTH <= key.length; at++) {
    runs.add(key.slice(at, at + TELLING_LENGTH));
  }
  return runs;
}
