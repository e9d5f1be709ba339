/** Says once what holds in many places, for people; programs get every issue by itself. */

import type { Issue } from "../model/issue";

/** So many alike are still read one by one. */
const FEW = 3;
/** Places named in a sentence. */
const MOST_PLACES = 20;
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
  const places = [...new Set(alike.slice(1).map(placeOf))].filter((place) => place !== "");
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

function placeOf({ taskId, found, unit }: Issue): string {
  const quote = unit ?? (found !== null && found.length <= LONGEST_QUOTE ? found : null);
  return (taskId ?? "") + (quote === null ? "" : `“${quote.replace(/\s+/g, " ")}”`);
}
