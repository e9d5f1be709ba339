/**
 * Words that a progress report says of any task: who met, how often, what is being arranged. They tell of no
 * task in particular, however few of the tasks' texts have them.
 */

const WORDS =
  "工作 任务 问题 解决 责任 要求 措施 方案 细则 办法 意见 通知 文件 印发 出台 制定 制订 部署 安排 落实 推进 推动 开展 组织 实施 " +
  "召开 会议 调度 督导 督促 检查 通报 研究 专题 专班 领导 负责 同志 分管 牵头 配合 协调 对接 会同 联合 参加 主动 积极 " +
  "调研 走访 收集 汇总 梳理 摸底 台账 清单 销号 机制 建立 完善 健全 提供 材料 信息 情况 报送 上报 审核 手续 办理 " +
  "完成 进度 序时 如期 按期 按时 全部 目前 目标 正在 已经 累计 其中 其余 以上 左右 前期 准备 启动 阶段 持续 有序 " +
  "下步 一步 预计 争取 力争 确保 需要 存在 进展 成效 明显 取得 形成 到位 资金 财政 部门 群众 惠及 上级 省级 市级 各项 各类 相关 有关";

/** Characters that join words. */
const JOINING = new Set(Array.from("的了其", (joining) => joining.charCodeAt(0)));

const STOCK = new Set(WORDS.split(" ").map((word) => pairAt(word, 1)));

/**
 * Whether the pair of characters that ends at `at` tells of no task in particular: it is such a word, lies
 * where two of them meet (工作|机制), or joins two words.
 */
export function isStockPair(text: string, at: number): boolean {
  if (JOINING.has(text.charCodeAt(at)) || JOINING.has(text.charCodeAt(at - 1))) return true;
  if (STOCK.has(pairAt(text, at))) return true;
  return STOCK.has(pairAt(text, at - 1)) && STOCK.has(pairAt(text, at + 1));
}

/** One number for two characters. */
function pairAt(text: string, at: number): number {
  return text.charCodeAt(at - 1) * 0x10000 + text.charCodeAt(at);
}
