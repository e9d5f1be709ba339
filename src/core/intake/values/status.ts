/** Progress status (进展状态) as people write it. */

import type { Status } from "../../model/record";
import { STATUSES, STATUS_WORDS } from "../../schema/vocabulary";
import { compactKey } from "../../text/normalise";
import { simplified } from "../../text/traditional";
import { BLANK_MARK, STATUS_MAPPED, STATUS_UNCLEAR } from "../../wording/value-issues";
import { isBlankMark } from "./blank-mark";
import { cellText, readCell, withoutTextMark } from "./cell-text";
import { LONGEST_PARSED, refused, remark, taken, type CellContent, type Reading } from "./reading";

/**
 * Other words for a status. Words that leave open which one is meant (推进中, 基本完成, 未完成) are
 * not here on purpose: they are asked.
 */
const SYNONYMS: Record<Status, readonly string[]> = {
  done: [
    "完成",
    "完成任务",
    "已完成任务",
    "任务完成",
    "任务已完成",
    "全部完成",
    "已全部完成",
    "已经完成",
    "已经全部完成",
    "全面完成",
    "圆满完成",
    "已圆满完成",
    "提前完成",
    "已提前完成",
    "按期完成",
    "已按期完成",
    "如期完成",
    "超额完成",
    "已超额完成",
    "办结",
    "已办结",
    "完结",
    "已完结",
    "已办理完毕",
    "已竣工",
    "完成100%",
  ],
  ahead: [
    "超进度",
    "超序时进度",
    "超过序时",
    "超过序时进度",
    "超前",
    "超前推进",
    "提前",
    "快于序时",
    "快于序时进度",
    "高于序时进度",
    "进度超前",
    "超计划",
    "快于计划",
  ],
  "on-schedule": [
    "达进度",
    "达到序时",
    "已达序时",
    "已达到序时",
    "已达序时进度",
    "已达到序时进度",
    "达到序时进度",
    "达序时进度",
    "达到进度",
    "符合序时进度",
    "符合进度",
    "序时推进",
    "序时",
    "按序时推进",
    "按序时进度推进",
    "按进度推进",
    "按计划推进",
    "按计划进行",
    "按期推进",
    "正常",
    "正常推进",
    "正常推进中",
    "正常进行",
    "进度正常",
    "进展正常",
    "推进正常",
  ],
  behind: [
    "欠进度",
    "欠序时进度",
    "未达序时",
    "未达序时进度",
    "未达到序时",
    "未达到序时进度",
    "低于序时",
    "低于序时进度",
    "慢于序时",
    "慢于序时进度",
    "落后序时",
    "落后序时进度",
    "落后于序时进度",
    "未达进度",
    "未达到进度",
    "不达序时",
    "不达序时进度",
    "没达序时",
    "没有达到序时",
    "没有达到序时进度",
    "尚未达序时",
    "没有达序时",
    "还未达到序时",
    "尚未达到序时",
    "尚未达到序时进度",
    "未能达到序时进度",
    "未按序时推进",
    "未按序时进度推进",
    "未按计划推进",
    "滞后",
    "已滞后",
    "进度滞后",
    "进展滞后",
    "推进滞后",
    "落后",
    "进度落后",
    "偏慢",
    "进度偏慢",
    "缓慢",
    "推进缓慢",
    "进展缓慢",
    "进度缓慢",
    "进展较慢",
    "推进较慢",
    "逾期",
    "逾期未完成",
    "超期未完成",
  ],
  "not-started": [
    "未开工",
    "未开展",
    "未开始",
    "未实施",
    "未动工",
    "未推进",
    "没启动",
    "没有启动",
    "没开始",
    "并未启动",
    "尚未启动",
    "尚未开工",
    "尚未开展",
    "尚未开始",
    "暂未启动",
    "暂未开展",
    "暂未开工",
    "还未启动",
    "还没启动",
    "待启动",
    "待开工",
    "待开展",
  ],
  other: ["其它", "其他情况", "其他需说明"],
};

const MEANING: ReadonlyMap<string, Status> = new Map([
  ...STATUSES.map((status) => [STATUS_WORDS[status], status] as const),
  ...STATUSES.flatMap((status) => SYNONYMS[status].map((word) => [word, status] as const)),
]);

const EXPECTED = STATUSES.map((status) => `“${STATUS_WORDS[status]}”`).join("");

/** The codes of a header that prints what they stand for: 进展状态（1已完成 2超序时 3达序时）. */
export type StatusLegend = ReadonlyMap<string, Status>;

const CODE_FIRST = /(?<![0-9A-Z])([0-9A-Z])[.、:)=—–-]*(?:代表|表示|为)?(\p{Script=Han}+)/gu;
const WORD_FIRST = /(\p{Script=Han}+?)(?:[:=—–-]|填写?|为|记)?([0-9A-Z])(?![\p{L}\p{N}])/gu;

