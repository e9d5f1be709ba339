/** Offers the full name where a list drops the rank after its first unit: 市经贸委、国土房管局. */

import { createIssue, type Issue } from "../model/issue";
import type { Task } from "../model/task";
import { PREFIX_OMITTED } from "../wording/notice-issues";

const RANK = /^(?:省|市|县|区|州)(?=.{2})/;
/** Ranks, place names and groups that a name may begin with by right. */
const OWN_START =
  /^(?:中央|国家|全国|省|自治区|市|县|区|州|各|团|驻|中共|有关|相关|人民银行|人行|国网|中国|属地)|[县市区州](?=.{2,}(?:局|委|办|厅)$)/;
const DEPARTMENT = /(?:局|委|办|厅|委员会|办公室)$/;

/**
 * One issue a name, at its first task; nothing is changed.
 * @param city what the issuer's name begins with: 云城海事局 of 云城市 lacks nothing
 */
export function offerPrefixes(tasks: readonly Task[], city: string): Issue[] {
  const offered = new Set<string>();
  const issues: Issue[] = [];
  for (const task of tasks) {
    let rank = "";
    for (const name of [...task.lead, ...task.responsible]) {
      const own = RANK.exec(name)?.[0];
      if (own) rank = own;
      if (own || rank === "" || offered.has(name)) continue;
      if (city !== "" && name.startsWith(city)) continue;
      if (OWN_START.test(name) || !DEPARTMENT.test(name) || name.length > 16) continue;
      offered.add(name);
      const expected = rank + name;
      const place = { taskId: task.id, unit: name };
      issues.push(createIssue(PREFIX_OMITTED, place, { found: name, expected }));
    }
  }
  return issues;
}
