import { STATUS_WORDS } from "../../schema/vocabulary";
import { STATUS_CONTRADICTS_TEXT } from "../../wording/validation/text-issues";
import { NO_TROUBLE, type Rule } from "../rule";
import { clausesOf } from "../text-substance";

const THIS_TASK = "(?:目前|当前)?(?:该|此|本)?(?:项)?(?:工作|任务)?";
const NOT_BEGUN = new RegExp(
  `^${THIS_TASK}(?:尚未|还未|暂未|未|没有|还没有)(?:正式|全面)?(?:启动|开展|开始|实施)$`,
);
const ALL_DONE =
  /^(?:全年|年度|全部|各项|本项|该项)(?:目标任务|工作任务|任务|目标|工作)(?:均)?(?:已|已经)?(?:全部|全面|如期|提前|圆满)?完成$/;

export const statusContradictsText: Rule = {
  kind: STATUS_CONTRADICTS_TEXT,
  title: "进展状态与进展情况的说法不一致",
  why: "文字说还没有启动而状态填正常，或文字说任务全部完成而状态填落后，汇总时不知以哪个为准。",
  check({ values: { status, progress } }) {
    if (status === null || progress === null) return NO_TROUBLE;
    const unfinished = status === "behind" || status === "not-started";
    // Spares most texts the cutting into clauses.
    if (!(unfinished ? /完成/ : /未|没有/).test(progress)) return NO_TROUBLE;
    const [opening = "", ...others] = clausesOf(progress);
    const contradicting = unfinished
      ? [opening, ...others].find((clause) => ALL_DONE.test(clause))
      : status !== "other" && NOT_BEGUN.test(opening)
        ? opening
        : undefined;
    if (contradicting === undefined) return NO_TROUBLE;
    const found = STATUS_WORDS[status];
    return [{ field: "status", found, expected: "与进展情况一致", beside: contradicting }];
  },
};
