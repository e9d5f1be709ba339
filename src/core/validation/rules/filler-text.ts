import { FILLER_TEXT } from "../../wording/validation/text-issues";
import { PROGRESS_EXPECTED } from "../../wording/expected";
import { NO_TROUBLE, type Rule } from "../rule";

export const fillerText: Rule = {
  kind: FILLER_TEXT,
  title: "进展情况是套话",
  why: "“同上”“略”“正常推进”等于没有填报；有的地方对只有套话、没有内容的材料扣分。",
  check({ progress }) {
    return progress?.filler
      ? [{ field: "progress", found: progress.text, expected: PROGRESS_EXPECTED }]
      : NO_TROUBLE;
  },
};
