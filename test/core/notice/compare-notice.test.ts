import fc from "fast-check";
import { applyNoticeChanges, compareNotice } from "../../../src/core/notice/compare-notice";
import { createLedger } from "../../../src/core/template/ledger/create-ledger";
import { EMPTY_VALUES, type ProgressRecord } from "../../../src/core/model/record";
import type { Ledger } from "../../../src/core/model/ledger";
import type { Task } from "../../../src/core/model/task";
import { list, task } from "../directory/sample";

const NUMBER = "临政办发〔2025〕1号";
const NOW = "2025-05-06T09:30";

const TEXTS = [
  "推进城市更新，改造老旧小区一百个，惠及居民两万户。",
  "完善职业教育体系，新建实训基地三个。",
  "实施河道综合治理，提升水环境质量。",
  "深化营商环境改革，压缩企业开办时间。",
];

const numbered = (id: string, label: string, text: string, lead = ["市教育局"]): Task => ({
  ...task(id, lead, ["市财政局"]),
  label,
  text,
});
const original = () => TEXTS.map((text, i) => numbered(`Z00${String(i + 1)}`, String(i + 1), text));

const record = (taskId: string, unit: string): ProgressRecord => ({
  period: "2025-03",
  taskId,
  unit,
  role: "lead-first",
  values: { ...EMPTY_VALUES, progress: "已完成前期工作。" },
  targets: [],
  source: { file: "a.xlsx", sheet: "填报表", row: 3, cells: {} },
  mergedAt: "2025-04-01T10:00",
});

const ledgerOf = (tasks: Task[], records: ProgressRecord[] = []): Ledger => ({
  ...createLedger(list(NUMBER, ...tasks), null).ledger,
  records,
});
const compare = (ledger: Ledger, tasks: Task[]) =>
  compareNotice(ledger, list(NUMBER, ...tasks), null);
const codes = (issues: readonly { code: string }[]) => issues.map(({ code }) => code);

test("the same notice again changes nothing", () => {
  const ledger = ledgerOf(original(), [record("Z001", "市教育局")]);
  const changes = compare(ledger, original());
  expect(changes).toMatchObject({
    added: [],
    changed: [],
    removed: [],
    renumbered: [],
    unchanged: 4,
  });
  expect(changes.issues).toEqual([]);
  expect(applyNoticeChanges(ledger, changes, NOW)).toEqual(ledger);
});

test("the log names the notice that asked for the change, though the ledger keeps its first number", () => {
  const ledger = ledgerOf(original());
  const later = list("临政办发〔2025〕9号", ...original().slice(0, 3));
  const after = applyNoticeChanges(ledger, compareNotice(ledger, later, null), NOW);
  expect(after.notice.docNumber).toBe(NUMBER);
  expect(new Set(after.log.map(({ file }) => file))).toEqual(new Set(["临政办发〔2025〕9号"]));
});

test("a task put in between gets a new id; those behind it are renumbered and keep theirs", () => {
  const [first, ...others] = original();
  if (!first) throw new Error("no task");
  const inserted = numbered("Z002", "2", "建设区域性医疗中心，引进专科团队。");
  const moved = others.map((one, i) => ({
    ...one,
    id: `Z00${String(i + 3)}`,
    label: String(i + 3),
  }));
  const changes = compare(ledgerOf(original()), [first, inserted, ...moved]);
  expect(changes.tasks.map(({ id, label }) => [id, label])).toEqual([
    ["Z001", "1"],
    ["Z005", "2"],
    ["Z002", "3"],
    ["Z003", "4"],
    ["Z004", "5"],
  ]);
  expect(changes.renumbered).toHaveLength(3);
  expect(changes.added.map(({ id }) => id)).toEqual(["Z005"]);
  expect(changes.issues[0]?.message).toMatch(/牵头单位：.+；责任单位：市财政局/);
});

test("an edited text keeps its id, and the records it concerns are named", () => {
  const tasks = original();
  tasks[0] = numbered("Z001", "1", "推进城市更新，改造老旧小区一百二十个，惠及居民三万户。");
  const ledger = ledgerOf(original(), [record("Z001", "市教育局"), record("Z002", "市教育局")]);
  const changes = compare(ledger, tasks);
  expect(changes.changed.map(({ after, parts }) => [after.id, parts])).toEqual([
    ["Z001", ["text"]],
  ]);
  expect(changes.affected.map(({ record: { taskId }, why }) => [taskId, why])).toEqual([
    ["Z001", "text"],
  ]);
  expect(applyNoticeChanges(ledger, changes, NOW).records).toEqual(ledger.records);
});

test("a changed lead is assigned anew; other assignments stay as staff edited them", () => {
  const tasks = original();
  tasks[1] = numbered("Z002", "2", TEXTS[1] ?? "", ["市科技局"]);
  const ledger = ledgerOf(original(), [record("Z002", "市教育局")]);
  const edited = {
    ...ledger,
    assignments: ledger.assignments.filter(
      ({ taskId, unit }) => !(taskId === "Z003" && unit === "市财政局"),
    ),
  };
  const after = applyNoticeChanges(edited, compare(edited, tasks), NOW);
  const units = (id: string) =>
    after.assignments
      .filter(({ taskId }) => taskId === id)
      .map(({ unit, role }) => `${unit} ${role}`);
  expect(units("Z002")).toEqual(["市科技局 lead-first", "市财政局 responsible"]);
  expect(units("Z003")).toEqual(["市教育局 lead-first"]);
  expect(after.directory.units.map(({ name }) => name)).toContain("市科技局");
  expect(codes(compare(edited, tasks).issues)).toContain("notice-unit-released");
});

