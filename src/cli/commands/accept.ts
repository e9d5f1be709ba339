import { intakeFor } from "../../core/intake/intake-return";
import { findUnit } from "../../core/directory";
import { filingUnits } from "../../core/ledger/filing-rows";
import { indexRecords } from "../../core/ledger/record-index";
import type { Issue } from "../../core/model/issue";
import type { Ledger } from "../../core/model/ledger";
import type { Period } from "../../core/model/period";
import type { Submission } from "../../core/model/submission";
import { columnHeader } from "../../core/schema/columns";
import { acceptIssue } from "../../core/send-back/accept-issue";
import { openIssuesAcross, openIssuesOf } from "../../core/send-back/open-issues";
import type { Services } from "../../app/services";
import { readSource } from "../../adapters/node/files";
import { periodArgument, required, UsageError, type Arguments } from "../arguments";
import { stop, type Command } from "../command";
import { EXIT } from "../exit";
import { ledgerInput } from "../inputs";
import { complainOf, issueLines, say } from "../output";
import { saveLedger } from "../saving";

export const accept: Command = {
  summary: "列出待处理的问题；写明理由的，核定接受其中一处",
  usage:
    "accept 台账.xlsx [返回表.xlsx] --period 报送期 [--unit 单位] [--task 任务编码] [--column 列名] [--note 理由 [--by 姓名]] [--out 新台账.xlsx]",
  positionals: [1, 2],
  options: {
    period: "text",
    unit: "text",
    task: "text",
    column: "text",
    note: "text",
    by: "text",
    out: "text",
  },
  async run(args, services) {
    required(args, "period");
    const period = periodArgument(args);
    if (!period) throw new UsageError("缺少选项 --period。");
    const [path = "", file] = args.positionals;
    const opened = await ledgerInput(path, services);
    if (!opened.ok) return stop(opened.issue);
    complainOf(opened.value.issues);
    const { ledger } = opened.value;
    const returned = file === undefined ? null : await readReturn(file, ledger, period, services);
    if (returned !== null && "code" in returned) return stop(returned);

    const issues = wanted(args, openIssues(args, ledger, period, returned));
    const note = args.text("note");
    const [issue] = issues;
    if (note === null || !issue || issues.length > 1) {
      for (const each of issues) for (const line of issueLines(each)) say(line);
      say(issues.length === 0 ? "没有符合条件的问题。" : `共${issues.length}处。`);
      if (note === null) return EXIT.done;
      throw new UsageError(
        issue
          ? "一次只能接受一处：请用 --unit、--task、--column 限定到其中一处。"
          : "没有可以接受的问题；读取返回表时发现的，请在台账之后写上那份返回表。",
      );
    }
    const decision = {
      note,
      by: args.text("by") ?? ledger.notice.issuer ?? "",
      date: services.clock.now().slice(0, 10),
    };
    const accepted = acceptIssue(ledger, period, issue, decision, returned);
    const out = args.text("out");
    const { failed } = await saveLedger(accepted, { path, out }, services);
    if (failed) return stop(failed);
    for (const line of issueLines(issue)) say(line);
    say(`已核定接受，记入“已核意见”：${out ?? path}`);
    return EXIT.done;
  },
};

/** The return as the intake reads it; an issue where nothing can be taken from it. */
async function readReturn(
  path: string,
  ledger: Ledger,
  period: Period,
  services: Services,
): Promise<Submission | Issue> {
  const source = await readSource(path);
  if (!("bytes" in source)) return source;
  const read = await services.reader.read(source);
  const intake = intakeFor(ledger)({ read, receivedAt: source.modified }, { period: period.id });
  if (intake.kind === "submission") return intake.submission;
  return intake.kind === "conflict" ? intake.conflict.issue : intake.reason;
}

function openIssues(
  args: Arguments,
  ledger: Ledger,
  period: Period,
  returned: Submission | null,
): Issue[] {
  const name = args.text("unit") ?? returned?.unit ?? null;
  const unit = name === null ? null : (findUnit(ledger.directory, name)?.name ?? name);
  const records = indexRecords(ledger);
  const filed = new Set(
    ledger.filings.filter((each) => each.period === period.id).map((each) => each.unit),
  );
  const units = filingUnits(ledger).filter((each) =>
    unit === null ? filed.has(each) : each === unit,
  );
  const own = units.flatMap((each) =>
    openIssuesOf(each, ledger, period, returned?.unit === each ? returned : null, records),
  );
  return unit === null ? [...own, ...openIssuesAcross(ledger, period)] : own;
}

function wanted(args: Arguments, issues: readonly Issue[]): Issue[] {
  const task = args.text("task");
  const column = args.text("column");
  return issues.filter(
    ({ taskId, field }) =>
      (task === null || taskId === task) &&
      (column === null || (field !== null && columnHeader(field) === column)),
  );
}
