/** Problems worth a meeting's time (存在问题). */

import { compactKey } from "../../text/normalise";
import type { Answer } from "./main-text";
import { standingAnswer, type TaskSummary } from "./task-summary";
import { isLead } from "./task-seats";

export interface ProblemLine {
  summary: TaskSummary;
  answer: Answer;
  text: string;
  /** Whether the text itself asks somebody else to act. */
  asks: boolean;
}

/** Longest text that can still be a way of saying “none”. */
const NONE_LENGTH = 24;
const NONE =
  /^(?:目前|当前|暂时|本期|本月|本季度|截至目前)*[，,]?(?:暂无|暂时没有|没有|未发现|不存在|尚无|无)(?:明显|突出|重大|其他|其它|较大)*(?:存在)?的?(?:问题|困难|困难问题|困难和问题|困难及问题|问题和困难|问题及困难|需要?协调(?:解决)?的?(?:问题|事项)?)?$/;
const MARKS = /[\s。．.、，,；;！!\-—－_/／\\*＊#]/g;
const ASKS =
  /(?:提请|恳请|请求|申请|建议|希望|盼|报请|商请)|(?:需|需要|亟需|亟待|急需|请)[^。；]{0,24}(?:协调|支持|帮助|解决|明确|研究|统筹)|协调解决/;

/** Whether a text of 存在问题 names a problem; null, 无 and its like do not. */
export function namesProblem(text: string | null): text is string {
  if (text === null) return false;
  const key = compactKey(text).replace(MARKS, "");
  return key !== "" && !(key.length <= NONE_LENGTH && NONE.test(key));
}

/** Whether a problem asks for coordination. */
export function asksForHelp(text: string): boolean {
  return ASKS.test(text);
}

/** Problems of all leads, and of other units where they ask for help; in order of the tasks. */
export function problemLines(tasks: readonly TaskSummary[]): ProblemLine[] {
  return tasks.flatMap((summary) =>
    answersOf(summary).flatMap(({ answer, text }) => {
      if (!namesProblem(text)) return [];
      const asks = asksForHelp(text);
      return asks || isLead(answer.seat) ? [{ summary, answer, text, asks }] : [];
    }),
  );
}

/** Who filed on the task, each with its problem; the main text's as staff may have edited it. */
function answersOf(summary: TaskSummary): { answer: Answer; text: string | null }[] {
  const own = (answer: Answer) => ({ answer, text: answer.record.values.problem });
  const standing = standingAnswer(summary);
  const others = summary.supplements.map(own);
  if (!standing) return others;
  const edited = summary.staff?.choice.problem ?? null;
  return [edited === null ? own(standing) : { answer: standing, text: edited }, ...others];
}
