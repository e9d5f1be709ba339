/** The whole loop on the built-in notice, over real files. */

import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
} from "node:fs";
import { join } from "node:path";
import { ledger } from "../helpers/command-line";
import { sharedDemo } from "../helpers/demo-files";
import { workFolder } from "../helpers/work-folder";

interface MergeDocument {
  period: string;
  files: {
    file: string;
    outcome: string;
    unit: string | null;
    issues: { code: string; message: string; fix: string }[];
  }[];
  units: Record<"expected" | "returned" | "missing" | "late" | "sentBack", string[]>;
  records: {
    taskId: string;
    unit: string;
    source: { file: string; sheet: string; row: number; cells: Record<string, string> };
  }[];
  conflicts: { files: string[] }[];
  issues: { code: string; taskId: string | null; message: string }[];
}

const folder = workFolder();
const demo = join(folder, "demo");
const returned = join(demo, "返回表");
let printed = "";
let result: MergeDocument;

beforeAll(async () => {
  const run = await ledger("demo", "--out", demo);
  expect(run.code).toBe(0);
  printed = run.out;
  result = JSON.parse(readFileSync(join(demo, "合并结果.json"), "utf8")) as MergeDocument;
}, 300_000);

const outcomeOf = (part: string) =>
  result.files.filter((file) => file.file.includes(part)).map((file) => file.outcome);

test("ledger, unit workbooks, returns, merged ledger, report and circular are on disk", () => {
  expect(readdirSync(demo).sort()).toEqual(
    [
      "台账.xlsx",
      "填报表",
      "返回表",
      "台账（已合并）.xlsx",
      "退回",
      "合并结果.json",
      "城市汇总.xlsx",
      "通报文稿.docx",
      "2024-07",
      "2024-08",
    ].sort(),
  );
  for (const later of ["2024-07", "2024-08"]) {
    expect(readdirSync(join(demo, later)).sort()).toEqual(
      ["返回表", "台账（已合并）.xlsx", "城市汇总.xlsx", "通报文稿.docx"].sort(),
    );
  }
  expect(readdirSync(join(demo, "填报表")).length).toBe(result.units.expected.length);
});

test("the summary tells a person what was planted and what was found", () => {
  for (const words of [
    "没有报送",
    "过了截止日期才报送",
    "删掉了一行任务",
    "需要留意的文件",
    "未报",
  ]) {
    expect(printed).toContain(words);
  }
});

test("every planted mistake is found", () => {
  const codes = new Set(result.files.flatMap((file) => file.issues.map((issue) => issue.code)));
  expect(codes.size).toBeGreaterThan(8);
  expect(result.units.missing.length).toBeGreaterThan(1);
  expect(result.units.late).toHaveLength(1);
  expect(result.conflicts).toHaveLength(1);
  expect(outcomeOf("副本")).toEqual(["duplicate"]);
  expect(outcomeOf("照片")).toEqual(["rejected"]);
  expect(outcomeOf("~$")).toEqual(["ignored"]);
  expect(outcomeOf("2024-05")).toEqual(["rejected"]);
});

test("no rule is told more than twice for one cause", () => {
  const causes = new Map<string, number>();
  const count = (...cause: (string | null)[]) =>
    causes.set(cause.join("\n"), (causes.get(cause.join("\n")) ?? 0) + 1);
  for (const { file, issues } of result.files) {
    for (const { code, message } of issues) count(file, code, message.replace(/第[\d、—]+行/, ""));
  }
  for (const { code, taskId, message } of result.issues) count(code, taskId ?? message);
  expect([...causes].filter(([, times]) => times > 2)).toEqual([]);
});

test("a workbook for each unit with errors, the messages and an overview go back", () => {
  const names = readdirSync(join(demo, "退回"));
  const kits = names.filter((name) => name.endsWith("（退回修改）.xlsx"));
  expect(kits).toHaveLength(result.units.sentBack.length);
  expect(names).toEqual(expect.arrayContaining(["催报和退回.txt", "问题汇总.xlsx"]));
  const messages = readFileSync(join(demo, "退回", "催报和退回.txt"), "utf8");
  for (const unit of result.units.sentBack) expect(messages).toContain(`【退回修改】${unit}：`);
  const [conflict] = result.files.filter(({ outcome }) => outcome === "conflict");
  for (const unit of result.units.missing) {
    // Two returns of the unit came in; a person must choose, and nobody is asked for a third.
    expect(messages.includes(`【催报】${unit}：`)).toBe(unit !== conflict?.unit);
  }
});

