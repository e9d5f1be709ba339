/** The pieces with numbers and names that the report's sentences must hold, counted anew. */

import {
  adjusted,
  CATEGORIES,
  type Counted,
  isLagging,
  LIGHTS,
  type Totals,
  worstFirst,
} from "./counting";
import { CHANGES, count, type Facts, monthName, nameOf, problemsOf } from "./facts";

/** 已完成24项 of what occurs. */
export function countParts(totals: Totals): string[] {
  return CATEGORIES.filter((word) => count(totals.status, word) > 0).map(
    (word) => `${word}${count(totals.status, word)}项`,
  );
}

/** 已完成24项，占17.6%, with shares that add up. */
export function progressParts({ all, rest, evidence }: Facts): string[] {
  const words = CATEGORIES.filter((word) => count(all.status, word) > 0);
  const percents = adjusted(words.map((word) => count(all.status, word)));
  const lists = new Map<string, number>();
  for (const { list } of evidence.tasks) lists.set(list, (lists.get(list) ?? 0) + 1);
  return [
    `共${all.total}项任务`,
    ...[...lists].map(([list, size]) => `${list}${size}项`),
    ...words.map(
      (word, place) => `${word}${count(all.status, word)}项，占${percents[place]?.toFixed(1)}%`,
    ),
    `共${all.onTrack}项，占${all.onTrackShare?.toFixed(1)}%`,
    `不含主要预期目标${all.total - rest.total}项，其余${rest.total}项中按序时推进${rest.onTrack}项，占${rest.onTrackShare?.toFixed(1)}%`,
  ];
}

/** 欠序时23项、未启动10项, of what occurs. */
export function lagParts({ status }: Totals): string[] {
  const words = ["欠序时", "未启动"].filter((word) => count(status, word) > 0);
  return [words.map((word) => `${word}${count(status, word)}项`).join("、")];
}

export function lightParts({ all, required }: Facts): string[] {
  const lit = LIGHTS.filter((word) => count(all.light, word) > 0);
  return [`${required.toFixed(1)}%`, ...lit.map((word) => `${word}${count(all.light, word)}项`)];
}

export function changeParts({ before, changes }: Facts): string[] {
  if (!before) return [];
  const words = ["新完成", "赶上序时", "新增欠序时或未启动", "进度回落"];
  const sizes = CHANGES.map(
    (word) => [...changes.values()].filter((kinds) => kinds.includes(word)).length,
  );
  return [
    monthName(before.period),
    ...words.flatMap((word, place) => (sizes[place] === 0 ? [] : [`${word}${sizes[place]}项`])),
  ];
}

/** Numbers of units, and which they are: at most `most` by name. */
export function filingParts({ filings }: Facts, most: number): string[] {
  const { expected, returned, missing, undecided, late, sentBack } = filings;
  const named = (word: string, units: string[]) =>
    units.length === 0 ? "" : `${word}${units.length}家：${unitNames(units, most)}`;
  return [
    `应报送单位${expected}家`,
    `已报送${returned}家`,
    named("未报送", missing),
    named("迟报", late),
    named("退回修改", sentBack),
    named("重复报送、待核实的", undecided),
  ];
}

export function unitNames(units: readonly string[], most: number): string {
  const names = units.slice(0, most).join("、");
  return units.length > most ? `${names}等${units.length}家` : names;
}

export function targetParts({ targets }: Facts): string[] {
  const sizes = ["差距较大", "接近", "已达到", "缺数据"].map(
    (word) => [word, targets.filter(({ verdict }) => verdict === word).length] as const,
  );
  return [
    `共${targets.length}项`,
    ...sizes.filter(([, size]) => size > 0).map(([word, size]) => `${word}${size}项`),
  ];
}

export function openParts(facts: Facts): string[] {
  const asking = problemsOf(facts).filter((problem) => problem.asks).length;
  return [
    facts.disagreements.length > 0 ? `口径不一致的任务${facts.disagreements.length}项` : "",
    asking > 0 ? `提请协调的问题${asking}条` : "",
  ];
}

/** The tasks that lag most. */
export function laggards({ tasks }: Facts): Counted[] {
  return worstFirst(tasks.filter(isLagging));
}

/** What a sentence says of a lagging task; its quoted words are the task's, their figures no count. */
export function mentionParts(counted: Counted, facts: Facts, sentence: string): string[] {
  const { rate, points, category } = counted;
  return [
    quoted(sentence, counted, nameOf(counted, facts)),
    `（${unitOf(counted)}牵头，${category}`,
    typeof rate === "number" ? `完成率${rate}%` : "",
    points !== null && points < 0 ? `落后序时${(-points).toFixed(1)}个百分点` : "",
  ];
}

/** First lead that filed, else the collective lead. */
export function unitOf({ main, seats }: Counted): string {
  return main?.unit ?? seats[0]?.phrase ?? "";
}

/**
 * 第17项“深入实施: the name with what the sentence quotes, as long as that is the task's own, so that
 * its figures are no count of ours; else with the task's text, which then is missing.
 */
export function quoted(sentence: string, task: Counted, name: string): string {
  const words = sentence.split(`${name}“`)[1]?.split("”")[0] ?? "";
  return `${name}“${isGistOf(words, task) ? words : task.task.text}`;
}

/** Whether the words are the beginning of the task's text. */
export function isGistOf(words: string, { task }: Counted): boolean {
  const plain = (text: string) => text.replace(/[“”‘’]/g, "");
  return words !== "" && plain(task.text).startsWith(plain(words.replace(/…$/, "")));
}
