/** Says once what holds in many places, for people; programs get every issue by itself. */

import type { Issue } from "../model/issue";

/** So many alike are still read one by one. */
const FEW = 3;
/** Places named in a sentence. */
const MOST_PLACES = 20;
/** With more, tasks stand without what is quoted of each. */
const MOST_QUOTED = 6;
/** A longer quotation is not repeated beside its task. */
const LONGEST_QUOTE = 24;

/**
 * `issues` in order, notes of one kind put into the first of them where they are many; errors and
 * warnings stay by themselves, since each asks for something to be done.
 *
 * @param single notes of which each says something of its own, such as a new task's text
 */
export function gatherAlike(
  issues: readonly Issue[],
  single: (issue: Issue) => boolean = () => false,
): Issue[] {
  const kinds = new Map<string, Issue[]>();
  for (const issue of issues) {
    if (issue.severity !== "info" || single(issue)) continue;
    const alike = kinds.get(issue.code);
    if (alike) alike.push(issue);
    else kinds.set(issue.code, [issue]);
  }
  return issues.flatMap((issue) => {
    const alike = kinds.get(issue.code) ?? [];
    if (issue.severity !== "info" || alike.length <= FEW || single(issue)) return [issue];
    return issue === alike[0] ? [gathered(issue, alike)] : [];
  });
}

function gathered(first: Issue, alike: readonly Issue[]): Issue {
  const places = placesOf(alike.slice(1));
  const named = places.slice(0, MOST_PLACES).join("、");
  const also = places.length > MOST_PLACES ? `${named}等` : named;
  const count = `同样的情况共${String(alike.length)}处`;
  const told = also === "" ? count : `${count}，还有：${also}`;
  const taskIds = alike.flatMap(({ taskId }) => taskId ?? []);
  return {
    ...first,
    message: `${first.message.replace(/。$/, "")}（${told}）。`,
    taskIds: [...new Set(taskIds)],
    each: alike,
  };
}

/** Where else; of many tasks only the codes, those in a row as Z002至Z025. */
function placesOf(issues: readonly Issue[]): string[] {
  const places = [...new Set(issues.map(placeOf))].filter((place) => place !== "");
  const ofTasks = issues.every(({ taskId, unit }) => taskId !== null && unit === null);
  if (!ofTasks || places.length <= MOST_QUOTED) return places;
  return inRuns([...new Set(issues.flatMap(({ taskId }) => taskId ?? []))]);
}

/** Codes in order, three or more that follow each other as the first and the last. */
function inRuns(taskIds: readonly string[]): string[] {
  const runs: string[][] = [];
  for (const id of taskIds) {
    const run = runs.at(-1);
    if (run && follows(run.at(-1) ?? "", id)) run.push(id);
    else runs.push([id]);
  }
  return runs.flatMap((run) => (run.length < 3 ? run : [`${run[0]}至${run.at(-1)}`]));
}

function follows(before: string, id: string): boolean {
  const number = (text: string) => Number(text.replace(/^\D+/, ""));
  return id.replace(/\d+$/, "") === before.replace(/\d+$/, "") && number(id) === number(before) + 1;
}

function placeOf({ taskId, found, unit }: Issue): string {
  const quote = unit ?? (found !== null && found.length <= LONGEST_QUOTE ? found : null);
  return (taskId ?? "") + (quote === null ? "" : `“${quote.replace(/\s+/g, " ")}”`);
}
