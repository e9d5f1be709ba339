/**
 * One mistake at a time in a workbook that has none: exactly one issue comes of it, at its cell, and
 * its sentence names the place in the sheet's own words.
 */

import type { Issue } from "../../src/core/model/issue";
import type { Ledger } from "../../src/core/model/ledger";
import { formColumnNumber, type FormField } from "../../src/core/schema/columns";
import { cellAddress } from "../../src/core/workbook/address";
import type { CellValue } from "../../src/core/workbook/workbook-plan";
import flawless from "../fixtures/returns/flawless-rows.json";
import { FilledForm, noticeLedger, type FiledRow } from "../helpers/filled-form";

const UNIT = "市人社局";
const rows = flawless as unknown as FiledRow[];

let ledger: Ledger;
beforeAll(async () => {
  ledger = await noticeLedger();
});

const sound = () => new FilledForm(ledger, UNIT, rows);

async function issuesOf(form: FilledForm): Promise<Issue[]> {
  const { byLedger, byItself } = await form.checked(ledger);
  const told = [byLedger, byItself].map(({ files, issues }) => [
    ...files.flatMap((file) => file.issues),
    ...issues,
  ]);
  const [full = [], own = []] = told;
  expect(own.map(({ code, cell }) => [code, cell])).toEqual(
    full.map(({ code, cell }) => [code, cell]),
  );
  return full;
}

const CONTRADICTIONS = new Map<string, FormField>([
  ["rate-contradicts-text", "completionRate"],
  ["status-contradicts-text", "status"],
]);

const day = (date: string) => ({ date });

/** Task, column, what is typed, code of the issue. */
const TYPED: [taskId: string, field: FormField, value: CellValue, code: string][] = [
  ["Z090", "status", null, "required-missing"],
  ["Z090", "completionRate", null, "required-missing"],
  ["Z090", "progress", null, "required-missing"],
  ["Z090", "contact", null, "required-missing"],
  ["Z090", "phone", null, "required-missing"],
  ["Z090", "status", "—", "required-missing"],
  ["Z090", "phone", "/", "required-missing"],
  ["Z090", "status", "推进中", "status-unclear"],
  ["Z090", "completionRate", "过半", "rate-unreadable"],
  ["Z090", "completionRate", 120, "rate-out-of-range"],
  ["Z090", "completionRate", -5, "rate-out-of-range"],
  ["Z090", "completionRate", 0.54, "rate-ambiguous"],
  ["Z096", "completionRate", 80, "done-below-100"],
  ["Z090", "completionRate", 20, "ahead-below-schedule"],
  ["Z092", "completionRate", 85, "behind-above-schedule"],
  ["Z092", "problem", null, "problem-missing"],
  ["Z092", "problem", "无", "problem-missing"],
  ["Z092", "nextStep", null, "next-step-missing"],
  ["Z092", "nextStep", "继续推进", "next-step-missing"],
  ["Z092", "expectedDate", null, "new-date-missing"],
  ["Z092", "expectedDate", "长期", "new-date-missing"],
  ["M09", "problem", null, "problem-missing"],
  ["M09", "expectedDate", null, "new-date-missing"],
  ["Z090", "nextStep", null, "next-step-advised"],
  ["Z092", "expectedDate", day("2024-05-31"), "expected-date-past"],
  ["Z092", "expectedDate", day("2025-06-30"), "expected-date-late"],
  ["Z092", "expectedDate", "2024年2月30日", "date-impossible"],
  ["Z092", "expectedDate", "尽快", "date-unreadable"],
  ["Z090", "progress", "同上", "filler-text"],
  ["Z090", "progress", "正常推进", "filler-text"],
  ["Z090", "progress", "各项工作正按计划稳步推进，进展顺利。", "filler-text"],
  ["Z017", "progress", "积极配合牵头单位开展工作", "filler-text"],
  ["Z017", "progress", "按照市委市政府部署，认真抓好贯彻落实。", "filler-text"],
  ["Z017", "progress", "详见附件", "filler-text"],
  ["Z017", "progress", day("2024-06-01"), "filler-text"],
  [
    "Z092",
    "progress",
    "深化根治欠薪专项行动，努力为辛勤付出的劳动者稳岗位、增收入、保权益。",
    "task-text-copied",
  ],
  ["Z090", "progress", "培训9800人", "text-too-short"],
  [
    "Z090",
    "progress",
    "开展职业技能培训班一期，覆盖企业职工一百余人。".repeat(30),
    "text-too-long",
  ],
  ["Z090", "progress", "开展补贴性培训9800人次，已完成全年任务的85%。", "rate-contradicts-text"],
  [
    "Z090",
    "progress",
    "截至6月底，已完成年度目标任务的百分之九十，发放补贴1120万元。",
    "rate-contradicts-text",
  ],
  ["Z090", "progress", "该项工作尚未启动，等待省厅文件。", "status-contradicts-text"],
  ["Z092", "progress", "全年目标任务已全部完成，追回工资2380万元。", "status-contradicts-text"],
  ["Z096", "progress", "信息系统已切换上线，基金清算尚未完成。", "status-contradicts-text"],
  ["Z090", "progress", "开展补贴性培训XX人次，发放补贴XX万元。", "placeholder-left"],
  ["Z090", "nextStep", "个别县市区培训机构师资不足。", "columns-same-text"],
  ["Z017", "progress", "此项工作不属于我局职责范围。", "task-declined"],
  ["Z090", "contact", "13800138000", "contact-form"],
  ["Z090", "contact", "办公室", "contact-form"],
  ["Z090", "contact", "王", "contact-form"],
  ["Z090", "contact", "=SUM(A1)", "contact-form"],
  ["Z090", "phone", "1380013800", "phone-form"],
  ["Z090", "phone", "3598701", "phone-form"],
  ["Z090", "phone", "0722-3598701、1380013800", "phone-form"],
  ["Z090", "phone", "林晓13800138000", "phone-with-text"],
  ["Z090", "phone", "1.38E+10", "phone-digits-lost"],
];

