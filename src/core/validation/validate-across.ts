import type { Issue } from "../model/issue";
import type { Ledger } from "../model/ledger";
import type { ProgressRecord } from "../model/record";
import type { Role } from "../model/unit";
import type { TaskTogether } from "./across/across-rule";
import { judge } from "./judgement";
import { ProgressTexts } from "./progress-text";
import { ACROSS_RULES } from "./rule-list";

const ROLE_ORDER: Record<Role, number> = { "lead-first": 0, lead: 1, responsible: 2, member: 3 };

/**
 * What the units' filings of one period say against each other, task by task in the ledger's order.
 *
 * @param records records of any periods, each task and unit once a period; those of `period` count
 * @param texts what the check of the returns looked at before
 */
export function validateAcross(
  records: readonly ProgressRecord[],
  ledger: Ledger,
  period: string,
  texts: ProgressTexts = new ProgressTexts(),
): Issue[] {
  const current = sorted(
    records.filter((record) => record.period === period),
    ledger,
  );
  const byTask = new Map<string, ProgressRecord[]>();
  for (const record of current) {
    const same = byTask.get(record.taskId);
    if (same) same.push(record);
    else byTask.set(record.taskId, [record]);
  }
  const context = { settings: ledger.settings, texts };
  const together = ledger.tasks.map((task): TaskTogether => ({
    task,
    records: byTask.get(task.id) ?? [],
  }));
  const judgement = judge(ledger, period);
  return ACROSS_RULES.flatMap((rule) => {
    const level = judgement.level(rule.kind);
    if (level === "off") return [];
    return rule
      .check(together, current, context)
      .map((issue) => judgement.issue({ ...issue, severity: level }));
  });
}

function sorted(records: ProgressRecord[], ledger: Ledger): ProgressRecord[] {
  const place = new Map(ledger.directory.units.map(({ name }, index) => [name, index]));
  const tasks = new Map(ledger.tasks.map(({ id }, index) => [id, index]));
  const last = Number.MAX_SAFE_INTEGER;
  return records.sort(
    (a, b) =>
      (tasks.get(a.taskId) ?? last) - (tasks.get(b.taskId) ?? last) ||
      ROLE_ORDER[a.role] - ROLE_ORDER[b.role] ||
      (place.get(a.unit) ?? last) - (place.get(b.unit) ?? last) ||
      (a.unit < b.unit ? -1 : 1),
  );
}
