import { formColumn } from "../../schema/columns";
import { textKey } from "../../text/text-key";
import { COLUMNS_SAME_TEXT } from "../../wording/validation/text-issues";
import { NO_TROUBLE, type Rule, type Trouble } from "../rule";
import { isFiller } from "../text-substance";

const TEXTS = ["progress", "problem", "nextStep"] as const;
/** Shorter ones may agree by chance. */
const FEWEST = 6;

export const columnsSameText: Rule = {
  kind: COLUMNS_SAME_TEXT,
  title: "同一行的两栏写同一段话",
  why: "进展、问题、措施各有各的用处；一栏的话复制到另一栏，等于有一栏没有填。",
  check({ values }) {
    const texts = TEXTS.flatMap((field) => {
      const text = values[field];
      return text === null || text.length < FEWEST ? [] : [{ field, text }];
    });
    if (texts.length < 2) return NO_TROUBLE;
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
