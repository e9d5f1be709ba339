/** The whole job through the session, on a workbook in memory and with the real use cases. */

import { createPageWorkbook } from "../../../src/adapters/browser/page-workbook";
import type { KeptWork } from "../../../src/adapters/browser/kept-work";
import { fixedClock } from "../../../src/adapters/clock";
import { inflateWithZlib } from "../../../src/adapters/node/inflate";
import { expandArchives } from "../../../src/adapters/reader/archive";
import { directorySeed } from "../../../src/cli/built-in";
import { createServices } from "../../../src/cli/context";
import { jobsInPlace } from "../../../src/app/job-table";
import { createSession } from "../../../src/app/session/session";
import { fillWorkbook, formRows } from "../../../src/app/demo/fill-workbook";
import type { Period } from "../../../src/core/model/period";
import { FORM_COLUMNS } from "../../../src/core/schema/columns";
import { LEDGER_SHEETS, UNIT_SHEETS } from "../../../src/core/schema/sheet-names";
import { planLedger } from "../../../src/core/template/ledger/plan-ledger";
import { planUnitWorkbook } from "../../../src/core/template/unit-workbook/plan-unit-workbook";
import { SILENT, type OutputFile, type SourceFile } from "../../../src/ports";

const NOTICE = [
  "关于印发重点工作责任清单的通知",
  "一、稳增长",
  "（一）扩投资。",
  "1.新开工亿元项目20个。（牵头单位：市发改委；责任单位：市财政局）",
  "2.新增规上企业5家。（牵头单位：市经信局；责任单位：市财政局、市统计局）",
].join("\n");
const PERIOD: Period = { id: "2024-06", year: 2024, kind: "month", index: 6 };
const REQUEST = { period: PERIOD, deadline: "2024-06-25", units: [] };

function begin() {
  const base = createServices();
  const clock = fixedClock("2024-06-11T09:00");
  const services = {
    ...base,
    clock,
    archives: { expand: (files: readonly SourceFile[]) => expandArchives(files, inflateWithZlib) },
  };
  const jobs = jobsInPlace(services);
  const kept: { left: KeptWork | null; work: KeptWork | null } = { left: null, work: null };
  const saved: string[] = [];
  const workbook = createPageWorkbook({
    read: (file) => jobs.run("read-workbook", file, SILENT),
    write: (plan, monitor) => jobs.run("write-workbook", plan, monitor),
    saveAs: (_bytes, name) => {
      saved.push(name);
      return Promise.resolve({ way: "download", fileName: name });
    },
    kept: {
      load: () => Promise.resolve(kept.left),
      forget: () => {
        kept.left = null;
        return Promise.resolve();
      },
      keep: (work) => {
        kept.work = work;
        return Promise.resolve();
      },
    },
    clock,
  });
  const delivered: { files: readonly OutputFile[]; archive: string }[] = [];
  let deliverable = true;
  const session = createSession({
    host: workbook,
    workbookFile: workbook,
    jobs,
    delivery: {
      deliver(files, archive) {
        if (!deliverable) return Promise.resolve({ way: "none", reason: "没有出口" });
        delivered.push({ files, archive });
        return Promise.resolve({ way: "download", fileName: archive });
      },
    },
    clock,
    builtIn: {
      notice: () => Promise.resolve(text("样例.txt", NOTICE)),
      directory: directorySeed(),
    },
  });
  return {
    session,
    services,
    workbook,
    saved,
    kept,
    delivered,
    barDelivery: () => (deliverable = false),
  };
}

function text(name: string, content: string): SourceFile {
  return { name, bytes: new TextEncoder().encode(content), modified: null };
}

async function withLedger() {
  const at = begin();
  await at.session.start();
  await at.session.loadNotice("built-in");
  await at.session.createLedger();
  return at;
}

/** @param progress said of the first task, in place of what the demo's unit says */
async function returned(
  { session, services }: ReturnType<typeof begin>,
  unit: string,
  progress?: string,
) {
  const { opened } = session.state();
  if (opened.kind !== "ledger") throw new Error("no ledger");
  const plan = planUnitWorkbook(opened.ledger, unit, PERIOD, { issued: "2024-06-11" });
  fillWorkbook(plan, unit, PERIOD, new Map());
  const form = plan.sheets.find(({ name }) => name === UNIT_SHEETS.form);
  if (form && progress) formRows(form, FORM_COLUMNS).rows[0]?.set("progress", progress);
  const bytes = await services.writer.write(plan);
  return { name: `${unit}.xlsx`, bytes, modified: "2024-06-20T10:00" };
}