/** The legend in a header; null where it prints none. Every word of it must be one for a status. */
export function statusLegend(header: string): StatusLegend | null {
  const text = header.normalize("NFKC").toUpperCase();
  // The column's name is no word of its legend.
  const said = text.replace(/^\s*\p{Script=Han}+(?=[\s(【〔\[:])/u, "");
  for (const [pattern, code, word] of [
    [CODE_FIRST, 1, 2],
    [WORD_FIRST, 2, 1],
  ] as const) {
    const pairs = [...said.matchAll(pattern)];
    const legend = new Map<string, Status>();
    for (const pair of pairs) {
      const status = MEANING.get(pair[word] ?? "");
      if (status) legend.set(pair[code] ?? "", status);
    }
    if (legend.size > 1 && legend.size === pairs.length) return legend;
  }
  return null;
}

/** A status by its code, alone or before its word; null for all else. */
function coded(filled: CellContent, legend: StatusLegend): Reading<Status> | null {
  const shown = cellText(filled);
  const [, code = "", word = ""] =
    /^\(?([0-9A-Z])\)?[.、:)-]*(\D*)$/.exec(compactKey(shown).toUpperCase()) ?? [];
  const status = legend.get(code);
  if (!status || (word !== "" && MEANING.get(word) !== status)) return null;
  return taken(status, remark(STATUS_MAPPED, shown, { became: STATUS_WORDS[status] }));
}

/**
 * Reads a status; synonyms are mapped and said so, unclear words are refused.
 *
 * @param legend what codes stand for, where the column's header prints it
 */
export function readStatus(
  cell: CellContent | null,
  legend: StatusLegend | null = null,
): Reading<Status> {
  return readCell<Status>(cell, (filled) => {
    const byCode = legend && coded(filled, legend);
    if (byCode) return byCode;
    const shown = cellText(filled);
    if (shown.length > LONGEST_PARSED) {
      return refused(remark(STATUS_UNCLEAR, shown, { expected: EXPECTED }));
    }
    const exact = MEANING.get(shown);
    if (exact && shown === STATUS_WORDS[exact]) return taken(exact);
    const written = compactKey(withoutTextMark(shown));
    const text = simplified(written);
    if (isBlankMark(text)) return refused(remark(BLANK_MARK, shown));
    const word = tickedWord(text) ?? bareWord(unquoted(text));
    const status = MEANING.get(text) ?? MEANING.get(word) ?? asRequired(word) ?? inDegree(word);
    if (!status || takesBack(NOTE.exec(text)?.[1] ?? "", status)) {
      return refused(remark(STATUS_UNCLEAR, shown, { expected: EXPECTED }));
    }
    const became = STATUS_WORDS[status];
    return written === became
      ? taken(status)
      : taken(status, remark(STATUS_MAPPED, shown, { became }));
  });
}

const NOTE = /\(([^()]*)\)$/;
/** 部分, 除随县外, 一期, 80%: what is only done in part, or not yet. */
const IN_PART =
  /部分|除|阶段|不含|[未待尚没]|初|基本|暂|拟|预计|其中|[仅只]|个别|\?|(?<!100)%|[一二三四五六七八九十\d][期批]/;
const BEGUN = /已|部分/;

/** 已完成（部分）, 未启动（部分已开工）: the note in brackets says something else than the word before it. */
function takesBack(note: string, status: Status): boolean {
  if (note === "") return false;
  return status === "done" ? IN_PART.test(note) : status === "not-started" && BEGUN.test(note);
}

/** A box with its word, and a word with its brackets. */
const BOXES = /([☑■●√✓✔])([^☑■●√✓✔□☐○◯]+)|[□☐○◯][^☑■●√✓✔□☐○◯]+/g;
const BRACKETS = /([^()]+)\(([√✓✔]?)\)/g;

/** □达序时 ☑欠序时, 达序时( )欠序时(√): the one that is ticked of several; null if it is not just one. */
function tickedWord(text: string): string | null {
  for (const pattern of [BOXES, BRACKETS]) {
    const options = [...text.matchAll(pattern)];
    if (options.length < 2 || options.map(([all]) => all).join("") !== text) continue;
    const ticked = options.filter(([, first, second]) => first && second);
    const [, first = "", second = ""] = ticked[0] ?? [];
    return ticked.length === 1 ? (pattern === BOXES ? second : first) : null;
  }
  return null;
}

/** “达序时” → 达序时: copied with its marks from the list of choices. */
function unquoted(text: string): string {
  return /^["'“”‘’「『](.+)["'“”‘’」』]$/.exec(text)?.[1] ?? text;
}

/** 已达到序时进度要求: what is reached or missed is always what was required. */
function asRequired(text: string): Status | undefined {
  return MEANING.get(/^(.*(?:序时|进度|计划))的?要求$/.exec(text)?.[1] ?? "");
}

/** 严重欠序时, 略超序时: more or less ahead or behind, yet ahead or behind. */
function inDegree(text: string): Status | undefined {
  const word = /^(?:严重|明显|大幅|[略稍]有|有所|略微?|稍微?|轻微|较)(.+)$/.exec(text)?.[1];
  const status = word === undefined ? undefined : MEANING.get(word);
  return status === "ahead" || status === "behind" ? status : undefined;
}

/** Without tick marks, item numbers, a note in brackets and closing punctuation. */
function bareWord(text: string): string {
  return text
    .replace(/^(?:\([√✓✔]\)|[√✓✔☑■●*·])+/, "")
    .replace(/^(?:\d{1,2}|[A-Za-z])[.、:)]/, "")
    .replace(NOTE, "")
    .replace(/[√✓✔☑。.,;!~]+$/, "");
}
