import { saveFile } from "../../adapters/node/save";
import { createLedger } from "../../core/template/ledger/create-ledger";
import { planLedger } from "../../core/template/ledger/plan-ledger";
import { required } from "../arguments";
import { hasErrors, stop, type Command } from "../command";
import { EXIT } from "../exit";
import { noticeInput } from "../inputs";
import { issueLines, say } from "../output";
import { unwritable } from "../saving";
import { directorySeed } from "../built-in";

export const create: Command = {
  summary: "由通知建立台账",
  usage: "create 通知文件 --out 台账.xlsx",
  positionals: [1, 1],
  options: { out: "text" },
  async run(args, services) {
    const out = required(args, "out");
    const list = await noticeInput(args.positionals[0] ?? "", services);
    if (!list.ok) return stop(list.issue);
    if (list.value.tasks.length === 0) return stop(list.value.issues);
    const { ledger, issues } = createLedger(list.value, directorySeed());
    const failed = await unwritable(out, async () =>
      saveFile(out, await services.writer.write(planLedger(ledger))),
    );
    if (failed) return stop(failed);
    say(`已建立台账：${out}`);
    say(
      `任务${ledger.tasks.length}项，单位${ledger.directory.units.length}个，分工${ledger.assignments.length}条。`,
    );
    const all = [...list.value.issues, ...issues];
    for (const issue of all) for (const line of issueLines(issue)) say(line);
    return hasErrors(all) ? EXIT.doneWithErrors : EXIT.done;
  },
};
