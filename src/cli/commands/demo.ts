import { utimes } from "node:fs/promises";
import { join } from "node:path";
import { readAsset } from "../../adapters/node/assets";
import { saveAll } from "../../adapters/node/save";
import { DEMO_FILES, runDemo, type Demo } from "../../app/demo/run-demo";
import { periodName } from "../../core/model/period";
import { loadNotice } from "../../app/load-notice";
import { BUILT_IN_NOTICE, directorySeed } from "../built-in";
import { stop, type Command } from "../command";
import { EXIT } from "../exit";
import { mergeSummary } from "../merge-summary";
import { say, table, terminalMonitor } from "../output";
import { unwritable } from "../saving";

export const demo: Command = {
  summary: "用内置通知把整个流程跑一遍",
  usage: "demo [--out 文件夹]",
  positionals: [0, 0],
  options: { out: "text" },
  async run(args, services) {
    const out = args.text("out") ?? join("output", "demo");
    const notice = { name: BUILT_IN_NOTICE, bytes: await readAsset(`notice/${BUILT_IN_NOTICE}`) };
    const list = await loadNotice({ ...notice, modified: null }, services);
    if (!list.ok) return stop(list.issue);
    const ran = await runDemo(list.value, directorySeed(), services, terminalMonitor("演示"));
    if (!ran.ok) return stop(ran.issue);
    const { returns } = ran.value;
    const failed = await unwritable(out, async () => {
      await saveAll(out, [...ran.value.files, ...returns]);
      for (const { name, modified } of returns) {
        const time = new Date(modified ?? 0);
        await utimes(join(out, name), time, time);
      }
    });
    if (failed) return stop(failed);
    describe(ran.value, out);
    return EXIT.done;
  },
};

function describe(ran: Demo, out: string): void {
  const [first, ...later] = ran.months;
  const issued = ran.files.filter((file) => file.name.startsWith(DEMO_FILES.issued)).length;
  say("演示完成：通知 → 台账 → 填报表 → 返回表 → 校验合并 → 退回修改 → 城市汇总");
  say();
  for (const line of table([
    [join(out, DEMO_FILES.ledger), `由通知建立的台账，${ran.ledger.tasks.length}项任务`],
    [join(out, DEMO_FILES.issued), `下发给各单位的填报表，${issued}份`],
    [join(out, DEMO_FILES.returned), `模拟返回的文件，${first.returned}个`],
    [join(out, DEMO_FILES.merged), "合并后的台账，每个数据都记着出自哪个文件哪个单元格"],
    [
      join(out, DEMO_FILES.sentBack),
      `退回给${first.plan.units.sentBack.length}个单位修改的填报表，连同催报和退回用语、问题汇总`,
    ],
    [join(out, DEMO_FILES.result), "合并结果，供其他程序读取"],
    [join(out, DEMO_FILES.report), "城市汇总，可直接打印"],
    ...later.map(({ period, folder }) => [
      join(out, folder),
      `${periodName(period)}接着做一期：返回表、合并后的台账、带对比和走势的城市汇总`,
    ]),
  ])) {
    say(line);
  }
  for (const { period, planted } of ran.months) {
    say();
    say(`${periodName(period)}埋下的差错：`);
    for (const line of table(planted.map(({ who, story }) => [`  ${who}`, story]))) say(line);
  }
  say();
  for (const line of mergeSummary(first.plan)) say(line);
}
