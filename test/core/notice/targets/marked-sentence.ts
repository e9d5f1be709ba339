/**
 * Labelled sentences with the labels written into them: `新增{c:100家以上}` marks the span of a target
 * and its kind (g growth, a absolute, c count, r ratio; none where the rule leaves it open). Operator,
 * value and unit follow from the span's words; where they don't, they stand after a bar:
 * `实现{r:百分之八十|= 80 %}`. The labelling rule is the one in `labelled-sentences.ts`.
 */

const KINDS: Record<string, string> = { g: "growth", a: "absolute", c: "count", r: "ratio" };
const MARK = /\{(?:([gacr]):)?([^|}]*)(?:\|([^}]*))?\}/g;
const AT_LEAST = /^(?:不低于|不少于|超过|突破|超)|(?:以上)$/;
const AT_MOST = /^(?:控制在|不超过|低于)|(?:以内|以下|内)$/;
const ABOUT = /^约|左右$/;

export interface MarkedTarget {
  /** What is marked, as printed. */
  words: string;
  /** Operator, value, unit. */
  brief: string;
  kind: string | null;
}

/** Takes the labels out of a marked sentence. */
export function readMarked(sentence: string): { text: string; targets: MarkedTarget[] } {
  const targets = [...sentence.matchAll(MARK)].map(([, kind = "", words = "", label]) => ({
    words,
    brief: label ?? briefOf(words),
    kind: KINDS[kind] ?? null,
  }));
  return { text: sentence.replace(MARK, "$2"), targets };
}

function briefOf(words: string): string {
  const rest = [AT_LEAST, AT_MOST, AT_MOST, ABOUT].reduce(
    (left, mark) => left.replace(mark, ""),
    words,
  );
  const [, value = "", to, unit = ""] = /^([\d.]+)(?:%?[—-]([\d.]+))?(.*)$/.exec(rest) ?? [];
  if (to !== undefined) return `range ${value} ${to} ${unit}`.trim();
  const atLeast = AT_LEAST.test(words) ? ">=" : ABOUT.test(words) ? "≈" : "=";
  return `${AT_MOST.test(words) ? "<=" : atLeast} ${value} ${unit}`.trim();
}
