import { collectReturns } from "../../adapters/node/files";
import { inflateWithZlib } from "../../adapters/node/inflate";
import { checkReturns } from "../../app/check-returns";
import type { OpenLedger } from "../../app/open-ledger";
import { forPrograms } from "../../core/merge/merge-json";
import { hasErrors, stop, type Command } from "../command";
import { EXIT } from "../exit";
import { ledgerInput } from "../inputs";
import { issueLines, say, sayJson, terminalMonitor } from "../output";
import { OUTCOME_WORDS } from "../../core/schema/vocabulary";

export const check: Command = {
  summary: "只校验返回的填报表，不合并",
  usage: "check 文件或文件夹或压缩包… [--ledger 台账.xlsx] [--json]",
  positionals: [1, Infinity],
  options: { ledger: "text", json: "flag" },
  async run(args, services) {
    const json = args.flag("json");
    const path = args.text("ledger");
    let opened: OpenLedger | null = null;
    if (path !== null) {
      const result = await ledgerInput(path, services);
      if (!result.ok) return stop(result.issue, json);
      opened = result.value;
    }
    const { files, issues: unread } = await collectReturns(args.positionals, inflateWithZlib);
    if (files.length === 0) return stop(unread, json);
    const checked = await checkReturns(
      opened?.ledger ?? null,
      files,
      services,
      terminalMonitor("校验"),
    );
    if (!checked.ok) return stop(checked.issue, json);
    const document = { ...checked.value, issues: [...checked.value.issues, ...unread] };
    if (json) sayJson(forPrograms(document));
    else {
      for (const file of document.files) {
        const { errors, warnings } = file.counts;
        const verdict =
          file.reason === null && file.issues.length === 0
            ? "没有发现问题"
            : `${OUTCOME_WORDS[file.outcome]}，${errors}处错误、${warnings}处提示`;
        say(`${file.file}：${verdict}`);
        if (file.reason) {
          say(`  ${file.reason.message}`);
          say(`  → ${file.reason.remedy}`);
        }
        for (const issue of file.issues) for (const line of issueLines(issue)) say(`  ${line}`);
      }
      for (const issue of document.issues) for (const line of issueLines(issue)) say(line);
    }
    const trouble = document.files.some(
      (file) => ["rejected", "conflict"].includes(file.outcome) || file.counts.errors > 0,
    );
    return trouble || hasErrors(document.issues) ? EXIT.doneWithErrors : EXIT.done;
  },
};