test.each(TYPED)("%s %s: %j gives %s and nothing else", async (taskId, field, value, code) => {
  const form = sound().type(taskId, field, value);
  const issues = await issuesOf(form);
  expect(issues.map((issue) => issue.code)).toEqual([code]);
  const [issue] = issues;
  const row = form.rowOf(taskId);
  // A contradiction is told at the status or the rate, all else at what was typed.
  const at = CONTRADICTIONS.get(code) ?? field;
  const cell = cellAddress(row, formColumnNumber(at));
  expect(issue).toMatchObject({ sheet: "填报表", cell, taskId, unit: UNIT });
  expect(issue?.message).toMatch(new RegExp(`^第${row}行“`));
  expect(issue?.expected).not.toBeNull();
  expect(issue?.fix).toMatch(/。$/);
  if (value === null) expect(issue?.found).toBeNull();
});

/** 指标填报: row 4 is 城镇新增就业 in 万人, of 2.1 achieved 1.18. */
const FIGURES: [address: string, value: CellValue, code: string][] = [
  ["F4", 11800, "target-magnitude"],
  ["E4", 21000, "target-magnitude"],
  ["F4", "1.18亿元", "number-unit-differs"],
  ["F4", "见附件", "number-unreadable"],
  ["F4", 0.9, "achieved-contradicts-text"],
  ["F6", 0.2, "target-contradicts-rate"],
];

test.each(FIGURES)("指标填报 %s: %j gives %s and nothing else", async (address, value, code) => {
  const form = sound();
  form.at(address, value, form.targets);
  const issues = await issuesOf(form);
  expect(issues).toMatchObject([{ code, sheet: "指标填报", cell: address, unit: UNIT }]);
  expect(issues[0]?.message).toMatch(/^“指标填报”第\d行“/);
});

test("a done task whose figures fall short is one issue, however many they are", async () => {
  const form = sound().type("M07", "status", "已完成").type("M07", "completionRate", 100);
  expect(await issuesOf(form)).toMatchObject([{ code: "target-below-done", sheet: "指标填报" }]);
});

test("not started with a rate above nought is told at the rate", async () => {
  const form = sound().type("Z092", "status", "未启动");
  expect(await issuesOf(form)).toMatchObject([{ code: "not-started-above-0", cell: "M22" }]);
});

test("one text on three rows is one issue that names them", async () => {
  const form = sound();
  for (const taskId of ["Z017", "Z020", "Z021"]) {
    form.type(taskId, "progress", "召开专题会议研究部署，压实工作责任，确保各项任务落地见效。");
  }
  const [issue, ...more] = await issuesOf(form);
  expect(more).toEqual([]);
  expect(issue).toMatchObject({ code: "text-repeated", cell: "N9" });
  expect(issue?.message).toMatch(/^第9—11行“进展情况”写的是同一段话/);
});

