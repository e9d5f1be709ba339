/** The whole loop on one notice, with invented returns: what `ledger demo` does. */

import type { Issue } from "../../core/model/issue";
import { createIssue } from "../../core/model/issue";
import type { Ledger } from "../../core/model/ledger";
import type { Period } from "../../core/model/period";
import type { ResponsibilityList } from "../../core/model/task";
import type { DirectorySeed } from "../../core/directory";
import type { MergePlan } from "../../core/merge/merge-plan";
import { forPrograms, mergeJson } from "../../core/merge/merge-json";
import { createLedger } from "../../core/template/ledger/create-ledger";
import { planLedger } from "../../core/template/ledger/plan-ledger";
import { CANCELLED } from "../../core/wording/file-issues";
import type { JobMonitor, OutputFile, SourceFile } from "../../ports";
import { buildCircular, buildReport } from "../build-report";
import { issueWorkbooks, withPeriod } from "../issue-workbooks";
import { mergeReturns } from "../merge-returns";
import { sendBack, sendBackRequest } from "../send-back";
import { failure, success, type Result, type Services } from "../services";
import { demoMonths, type DemoMonth } from "./calendar";
import { makeReturns, type DemoReturns } from "./make-returns";

export interface Demo {
  ledger: Ledger;
  issues: Issue[];
  /** Everything to write, but for the returns. */
  files: OutputFile[];
  /** To be written with their dates, since lateness is seen from them; names with their folder. */
  returns: SourceFile[];
  /** The first month is the one that `files` tell of in full. */
  months: [DemoRound, ...DemoRound[]];
}

/** What happened in one month. */
export interface DemoRound {
  period: Period;
  /** Folder of the month's files; empty for the first month. */
  folder: string;
  returned: number;
  planted: DemoReturns["planted"];
  plan: MergePlan;
}

/** Names of what the demo writes; the later months' stand in a folder named for their period. */
export const DEMO_FILES = {
  ledger: "台账.xlsx",
  issued: "填报表",
  returned: "返回表",
  merged: "台账（已合并）.xlsx",
  sentBack: "退回",
  result: "合并结果.json",
  report: "城市汇总.xlsx",
  circular: "通报文稿.docx",
} as const;

/**
 * Runs the loop for the sixth month of the notice's year, from issuing to what goes back, then two
 * more months on the same ledger, so that the last report has a trend and changes to show.
 */
export async function runDemo(
  list: ResponsibilityList,
  seed: DirectorySeed | null,
  services: Services,
  monitor: JobMonitor,
): Promise<Result<Demo>> {
  const [first, ...later] = demoMonths(list.notice.date);
  const created = createLedger(list, seed);
  const ledger = opened(created.ledger, first);
  const issued = await issueWorkbooks(
    ledger,
    { period: first.period, units: [] },
    { ...services, clock: { now: () => `${first.issued}T09:00` } },
    monitor,
  );
  if (!issued.ok) return failure(issued.issue);
  const ran = await runMonth(ledger, first, "", services, monitor);
  if (!ran.ok) return failure(ran.issue);
  const back = await sendBack(
    ran.value.ledger,
    sendBackRequest(first.period, ran.value.round.plan),
    { ...services, clock: { now: () => first.merged } },
    monitor,
  );
  if (!back.ok) return failure(back.issue);
  const json = JSON.stringify(forPrograms(mergeJson(ran.value.round.plan)), null, 2);
  const demo: Demo = {
    ledger: ran.value.ledger,
    issues: [...list.issues, ...created.issues],
    months: [ran.value.round],
    returns: ran.value.returns,
    files: [
      { name: DEMO_FILES.ledger, bytes: await services.writer.write(planLedger(ledger)) },
      ...issued.value.files.map((file) => ({ ...file, name: `${DEMO_FILES.issued}/${file.name}` })),
      ...back.value.files.map((file) => ({ ...file, name: `${DEMO_FILES.sentBack}/${file.name}` })),
      { name: DEMO_FILES.result, bytes: new TextEncoder().encode(json + "\n") },
      ...ran.value.files,
    ],
  };
  for (const month of later) {
    const folder = `${month.period.id}/`;
    const next = await runMonth(opened(demo.ledger, month), month, folder, services, monitor);
    if (!next.ok) return failure(next.issue);
    demo.ledger = next.value.ledger;
    demo.months.push(next.value.round);
    demo.returns.push(...next.value.returns);
    demo.files.push(...next.value.files);
  }
  return success(demo);
}

/** The ledger with a month's deadline set and its workbooks noted as issued. */
function opened(ledger: Ledger, { period, deadline, issued }: DemoMonth): Ledger {
  return withPeriod(ledger, period, { deadline, issued });
}

interface MonthRun {
  ledger: Ledger;
  round: DemoRound;
  returns: SourceFile[];
  files: OutputFile[];
}

/** Returns of a month, their merge, the merged ledger and the report. */
async function runMonth(
  ledger: Ledger,
  month: DemoMonth,
  folder: string,
  services: Services,
  monitor: JobMonitor,
): Promise<Result<MonthRun>> {
  const { period } = month;
  const clock = { now: () => month.merged };
  const returns = await makeReturns(ledger, month, services, monitor);
  if (!returns) return failure(createIssue(CANCELLED, {}, {}));
  const request = { period: period.id, choices: [] };
  const merged = await mergeReturns(
    ledger,
    returns.files,
    request,
    { ...services, clock },
    monitor,
  );
  if (!merged.ok) return failure(merged.issue);
  const report = buildReport(merged.value.ledger, { period, paper: null });
  if (!report.ok) return failure(report.issue);
  const circular = buildCircular(merged.value.ledger, { period }, services);
  if (!circular.ok) return failure(circular.issue);
  const { writer } = services;
  return success({
    ledger: merged.value.ledger,
    round: {
      period,
      folder,
      returned: returns.files.length,
      planted: returns.planted,
      plan: merged.value.plan,
    },
    returns: returns.files.map((file) => ({
      ...file,
      name: `${folder}${DEMO_FILES.returned}/${file.name}`,
    })),
    files: [
      {
        name: `${folder}${DEMO_FILES.merged}`,
        bytes: await writer.write(planLedger(merged.value.ledger)),
      },
      { name: `${folder}${DEMO_FILES.report}`, bytes: await writer.write(report.value.plan) },
      { name: `${folder}${DEMO_FILES.circular}`, bytes: circular.value.file.bytes },
    ],
  });
}
