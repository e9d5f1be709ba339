/** The whole loop on one notice, with invented returns: what `ledger demo` does. */

import type { Issue } from "../../core/model/issue";
import { createIssue } from "../../core/model/issue";
import type { Ledger } from "../../core/model/ledger";
import { parsePeriod } from "../../core/model/period";
import type { ResponsibilityList } from "../../core/model/task";
import type { DirectorySeed } from "../../core/directory";
import type { MergePlan } from "../../core/merge/merge-plan";
import { mergeJson } from "../../core/merge/merge-json";
import { createLedger } from "../../core/template/ledger/create-ledger";
import { planLedger } from "../../core/template/ledger/plan-ledger";
import { CANCELLED } from "../../core/wording/file-issues";
import type { JobMonitor, OutputFile, SourceFile } from "../../ports";
import { buildReport } from "../build-report";
import { issueWorkbooks, withPeriod } from "../issue-workbooks";
import { mergeReturns } from "../merge-returns";
import { sendBack, sendBackRequest } from "../send-back";
import { failure, success, type Result, type Services } from "../services";
import { makeReturns, type DemoCalendar, type DemoReturns } from "./make-returns";

export interface Demo {
  ledger: Ledger;
  issues: Issue[];
  /** Everything to write, but for the returns. */
  files: OutputFile[];
  /** To be written with their dates, since lateness is seen from them. */
  returns: SourceFile[];
  planted: DemoReturns["planted"];
  plan: MergePlan;
}

/** Names of what the demo writes. */
export const DEMO_FILES = {
  ledger: "台账.xlsx",
  issued: "填报表",
  returned: "返回表",
  merged: "台账（已合并）.xlsx",
  sentBack: "退回",
  result: "合并结果.json",
  report: "城市汇总.xlsx",
} as const;

/** Runs the loop for the sixth month of the notice's year. */
export async function runDemo(
  list: ResponsibilityList,
  seed: DirectorySeed | null,
  services: Services,
  monitor: JobMonitor,
): Promise<Result<Demo>> {
  const cancelled = () => failure<Demo>(createIssue(CANCELLED, {}, {}));
  const calendar = demoCalendar(list.notice.date);
  const clock = { now: () => calendar.merged };
  const created = createLedger(list, seed);
  const ledger = withPeriod(created.ledger, calendar.period, {
    deadline: calendar.deadline,
    issued: calendar.issued,
  });
  const issued = await issueWorkbooks(
    ledger,
    { period: calendar.period, units: [] },
    { ...services, clock: { now: () => `${calendar.issued}T09:00` } },
    monitor,
  );
  if (!issued.ok) return failure(issued.issue);
  const returns = await makeReturns(ledger, calendar, services, monitor);
  if (!returns) return cancelled();
  const merged = await mergeReturns(
    ledger,
    returns.files,
    { period: calendar.period.id, choices: [] },
    { ...services, clock },
    monitor,
  );
  if (!merged.ok) return failure(merged.issue);
  const report = buildReport(
    merged.value.ledger,
    { period: calendar.period, paper: null },
    { clock },
  );
  if (!report.ok) return failure(report.issue);
  const back = await sendBack(
    merged.value.ledger,
    sendBackRequest(calendar.period, merged.value.plan),
    { ...services, clock },
    monitor,
  );
  if (!back.ok) return failure(back.issue);
  const json = JSON.stringify(mergeJson(merged.value.plan), null, 2);
  return success({
    ledger: merged.value.ledger,
    issues: [...list.issues, ...created.issues],
    returns: returns.files,
    planted: returns.planted,
    plan: merged.value.plan,
    files: [
      { name: DEMO_FILES.ledger, bytes: await services.writer.write(planLedger(ledger)) },
      ...issued.value.files.map((file) => ({ ...file, name: `${DEMO_FILES.issued}/${file.name}` })),
      {
        name: DEMO_FILES.merged,
        bytes: await services.writer.write(planLedger(merged.value.ledger)),
      },
      ...back.value.files.map((file) => ({ ...file, name: `${DEMO_FILES.sentBack}/${file.name}` })),
      { name: DEMO_FILES.result, bytes: new TextEncoder().encode(json + "\n") },
      { name: DEMO_FILES.report, bytes: await services.writer.write(report.value.plan) },
    ],
  });
}

function demoCalendar(noticeDate: string | null): DemoCalendar & { merged: string } {
  const year = noticeDate?.slice(0, 4) ?? "2024";
  const period = parsePeriod(`${year}-06`);
  if (!period) throw new Error(`no such year: ${year}`);
  return {
    period,
    issued: `${year}-06-11`,
    deadline: `${year}-06-25`,
    inTime: `${year}-06-24T16:30`,
    late: `${year}-06-27T10:15`,
    merged: `${year}-06-28T09:00`,
  };
}
