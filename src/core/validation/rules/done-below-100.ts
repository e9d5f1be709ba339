import { DONE_BELOW_100 } from "../../wording/validation/status-issues";
import { NO_TROUBLE, type Rule } from "../rule";

export const doneBelow100: Rule = {
  kind: DONE_BELOW_100,
  title: "已完成但完成率不到100%",
  why: "“已完成”指任务全部完成，完成率只能是100或不宜量化；各地督查通报均按此认定。",
  check({ values: { status, completionRate } }) {
    if (status !== "done" || typeof completionRate !== "number") return NO_TROUBLE;
    if (completionRate >= 100) return NO_TROUBLE;
    return [{ field: "completionRate", found: `${completionRate}%`, expected: "100%" }];
  },
};
