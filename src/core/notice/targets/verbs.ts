/**
 * The verbs that tell whether a number must be reached. Attaining verbs end in a result that can be
 * counted (建成, 新增, 改造); process verbs only say that something goes on (加快, 推进, 深化).
 */

import { WordsByStart } from "../../text/words-by-start";

/** Verbs of attainment. */
const ATTAINING =
  "完成 实现 提升 新增 净增 增加 增设 安排 体检 接种 公布 诊疗 义诊 走访 慰问 调解 办结 扩招 招募 新建 新改建 新改扩建 改扩建 改建 扩建 续建 建成 建好 建设 建立 打造 培育 培养 培训 引进 引育 招引 引入 招聘 选聘 创建 创成 新创 改造 更新 更换 提升改造 提档升级 筹集 筹建 组建 开办 举办 开展 组织 组织实施 发放 发展 开通 新开 启动 开工 新开工 竣工 投产 投用 整治 治理 修复 修建 修缮 维修 拓展 发布 推出 制定 修订 认定 入库 筛查 检查 抽查 监测 巡查 帮扶 救助 资助 服务 安置 吸纳 转移 解决 消除 化解 盘活 处置 拆除 清理 淘汰 关停 压减 压降 减少 降低 精简 削减 节约 减免 争取 选派 配备 配置 安装 加装 布设 铺设 架设 种植 造林 绿化 流转 供应 提供 孵化 选树 评选 签约 新签 储备 谋划 实施 设立 设置 创作 生产 出栏 收购 投放 投入 惠及 覆盖 受益 遴选 攻克 转化 达到 突破 超过 力争 确保 推广 落户 上市 招生 招收 回收 利用 融资 授信 贷款 投资 出口 接待 搭建 构建 取得 获批 获得 申报 争创 新设 迁建 疏浚 加固 除险加固 兑现 归集 购置 派驻 共建 征集 新植 退出 搬迁 销售 打通 改善 推行 迁移 办理 到位 形成 划定 开行 复垦 新购 增配 建 开设 增开 增派 增投 增补 新辟 开辟 开放 贯通 铺就 改种 栽植 栽种 补植 补种 播种 扩种 养殖 繁育 选育 研发 研制 开发 编制 出台 印发 制作 拍摄 放映 演出 巡演 展演 展出 出版 宣讲 配送 配建 配齐 加设 加密 加挂 挂牌 授牌 命名 评定 推荐 推介 输送 派出 派遣 聘任 聘请 招录 录用 吸引 集聚 汇聚 轮训 调训 登记 注册 入统 入规 纳规 纳统 培树 创办 兴办 举行 召开 承办 主办 签订 签署 达成 促成 投建 投运 启用 交房 交付 腾退 腾出 收储 征收 出让 供地 报批 消纳 清淤 清运 清退 清收 清偿 清欠 偿还 兑付 拨付 返还 退还 追缴 追回 查处 查办 侦破 破获 打掉 审结 执结 调处 排查 摸排 整改 销号 诊治 救治 补助 结对 受理 采购 订购 替换 翻建 翻修 修补 修筑 构筑 联通 接通 拓宽 加宽 硬化 亮化 美化 提质 提质改造 提标改造 扩容 增容 扩充 扩大 扩岗 放流 增殖放流 抚育 管护 申办 跻身 入选 入围 获评 摘取 转产 转贷 置换 募集 筹措 争资 承接 开航 运营 培优 梳理 编印 收录 检测 抽检 勘查 测绘 审计 回访 关闭 取缔 注销 撤并 整合 归并 撤销 取消 下放 替代 回用 处理 布局 布置 落地 收回 成立 加入 列入 纳入 邀请 发行 申请 验收 授权 养护 检修 疏通 回迁 入住 整理 垦造 开建 新上 新招 新聘 上线 重建 复建 翻新".split(
    " ",
  );

/** Imperfective ones among them: after 加快 or 推进 they name work that goes on. */
const IMPERFECTIVE = new Set(
  "建设 实施 组织实施 构建 发展 开展 推广 治理 培育 谋划 争取 争创 申报".split(" "),
);

/** Verbs of process. */
const PROCESS =
  "加快 加速 推进 深化 强化 加强 做强 做优 做大 做实 抓好 做好 办好 用好 建好用好 聚焦 围绕 依托 发挥 优化 完善 健全 落实 坚持 统筹 抢抓".split(
    " ",
  );

/** Verbs that let others act: the number counts where what they do ends in a result. */
const CAUSATIVE = "推动 支持 促进 促使 组织 动员 发动 帮助 引导 指导 鼓励 带动 助力 扶持".split(
  " ",
);