test("a row left blank is one issue", async () => {
  expect(await issuesOf(sound().type("Z017", "progress", null))).toMatchObject([
    { code: "row-not-filled", cell: "N9", message: "第9行整行没有填写。" },
  ]);
});

test("a name and a number in each other's column are told once", async () => {
  const form = sound().type("Z090", "contact", "0722-3598701").type("Z090", "phone", "林晓");
  expect((await issuesOf(form)).map(({ code, cell }) => [code, cell])).toEqual([
    ["contact-exchanged", "R20"],
  ]);
});

/** Row 20 is Z090, row 33 the first below the table. */
const STRUCTURE: [name: string, spoil: (form: FilledForm) => void, code: string, cell: string][] = [
  ["a changed task", (form) => form.at("F20", "加强培训。"), "locked-text-changed", "F20"],
  ["a changed deadline", (form) => form.at("J20", day("2025-12-31")), "locked-text-changed", "J20"],
  ["a row of its own", (form) => addRow(form, "Z999", "新增任务：建设产业园"), "row-extra", "A33"],
  [
    "another unit's row",
    (form) => addRow(form, "Z118", "做好第五次经济普查。"),
    "row-foreign",
    "A33",
  ],
  ["a row twice", (form) => repeatRow(form), "row-twice-different", "N20"],
];

test.each(STRUCTURE)("%s is told once, at its cell", async (_name, spoil, code, cell) => {
  const form = sound();
  spoil(form);
  const { byLedger } = await form.checked(ledger);
  expect(byLedger.files.flatMap((file) => file.issues)).toMatchObject([{ code, cell }]);
});

test("a missing row is told once, by its task", async () => {
  const form = sound();
  form.form.rows.splice(19, 1);
  const { byLedger } = await form.checked(ledger);
  expect(byLedger.files.flatMap((file) => file.issues)).toMatchObject([
    { code: "row-missing", taskId: "Z090", cell: null },
  ]);
});

test("a missing column is told once, not again for the cells that stood in it", async () => {
  const form = sound();
  for (const row of form.form.rows) row.cells.splice(formColumnNumber("problem") - 1, 1);
  const { byLedger } = await form.checked(ledger);
  expect(byLedger.files.flatMap((file) => file.issues)).toMatchObject([
    { code: "column-missing", field: "problem", severity: "warning" },
  ]);
});

test("a missing column that must be filled is an error, since everything in it is lost", async () => {
  const form = sound();
  for (const row of form.form.rows) row.cells.splice(formColumnNumber("progress") - 1, 1);
  const { byLedger } = await form.checked(ledger);
  expect(byLedger.files.flatMap((file) => file.issues)).toMatchObject([
    { code: "column-missing", field: "progress", severity: "error" },
  ]);
});

test("what is wrong in a file is what is wrong in memory", async () => {
  const form = sound();
  for (const [taskId, field, value] of TYPED.slice(5, 12)) form.type(taskId, field, value);
  const told = ({ files }: { files: { issues: Issue[] }[] }) =>
    files.flatMap(({ issues }) => issues.map(({ code, cell, message }) => [code, cell, message]));
  const [file, memory] = [await form.checkedAsFile(ledger), await form.checked(ledger)];
  expect(told(file.byLedger)).toEqual(told(memory.byLedger));
});

function addRow({ form }: FilledForm, taskId: string, task: string): void {
  const values = new Map<number, CellValue>([
    [0, taskId],
    [5, task],
    [13, "配合开展宣传3场，发放资料600份。"],
  ]);
  const last = form.rows.at(-1);
  const cells = last?.cells.map((cell, at) => cell && { ...cell, value: values.get(at) ?? null });
  form.rows.push({ height: null, cells: cells ?? [] });
}

function repeatRow(form: FilledForm): void {
  const row = form.form.rows[form.rowOf("Z090") - 1];
  const cells = row?.cells.map((cell) => cell && { ...cell });
  form.form.rows.push({ height: null, cells: cells ?? [] });
  form.at("N33", "开展培训1.2万人次，发放补贴1400万元。");
}
