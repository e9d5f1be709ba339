/** A second row under a task's id: what adds to the first, and what may be another task's. */

import { VALUE_FIELDS } from "../../../src/core/model/record";
import { formColumnNumber, type FormField } from "../../../src/core/schema/columns";
import {
  draftReturn,
  formOf,
  HEADER_ROW,
  submissionOf,
  type DraftCell,
  type DraftReturn,
} from "./draft-return";

const ID = "Z003";
const WHOLE = submissionOf(draftReturn()).rows.find(({ taskId }) => taskId === ID)?.values;

/** A return whose second row of the task has these answers and no others. */
function withSecondRow(
  answers: Partial<Record<FormField, DraftCell>>,
  first: Partial<Record<FormField, DraftCell>> = {},
): DraftReturn {
  const draft = draftReturn();
  const { grid } = formOf(draft);
  const at = grid.findIndex(([id]) => id === ID);
  const row = grid[at] ?? [];
  const second = row.slice(0, formColumnNumber("status") - 1);
  for (const [cells, into] of [
    [answers, second],
    [first, row],
  ] as const) {
    for (const [field, value] of Object.entries(cells)) {
      into[formColumnNumber(field as FormField) - 1] = value;
    }
  }
  grid.splice(at + 1, 0, second);
  return draft;
}

function readOf(draft: DraftReturn) {
  const submission = submissionOf(draft);
  const issues = submission.issues.filter(({ taskId }) => taskId === ID);
  const values = submission.rows.find(({ taskId }) => taskId === ID)?.values;
  return { values, asked: issues.map(({ code, field }) => [code, field]), issues };
}

const ASKED = "row-twice-different";

it("takes all but the two names and numbers of a second row for a second person in charge", () => {
  const read = readOf(withSecondRow({ contact: "李四", phone: "13900139000" }));
  expect(read.values).toEqual({ ...WHOLE, contact: null, phone: null });
  expect(read.asked).toEqual([
    [ASKED, "contact"],
    [ASKED, "phone"],
  ]);
  expect(read.issues[0]?.message).toContain("李四");
  expect(read.issues[0]?.fix).toContain("写在同一格里");
});

it.each<[string, Partial<Record<FormField, DraftCell>>]>([
  ["a number and a remark", { phone: "13900139000", remark: "另有一部电话" }],
  ["a status and a rate", { status: "欠序时", completionRate: 31 }],
  [
    "a status, a rate and a date",
    { status: "欠序时", completionRate: 31, expectedDate: "2024-11-30" },
  ],
  [
    "a part of the work and its person",
    { progress: "配套管网完成招标。", contact: "李四", phone: "13900139000" },
  ],
])("asks only about what a second row says otherwise: %s", (_, answers) => {
  const read = readOf(withSecondRow(answers));
  const blank = Object.fromEntries(Object.keys(answers).map((field) => [field, null]));
  expect(read.values).toEqual({ ...WHOLE, ...blank });
  expect(read.asked).toEqual(Object.keys(answers).map((field) => [ASKED, field]));
});

it("puts one answer together of two rows with the first and the last columns", () => {
  const { contact, phone, remark } = { contact: "张三", phone: "13800138000", remark: `${ID}备注` };
  const read = readOf(
    withSecondRow({ contact, phone, remark }, { contact: null, phone: null, remark: null }),
  );
  expect(read.values).toEqual(WHOLE);
  expect(read.asked).toEqual([["row-twice-same", null]]);
});

it("takes what only one of two rows says where they otherwise differ in the person", () => {
  const read = readOf(
    withSecondRow(
      { contact: "李四", phone: "13900139000", remark: "李四负责资金" },
      { remark: null },
    ),
  );
  expect(read.values).toMatchObject({ status: WHOLE?.status, remark: "李四负责资金", phone: null });
});

it("takes nothing that only one of two whole and wholly different answers says", () => {
  const read = readOf(
    withSecondRow(
      {
        status: "欠序时",
        completionRate: 20,
        progress: "另一项任务的进展：完成选址，正在办理用地手续，计划下月开工。",
        nextStep: "另一项任务的下一步。",
        contact: "李四",
        phone: "13900139000",
      },
      { remark: "只有第一行写了" },
    ),
  );
  expect(Object.values(read.values ?? {}).every((value) => value === null)).toBe(true);
});

it("joins the numbers of two lines beside one merged task cell", () => {
  const draft = withSecondRow({ contact: "李四", phone: "13900139000" });
  const form = formOf(draft);
  const top = form.grid.findIndex(([id]) => id === ID) + 1;
  for (const field of ["taskId", "text"] as const) {
    const left = formColumnNumber(field);
    const below = form.grid[top];
    if (below) below[left - 1] = null;
    form.merges.push({ top, bottom: top + 1, left, right: left });
  }
  expect(top).toBeGreaterThan(HEADER_ROW);
  expect(readOf(draft).values).toEqual({
    ...WHOLE,
    contact: "张三\n李四",
    phone: "13800138000、13900139000",
  });
});

describe("a second row that says nothing", () => {
  const DASHES = Object.fromEntries(VALUE_FIELDS.map((field) => [field, "—"])) as Partial<
    Record<FormField, DraftCell>
  >;

  it.each<[string, Partial<Record<FormField, DraftCell>>]>([
    ["dashes in every column", DASHES],
    ["a stroke and 无", { progress: "/", problem: "无", remark: "无" }],
  ])("disputes nothing of the first and is told: %s", (_, answers) => {
    const read = readOf(withSecondRow(answers));
    expect(read.values).toEqual(WHOLE);
    expect(read.asked).toContainEqual(["row-twice-same", null]);
    expect(read.asked.map(([code]) => code)).not.toContain(ASKED);
  });

  it("disputes nothing where it stands first", () => {
    const answers = Object.fromEntries(
      VALUE_FIELDS.map((field) => [field, WHOLE?.[field] ?? null]),
    );
    const read = readOf(withSecondRow({ ...answers, status: "达序时" }, DASHES));
    expect(read.values).toEqual({ ...WHOLE, status: "on-schedule" });
    expect(read.asked.map(([code]) => code)).not.toContain(ASKED);
  });

  it("adds what it alone says, and its dashes beside that say nothing", () => {
    const read = readOf(withSecondRow({ progress: "—", remark: "另附明细" }, { remark: null }));
    expect(read.values).toEqual({ ...WHOLE, remark: "另附明细" });
  });

  it("still disputes a problem with 无 where it says more", () => {
    const read = readOf(
      withSecondRow({ problem: "无", contact: "李四" }, { problem: "征地资金缺口800万元。" }),
    );
    expect(read.values?.problem).toBeNull();
    expect(read.asked).toContainEqual([ASKED, "problem"]);
  });
});
