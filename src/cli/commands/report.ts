import { saveFile } from "../../adapters/node/save";
import { buildCircular, buildReport } from "../../app/build-report";
import { periodArgument, required, UsageError } from "../arguments";
import { stop, type Command } from "../command";
import { EXIT } from "../exit";
import { ledgerInput } from "../inputs";
import { say } from "../output";
import { unwritable } from "../saving";

export const report: Command = {
  summary: "生成城市汇总",
  usage:
    "report 台账.xlsx [--period 报送期] --out 汇总.xlsx [--paper A3|A4] [--circular 通报.docx]",
  positionals: [1, 1],
  options: { period: "text", out: "text", paper: "text", circular: "text" },
  async run(args, services) {
    const out = required(args, "out");
    const period = periodArgument(args);
    const paper = args.text("paper")?.toUpperCase() ?? null;
    if (paper !== null && paper !== "A3" && paper !== "A4") {
      throw new UsageError("纸张只能是A3或A4：--paper A3 或 --paper A4。");
    }
    const opened = await ledgerInput(args.positionals[0] ?? "", services);
    if (!opened.ok) return stop(opened.issue);
    const built = buildReport(opened.value.ledger, { period, paper });
    if (!built.ok) return stop(built.issue);
    const { plan } = built.value;
    const failed = await unwritable(out, async () =>
      saveFile(out, await services.writer.write(plan)),
    );
    if (failed) return stop(failed);
    const circular = args.text("circular");
    if (circular !== null) {
      const drafted = buildCircular(opened.value.ledger, { period }, services);
      if (!drafted.ok) return stop(drafted.issue);
      const unsaved = await unwritable(circular, () =>
        saveFile(circular, drafted.value.file.bytes),
      );
      if (unsaved) return stop(unsaved);
    }
    say(`已生成${built.value.period.id}的城市汇总：${out}（${plan.sheets.length}张表）`);
    if (circular !== null) say(`通报文稿：${circular}`);
    return EXIT.done;
  },
};
