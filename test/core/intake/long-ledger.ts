/** The small ledger with more tasks of one unit. */

import type { Ledger } from "../../../src/core/model/ledger";
import { smallLedger } from "../../fixtures/small-ledger";

const TEXTS = [
  "新建污水处理厂两座，消除黑臭水体。",
  "改造老旧小区一百二十个，加装电梯。",
  "建设高标准农田三万亩，推广优质稻种植。",
  "开行中欧班列，扩大口岸进出口规模。",
  "创建国家森林城市，完成造林绿化任务。",
  "整治非法采砂，加强长江岸线巡查执法。",
  "发放稳岗返还资金，组织线上招聘会。",
];

/** @param unit one that has a part in Z003, which is copied for it */
export function longLedger(unit: string): Ledger {
  const ledger = smallLedger();
  const [task, assignment] = [
    ledger.tasks.find(({ id }) => id === "Z003"),
    ledger.assignments.find((each) => each.taskId === "Z003" && each.unit === unit),
  ];
  if (!task || !assignment) throw new Error("no task to copy");
  const lists = ledger.tasks.findIndex(({ id }) => id === "M01");
  const more = TEXTS.map((text, nth) => ({ ...task, id: `Z01${nth}`, label: `${nth + 10}`, text }));
  ledger.tasks.splice(lists, 0, ...more);
  ledger.assignments.push(...more.map(({ id }) => ({ ...assignment, taskId: id })));
  return ledger;
}
