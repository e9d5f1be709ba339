import { hasErrors, stop, type Command } from "../command";
import { EXIT } from "../exit";
import { noticeInput } from "../inputs";
import { issueLines, say, sayJson, table } from "../output";
import { gatherAlike } from "../../core/wording/gather-issues";
import type { ResponsibilityList } from "../../core/model/task";

export const parse: Command = {
  summary: "读取通知，列出任务和单位",
  usage: "parse 通知文件 [--json]",
  positionals: [1, 1],
  options: { json: "flag" },
  async run(args, services) {
    const json = args.flag("json");
    const list = await noticeInput(args.positionals[0] ?? "", services);
    if (!list.ok) return stop(list.issue, json);
    const { tasks, issues } = list.value;
    if (tasks.length === 0 && !json) return stop(issues);
    if (json) sayJson(parseDocument(list.value));
    else describe(list.value);
    if (tasks.length === 0) return EXIT.couldNotRun;
    return hasErrors(issues) ? EXIT.doneWithErrors : EXIT.done;
  },
};

/** The document of `parse --json` (DESIGN §8). */
function parseDocument({ notice, tasks, units, issues }: ResponsibilityList) {
  return { notice, tasks, units, issues };
}

function describe(list: ResponsibilityList): void {
  const { notice, tasks, units, issues } = list;
  say([notice.title, notice.docNumber, notice.issuer, notice.date].filter(Boolean).join("  "));
  for (const name of new Set(tasks.map((task) => task.list))) {
    const own = tasks.filter((task) => task.list === name);
    say(
      `${name}：${own.length}项任务，${count(own.map((task) => task.chapter))}章${count(own.map((task) => task.section))}节`,
    );
  }
  say(
    `牵头单位${tasks.flatMap((task) => task.lead).length}处，责任单位${tasks.flatMap((task) => task.responsible).length}处；` +
      `不同的单位名称${units.length}个，其中集合单位${units.filter((unit) => unit.collective).length}个`,
  );
  say();
  const rows = tasks.map((task) => [task.id, task.label, shorten(task.text), task.lead.join("、")]);
  for (const line of table([["编码", "序号", "工作任务", "牵头单位"], ...rows])) say(line);
  if (issues.length > 0) say();
  for (const issue of gatherAlike(issues)) for (const line of issueLines(issue)) say(line);
}

function count(names: readonly (string | null)[]): number {
  return new Set(names.filter((name) => name !== null)).size;
}

function shorten(text: string): string {
  return text.length > 28 ? text.slice(0, 27) + "…" : text;
}
