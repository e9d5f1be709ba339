/** Fixed words of the sheets and what they mean in data. */

import type { Severity } from "../model/issue";
import type { FilingRule, LeadlessRule, Outcome, RuleLevel } from "../model/ledger";
import type { Status } from "../model/record";
import type { TargetKind, TargetOperator, UnitKind } from "../model/task";
import type { Assignment, Role } from "../model/unit";

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

export const SEVERITY_WORDS: Record<Severity, string> = {
  error: "错误",
  warning: "提示",
  info: "说明",
};

export const RULE_LEVEL_WORDS: Record<RuleLevel, string> = { ...SEVERITY_WORDS, off: "关闭" };

export const UNIT_KIND_WORDS: Record<UnitKind, string> = {
  "government-department": "政府部门",
  "party-organ": "党委部门",
  "mass-organisation": "群团组织",
  county: "县市区",
  vertical: "垂直管理单位",
  institution: "事业单位",
  enterprise: "企业",
  military: "军队单位",
  collective: "集合单位",
  other: "其他",
};

/** The group of a responsibility clause that a unit stands in. */
export const GROUP_WORDS: Record<Assignment["group"], string> = {
  lead: "牵头单位",
  responsible: "责任单位",
};

export const FILING_RULE_WORDS: Record<FilingRule, string> = {
  "every-unit": "各单位都填报",
  "leads-only": "只由牵头单位填报",
};

export const LEADLESS_RULE_WORDS: Record<LeadlessRule, string> = {
  "first-responsible": "首位责任单位牵头",
  "all-responsible": "责任单位都牵头",
};

export const TARGET_OPERATOR_WORDS: Record<TargetOperator, string> = {
  ">=": "不低于",
  "<=": "不高于",
  "≈": "左右",
  "=": "等于",
  range: "区间",
};

export const TARGET_KIND_WORDS: Record<TargetKind, string> = {
  growth: "增长",
  absolute: "总量",
  count: "数量",
  ratio: "比率",
  date: "时间",
};
