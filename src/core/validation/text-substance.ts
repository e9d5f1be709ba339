/** Whether a text says anything. */

import { compactKey } from "../text/normalise";
import { textKey } from "../text/text-key";

/** Longer texts are never mere filler. */
const LONGEST_FILLER = 40;

/** Answers that refer elsewhere or say nothing. */
const EMPTY_ANSWERS =
  "同上 同前 同上期 同上月 同上次 同上行 见上 见上行 见附件 详见附件 附后 略 无 暂无 没有 无变化 没有变化 不变 " +
  "待报 待定 待补 待补充 待填 另报 另附 已报 已报送 如题 空 测试";

/** Words that any task could be reported with; a text made of nothing else tells nothing. */
const COMMON_WORDS =
  "目前 当前 现 现在 该 此 这 本 我 各 各项 项 相关 有关 单位 局 委 部门 工作 任务 事项 已 已经 正在 正 均 在 " +
  "总体 整体 全面 积极 有序 稳步 扎实 持续 深入 继续 进一步 认真 大力 加快 加强 顺利 良好 正常 稳定 按 按照 照 " +
  "计划 时序 序时 进度 要求 时间 节点 上级 部署 精神 推进 推动 进行 开展 实施 落实 贯彻 办理 进展 抓好 做好 " +
  "达到 符合 中 之 的 地 并 和 将 会 情况 下一步 下步 下一阶段";

const FILLER_WORDS = words(`${EMPTY_ANSWERS} ${COMMON_WORDS}`);

/** 同上, 略, 无, ——, 正常推进, 正在积极推进各项工作, xxx, 1: words that say nothing about the task. */
export function isFiller(text: string, key = textKey(text)): boolean {
  if (key.length === 0) return true;
  if (key.length > LONGEST_FILLER) return false;
  if (/^\d{1,2}$/.test(key) && !/[%％]/.test(text)) return true;
  if (/^[a-z]+$/.test(key)) return key.length <= 5;
  return isMadeOf(key, FILLER_WORDS);
}

/** The text cut at punctuation, blanks left out. */
export function clausesOf(text: string): string[] {
  return compactKey(text)
    .split(/[,。;、!?()“”"—]/)
    .filter((clause) => clause !== "");
}

export function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

const LONGEST_WORD = 6;

/** Whether `text` can be cut into words of `vocabulary` without remainder. */
export function isMadeOf(text: string, vocabulary: ReadonlySet<string>): boolean {
  const reached = new Set([0]);
  let farthest = 0;
  for (let start = 0; start <= farthest && start < text.length; start++) {
    if (!reached.has(start)) continue;
    const most = Math.min(LONGEST_WORD, text.length - start);
    for (let length = 1; length <= most; length++) {
      if (!vocabulary.has(text.slice(start, start + length))) continue;
      farthest = Math.max(farthest, start + length);
      reached.add(start + length);
    }
  }
  return reached.has(text.length);
}