test("a page starts empty, and a notice is shown before anything is written", async () => {
  const { session } = begin();
  await session.start();
  expect(session.state().opened.kind).toBe("empty");
  await session.loadNotice("built-in");
  expect(session.state().notice?.list.tasks).toHaveLength(2);
  expect(session.state().opened.kind).toBe("empty");
  await session.createLedger();
  expect(session.state()).toMatchObject({
    opened: { kind: "ledger" },
    notice: null,
    unsaved: true,
  });
});

test("issuing hands over a file for each unit and notes period and deadline in the ledger", async () => {
  const { session, delivered } = await withLedger();
  expect(await session.issue(REQUEST)).toBe(true);
  expect(delivered[0]?.archive).toBe("2024-06_填报表.zip");
  expect(delivered[0]?.files).toHaveLength(4);
  const { opened, filing } = session.state();
  expect(opened.kind === "ledger" && opened.ledger.settings.periods).toMatchObject([
    { period: "2024-06", deadline: "2024-06-25", issued: "2024-06-11" },
  ]);
  expect(filing).toMatchObject({ expected: 4, returned: 0 });
  expect(filing?.lines[0]?.reminder).toContain("催报");
});

test("files that find no way out are told, and can be handed over again", async () => {
  const at = await withLedger();
  at.barDelivery();
  expect(await at.session.issue(REQUEST)).toBe(false);
  expect(at.session.state().trouble?.code).toBe("not-delivered");
  expect(at.session.state().issued?.files).toHaveLength(4);
});

test("a merge is previewed, written, and undone to what stood before", async () => {
  const at = await withLedger();
  const { session } = at;
  await session.issue(REQUEST);
  const file = await returned(at, "市发改委");
  await session.previewMerge([file], null);
  const preview = session.state();
  expect(preview.merge?.plan.changes).toHaveLength(1);
  expect(preview.opened.kind === "ledger" && preview.opened.ledger.records).toEqual([]);
  expect(await session.applyMerge()).toBe(true);
  expect(session.state().merge?.applied).toBe(true);
  expect(session.state().filing?.returned).toBe(1);
  expect(session.state().backup?.label).toContain("合并");
  expect(await session.undo()).toBe(true);
  const { opened, backup, news } = session.state();
  expect(news).toEqual({ kind: "undone", label: "合并2024年6月返回表" });
  expect(opened.kind === "ledger" && opened.ledger.records).toEqual([]);
  expect(backup).toBeNull();
  expect(await session.undo()).toBe(false);
  expect(session.state().trouble?.code).toBe("no-backup");
});

test("undoing asks first where it would take back more than the merge", async () => {
  const at = await withLedger();
  const { session } = at;
  await session.issue(REQUEST);
  await session.previewMerge([await returned(at, "市发改委")], null);
  await session.applyMerge();
  await session.issue({ ...REQUEST, deadline: "2024-06-19" });
  expect(await session.undo()).toBe(false);
  const { confirmation } = session.state();
  expect(confirmation).toMatchObject({ by: "undoing" });
  expect(confirmation?.sheets).toContain(LEDGER_SHEETS.settings);
  expect(records(session)).toHaveLength(1);
  expect(await session.confirm()).toBe(true);
  expect(session.state()).toMatchObject({ confirmation: null, news: { kind: "undone" } });
  expect(records(session)).toEqual([]);
});

test("a preview that the ledger has outgrown is shown again instead of written", async () => {
  const at = await withLedger();
  const { session } = at;
  await session.issue(REQUEST);
  await session.previewMerge([await returned(at, "市发改委")], null);
  await session.issue({ ...REQUEST, deadline: "2024-06-19" });
  expect(await session.applyMerge()).toBe(false);
  expect(session.state().trouble?.code).toBe("ledger-moved-on");
  expect(session.state().merge?.applied).toBe(false);
  expect(await session.applyMerge()).toBe(true);
});

test("two different files of one unit wait for a choice", async () => {
  const at = await withLedger();
  const { session } = at;
  await session.issue(REQUEST);
  const one = await returned(at, "市发改委");
  const corrected = await returned(at, "市发改委", "又有12个项目开工，完成投资3.4亿元。");
  const two = { ...corrected, name: "另一份.xlsx" };
  await session.previewMerge([one, two], null);
  expect(session.state().merge?.plan.conflicts).toHaveLength(1);
  await session.choose({ file: one.name, unit: "市发改委" });
  expect(session.state().merge?.plan.conflicts).toEqual([]);
  expect(session.state().merge?.plan.changes).toHaveLength(1);
  await session.unchoose("市发改委");
  expect(session.state().merge?.plan.conflicts).toHaveLength(1);
});

