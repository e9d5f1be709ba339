/** Whether a text says anything. */

import { compactKey } from "../text/normalise";
import { textKey } from "../text/text-key";
import { WordList } from "../text/word-list";

/** Longer texts are never mere filler. */
const LONGEST_FILLER = 80;

const FEWEST_HELD_DOWN = 6;
/** 同Z024, 见附件1, 同第3项: what is meant stands elsewhere. */
const ELSEWHERE =
  /^(?:详见|参见|见|同)(?:本表)?(?:附件|附表|序号|任务|第)?[a-z]?\d{1,4}(?:项|行|条|号|页)?(?:任务|内容|所述)?$/;

/** Answers that refer elsewhere or say nothing. */
const EMPTY_ANSWERS =
  "同上 同前 同上期 同上月 同上次 同上行 见上 见上行 见附件 详见附件 附后 略 无 暂无 没有 无变化 没有变化 不变 " +
  "待报 待定 待补 待补充 待填 另报 另附 已报 已报送 如题 空 测试";

/** Words that any task could be reported with; a text made of nothing else tells nothing. */
const COMMON_WORDS =
  "目前 当前 现 现在 该 此 这 本 我 各 各项 项 相关 有关 单位 局 委 部门 工作 任务 事项 已 已经 正在 正 均 在 " +
  "总体 整体 全面 积极 有序 稳步 扎实 持续 深入 继续 进一步 认真 大力 加快 加强 加大 力度 全力 抓紧 顺利 良好 正常 稳定 按 按照 照 " +
  "计划 时序 序时 进度 要求 时间 节点 上级 部署 精神 推进 推动 进行 开展 实施 落实 贯彻 办理 进展 抓好 做好 " +
  "达到 符合 中 之 的 地 并 和 将 会 情况 下一步 下步 下一阶段";

/** Of progress, these tell nothing either; as a next step or a reason they may. */
const PROGRESS_WORDS =
  "配合 协助 协同 参与 牵头 责任 职责 职能 分工 市委 市政府 省委 省政府 县委 县政府 区委 区政府 党委 政府 决策 安排 意见 " +
  "抓 抓紧 抓实 统筹 组织 协调 主动 全力 切实 严格 充分 有效 高度重视 重视 取得 一定 较好 较大 明显 成效 效果 突破 " +
  "阶段性 对接 沟通 强化 密切 完善 不断 提高 提升 力度 压实 措施 目标 确保 有力 及时 领导 年初 以来 今年 年度 上半年 " +
  "本月 本季度 本期 截至 截止 前期 后续 与 对 对照 根据 结合 履行 履职 尽责 到位 做 相应 常态化 有条不紊 稳中有进 " +
  "精心 周密 狠抓 紧盯 强力 坚决 务实 高效 高质量 高标准 迅速 主动作为 真抓实干 齐抓共管 上下联动 形成 合力 " +
  "责任感 紧迫感 提高站位 政治站位 压紧 夯实 强有力 保障 提供 科学 谋划 精准 发力 实干 担当 作为";

const FILLER_WORDS = new WordList(`${EMPTY_ANSWERS} ${COMMON_WORDS}`);
const PROGRESS_FILLER = new WordList(`${EMPTY_ANSWERS} ${COMMON_WORDS} ${PROGRESS_WORDS}`);

/** 同上, 略, 无, ——, 正常推进, 正在积极推进各项工作, xxx, 1, 2024-06-01: words that say nothing about the task. */
export function isFiller(text: string, key = textKey(text)): boolean {
  return saysNothing(text, key, FILLER_WORDS);
}

/** The same of 进展情况, where 积极配合牵头单位开展工作 says nothing either. */
export function isProgressFiller(text: string, key = textKey(text)): boolean {
  return saysNothing(text, key, PROGRESS_FILLER);
}

function saysNothing(text: string, key: string, vocabulary: WordList): boolean {
  if (key.length === 0) return true;
  if (key.length > LONGEST_FILLER) return false;
  if (/^\d+(?:年\d+月(?:\d+日)?)?$/.test(key)) return !/[%％]/.test(text);
  if (/^[a-z]+$/.test(key) || isOneSound(key) || ELSEWHERE.test(key)) return true;
  return vocabulary.makeUp(key);
}

/** 啊啊啊啊啊啊: keys held down. */
function isOneSound(key: string): boolean {
  if (key.length < FEWEST_HELD_DOWN) return false;
  const first = key.charAt(0);
  let other = first;
  for (let at = 1; at < key.length; at++) {
    const char = key.charAt(at);
    if (char === first || char === other) continue;
    if (other !== first) return false;
    other = char;
  }
  return true;
}

/** The text cut at punctuation, blanks left out. */
export function clausesOf(text: string): string[] {
  return compactKey(text)
    .split(/[,。;、!?()“”"—]/)
    .filter((clause) => clause !== "");
}
