/** Sentences of the demo's units, in the manner of real progress reports. */

import type { Status } from "../../core/model/record";
import type { Chance } from "./chance";
import type { Standing } from "./standing";

/** 进展情况 of a lead unit at the end of a month. */
export function leadProgress({ status, since }: Standing, month: number, draw: Chance): string {
  const told = status === "done" ? since : month;
  return `${opening(draw)}${middle(draw)}${LEAD_ENDINGS[status](draw, told)}`;
}

/** 进展情况 of a responsible unit or a member. */
export function supportProgress(month: number, draw: Chance): string {
  return `${draw.pick(SUPPORT_OPENINGS)}${draw.pick(SUPPORT_ACTIONS)(draw)}${draw.pick(SUPPORT_ENDINGS)(draw, month)}`;
}

/** 存在问题, for work that is behind. */
export function problem(draw: Chance): string {
  return draw.pick(PROBLEMS)(draw);
}

export function nextStep(month: number, draw: Chance): string {
  return draw.pick(NEXT_STEPS)(draw, month);
}

type Phrase = (draw: Chance) => string;
/** A phrase that looks ahead or back from a month. */
type TimedPhrase = (draw: Chance, month: number) => string;

/** A month of the year, some months from now. */
function inMonths(draw: Chance, month: number, soonest: number, latest: number): number {
  return draw.between(Math.min(12, month + soonest), Math.min(12, month + latest));
}

function opening(draw: Chance): string {
  return draw.pick<Phrase>([
    (d) => `成立工作专班，${d.between(2, 4)}月印发实施方案，细化为${d.between(6, 18)}条具体措施。`,
    (d) =>
      `局党组专题研究${d.between(2, 5)}次，列出任务清单${d.between(8, 20)}项，逐项明确责任科室和时间节点。`,
    (d) => `会同责任单位召开调度会${d.between(2, 6)}次，现场督导${d.between(4, 15)}次。`,
    (d) =>
      `分管负责同志带队赴县（市、区）调研${d.between(3, 9)}次，收集并解决问题${d.between(5, 26)}个。`,
    (d) =>
      `对照省定目标分解到县（市、区）和重点企业，建立周调度、月通报机制，已通报${d.between(2, 6)}期。`,
  ])(draw);
}

function middle(draw: Chance): string {
  return draw.pick<Phrase>([
    (d) => `重点项目${d.between(5, 30)}个已全部落实建设用地和资金来源，`,
    (d) => `争取上级资金${d.between(300, 4800)}万元，`,
    (d) => `举办专题培训${d.between(2, 12)}期、${d.between(120, 900)}人次，`,
    (d) => `开展政策宣讲${d.between(6, 40)}场，服务企业和群众${d.between(200, 3000)}人次，`,
    (d) => `新签约合作事项${d.between(3, 15)}个，其中${d.between(1, 3)}个已经落地，`,
    (d) => `完成摸底${d.between(80, 600)}户，建立台账并销号管理，`,
  ])(draw);
}

const LEAD_ENDINGS: Record<Status, TimedPhrase> = {
  done: (d, month) => `全年任务已于${month}月${d.between(3, 24)}日全部完成并通过验收。`,
  ahead: (d, month) =>
    `主要指标快于时间进度，预计${inMonths(d, month, 3, 4)}月底前可完成全年任务。`,
  "on-schedule": (d, month) =>
    d.pick([
      "总体达到序时进度。",
      "各项工作按计划推进，达到序时进度。",
      `${month === 6 ? "上半年" : `${month}月份`}阶段性目标如期完成。`,
    ]),
  behind: (d) =>
    `受前期手续和资金影响，目前仍有${d.between(2, 9)}项措施未落实，进度落后于时间要求。`,
  "not-started": () => "因上级实施细则尚未印发，目前处于前期准备阶段，还未正式启动。",
  other: () => "该项工作待省级主管部门明确考核口径后组织实施，目前做好了基础数据准备。",
};

const SUPPORT_OPENINGS = [
  "主动与牵头单位对接，",
  "按照分工要求，",
  "积极配合牵头单位，",
  "结合本部门职责，",
  "落实专人负责，",
] as const;

const SUPPORT_ACTIONS: readonly [Phrase, ...Phrase[]] = [
  (d) => `提供数据资料${d.between(3, 130)}份，参加联合督导${d.between(1, 6)}次，`,
  (d) => `审核申报材料${d.between(12, 160)}件，办结${d.between(10, 12)}件急需事项，`,
  (d) => `落实配套资金${d.between(60, 900)}万元，惠及项目${d.between(2, 19)}个，`,
  (d) => `组织本系统排查${d.between(2, 8)}轮，整改问题${d.between(12, 140)}个，`,
  (d) => `开辟绿色通道，平均办理时限压缩${d.between(2, 9)}个工作日，办件${d.between(40, 900)}件，`,
  (d) => `选派业务骨干${d.between(2, 10)}人参加专班，走访企业和群众${d.between(20, 400)}户，`,
];

const SUPPORT_ENDINGS: readonly [TimedPhrase, ...TimedPhrase[]] = [
  () => "本单位承担的工作均按期落实。",
  (d) => `本单位承担的${d.between(2, 7)}项工作已完成${d.between(1, 2)}项，其余正在推进。`,
  (d, month) => `下一阶段工作已列入${inMonths(d, month, 1, 3)}月重点安排。`,
  (d) => `已报送工作信息${d.between(2, 11)}篇。`,
];

const PROBLEMS: readonly [Phrase, ...Phrase[]] = [
  (d) => `项目用地指标缺口${d.between(30, 280)}亩，需市级统筹解决。`,
  (d) => `配套资金到位率偏低，尚缺${d.between(200, 1900)}万元。`,
  (d) => `${d.between(2, 5)}个项目环评、施工许可手续办理时间较长，影响开工。`,
  (d) => `基层专业人员不足，${d.between(2, 6)}个乡镇没有专职人员。`,
  () => "省级实施细则未出台，考核口径不明确，需请市领导协调省直部门。",
];

const NEXT_STEPS: readonly [TimedPhrase, ...TimedPhrase[]] = [
  (d, month) =>
    `倒排工期、挂图作战，${inMonths(d, month, 2, 3)}月底前完成剩余手续，四季度赶上时间进度。`,
  (d, month) => `每周调度一次，力争${inMonths(d, month, 3, 5)}月底前全部完成。`,
  (d, month) => `会同财政部门落实资金，${inMonths(d, month, 1, 2)}月完成招标并组织实施。`,
  (d, month) => `加强与省直部门对接，${inMonths(d, month, 1, 3)}月底前启动并形成阶段性成果。`,
  (d) => `持续推进后续${d.between(3, 9)}项措施，确保全年任务如期完成。`,
];
