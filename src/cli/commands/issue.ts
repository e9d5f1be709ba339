import { saveAll } from "../../adapters/node/save";
import { issueWorkbooks, withPeriod } from "../../app/issue-workbooks";
import type { Ledger } from "../../core/model/ledger";
import { periodName, type Period } from "../../core/model/period";
import { dateArgument, periodArgument, required, UsageError } from "../arguments";
import { stop, type Command } from "../command";
import { EXIT } from "../exit";
import { ledgerInput } from "../inputs";
import { complain, complainOf, say, terminalMonitor } from "../output";
import { saveLedger, unwritable } from "../saving";

export const issue: Command = {
  summary: "给每个单位生成填报表",
  usage: "issue 台账.xlsx --period 报送期 --out 文件夹 [--unit 单位]… [--deadline 日期]",
  positionals: [1, 1],
  options: { period: "text", out: "text", unit: "texts", deadline: "text" },
  async run(args, services) {
    required(args, "period");
    const period = periodArgument(args);
    if (!period) throw new UsageError("缺少选项 --period。");
    const out = required(args, "out");
    const deadline = dateArgument(args, "deadline");
    const path = args.positionals[0] ?? "";
    const opened = await ledgerInput(path, services);
    if (!opened.ok) return stop(opened.issue);
    const ledger = noted(opened.value.ledger, period, {
      deadline,
      issued: services.clock.now().slice(0, 10),
    });
    const changed = ledger !== opened.value.ledger;
    if (changed) complainOf(opened.value.issues);
    const request = { period, units: args.texts("unit") };
    const issued = await issueWorkbooks(ledger, request, services, terminalMonitor("生成填报表"));
    if (!issued.ok) {
      complain(issued.issue.message);
      complain(issued.issue.fix);
      return issued.issue.code === "unknown-unit" ? EXIT.usage : EXIT.couldNotRun;
    }
    const unsaved = await unwritable(out, () => saveAll(out, issued.value.files));
    if (unsaved) return stop(unsaved);
    say(`已生成${issued.value.files.length}个单位的填报表，放在：${out}`);
    if (!changed) return EXIT.done;
    const { failed } = await saveLedger(ledger, { path, out: null }, services);
    // The workbooks are out; only a deadline that was asked for must not get lost.
    if (failed && deadline === null) complainOf([failed]);
    if (failed) return deadline === null ? EXIT.done : stop(failed);
    const kept =
      deadline === null ? periodName(period) : `${periodName(period)}，截止日期${deadline}`;
    say(`已记入台账“报送设置”：${kept}。`);
    return EXIT.done;
  },
};

/** A period issued again keeps its first day; only a new deadline is news. */
function noted(
  ledger: Ledger,
  period: Period,
  { deadline, issued }: { deadline: string | null; issued: string },
): Ledger {
  if (deadline !== null) return withPeriod(ledger, period, { deadline, issued });
  const known = ledger.settings.periods.find((setting) => setting.period === period.id);
  return known?.issued ? ledger : withPeriod(ledger, period, { issued });
}
