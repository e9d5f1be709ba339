/** Units without the people named beside them. */

import { looksLikeUnit } from "./unit-shape";

const PERSON = /^[\u4e00-\u9fff](?:[\u4e00-\u9fff·]{1,3})$/;
const PERSON_IN_BRACKETS = /[（(]\s*([\u4e00-\u9fff](?:\s?[\u4e00-\u9fff·]){1,3})\s*[)）]/g;

/** 县林草局 白林 → 县林草局, where people are named beside the units. */
export function withoutPeople(printed: string): string {
  return printed
    .replace(PERSON_IN_BRACKETS, (bracket, name: string) => (looksLikeUnit(name) ? bracket : " "))
    .split(/[\s：:、，,；;]+/)
    .filter((part) => looksLikeUnit(part) || !PERSON.test(part))
    .join("\n");
}
