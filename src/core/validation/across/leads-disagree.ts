/** Leads of one task who report it differently (口径不一致). */

import { createIssue } from "../../model/issue";
import type { ProgressRecord } from "../../model/record";
import { LEADS_DISAGREE_RATE, LEADS_DISAGREE_STATUS } from "../../wording/validation/across-issues";
import { isLeadRole } from "../../model/unit";
import { levelOf } from "../rule-levels";
import { saying, statusWord, taskName, type AcrossRule, type TaskTogether } from "./across-rule";

export const leadsDisagreeStatus: AcrossRule = {
  kind: LEADS_DISAGREE_STATUS,
  title: "牵头单位的进展状态不一致",
  why: "一项任务只能有一个状态；几个牵头单位说法不同的，通报前要统一口径。",
  check: (tasks) =>
    tasks.flatMap((together) => {
      const differing = differingStatuses(together);
      if (differing.length === 0) return [];
      const place = { taskId: together.task.id, field: "status" };
      const facts = { task: taskName(together.task), found: saying(differing, statusWord) };
      return [createIssue(LEADS_DISAGREE_STATUS, place, facts)];
    }),
};

/** Leads who are told for their statuses are not told for their rates as well. */
export const leadsDisagreeRate: AcrossRule = {
  kind: LEADS_DISAGREE_RATE,
  title: "牵头单位的完成率相差较大",
  why: "相差超过关注线的，汇总表上的完成率说不清以谁为准；差距不大的不提示。",
  check: (tasks, _records, { settings }) => {
    const told = levelOf(settings, LEADS_DISAGREE_STATUS) !== "off";
    return tasks.flatMap((together) => {
      if (told && differingStatuses(together).length > 0) return [];
      const withRate = together.records.filter(
        ({ role, values }) => isLeadRole(role) && typeof values.completionRate === "number",
      );
      const rates = withRate.map(rateOf);
      if (withRate.length < 2 || Math.max(...rates) - Math.min(...rates) <= settings.watchPoints) {
        return [];
      }
      const place = { taskId: together.task.id, field: "completionRate" };
      return [
        createIssue(LEADS_DISAGREE_RATE, place, {
          task: taskName(together.task),
          found: saying(withRate, (record) => `${rateOf(record)}%`),
          expected: String(settings.watchPoints),
        }),
      ];
    });
  },
};

/** The leads' records with a status, where these are not all the same; else none. */
function differingStatuses({ records }: TaskTogether): ProgressRecord[] {
  const stated = records.filter(({ role, values }) => isLeadRole(role) && values.status !== null);
  return new Set(stated.map(({ values }) => values.status)).size > 1 ? stated : [];
}

function rateOf({ values }: ProgressRecord): number {
  return Number(values.completionRate);
}
