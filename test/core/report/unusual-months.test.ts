/** Months and notices unlike the usual one: nothing, everything, one chapter, limits at their ends. */

import type { Ledger } from "../../../src/core/model/ledger";
import type { RecordValues } from "../../../src/core/model/record";
import { circularDocument } from "../../../src/core/report/circular-document";
import { planReport } from "../../../src/core/report/plan-report";
import { gatherReport } from "../../../src/core/report/report-data";
import { circularParagraphs } from "../../../src/core/wording/circular";
import { lightRule } from "../../../src/core/wording/report";
import { smallLedger } from "../../fixtures/small-ledger";
import { filledLedger, record } from "./filled-ledger";
import { period, sheetOf, textOf, valuesOf } from "./sheet-reader";

const JUNE = period("2024-06");
const sheet = (ledger: Ledger, name: string) => sheetOf(planReport(ledger, JUNE), name);

/** Every unit filed the same on each of its tasks. */
function everywhere(values: Partial<RecordValues>, ledger = smallLedger()): Ledger {
  const { assignments } = ledger;
  ledger.records = assignments.map(({ taskId, unit, role }) =>
    record("2024-06", taskId, unit, { progress: "已开工建设。", ...values }, role),
  );
  return ledger;
}

const circular = (ledger: Ledger) =>
  circularParagraphs(gatherReport(ledger, JUNE))
    .map(({ lead = "", text }) => `${lead}${text}`)
    .join("\n");

test("where everything is done, nobody is urged to go on", () => {
  const done = everywhere({ status: "done", completionRate: 100 });
  expect(circular(done)).toContain("（一）巩固工作成效。");
  expect(circular(done)).not.toMatch(/继续对照时间节点|0项/);
  const page = textOf(sheet(done, "领导参阅"));
  expect(page).toContain("8项任务中，按序时推进8项，其中已完成8项。");
  // No figure stands beside a light that is not there.
  expect(page).not.toContain("亮灯下的数字");
});

test("only statuses that occur are counted in words, and a whole list is no selection", () => {
  const idle = everywhere({ status: "not-started", completionRate: 0 });
  expect(circular(idle)).toContain("（一）部分任务进度滞后。未启动8项：");
  expect(circular(idle)).toContain("要对未启动的任务逐项分析原因");
  expect(textOf(sheet(idle, "领导参阅"))).toContain("8项任务中，没有按序时推进的。");
});

test("who did not file is asked to file, who was sent back to correct", () => {
  expect(circular(filledLedger())).toContain("随县要尽快补报；市人社局要按退回意见修改后");
});

test("leads who agree are not asked to settle their difference", () => {
  const text = textOf(sheet(everywhere({ status: "done" }), "口径不一致"));
  expect(text).toContain("没有不一致");
  expect(text).not.toContain("共0项");
});

test("a slow livelihood project is named by its words", () => {
  const behind = everywhere({ status: "behind", completionRate: 10 });
  expect(circular(behind)).toContain("第一项“服务青年乐业乐享”（市教育局牵头）");
});

test("a list that has one chapter alone is counted by its sections", () => {
  const ledger = filledLedger();
  for (const task of ledger.tasks) {
    if (task.list !== ledger.tasks[0]?.list) continue;
    task.section = task.chapter;
    task.chapter = "第一部分 重点任务";
  }
  const names = valuesOf(sheet(ledger, "分章统计")).map((row) => row[0]);
  expect(names).toEqual(expect.arrayContaining(["一", "二", "十", "民生项目"]));
  expect(textOf(sheet(ledger, "分章统计"))).toContain("合计（不含主要预期目标）");
});

test("tasks that all stand in one chapter are drawn by status, not as one wide bar", () => {
  const ledger = smallLedger();
  for (const task of ledger.tasks) {
    Object.assign(task, { list: "重点工作", chapter: "一、重点工作", section: null });
  }
  const overview = sheet(ledger, "总体情况");
  const [chart] = overview.charts;
  expect(chart?.title).toBe("任务进展状态（项）");
  const { top = 0, bottom = 0, left = 0 } = chart?.categories.range ?? {};
  const words = overview.rows.slice(top - 1, bottom).map(({ cells }) => cells[left - 1]?.value);
  expect([words[0], words.at(-1)]).toEqual(["已完成", "未报送"]);
});

test("indicators of one name are told apart by their tasks", () => {
  const ledger = smallLedger();
  const [first, second] = ledger.tasks.filter(({ targets }) => targets.length > 0);
  const [target] = first?.targets ?? [];
  if (!first || !second || !target) throw new Error("no two tasks with targets");
  second.targets = [target];
  const names = textOf(sheet(ledger, "量化指标"));
  for (const { label } of [first, second]) {
    expect(names).toContain(`${target.indicator}（第${label}项）`);
  }
});

test("chapters of a second list bear its name", () => {
  const ledger = filledLedger();
  const second = ledger.tasks.filter(({ list }) => list === "民生项目");
  for (const task of second) task.chapter = "一、办好民生实事";
  const names = valuesOf(sheet(ledger, "分章统计")).map((row) => row[0]);
  expect(names).toContain("民生项目一");
});

test("limits at their ends are told as what they do", () => {
  expect(lightRule("watch", { watchPoints: 0, redPoints: 5 })).not.toContain("0个百分点");
  expect(lightRule("yellow", { watchPoints: 20, redPoints: 20 })).not.toContain("20至20");
  expect(lightRule("watch", { watchPoints: 40, redPoints: 20 })).toContain("不超过20个百分点");
  const ledger = filledLedger();
  ledger.settings.watchPoints = 0;
  expect(textOf(sheet(ledger, "欠序时及未启动"))).not.toContain("0个百分点以上");
});

test("the words of a collective lead's members are looked for where they stand", () => {
  const ledger = everywhere({ status: "behind", completionRate: 10 });
  expect(textOf(sheet(ledger, "汇总总表"))).toContain("见所列各成员单位");
  const list = textOf(sheet(ledger, "欠序时及未启动"));
  expect(list).toContain("见“汇总总表”");
  expect(list).not.toContain("见所列");
  const tables = circularDocument(gatherReport(ledger, JUNE)).blocks.flatMap((block) =>
    block.kind === "table" ? block.rows : [],
  );
  const reasons = tables.map((row) => row.at(-1));
  expect(reasons).toContainEqual(expect.stringMatching(/^由市政府各部门牵头.*欠序时\d+家。$/));
});

test("charts of a few tasks have no mark at half a task", () => {
  const charts = sheet(smallLedger(), "总体情况").charts;
  expect(charts.find(({ title }) => title.startsWith("各章"))?.valueStep).toBe(1);
});

test.each(["A3", "A4"] as const)(
  "issuer, period and date each have one line on every table of %s",
  (paper) => {
    const plan = planReport(smallLedger(), JUNE, { paper });
    for (const { name, rows } of plan.sheets) {
      const line = rows.find(({ cells }) =>
        cells.some((cell) => String(cell?.value).startsWith("制表单位：")),
      );
      expect([name, line?.height ?? 24]).toEqual([name, 24]);
    }
  },
);
