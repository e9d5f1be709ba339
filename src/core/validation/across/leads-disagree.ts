/** Leads of one task who report it differently (口径不一致). */

import { createIssue, type Issue } from "../../model/issue";
import type { ProgressRecord } from "../../model/record";
import { LEADS_DISAGREE_RATE, LEADS_DISAGREE_STATUS } from "../../wording/validation/across-issues";
import { isLead } from "../checked-row";
import { saying, statusWord, taskName, type AcrossContext, type TaskTogether } from "./across-rule";

/** One issue a task at most: leads who differ in status are not told for their rates as well. */
export function leadsDisagree(together: TaskTogether, { settings }: AcrossContext): Issue[] {
  const leads = together.records.filter(({ role }) => isLead(role));
  const task = taskName(together.task);
  const withStatus = leads.filter(({ values }) => values.status !== null);
  if (new Set(withStatus.map(({ values }) => values.status)).size > 1) {
    const found = saying(withStatus, statusWord);
    const place = { taskId: together.task.id, field: "status" };
    return [createIssue(LEADS_DISAGREE_STATUS, place, { task, found })];
  }
  const withRate = leads.filter(({ values }) => typeof values.completionRate === "number");
  const rates = withRate.map(rateOf);
  if (withRate.length < 2 || Math.max(...rates) - Math.min(...rates) <= settings.watchPoints) {
    return [];
  }
  const found = saying(withRate, (record) => `${rateOf(record)}%`);
  const place = { taskId: together.task.id, field: "completionRate" };
  const expected = String(settings.watchPoints);
  return [createIssue(LEADS_DISAGREE_RATE, place, { task, found, expected })];
}

function rateOf({ values }: ProgressRecord): number {
  return Number(values.completionRate);
}
