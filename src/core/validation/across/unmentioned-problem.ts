/** A trouble that a unit working on a task reports, and none of its leads. */

import { createIssue } from "../../model/issue";
import type { ProgressRecord } from "../../model/record";
import { UNMENTIONED_PROBLEM } from "../../wording/validation/across-issues";
import { quoted } from "../../wording/validation/row-facts";
import { isLeadRole } from "../../model/unit";
import { isFiller } from "../text-substance";
import { saying, taskName, type AcrossRule } from "./across-rule";

export const unmentionedProblem: AcrossRule = {
  kind: UNMENTIONED_PROBLEM,
  title: "责任单位反映了问题，牵头单位没有提到",
  why: "汇总表以牵头单位的文字为主，牵头单位写“无”或不写，责任单位反映的问题就没有人管；牵头单位自己写了问题的不提示。",
  check: (tasks) =>
    tasks.flatMap(({ task, records }) => {
      const leads = records.filter(({ role }) => isLeadRole(role));
      const troubled = records.filter((record) => !isLeadRole(record.role) && namesProblem(record));
      if (troubled.length === 0 || leads.length === 0 || leads.some(namesProblem)) return [];
      return [
        createIssue(
          UNMENTIONED_PROBLEM,
          { taskId: task.id, field: "problem" },
          {
            task: taskName(task),
            found: saying(troubled, ({ values }) => quoted(values.problem)),
            expected: leads.map(({ unit }) => unit).join("、"),
          },
        ),
      ];
    }),
};

function namesProblem({ values: { problem } }: ProgressRecord): boolean {
  return problem !== null && !isFiller(problem);
}
