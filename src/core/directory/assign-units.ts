/** Who does what: a notice's printed units turned into roles of the directory's units. */

import { createIssue, type Issue } from "../model/issue";
import type { LeadlessRule } from "../model/ledger";
import type { Task } from "../model/task";
import type { Assignment, Role, Unit, UnitDirectory } from "../model/unit";
import {
  LEADS_STOOD_IN_FOR,
  MEMBER_NOT_LISTED,
  MEMBERS_UNKNOWN,
  TASK_UNCOVERED,
  UNIT_NOT_LISTED,
} from "../wording/directory-issues";
import { uncoveredTasks } from "./coverage";
import { createUnitFinder, type UnitFinder } from "./find-unit";
import { suggestUnits } from "./suggest-units";

type Group = Assignment["group"];

/** What stays without a unit, by printed name, with the tasks it stands in. */
interface Gaps {
  unknownUnits: Map<string, string[]>;
  unknownMembers: Map<string, string[]>;
  strayMembers: Map<string, Set<string>>;
}

/**
 * Assigns every task's printed units. The first lead that is a real unit leads first, the others
 * lead; a collective unit's members take part as members, unless they are named themselves: a unit
 * has one role a task, the strongest. Rows stand in the notice's order: named leads, named
 * responsible units, members. Where a task prints no lead, `rule` says which responsible units stand
 * in. Gaps are issues, one a collective or unknown name; a task that no filing unit covers is an
 * error of its own.
 */
export function assignUnits(
  tasks: readonly Task[],
  directory: UnitDirectory,
  rule: LeadlessRule,
): { assignments: Assignment[]; issues: Issue[] } {
  const find = createUnitFinder(directory);
  const gaps: Gaps = {
    unknownUnits: new Map(),
    unknownMembers: new Map(),
    strayMembers: new Map(),
  };
  const groups = new Map(tasks.map((task) => [task, printedGroups(task, find, rule)]));
  const assignments = tasks.flatMap((task) =>
    assignTask(task.id, groups.get(task) ?? task, find, gaps),
  );
  const stoodIn = tasks.filter((task) => groups.get(task)?.lead !== task.lead);
  const issues = [
    ...(stoodIn.length > 0
      ? [createIssue(LEADS_STOOD_IN_FOR, {}, { tasks: stoodIn.map(({ id }) => id), rule })]
      : []),
    ...uncoveredTasks(tasks, assignments, directory).map((task) =>
      createIssue(
        TASK_UNCOVERED,
        { taskId: task.id },
        { names: [...task.lead, ...task.responsible] },
      ),
    ),
    ...gapIssues(gaps, directory),
  ];
  return { assignments, issues };
}

type PrintedGroups = Pick<Task, "lead" | "responsible">;

/**
 * The printed units by group. Somebody has to answer for a task's state: where no lead is printed, the
 * first responsible unit does, a real one before a collective one, or all of them.
 */
function printedGroups(task: Task, find: UnitFinder, rule: LeadlessRule): PrintedGroups {
  const { lead, responsible } = task;
  if (lead.length > 0 || responsible.length === 0) return task;
  if (rule === "all-responsible") return { lead: responsible, responsible: [] };
  const isReal = (phrase: string) => (find(phrase)?.kind ?? "collective") !== "collective";
  const first = responsible.find(isReal) ?? responsible[0] ?? "";
  return { lead: [first], responsible: responsible.filter((phrase) => phrase !== first) };
}

function assignTask(
  taskId: string,
  { lead, responsible }: PrintedGroups,
  find: UnitFinder,
  gaps: Gaps,
): Assignment[] {
  const rows = new Map<string, Assignment>();
  const collectives: { unit: Unit; phrase: string; group: Group }[] = [];
  const add = (unit: string, role: Role, phrase: string, group: Group) => {
    if (!rows.has(unit)) rows.set(unit, { taskId, unit, role, phrase, group });
  };
  let led = false;
  const addNamed = (phrase: string, group: Group) => {
    const unit = find(phrase);
    if (!unit) {
      note(gaps.unknownUnits, phrase, taskId);
    } else if (unit.kind === "collective") {
      collectives.push({ unit, phrase, group });
    } else if (group === "responsible") {
      add(unit.name, "responsible", phrase, group);
    } else {
      add(unit.name, led ? "lead" : "lead-first", phrase, group);
      led = true;
    }
  };
  for (const phrase of lead) addNamed(phrase, "lead");
  for (const phrase of responsible) addNamed(phrase, "responsible");
  for (const { unit, phrase, group } of collectives) {
    if (unit.members.length === 0) note(gaps.unknownMembers, unit.name, taskId);
    for (const name of unit.members) {
      const member = find(name);
      if (member && member.kind !== "collective") add(member.name, "member", phrase, group);
      else
        gaps.strayMembers.set(unit.name, (gaps.strayMembers.get(unit.name) ?? new Set()).add(name));
    }
  }
  return [...rows.values()];
}

function note(gaps: Map<string, string[]>, name: string, taskId: string): void {
  const tasks = gaps.get(name);
  if (!tasks) gaps.set(name, [taskId]);
  else if (tasks.at(-1) !== taskId) tasks.push(taskId);
}

function gapIssues(gaps: Gaps, directory: UnitDirectory): Issue[] {
  const issues: Issue[] = [];
  for (const [name, tasks] of gaps.unknownUnits) {
    const suggestions = suggestUnits(directory, name);
    issues.push(
      createIssue(UNIT_NOT_LISTED, { unit: name }, { name, tasks, suggestions, found: name }),
    );
  }
  for (const [name, members] of gaps.strayMembers) {
    for (const member of members) {
      const suggestions = suggestUnits(directory, member);
      const facts = { name, member, suggestions, found: member };
      issues.push(createIssue(MEMBER_NOT_LISTED, { unit: name }, facts));
    }
  }
  for (const [name, tasks] of gaps.unknownMembers) {
    issues.push(createIssue(MEMBERS_UNKNOWN, { unit: name }, { name, tasks }));
  }
  return issues;
}
