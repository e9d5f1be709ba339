/** What is doubtful about units: names, collective units, coverage. */

import { issueKind } from "../model/issue";
import type { LeadlessRule } from "../model/ledger";

/** 一、二、三等5项: few names in full, more by number. */
export function listNames(names: readonly string[], counter: string, most = 5): string {
  const shown = names.slice(0, most).join("、");
  return names.length > most ? `${shown}等${names.length}${counter}` : shown;
}

export const UNITS_MERGED = issueKind<{ name: string; others: string[] }>({
  code: "units-merged",
  severity: "info",
  message: ({ name, others }) => `通知中的“${others.join("”“")}”与“${name}”按同一个单位处理。`,
  fix: () => "如果它们是不同的单位，请在“单位名录”中删去别名并另加一行。",
});

export const PREFIX_OMITTED = issueKind<{ name: string; full: string }>({
  code: "unit-prefix-omitted",
  severity: "warning",
  message: ({ name, full }) => `通知中的“${name}”没有写级别，可能是“${full}”，名录中暂按原文登记。`,
  fix: ({ name, full }) =>
    `如果就是“${full}”，请在“单位名录”中把名称改为“${full}”、别名填“${name}”。`,
});

export const MEMBERS_UNKNOWN = issueKind<{ name: string; tasks: string[] }>({
  code: "collective-members-unknown",
  severity: "info",
  message: ({ name, tasks }) =>
    `“${name}”包括哪些单位，名录中没有；${listNames(tasks, "项任务")}暂只由写明的单位填报。`,
  fix: () => "请在“单位名录”该行的“成员单位”栏填上各成员，用顿号隔开。",
});

export const MEMBERS_TO_CONFIRM = issueKind<{ name: string; members: string[] }>({
  code: "collective-members-to-confirm",
  severity: "info",
  message: ({ name, members }) =>
    `“${name}”按${listNames(members, "个单位", 6)}分解，通知本身没有逐一写明。`,
  fix: () => "请在“单位名录”中核对该行的“成员单位”，需要时增减。",
});

export const LEADS_STOOD_IN_FOR = issueKind<{ tasks: string[]; rule: LeadlessRule }>({
  code: "leads-stood-in-for",
  severity: "info",
  message: ({ tasks, rule }) =>
    `${listNames(tasks, "项任务")}没有写明牵头单位，` +
    (rule === "first-responsible"
      ? "由排在第一位的责任单位填报状态和完成率，作为主文。"
      : "各责任单位都填报状态和完成率，以排在第一位的为主文。"),
  fix: () =>
    "要改的，在“报送设置”里选“没有牵头单位的任务”由谁牵头；个别任务的，在“任务清单”里填写牵头单位。",
});

export const MEMBER_NOT_LISTED = issueKind<{ name: string; member: string; suggestions: string[] }>(
  {
    code: "collective-member-not-listed",
    severity: "warning",
    message: ({ name, member }) => `“${name}”的成员“${member}”不在单位名录中，没有给它分派任务。`,
    fix: ({ suggestions }) =>
      suggestionOr(suggestions, "请在“单位名录”中补上该单位，或改正成员名称。"),
  },
);

export const UNIT_NOT_LISTED = issueKind<{ name: string; tasks: string[]; suggestions: string[] }>({
  code: "unit-not-listed",
  severity: "error",
  message: ({ name, tasks }) =>
    `${listNames(tasks, "项任务")}写明的“${name}”不在单位名录中，没有给它分派任务。`,
  fix: ({ suggestions }) =>
    suggestionOr(suggestions, "请在“单位名录”中补上该单位，或填为某单位的别名。"),
});

export const TASK_UNCOVERED = issueKind<{ names: string[] }>({
  code: "task-uncovered",
  severity: "error",
  message: ({ taskId, names }) =>
    names.length > 0
      ? `任务${taskId}没有单位填报：“${listNames(names, "个单位")}”都不填报，或成员不明。`
      : `任务${taskId}没有写明牵头单位和责任单位，没有单位填报。`,
  fix: ({ names }) =>
    names.length > 0
      ? "请在“单位名录”中填上成员单位，或把其中一个单位的“是否填报”改为“是”。"
      : "请核对通知，在任务清单中补上牵头单位。",
});

/** What 单位名录 says beside a collective unit that nobody files for. */
export const COLLECTIVE_WITHOUT_MEMBERS = "成员不明，相关任务只由写明的单位填报；请填写成员单位。";

/** What it says where members are no rows of the list. */
export function membersNotListed(names: readonly string[]): string {
  return `名录中没有${listNames(
    names.map((name) => `“${name}”`),
    "个单位",
  )}，没有分派任务；请另加一行，或改正名称。`;
}

function suggestionOr(suggestions: readonly string[], otherwise: string): string {
  return suggestions.length > 0 ? `是否指：${suggestions.join("、")}？${otherwise}` : otherwise;
}
