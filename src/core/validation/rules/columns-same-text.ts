import { formColumn } from "../../schema/columns";
import { textKey } from "../../text/text-key";
import { COLUMNS_SAME_TEXT } from "../../wording/validation/text-issues";
import { NO_TROUBLE, type Rule, type Trouble } from "../rule";
import { isFiller } from "../text-substance";

const TEXTS = ["progress", "problem", "nextStep"] as const;
/** Shorter ones may agree by chance. */
const FEWEST = 6;
/** Punctuation marks by which copies may differ. */
const MOST_MARKS = 6;

export const columnsSameText: Rule = {
  kind: COLUMNS_SAME_TEXT,
  title: "同一行的两栏写同一段话",
  why: "进展、问题、措施各有各的用处；一栏的话复制到另一栏，等于有一栏没有填。",
  check({ values }) {
    const { progress, problem, nextStep } = values;
    const mayBe =
      areAboutAsLong(progress, problem) ||
      areAboutAsLong(progress, nextStep) ||
      areAboutAsLong(problem, nextStep);
    if (!mayBe) return NO_TROUBLE;
    const texts = TEXTS.flatMap((field) => {
      const text = values[field];
      return text === null || text.length < FEWEST ? [] : [{ field, text }];
    });
    const first = new Map<string, (typeof TEXTS)[number]>();
    return texts.flatMap(({ field, text }): Trouble[] => {
      const key = textKey(text);
      const before = first.get(key);
      if (before === undefined) first.set(key, field);
      if (before === undefined || key.length < FEWEST || isFiller(text, key)) return [];
      const { header } = formColumn(before);
      return [{ field, found: text, expected: "这一栏自己的内容", beside: header }];
    });
  },
};

/** Copies are about as long as what they copy; spares most rows the closer look. */
function areAboutAsLong(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a.length < FEWEST || b.length < FEWEST) return false;
  return Math.abs(a.length - b.length) <= MOST_MARKS;
}
