import { saveFile, saveWithBackup } from "../../adapters/node/save";
import { buildCircular, buildReport } from "../../app/build-report";
import { changeMainTexts } from "../../app/main-texts";
import { periodArgument, required, UsageError } from "../arguments";
import { stop, type Command } from "../command";
import { editedReport } from "../edited-report";
import { EXIT } from "../exit";
import { ledgerInput } from "../inputs";
import { complainOf, say } from "../output";
import { saveLedger, unwritable } from "../saving";

export const report: Command = {
  summary: "生成城市汇总",
  usage:
    "report 台账.xlsx [--period 报送期] --out 汇总.xlsx [--paper A3|A4] [--circular 通报.docx] [--keep-edits]",
  positionals: [1, 1],
  options: { period: "text", out: "text", paper: "text", circular: "text", "keep-edits": "flag" },
  async run(args, services) {
    const out = required(args, "out");
    const period = periodArgument(args);
    const paper = args.text("paper")?.toUpperCase() ?? null;
    if (paper !== null && paper !== "A3" && paper !== "A4") {
      throw new UsageError("纸张只能是A3或A4：--paper A3 或 --paper A4。");
    }
    const path = args.positionals[0] ?? "";
    const opened = await ledgerInput(path, services);
    if (!opened.ok) return stop(opened.issue);
    const edited = await editedReport(out, opened.value.ledger, services);
    const keeping = edited !== null && args.flag("keep-edits");
    const ledger = keeping
      ? changeMainTexts(opened.value.ledger, { kind: "keep", edits: edited }, services)
      : opened.value.ledger;
    const built = buildReport(ledger, { period, paper });
    if (!built.ok) return stop(built.issue);
    if (keeping) {
      complainOf(opened.value.issues);
      const { failed, backup } = await saveLedger(ledger, { path, out: null }, services);
      if (failed) return stop(failed);
      say(
        `汇总总表里改过的${edited.edits.length}处文字已记入台账“主文选定”（原来的台账保存在${backup ?? path}）。`,
      );
    }
    const { plan } = built.value;
    let kept: string | null = null;
    const failed = await unwritable(out, async () => {
      const bytes = await services.writer.write(plan);
      // What people typed into the old report is not lost.
      if (edited && !keeping) kept = await saveWithBackup(out, bytes);
      else await saveFile(out, bytes);
    });
    if (failed) return stop(failed);
    const circular = args.text("circular");
    if (circular !== null) {
      const drafted = buildCircular(ledger, { period }, services);
      if (!drafted.ok) return stop(drafted.issue);
      const unsaved = await unwritable(circular, () =>
        saveFile(circular, drafted.value.file.bytes),
      );
      if (unsaved) return stop(unsaved);
    }
    const sheets = plan.sheets.filter(({ visibility }) => visibility === "visible");
    say(`已生成${built.value.period.id}的城市汇总：${out}（${sheets.length}张表）`);
    if (kept !== null && edited) {
      say(`原来的汇总里有${edited.edits.length}处文字被人改过，那份文件保存在${kept}。`);
      say("要在新的汇总里保留改过的文字：把它改回原名，再加 --keep-edits 生成一次。");
    }
    if (circular !== null) say(`通报文稿：${circular}`);
    return EXIT.done;
  },
};
