import { updateLedger } from "../../app/update-ledger";
import { directorySeed } from "../built-in";
import { inLedgerCodes } from "../../core/notice/compare/known-codes";
import { hasErrors, stop, type Command } from "../command";
import { EXIT } from "../exit";
import { ledgerInput, noticeInput } from "../inputs";
import { complainOf, issueLines, say } from "../output";
import { saveLedger } from "../saving";

export const update: Command = {
  summary: "通知有更正时，按新通知更新台账",
  usage: "update 台账.xlsx 通知文件 [--out 新台账.xlsx] [--dry-run]",
  positionals: [2, 2],
  options: { out: "text", "dry-run": "flag" },
  async run(args, services) {
    const [path = "", notice = ""] = args.positionals;
    const opened = await ledgerInput(path, services);
    if (!opened.ok) return stop(opened.issue);
    complainOf(opened.value.issues);
    const list = await noticeInput(notice, services);
    if (!list.ok) return stop(list.issue);
    if (list.value.tasks.length === 0) return stop(list.value.issues);
    const { changes, ledger } = updateLedger(
      opened.value.ledger,
      list.value,
      directorySeed(),
      services,
    );
    const { added, changed, renumbered, removed, unchanged } = changes;
    say(
      `新增${added.length}项，修改${changed.length}项，改号或移动${renumbered.length}项，` +
        `删除${removed.length}项，未变${unchanged}项。已填报的记录全部保留。`,
    );
    const all = [...inLedgerCodes(list.value, changes), ...changes.issues];
    for (const issue of all) for (const line of issueLines(issue)) say(line);

    const out = args.text("out");
    if (args.flag("dry-run")) say("这是预演，没有写入任何内容。");
    else if (out === null && ledger === opened.value.ledger) say("没有变化，台账没有改动。");
    else {
      const { failed } = await saveLedger(ledger, { path, out }, services);
      if (failed) return stop(failed);
      say(`已写入：${out ?? path}`);
    }
    return hasErrors(all) ? EXIT.doneWithErrors : EXIT.done;
  },
};
