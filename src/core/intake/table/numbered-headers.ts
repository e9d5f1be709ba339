/** Columns over which one answer was written: 进展情况（一）, 进展情况（二）; 备注1, 备注2; 进展情况, 进展情况（续）. */

import { headerKey } from "./header-words";

const NUMBER = /\(?(?:[一二三四五六七八1-8]|续[一二三四1-4]?|[上中下])\)?$/;

/** True for headers of one name that only count its parts. */
export function arePartsOfOne(headers: readonly string[]): boolean {
  const keys = headers.map(headerKey);
  if (new Set(keys).size < keys.length) return false;
  const [first = "", ...others] = keys.map((key) => key.replace(NUMBER, ""));
  const counted = keys.every((key, nth) => nth === 0 || NUMBER.test(key));
  return counted && first !== "" && others.every((name) => name === first);
}