test("a removed task keeps its records, and a later notice that restores it gets its id back", () => {
  const ledger = ledgerOf(original(), [record("Z003", "市教育局")]);
  const without = original().filter(({ id }) => id !== "Z003");
  const changes = compare(ledger, without);
  expect(changes.removed.map(({ id }) => id)).toEqual(["Z003"]);
  expect(changes.affected).toMatchObject([{ why: "removed" }]);
  const shorter = applyNoticeChanges(ledger, changes, NOW);
  expect(shorter.records).toEqual(ledger.records);
  expect(shorter.assignments.some(({ taskId }) => taskId === "Z003")).toBe(false);

  const again = compare(shorter, original());
  expect(again.restored.map(({ id }) => id)).toEqual(["Z003"]);
  expect(again.tasks.map(({ id }) => id)).toEqual(["Z001", "Z002", "Z003", "Z004"]);
});

test("an id that records or the log refer to is never given to another task", () => {
  const ledger = ledgerOf(original(), [record("Z004", "市教育局")]);
  const shorter = applyNoticeChanges(ledger, compare(ledger, original().slice(0, 3)), NOW);
  const changes = compare(shorter, [
    ...original().slice(0, 3),
    numbered("Z004", "4", "建设区域性医疗中心，引进专科团队。"),
  ]);
  expect(changes.added.map(({ id }) => id)).toEqual(["Z005"]);
});

test("what staff entered stays where the new notice says nothing of it", () => {
  const ledger = ledgerOf(original());
  const edited = {
    ...ledger,
    tasks: ledger.tasks.map((one) => ({ ...one, deadline: "2025-06-30", leader: "张三" })),
    directory: { units: ledger.directory.units.map((unit) => ({ ...unit, contact: "李四" })) },
  };
  const after = applyNoticeChanges(edited, compare(edited, original()), NOW);
  expect(after.tasks).toEqual(edited.tasks);
  expect(after.directory).toEqual(edited.directory);
});

test("another document number is pointed out, and the ledger keeps its own", () => {
  const ledger = ledgerOf(original());
  const changes = compareNotice(ledger, list("临政办发〔2025〕9号", ...original()), null);
  expect(codes(changes.issues)).toEqual(["notice-other-number"]);
  expect(changes.notice.docNumber).toBe(NUMBER);
});

test("however tasks are shuffled, cut and doubled: ids stay unique and no record is lost", () => {
  const pick = fc.array(fc.nat({ max: TEXTS.length - 1 }), { maxLength: 7 });
  fc.assert(
    fc.property(pick, (indexes) => {
      const ledger = ledgerOf(
        original(),
        original().map(({ id }) => record(id, "市教育局")),
      );
      const tasks = indexes.map((index, i) =>
        numbered(`Z00${String(i + 1)}`, String(i + 1), TEXTS[index] ?? ""),
      );
      const changes = compare(ledger, tasks);
      const after = applyNoticeChanges(ledger, changes, NOW);
      expect(new Set(after.tasks.map(({ id }) => id)).size).toBe(tasks.length);
      expect(after.tasks.map(({ text }) => text)).toEqual(tasks.map(({ text }) => text));
      expect(after.records).toEqual(ledger.records);
      for (const kept of after.tasks) {
        const before = ledger.tasks.find(({ id }) => id === kept.id);
        if (before) expect(kept.text).toBe(before.text);
      }
    }),
    { numRuns: 60 },
  );
});

test("what changed in a task is told in the notice's own words", () => {
  const tasks = original();
  tasks[0] = {
    ...numbered("Z001", "2", (TEXTS[0] ?? "").replace("一百个", "一百二十个")),
    responsible: ["市住建局"],
    deadline: "11月底",
  };
  const [issue] = compare(ledgerOf(original()), tasks).issues;
  expect(issue?.message).toBe(
    "新通知修改了第2项（Z001）：任务内容由“…改造老旧小区一百个，惠及居民两万…”改为" +
      "“…改造老旧小区一百二十个，惠及居民两万…”；责任单位增加市住建局，去掉市财政局；" +
      "完成时限定为“11月底”；序号或章节由“重点工作 1”改为“重点工作 2”。",
  );
});

test("a task that was split and one that was merged are told as such; what was filed stays", () => {
  const ledger = ledgerOf(original(), [record("Z004", "市教育局")]);
  const changes = compare(ledger, [
    numbered("Z001", "1", "推进城市更新，改造老旧小区一百个。"),
    numbered("Z002", "2", "惠及居民两万户。"),
    numbered("Z003", "3", `${TEXTS[1] ?? ""}深化营商环境改革，压缩企业开办时间。`),
    numbered("Z004", "4", TEXTS[2] ?? ""),
  ]);
  const told = (code: string) => changes.issues.filter((issue) => issue.code === code);
  expect(told("notice-task-split").map(({ message }) => message)).toEqual([
    "第2项（Z005）的内容原来写在第1项（Z001）里，可能是由该任务拆分出来的。",
  ]);
  expect(told("notice-task-merged").map(({ message }) => message)).toEqual([
    "原第4项（Z004）的内容现在写在第3项（Z002）里，可能已并入该任务。",
  ]);
  expect(applyNoticeChanges(ledger, changes, NOW).records).toEqual(ledger.records);
});