export type VerbClass = "attaining" | "process" | "causative";

export interface Verb {
  word: string;
  start: number;
  end: number;
  verbClass: VerbClass;
}

const CLASS_OF: ReadonlyMap<string, VerbClass> = new Map([
  ...CAUSATIVE.map((word) => [word, "causative"] as const),
  ...PROCESS.map((word) => [word, "process"] as const),
  ...ATTAINING.map((word) => [word, "attaining"] as const),
]);

const VERBS = new WordsByStart(CLASS_OF.keys());

/** Verbs of a clause in order, without overlap; the text is linear in its length to search. */
export function findVerbs(clause: string): Verb[] {
  const verbs: Verb[] = [];
  let end = 0;
  for (let start = VERBS.next(clause, 0); start >= 0; start = VERBS.next(clause, end)) {
    const word = VERBS.longestAt(clause, start);
    const verbClass = CLASS_OF.get(word);
    end = start + Math.max(1, word.length);
    if (verbClass) verbs.push({ word, start, end, verbClass });
  }
  return verbs;
}

export function isImperfective(word: string): boolean {
  return IMPERFECTIVE.has(word);
}

/** Words right before a number that say it must be reached, by whatever it measures. */
export const REACHING =
  /(?:达到?|力争|增长到?|增加到?|增至|增速|增幅|涨幅|提高到?|提高至|提升到?|提升至|提升为|升至|降低到?|降至|下降到?|下降|上升到?|上升|上调|下调|减少到?|压减到?|压降到?|压缩到?|压缩至|缩短到?|缩短至|保持在?|稳定在|维持在|突破|完成|实现|新增|净增|占比|占|比重|扩大到|扩大至|突破到|回升到|上浮|收窄|提速|快于|同比|削减到?|缩减到?|精简到?|压缩|改善|好转|递增|递减|回落|迈上|跨越|冲刺|缩小|再[增压降减]|[增升降减缩扩提压涨窄长高低小大展伸调][至到]|(?:率|增速|增幅|涨幅|占比|比重|比例|规模|总量)[在为])$/;

/** Of these, the ones that also make a time or an age a goal. */
export const REACHING_TIME =
  /(?:达到|达|(?:提高|提升|升|降低?|压减|压降|减少?|延长|增加?)[到至]|压缩[到至]?|缩短[到至]?|缩[到至]|保持在|稳定在|(?:寿命|年限|时间|时限|时长|周期|天数|用时|耗时)[^，。；]{0,4}(?:提高|延长|减少|压减|提升|增加)[到至]?)$/;

/** Words that say how much something changes, not how much it is. */
export const CHANGING =
  /(?:增长|增加|增速|增幅|涨幅|提高|提升|降低|下降|上升|上调|下调|减少|压减|压降|回升|上浮|收窄|提速|同比|增|压缩|削减|缩减|缩短|精简|改善|好转|递增|递减|回落|再[压降减])$/;

/** Nouns of a share of a whole. */
export const SHARE = /率|占|比例|比重|覆盖/;

/** Nouns that are themselves a measure, so that the number after them needs no verb. */
export const MEASURED =
  /(?:率|量|额|值|规模|面积|总数|数量|数|人数|户数|收入|支出|投资|投入|产值|产量|里程|长度|装机|容量|能力|比例|比重|占比|强度|密度|浓度|天数|时限|时间|寿命|年限|系数|指数|涨幅|增速|增幅|水平|满意度|知晓度|认可度|支持度|参与度|安全感|获得感|幸福感|覆盖面)$/;

/** Phrases that end in a countable result, after a causative verb. */
export const RESULT =
  /(?:升级|改造|技改|设备更新|达标|上市|挂牌|投产|达产|投用|开工|开工建设|建成投产|建成投用|竣工|完工|落地|落户|入规|进规|入统|上云|用云|上线|转型|参展|参会|参训|参赛|参保|参与|参加|就业|创业|摘牌|脱贫|增收|认证|验收|建成|入园|出海|签约|备案|整改|销号|清零|创建成功|开放|并网|封顶|交付|通车|通航|通(?:公路|硬化路|客车|光纤|宽带|自来水|天然气))$/;

/** What is done for or to a counted group: 为…提供, 对…开展. */
export const BENEFIT =
  /告别|[喝吃住用]上|受益|维修|更换|整治|检修|养护|修缮|供热|供暖|测评|提供|实施|开展|发放|落实|进行|给予|完成|配备|安装|解决|减免|缴|购买|办理|建立|改造|接种|筛查|体检(?!评)|义诊|救助|资助/;
