import type { Status } from "../../model/record";
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

/** Something else lags, so that a clause about what is done is about a part. */
const LAGS = /滞后|未|尚|后续|剩余|其余|余下|欠|没有|受阻|停工/;
/** 随县站装修尚未完成; what was unfinished the year before (上年尚未完成的…) is history. */
const UNFINISHED =
  /^(?!.*(?:上年|去年|往年|此前|原)).*(?:尚未|还未|仍未|还没有|没有|未)(?:全部|全面|完全|正式|如期)?(?:完成|完工|竣工|建成|启动|开工|开展)$/;
/** 剩余工程预计11月底全部完成. */
const TO_BE_DONE =
  /^(?:目前)?(?:剩余|其余|余下)(?!.*(?:已|均)).*(?:预计|计划|将|拟|力争|确保).*(?:完成|完工|竣工|建成|投用|到位|交付)$/;

export const statusContradictsText: Rule = {
  kind: STATUS_CONTRADICTS_TEXT,
  title: "进展状态与进展情况的说法不一致",
  why: "文字说没有启动而状态填正常、说没有完成而状态填“已完成”，或说任务全部完成而状态填落后，汇总时不知以哪个为准。",
  check({ values: { status }, progress }) {
    if (status === null || progress === null || progress.copied) return NO_TROUBLE;
    const { text } = progress;
    const told = SAYS_OTHERWISE[status];
    // Spares most texts the cutting into clauses.
    if (!told?.hint.test(text)) return NO_TROUBLE;
    const contradicting = told.clause(clausesOf(text));
    if (contradicting === undefined) return NO_TROUBLE;
    const found = STATUS_WORDS[status];
    return [{ field: "status", found, expected: "与进展情况一致", beside: contradicting }];
  },
};

interface Otherwise {
  hint: RegExp;
  /** The clause that says otherwise. */
  clause: (clauses: string[]) => string | undefined;
}

const NOT_BEGUN_AFTER_ALL: Otherwise = {
  hint: /未|没有/,
  clause: ([opening = ""]) => (NOT_BEGUN.test(opening) ? opening : undefined),
};
const DONE_AFTER_ALL: Otherwise = {
  hint: /完成/,
  clause: (clauses) =>
    clauses.some((clause) => LAGS.test(clause))
      ? undefined
      : clauses.find((clause) => ALL_DONE.test(clause)),
};
const NOT_DONE_AFTER_ALL: Otherwise = {
  hint: /未|没有|剩余|其余|余下/,
  clause: (clauses) => clauses.find((clause) => UNFINISHED.test(clause) || TO_BE_DONE.test(clause)),
};

const SAYS_OTHERWISE: Partial<Record<Status, Otherwise>> = {
  done: NOT_DONE_AFTER_ALL,
  ahead: NOT_BEGUN_AFTER_ALL,
  "on-schedule": NOT_BEGUN_AFTER_ALL,
  behind: DONE_AFTER_ALL,
  "not-started": DONE_AFTER_ALL,
};