test("the report becomes a file of its own in a page", async () => {
  const at = await withLedger();
  const { session, delivered } = at;
  await session.issue(REQUEST);
  expect(await session.buildReport({ period: null, paper: null, into: "file" })).toBe(false);
  expect(session.state().trouble?.code).toBe("no-records");
  await session.previewMerge([await returned(at, "市发改委")], null);
  await session.applyMerge();
  expect(await session.buildReport({ period: null, paper: "A4", into: "file" })).toBe(true);
  expect(delivered.at(-1)?.archive).toBe("2024-06_城市汇总.xlsx");
});

test("what has errors goes back as one archive with marked workbooks and messages", async () => {
  const at = await withLedger();
  const { session, delivered } = at;
  await session.issue(REQUEST);
  const blank = delivered.at(-1)?.files.find(({ name }) => name.includes("市经信局"));
  if (!blank) throw new Error("no workbook was issued");
  await session.previewMerge([{ ...blank, modified: "2024-06-20T09:00" }], null);
  expect(await session.sendBack()).toBe(true);
  expect(delivered.at(-1)?.archive).toBe("2024-06_退回.zip");
  expect(delivered.at(-1)?.files.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      expect.stringContaining("市经信局"),
      "催报和退回.txt",
      "问题汇总.xlsx",
    ]),
  );
});

test("an issue that staff accept is noted in the ledger and no longer an error", async () => {
  const at = await withLedger();
  const { session, delivered } = at;
  await session.issue(REQUEST);
  const blank = delivered.at(-1)?.files.find(({ name }) => name.includes("市经信局"));
  if (!blank) throw new Error("no workbook was issued");
  await session.previewMerge([{ ...blank, modified: "2024-06-20T09:00" }], null);
  const errors = () =>
    session.state().merge?.plan.files[0]?.issues.filter(({ severity }) => severity === "error") ??
    [];
  const [first] = errors();
  if (!first) throw new Error("a blank form has no error");
  const before = errors().length;
  expect(await session.accept(first, "单位正在组建")).toBe(true);
  expect(errors().length).toBeLessThan(before);
  const { opened } = session.state();
  expect(opened.kind === "ledger" ? opened.ledger.accepted[0]?.note : "").toBe("单位正在组建");
});

test("a corrected notice updates the open ledger and keeps what was filed", async () => {
  const at = await withLedger();
  const { session } = at;
  await session.issue(REQUEST);
  await session.previewMerge([await returned(at, "市发改委")], null);
  await session.applyMerge();
  const filed = records(session);
  expect(filed.length).toBeGreaterThan(0);
  const corrected = NOTICE.replace("20个", "25个").replace(
    "2.新增规上",
    "2.新建公园3个。（牵头单位：市住建局）\n3.新增规上",
  );
  await session.loadNotice(text("更正.txt", corrected));
  const { changes } = session.state().notice ?? {};
  expect([changes?.added.length, changes?.changed.length, changes?.removed.length]).toEqual([
    1, 1, 0,
  ]);
  await session.createLedger();
  expect(records(session)).toEqual(filed);
  await session.undo();
  expect(records(session)).toEqual(filed);
  const { opened } = session.state();
  expect(opened.kind === "ledger" ? opened.ledger.tasks.length : 0).toBe(2);
});

test("a notice that the ledger holds already writes nothing: the copy to go back to stays", async () => {
  const at = await withLedger();
  const { session } = at;
  await session.issue(REQUEST);
  await session.previewMerge([await returned(at, "市发改委")], null);
  await session.applyMerge();
  const { backup } = session.state();
  await session.loadNotice(text("又一份.txt", NOTICE));
  expect(session.state().notice?.changes?.issues).toEqual([]);
  expect(await session.createLedger()).toBe(false);
  expect(session.state()).toMatchObject({ trouble: null, backup });
  await session.undo();
  expect(records(session)).toEqual([]);
});

test("an action that does nothing says so, without trouble", async () => {
  const { session } = begin();
  await session.start();
  for (const nothing of [
    session.createLedger,
    session.deliverAgain,
    session.applyMerge,
    session.sendBack,
    session.deliverReport,
    session.save,
    session.confirm,
    () => session.choose({ file: "甲.xlsx", unit: "甲" }),
    () => session.tidy([]),
  ]) {
    expect(await nothing()).toBe(false);
    expect(session.state()).toMatchObject({ work: null, trouble: null });
  }
});