test("a merge writes what goes back beside the ledger, a dry run does not", async () => {
  const back = join(folder, "back");
  const merged = join(folder, "for-back.xlsx");
  const args = [join(demo, "台账.xlsx"), returned, "--period", "2024-06", "--send-back", back];
  await ledger("merge", ...args, "--dry-run");
  expect(existsSync(back)).toBe(false);
  await ledger("merge", ...args, "--out", merged);
  expect(readdirSync(back).sort()).toEqual(readdirSync(join(demo, "退回")).sort());
  // Sent back unchanged, the workbooks are recognised and bring nothing new.
  const again = await ledger("merge", merged, back, "--period", "2024-06", "--json");
  const document = JSON.parse(again.out) as MergeDocument;
  expect(document.records).toEqual([]);
  const units = document.files.filter(({ file }) => file.includes("退回修改"));
  expect(units.map(({ unit }) => unit).sort()).toEqual([...result.units.sentBack].sort());
}, 300_000);

test("every record names the file, sheet, row and cells it came from", () => {
  expect(result.records.length).toBeGreaterThan(500);
  for (const { source } of result.records) {
    expect(source.file).toMatch(/\.xlsx$/);
    expect(source.row).toBeGreaterThan(1);
    expect(source.cells["progress"]).toMatch(/^[A-Z]+\d+$/);
  }
});

test("merging the same files again changes nothing", async () => {
  const merged = join(folder, "again.xlsx");
  copyFileSync(join(demo, "台账（已合并）.xlsx"), merged);
  const before = statSync(merged).mtimeMs;
  const again = await ledger("merge", merged, returned, "--period", "2024-06", "--json");
  const document = JSON.parse(again.out) as MergeDocument;
  expect(document.records).toEqual([]);
  expect(statSync(merged).mtimeMs).toBe(before);
  expect(readFileSync(merged).equals(readFileSync(join(demo, "台账（已合并）.xlsx")))).toBe(true);
});

test("files given in another order, by themselves or in a folder, give the same ledger", async () => {
  const names = readdirSync(returned);
  const shuffled = [...names].reverse().map((name) => join(returned, name));
  process.env["LEDGER_NOW"] = "2024-06-28T09:00";
  try {
    const one = join(folder, "one.xlsx");
    const two = join(folder, "two.xlsx");
    await ledger("merge", join(demo, "台账.xlsx"), returned, "--period", "2024-06", "--out", one);
    await ledger(
      "merge",
      join(demo, "台账.xlsx"),
      ...shuffled,
      "--period",
      "2024-06",
      "--out",
      two,
    );
    expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
    expect(readFileSync(one).equals(readFileSync(join(demo, "台账（已合并）.xlsx")))).toBe(true);
  } finally {
    delete process.env["LEDGER_NOW"];
  }
});

test("a dry run writes nothing, and a merge in place keeps the old ledger beside it", async () => {
  const own = join(folder, "own");
  mkdirSync(own);
  const path = join(own, "台账.xlsx");
  copyFileSync(join(demo, "台账.xlsx"), path);
  utimesSync(path, 1, 1);
  await ledger("merge", path, returned, "--dry-run");
  expect(readdirSync(own)).toEqual(["台账.xlsx"]);
  expect(statSync(path).mtimeMs).toBe(1000);
  const before = readFileSync(path);
  await ledger("merge", path, returned);
  expect(readdirSync(own).sort()).toEqual(["台账.bak.xlsx", "台账.xlsx"]);
  expect(readFileSync(join(own, "台账.bak.xlsx")).equals(before)).toBe(true);
});

test("the demo writes the same bytes every time", async () => {
  const second = await sharedDemo();
  for (const name of [
    "台账.xlsx",
    "台账（已合并）.xlsx",
    "城市汇总.xlsx",
    "合并结果.json",
    "退回/问题汇总.xlsx",
  ]) {
    expect({
      name,
      same: readFileSync(join(demo, name)).equals(readFileSync(join(second, name))),
    }).toEqual({ name, same: true });
  }
}, 300_000);

test("no unit's answers are taken for other tasks' than their own", () => {
  const codes = result.files.flatMap(({ issues }) => issues.map(({ code }) => code));
  expect(codes.filter((code) => code.startsWith("answers-"))).toEqual([]);
});

test("check finds the same mistakes in a single file, with the ledger and without it", async () => {
  const file = join(
    returned,
    result.files.find((entry) => entry.issues.some((issue) => issue.code.includes("done")))?.file ??
      "",
  );
  const withLedger = await ledger("check", file, "--ledger", join(demo, "台账.xlsx"), "--json");
  const alone = await ledger("check", file, "--json");
  const codes = (text: string) =>
    (JSON.parse(text) as MergeDocument).files.flatMap((entry) =>
      entry.issues.filter((issue) => issue.code.includes("done")).map((issue) => issue.code),
    );
  expect(codes(withLedger.out)).not.toEqual([]);
  expect(codes(alone.out)).toEqual(codes(withLedger.out));
});
