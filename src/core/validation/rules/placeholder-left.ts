import { PLACEHOLDER_LEFT } from "../../wording/validation/text-issues";
import { placeholderIn } from "../placeholder";
import { NO_TROUBLE, type Rule } from "../rule";

const TEXTS = ["progress", "problem", "nextStep", "remark"] as const;

export const placeholderLeft: Rule = {
  kind: PLACEHOLDER_LEFT,
  title: "文字中留有待填的空",
  why: "先打好底稿、数字留到最后再填的，常有“XX万人”“X月X日”忘了填就报上来，汇总后会原样印出。",
  check({ values, progress }) {
    if (progress?.filler) return NO_TROUBLE;
    return TEXTS.flatMap((field) => {
      const text = values[field];
      const found = text === null ? null : placeholderIn(text);
      return found === null ? [] : [{ field, found, expected: "实际的数据、日期或名称" }];
    });
  },
};
