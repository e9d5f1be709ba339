import { collectReturns } from "../../adapters/node/files";
import { inflateWithZlib } from "../../adapters/node/inflate";
import { saveAll } from "../../adapters/node/save";
import { mergeReturns, type MergedReturns } from "../../app/merge-returns";
import { sendBack, sendBackRequest } from "../../app/send-back";
import type { Services } from "../../app/services";
import type { Issue } from "../../core/model/issue";
import { parsePeriod } from "../../core/model/period";
import { forPrograms, mergeJson } from "../../core/merge/merge-json";
import { choicesArgument, periodArgument } from "../arguments";
import { chosenFiles } from "../chosen-files";
import { hasErrors, stop, type Command } from "../command";
import { EXIT } from "../exit";
import { ledgerInput } from "../inputs";
import { mergeSummary } from "../merge-summary";
import { complainOf, say, sayJson, terminalMonitor } from "../output";
import { saveLedger, unwritable } from "../saving";

export const merge: Command = {
  summary: "校验并合并返回的填报表",
  usage:
    "merge 台账.xlsx 文件或文件夹或压缩包… [--period 报送期] [--out 新台账.xlsx] [--choose 文件=单位]… [--send-back 文件夹] [--dry-run] [--json]",
  positionals: [2, Infinity],
  options: {
    period: "text",
    out: "text",
    choose: "texts",
    "send-back": "text",
    "dry-run": "flag",
    json: "flag",
  },
  async run(args, services) {
    const json = args.flag("json");
    const period = periodArgument(args);
    const said = choicesArgument(args);
    const [path = "", ...paths] = args.positionals;
    const opened = await ledgerInput(path, services);
    if (!opened.ok) return stop(opened.issue, json);
    const { ledger } = opened.value;
    complainOf(opened.value.issues);
    const found = await collectReturns(paths, inflateWithZlib);
    if (found.files.length === 0) return stop(found.issues, json);
    complainOf(found.issues);
    const names = found.files.map((file) => file.name);
    const choices = chosenFiles(said, names);
    const request = { period: period?.id ?? null, choices };
    const merged = await mergeReturns(
      ledger,
      found.files,
      request,
      services,
      terminalMonitor("合并"),
    );
    if (!merged.ok) return stop(merged.issue, json);
    const { plan } = merged.value;

    const out = args.text("out");
    let backup: string | null = null;
    if (!args.flag("dry-run") && (out !== null || merged.value.ledger !== ledger)) {
      const saved = await saveLedger(merged.value.ledger, { path, out }, services);
      if (saved.failed) return stop(saved.failed, json);
      backup = saved.backup;
    }
    const sendBackTo = args.text("send-back");
    const written = sendBackTo !== null && !args.flag("dry-run") ? sendBackTo : null;
    if (written !== null && plan.period !== null) {
      const failed = await writeSendBack(written, plan.period, merged.value, services);
      if (failed) return stop(failed, json);
    }
    if (json) {
      const document = mergeJson(plan);
      sayJson(forPrograms({ ...document, issues: [...document.issues, ...found.issues] }));
    } else {
      for (const line of mergeSummary(plan)) say(line);
      say();
      if (args.flag("dry-run")) say("这是预演，没有写入任何内容。");
      else if (out !== null) say(`已写入：${out}`);
      else if (backup !== null) say(`已写入：${path}（合并前的台账保存在${backup}）`);
      else say("没有新内容，台账没有改动。");
      if (written !== null) say(`退回修改的填报表、催报和退回用语、问题汇总放在：${written}`);
    }
    const trouble = plan.files.some(
      (file) => ["rejected", "conflict"].includes(file.outcome) || file.counts.errors > 0,
    );
    return trouble || found.issues.length > 0 || hasErrors(plan.issues)
      ? EXIT.doneWithErrors
      : EXIT.done;
  },
};

/** Writes what goes back to the units; an issue says why it could not be written. */
async function writeSendBack(
  folder: string,
  periodId: string,
  { ledger, plan }: MergedReturns,
  services: Services,
): Promise<Issue | null> {
  const period = parsePeriod(periodId);
  if (!period) return null;
  const request = sendBackRequest(period, plan);
  const made = await sendBack(ledger, request, services, terminalMonitor("退回"));
  return made.ok ? unwritable(folder, () => saveAll(folder, made.value.files)) : made.issue;
}