test("unsaved work is kept until it is saved, and can be taken up again", async () => {
  const { session, kept, saved } = await withLedger();
  expect(kept.work?.name).toBe("台账.xlsx");
  const later = begin();
  later.kept.left = kept.work;
  await later.session.start();
  expect(later.session.state().leftOver).not.toBeNull();
  await later.session.recover();
  expect(later.session.state()).toMatchObject({ opened: { kind: "ledger" }, unsaved: true });
  await session.save();
  expect(saved).toEqual(["台账.xlsx"]);
  expect(session.state().unsaved).toBe(false);
  expect(kept.work).toBeNull();
});

test("who has filed is told of the latest period, issued or filed", async () => {
  const at = await withLedger();
  const { session } = at;
  const april: Period = { id: "2024-04", year: 2024, kind: "month", index: 4 };
  await session.issue({ ...REQUEST, period: april, deadline: null });
  expect(session.state().filing?.period.id).toBe("2024-04");
  await session.previewMerge([await returned(at, "市发改委")], PERIOD.id);
  await session.applyMerge();
  expect(session.state().filing).toMatchObject({ period: PERIOD, returned: 1 });
});

test("what an earlier visit left stays until somebody decides, whatever is made meanwhile", async () => {
  const first = await withLedger();
  const later = begin();
  later.kept.left = first.kept.work;
  await later.session.start();
  await later.session.loadNotice("built-in");
  await later.session.createLedger();
  expect(later.kept.left).toBe(first.kept.work);
  await later.session.save();
  expect(later.kept.left).toBe(first.kept.work);
  await later.session.recover();
  expect(later.kept).toMatchObject({ left: null, work: { name: "台账.xlsx" } });
});

test("another file is not opened over unsaved work unasked", async () => {
  const { session, saved, services } = await withLedger();
  const { opened } = session.state();
  if (opened.kind !== "ledger") throw new Error("no ledger");
  const bytes = await services.writer.write(planLedger(opened.ledger));
  const other = { name: "去年台账.xlsx", bytes, modified: null };
  expect(await session.openFile(other)).toBe(false);
  expect(session.state()).toMatchObject({
    opened: { name: "台账.xlsx" },
    unsaved: true,
    confirmation: { by: "opening", sheets: ["台账.xlsx"] },
  });
  expect(await session.confirmKeeping()).toBe(true);
  expect(saved).toEqual(["台账.xlsx"]);
  expect(session.state()).toMatchObject({ opened: { name: "去年台账.xlsx" }, unsaved: false });
  // A saved one is replaced without a question.
  expect(await session.openFile({ ...other, name: "前年台账.xlsx" })).toBe(true);
});

test("without a ledger, returned files are checked by what they say of themselves", async () => {
  const at = await withLedger();
  const file = await returned(at, "市发改委");
  const { session } = begin();
  await session.start();
  expect(await session.checkFiles([file])).toBe(true);
  expect(session.state().checked?.files).toMatchObject([{ unit: "市发改委" }]);
});

test("a unit's workbook is known as such", async () => {
  const at = await withLedger();
  const file = await returned(at, "市发改委");
  const { session } = begin();
  await session.openFile(file);
  expect(session.state().opened).toMatchObject({ kind: "unit", unit: "市发改委" });
  await session.recheck();
  expect(session.state().workbookCheck).toMatchObject({ rows: 1, unit: "市发改委" });
});

test("a file that cannot be opened leaves the open ledger as it is", async () => {
  const { session } = await withLedger();
  expect(await session.openFile(text("照片.xlsx", "no workbook"))).toBe(false);
  expect(session.state().trouble).not.toBeNull();
  expect(session.state().opened.kind).toBe("ledger");
});

test("what a worker died of is told in words, and work can go on", async () => {
  const at = begin();
  const broken = createSession({
    ...at.services,
    host: at.workbook,
    workbookFile: at.workbook,
    jobs: { run: () => Promise.reject(new Error("out of memory")) },
    delivery: { deliver: () => Promise.resolve({ way: "none", reason: "" }) },
    builtIn: {
      notice: () => Promise.resolve(text("样例.txt", NOTICE)),
      directory: directorySeed(),
    },
  });
  expect(await broken.loadNotice("built-in")).toBe(false);
  expect(broken.state()).toMatchObject({ work: null, trouble: { code: "unexpected" } });
});

function records(session: ReturnType<typeof begin>["session"]) {
  const { opened } = session.state();
  return opened.kind === "ledger" ? opened.ledger.records : [];
}
