/** Bad input to each command ends with a plain message, the right exit code and nothing half-written. */

import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { ledger } from "../helpers/command-line";
import { workFolder } from "../helpers/work-folder";

const NOTICE = resolve(__dirname, "../../assets/notice/suizhou-2024-07.txt");
const folder = workFolder();
const at = (name: string) => join(folder, name);
const LEDGER = at("ledger.xlsx");

/** A notice of another city, with the smallest useful list. */
const OTHER_NOTICE = `甲政发〔2025〕3号
甲市人民政府关于分解落实政府工作报告的通知
重点工作任务责任分工
一、主要预期目标
1.新建公园12个。（牵头单位：市园林局；责任单位：市财政局）
`;

beforeAll(async () => {
  writeFileSync(at("picture.txt"), Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"));
  writeFileSync(at("picture.xlsx"), Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"));
  writeFileSync(at("empty.txt"), "");
  writeFileSync(at("letter.txt"), "各单位：\n请于明日上午九点到会议室开会。\n特此通知。\n");
  writeFileSync(at("other.txt"), OTHER_NOTICE);
  writeFileSync(at("blocker"), "a file where a folder is needed");
  mkdirSync(at("nothing"));
  expect((await ledger("create", NOTICE, "--out", LEDGER)).code).toBe(0);
  expect((await ledger("create", at("other.txt"), "--out", at("other.xlsx"))).code).toBe(0);
});

/** Every message is Chinese for a clerk: no stack, no English error words. */
function expectPlain(text: string): void {
  expect(text).toMatch(/[\u4e00-\u9fff]{4}/);
  expect(text).not.toMatch(/Error|exception|undefined|null|ENOENT|EACCES|at .+:\d+:\d+/);
}

describe("wrong usage ends with 2 and shows the right form", () => {
  test.each<[string, string[]]>([
    ["no command", []],
    ["an unknown command", ["publish"]],
    ["parse without a notice", ["parse"]],
    ["parse with two notices", ["parse", "a", "b"]],
    ["an unknown option", ["parse", NOTICE, "--fast"]],
    ["create without --out", ["create", NOTICE]],
    ["issue without a period", ["issue", LEDGER, "--out", at("x")]],
    ["issue without a folder", ["issue", LEDGER, "--period", "2024-06"]],
    ["a period that is none", ["issue", LEDGER, "--period", "六月", "--out", at("x")]],
    ["month 13", ["report", LEDGER, "--period", "2024-13", "--out", at("x.xlsx")]],
    [
      "a unit that is none",
      ["issue", LEDGER, "--period", "2024-06", "--out", at("x"), "--unit", "市火星局"],
    ],
    ["merge without returns", ["merge", LEDGER]],
    ["check without files", ["check"]],
    ["a paper that is none", ["report", LEDGER, "--out", at("x.xlsx"), "--paper", "B5"]],
  ])("%s", async (_name, argv) => {
    const { code, out, err } = await ledger(...argv);
    expect(code).toBe(2);
    expectPlain(err || out);
  });
});

describe("what cannot run ends with 3, says why, and writes nothing", () => {
  test.each<[string, string[]]>([
    ["parse: a file that is not there", ["parse", at("absent.txt")]],
    ["parse: a picture", ["parse", at("picture.txt")]],
    ["parse: an empty notice", ["parse", at("empty.txt")]],
    ["parse: a letter without tasks", ["parse", at("letter.txt")]],
    ["parse: a folder", ["parse", at("nothing")]],
    ["create: a file that is not there", ["create", at("absent.txt"), "--out", at("new.xlsx")]],
    ["create: a picture", ["create", at("picture.xlsx"), "--out", at("new.xlsx")]],
    ["create: a letter without tasks", ["create", at("letter.txt"), "--out", at("new.xlsx")]],
    ["create: a folder that cannot be made", ["create", NOTICE, "--out", at("blocker/new.xlsx")]],
    ["create: the name of a folder", ["create", NOTICE, "--out", at("nothing")]],
    [
      "issue: a notice given as ledger",
      ["issue", NOTICE, "--period", "2024-06", "--out", at("new")],
    ],
    [
      "issue: a picture given as ledger",
      ["issue", at("picture.xlsx"), "--period", "2024-06", "--out", at("new")],
    ],
    [
      "issue: a folder that cannot be made",
      ["issue", LEDGER, "--period", "2024-06", "--unit", "市发改委", "--out", at("blocker/new")],
    ],
    ["merge: returns that are not there", ["merge", LEDGER, at("absent.xlsx")]],
    ["merge: an empty folder", ["merge", LEDGER, at("nothing")]],
    ["merge: a ledger that is not there", ["merge", at("absent.xlsx"), at("picture.xlsx")]],
    ["check: a file that is not there", ["check", at("absent.xlsx")]],
    ["check: a ledger that is none", ["check", at("picture.xlsx"), "--ledger", at("picture.xlsx")]],
    ["report: a ledger without records", ["report", LEDGER, "--out", at("new.xlsx")]],
    [
      "report: a period without records",
      ["report", LEDGER, "--period", "2024-09", "--out", at("new.xlsx")],
    ],
  ])("%s", async (_name, argv) => {
    const before = readdirSync(folder, { recursive: true }).sort();
    const { code, err } = await ledger(...argv);
    expect(code).toBe(3);
    expectPlain(err);
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(before);
  });
});

test("with --json the one document on standard output says why", async () => {
  const { code, out } = await ledger("parse", at("picture.txt"), "--json");
  expect(code).toBe(3);
  const document = JSON.parse(out) as { issues: { message: string; fix: string }[] };
  expect(document.issues).toHaveLength(1);
  expectPlain(document.issues[0]?.message ?? "");
});

test("a picture among the returns is rejected with 1, and the rest goes on", async () => {
  await ledger("issue", LEDGER, "--period", "2024-06", "--unit", "市发改委", "--out", at("issued"));
  const { code, out } = await ledger(
    "merge",
    LEDGER,
    at("issued"),
    at("picture.xlsx"),
    "--out",
    at("merged.xlsx"),
    "--json",
  );
  expect(code).toBe(1);
  const document = JSON.parse(out) as {
    files: { file: string; outcome: string; reason: { remedy: string } | null }[];
  };
  const picture = document.files.find((file) => file.file === "picture.xlsx");
  expect(picture?.outcome).toBe("rejected");
  expectPlain(picture?.reason?.remedy ?? "");
});

test("returns of another ledger's list are rejected with a reason, and nothing is taken", async () => {
  await ledger(
    "issue",
    LEDGER,
    "--period",
    "2024-06",
    "--unit",
    "市财政局",
    "--out",
    at("foreign"),
  );
  const { code, out } = await ledger(
    "merge",
    at("other.xlsx"),
    at("foreign"),
    "--json",
    "--dry-run",
  );
  expect(code).toBe(1);
  const document = JSON.parse(out) as { files: { outcome: string }[]; records: unknown[] };
  expect(document.files.map((file) => file.outcome)).toEqual(["rejected"]);
  expect(document.records).toEqual([]);
});

test("help names every command and ends with 0", async () => {
  const { code, out } = await ledger("--help");
  expect(code).toBe(0);
  for (const name of ["parse", "create", "issue", "check", "merge", "report", "demo"]) {
    expect(out).toContain(`ledger ${name}`);
  }
});
