/**
 * A return with mistakes goes back to its unit, comes back repaired, and stands beside the next
 * period's columns; staff set rules and accept what is right as it is. Over real files, typed into by
 * another program as people do.
 */

import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CheckDocument } from "../../src/core/merge/merge-json";
import { ledger } from "../helpers/command-line";
import { hasOpenpyxl, runPython, testIf } from "../helpers/office-tools";
import { workFolder } from "../helpers/work-folder";

const folder = workFolder();
const at = (...names: string[]) => join(folder, ...names);

const NOTICE = `甲政发〔2024〕3号
甲市人民政府关于分解落实政府工作报告的通知
重点工作任务责任分工
一、主要预期目标
1.新建公园12个，全部免费开放。（牵头单位：市园林局；责任单位：市财政局）
2.改造道路30公里，打通断头路5条。（牵头单位：市园林局；责任单位：市财政局）
`;
const FORM = "2024-06_市园林局_填报表.xlsx";

/** Types into cells of a workbook and saves it; gives what then stands in others. */
const TYPE = `
import json, sys, openpyxl
path, typed, asked = sys.argv[1], json.loads(sys.argv[2]), json.loads(sys.argv[3])
book = openpyxl.load_workbook(path)
for sheet, cell, value in typed:
    book[sheet][cell] = value
if typed:
    book.save(path)
def told(sheet, cell):
    found = book[sheet][cell]
    link = found.hyperlink.location if found.hyperlink else None
    note = found.comment.text if found.comment else None
    return {"value": None if found.value is None else str(found.value), "link": link, "note": note}
print(json.dumps([told(*place) for place in asked]))
`;

interface Cell {
  value: string | null;
  link: string | null;
  note: string | null;
}
type Typed = [sheet: string, cell: string, value: string | number | null];

function type(path: string, typed: Typed[], asked: [string, string][] = []): Cell[] {
  return runPython<Cell[]>(TYPE, path, JSON.stringify(typed), JSON.stringify(asked));
}

async function checked(...args: string[]): Promise<CheckDocument> {
  return JSON.parse((await ledger("check", ...args, "--json")).out) as CheckDocument;
}

const codes = ({ files }: CheckDocument) =>
  files
    .flatMap(({ issues }) => issues)
    .filter(({ severity }) => severity !== "info")
    .map(({ code, severity }) => `${severity} ${code}`);

const row = (line: number, status: string, rate: number, progress: string): Typed[] => [
  ["填报表", `L${line}`, status],
  ["填报表", `M${line}`, rate],
  ["填报表", `N${line}`, progress],
  ["填报表", `P${line}`, `第${line}项三季度再建一批。`],
  ["填报表", `R${line}`, "林晓"],
  ["填报表", `S${line}`, "0722-3598701"],
];
const PARKS = "建成公园6个，另有3个在建，投资1200万元。";
const ROADS = "改造道路16公里，打通断头路2条。";

beforeAll(async () => {
  writeFileSync(at("notice.txt"), NOTICE);
  await ledger("create", at("notice.txt"), "--out", at("台账.xlsx"));
  await ledger("issue", at("台账.xlsx"), "--period", "2024-06", "--out", at("forms"));
});

const withPython = testIf(hasOpenpyxl);

withPython("what goes back is marked, and what was put right is told when it returns", async () => {
  mkdirSync(at("in"));
  cpSync(at("forms", FORM), at("in", FORM));
  type(at("in", FORM), [
    ...row(4, "达序时", 50, "同上"),
    ...row(5, "已完成", 80, ROADS),
    ["填报表", "S5", null],
  ]);
  const first = await ledger("merge", at("台账.xlsx"), at("in"), "--send-back", at("back"));
  expect(first.code).toBe(1);
  expect(first.out).toContain("退回：市园林局");
  const kit = "2024-06_市园林局_填报表（退回修改）.xlsx";
  expect(readdirSync(at("back")).sort()).toEqual([kit, "催报和退回.txt", "问题汇总.xlsx"].sort());
  const messages = readFileSync(at("back", "催报和退回.txt"), "utf8");
  expect(messages).toContain("第5行“联系电话”没有填写");
  expect(messages).toContain("【催报】市财政局");

  const [progress, phone, link] = type(
    at("back", kit),
    [],
    [
      ["填报表", "N4"],
      ["填报表", "S5"],
      ["问题清单", "C5"],
    ],
  );
  expect(progress).toMatchObject({
    value: "同上",
    note: expect.stringContaining("只写了“同上”") as string,
  });
  expect(phone?.note).toContain("没有填写");
  expect(link?.link).toBe("'填报表'!N4");

  mkdirSync(at("again"));
  cpSync(at("back", kit), at("again", kit));
  type(at("again", kit), [
    ["填报表", "N4", PARKS],
    ["填报表", "M5", 100],
  ]);
  const second = await ledger("merge", at("台账.xlsx"), at("again"));
  expect(second.out).toContain("退回时标出3处，已改正2处，还有1处没有改好");
  expect(second.out).toContain("第5行“联系电话”没有填写");
});

