/** Fixed words of the sheets and what they mean in data. */

import type { Outcome } from "../model/ledger";
import type { Status } from "../model/record";
import type { Role } from "../model/unit";

export const STATUS_WORDS: Record<Status, string> = {
  done: "已完成",
  ahead: "超序时",
  "on-schedule": "达序时",
  behind: "欠序时",
  "not-started": "未启动",
  other: "其他",
};

export const STATUSES = Object.keys(STATUS_WORDS) as Status[];

export const ROLE_WORDS: Record<Role, string> = {
  "lead-first": "首位牵头",
  lead: "共同牵头",
  responsible: "责任",
  member: "成员",
};

export const OUTCOME_WORDS: Record<Outcome, string> = {
  merged: "已合并",
  "merged-with-warnings": "已合并（有提示）",
  rejected: "未采用",
  duplicate: "重复",
  conflict: "待选择",
  ignored: "已忽略",
};

/** Completion rate that cannot be given as a number. */
export const UNMEASURED = "不宜量化";

/** What an empty place shows on paper. */
export const BLANK = "—";
