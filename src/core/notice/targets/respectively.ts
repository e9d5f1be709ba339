/** Numbers that belong to several subjects in turn: 城镇、农村居民收入分别增长5%和7%. */

import type { Clause } from "./clauses";
import type { Quantity } from "./quantities";

const JOIN = /^(?:、|和|及|与|以及)$/;
/** What stands between 分别 and the first number is a verb at most. */
const LONGEST_VERB = 8;

/**
 * The subject of each number after 分别, by number; empty where subjects and numbers are not as many.
 * `text` is the clause as printed.
 */
export function respectiveSubjects(
  clause: Clause,
  text: string,
  quantities: readonly Quantity[],
): Map<Quantity, string> {
  const subjects = new Map<Quantity, string>();
  const at = clause.plain.lastIndexOf("分别");
  if (at < 0) return subjects;
  const numbers = quantities.filter(({ start }) => start - clause.start >= at);
  const [first] = numbers;
  if (!first || numbers.length < 2 || first.start - clause.start - at - 2 > LONGEST_VERB) {
    return subjects;
  }
  const joined = numbers.every((number, index) => {
    const before = numbers[index - 1];
    if (!before) return true;
    return JOIN.test(clause.plain.slice(before.end - clause.start, number.start - clause.start));
  });
  const names = subjectNames(text.slice(0, at), numbers.length);
  if (!joined || names.length !== numbers.length) return subjects;
  const last = names[names.length - 1] ?? "";
  numbers.forEach((number, index) => {
    subjects.set(number, completed(names[index] ?? "", last));
  });
  return subjects;
}

/** 城乡居民收入 with two numbers is 城镇居民收入 and 农村居民收入. */
function subjectNames(text: string, count: number): string[] {
  const names = text.split(/、|以及|和|及|与/);
  const [only = ""] = names;
  const both = count === 2 && names.length === 1 && only.includes("城乡");
  return both ? [only.replace("城乡", "城镇"), only.replace("城乡", "农村")] : names;
}

/** 城镇 beside 农村居民收入 is 城镇居民收入: places and ranks of one length share what follows. */
function completed(name: string, last: string): string {
  const plain = name.trim();
  return plain.length <= 4 && last.length > plain.length + 2
    ? plain + last.slice(plain.length)
    : plain;
}