withPython("an issue that is right as it stands is accepted from the command line", async () => {
  const period = ["--period", "2024-06"];
  const listed = await ledger("accept", at("台账.xlsx"), ...period);
  expect(listed.out).toContain("第5行“联系电话”没有填写");
  const vague = await ledger(
    "accept",
    at("台账.xlsx"),
    ...period,
    "--task",
    "Z001",
    "--note",
    "无误",
  );
  expect(vague.code).toBe(2);
  const place = ["--unit", "市园林局", "--task", "Z002", "--column", "联系电话"];
  const note = ["--note", "电话同上一项。", "--by", "李明"];
  expect((await ledger("accept", at("台账.xlsx"), ...period, ...place, ...note)).code).toBe(0);
  expect((await ledger("accept", at("台账.xlsx"), ...period)).out).toContain("没有符合条件的问题");
  await ledger("merge", at("台账.xlsx"), at("again"), "--send-back", at("none"));
  expect(readdirSync(at("none"))).not.toContain(FORM.replace(".xlsx", "（退回修改）.xlsx"));
});

withPython("levels and measures typed into 报送设置 hold at the next check", async () => {
  cpSync(at("forms", FORM), at(FORM));
  type(at(FORM), [...row(4, "达序时", 49, "建公园6个共3处"), ...row(5, "达序时", 50, ROADS)]);
  const strict = at("严.xlsx");
  cpSync(at("台账.xlsx"), strict);
  expect(codes(await checked(at(FORM), "--ledger", strict))).toEqual([
    "warning ahead-below-schedule",
    "warning text-too-short",
  ]);
  const rows = runPython<Record<string, number>>(
    `import json, sys, openpyxl
sheet = openpyxl.load_workbook(sys.argv[1])["报送设置"]
print(json.dumps({row[0].value: row[0].row for row in sheet.iter_rows(max_col=1) if row[0].value}))`,
    strict,
  );
  const setting = (label: string, value: string | number): Typed => [
    "报送设置",
    `B${rows[label] ?? 0}`,
    value,
  ];
  type(strict, [
    setting("达序时或超序时但完成率低于序时要求", "错误"),
    setting("进展情况最少字数", 5),
  ]);
  expect(codes(await checked(at(FORM), "--ledger", strict))).toEqual([
    "error ahead-below-schedule",
  ]);
  type(strict, [setting("达序时或超序时但完成率低于序时要求", "关闭")]);
  expect(codes(await checked(at(FORM), "--ledger", strict))).toEqual([]);
});

withPython("the next period's form shows the last entry, and nothing is read from it", async () => {
  await ledger("issue", at("台账.xlsx"), "--period", "2024-07", "--out", at("july"));
  const july = at("july", "2024-07_市园林局_填报表.xlsx");
  const [header, entry, progress, contact] = type(
    july,
    [],
    [
      ["填报表", "U3"],
      ["填报表", "U4"],
      ["填报表", "N4"],
      ["填报表", "R4"],
    ],
  );
  expect(header?.value).toContain("上期填报");
  expect(entry?.value).toContain(PARKS);
  expect(progress?.value).toBeNull();
  expect(progress?.note).toContain(PARKS);
  expect(contact?.value).toBe("林晓");
  expect(codes(await checked(july, "--ledger", at("台账.xlsx")))).toEqual([
    "error row-not-filled",
    "error row-not-filled",
  ]);
  type(july, [...row(4, "达序时", 60, PARKS), ...row(5, "已完成", 100, ROADS)]);
  expect(codes(await checked(july, "--ledger", at("台账.xlsx")))).toEqual([
    "warning text-unchanged",
  ]);
});
