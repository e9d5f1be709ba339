/** Answers and figures that were pasted from another unit's workbook into the own one. */

import type { Ledger } from "../../../src/core/model/ledger";
import { formColumnNumber } from "../../../src/core/schema/columns";
import { UNIT_SHEETS } from "../../../src/core/schema/sheet-names";
import { draftReturn, HEADER_ROW, sheetOf, submissionOf } from "./draft-return";
import { filledRows, FIRST, GENERIC, readRows, TELLING, UNIT, type Row } from "./long-form";
import { longLedger } from "./long-ledger";

const OTHER = "市发改委";
const CODE = "answers-of-unit";
const MAYBE = "answers-maybe-of-unit";
const PROGRESS = formColumnNumber("progress") - 1;
const TEXT = formColumnNumber("text") - 1;

const FOREIGN = [
  "新建幼儿园六所，引进优秀教师，开展校园食堂整治。",
  "整治养老机构消防隐患，为失能老人送餐助浴。",
  "举办半程马拉松，修缮体育馆，免费开放健身步道。",
  "发掘曾侯乙编钟文化，推出实景演艺，游客倍增。",
  "推广惠民医保，乡镇卫生院配齐彩超，培训村医。",
];

/** The long ledger with tasks of another unit, so many of them shared with `UNIT`. */
function ledgerOfTwo(shared = 0): Ledger {
  const ledger = longLedger(UNIT);
  const task = ledger.tasks.find(({ id }) => id === "Z003");
  const assignment = ledger.assignments.find((each) => each.unit === OTHER);
  if (!task || !assignment) throw new Error("no task to copy");
  FOREIGN.forEach((text, nth) => {
    const id = `Z02${nth}`;
    const targets = [
      {
        indicator: text.slice(0, 5),
        op: ">=" as const,
        value: 10 + nth,
        value2: null,
        unit: "个",
        kind: "count" as const,
        span: [0, 5] as [number, number],
      },
    ];
    ledger.tasks.splice(-1, 0, { ...task, id, label: `${nth + 30}`, text, targets });
    ledger.assignments.push({ ...assignment, taskId: id, role: "lead-first" });
    if (nth < shared)
      ledger.assignments.push({ ...assignment, taskId: id, unit: UNIT, role: "responsible" });
  });
  return ledger;
}

const own = filledRows(TELLING);
/** The first rows with what the other unit wrote. */
const pasted = (is: (nth: number) => boolean, among: readonly Row[] = own): Row[] =>
  among.map((row, nth) => {
    const text = FOREIGN[nth];
    if (text === undefined || !is(nth)) return row;
    const said = `${text.slice(0, 12)}已过半，本月拨付3${nth}万元。`;
    return [
      ...row.slice(0, FIRST),
      "达序时",
      40 + nth,
      said,
      null,
      null,
      null,
      `李${nth}`,
      null,
      null,
    ];
  });

it("answers that speak of one other unit's tasks, and hardly one of their own, are not taken", () => {
  const rows = pasted(() => true).slice(0, 6);
  const { rows: taken, issues } = readRows(rows, ledgerOfTwo());
  const [told, ...more] = issues.filter(({ code }) => code === CODE);
  expect(more).toEqual([]);
  expect(told?.severity).toBe("error");
  expect(told?.message).toContain(`像是${OTHER}的任务`);
  expect(told?.message).toContain(FOREIGN[0]);
  const ids = rows.map(([id]) => id);
  const progress = taken.flatMap(({ taskId, values }) => (values.progress === null ? [] : taskId));
  expect(progress).not.toEqual(expect.arrayContaining(ids.slice(0, 5)));
  for (const row of rows.slice(0, 5)) expect(told?.found).toContain(row[PROGRESS]);
});

it("a block of them among the unit's own answers is not taken, and the others are", () => {
  const { rows: taken, issues } = readRows(
    pasted((nth) => nth > 0 && nth < 4),
    ledgerOfTwo(),
  );
  expect(issues.filter(({ code }) => code === CODE)).toHaveLength(1);
  const left = taken.flatMap(({ taskId, values }) => (values.progress === null ? taskId : []));
  expect(left).toEqual(own.slice(1, 4).map(([id]) => id));
});

it("a block of them among answers that tell nothing is not taken, a row between them neither", () => {
  const generic = filledRows();
  expect(generic.length).toBeGreaterThan(9);
  for (const is of [(nth: number) => nth > 0 && nth < 4, (nth: number) => nth < 4 && nth !== 2]) {
    const rows = pasted(is, generic);
    const places = rows.flatMap((_, nth) => (nth < FOREIGN.length && is(nth) ? nth : []));
    const [first = 0, last = 0] = [places.at(0), places.at(-1)];
    const { rows: taken, issues } = readRows(rows, ledgerOfTwo());
    expect(issues.filter(({ code }) => code === CODE)).toHaveLength(1);
    const left = taken.flatMap(({ taskId, values }) => (values.progress === null ? taskId : []));
    expect(left).toEqual(rows.slice(first, last + 1).map(([id]) => id));
  }
});

it("a row that tells nothing right between two that are named is named as well", () => {
  const [, between] = filledRows();
  const rows = pasted((nth) => nth === 0 || nth === 2).map((row, nth) =>
    nth === 1 && between ? between : row,
  );
  const named = readRows(rows, ledgerOfTwo()).issues.filter(({ code }) => code === MAYBE);
  const ids = rows.slice(0, 3).map(([id]) => id);
  expect(named.map(({ taskId }) => taskId)).toEqual(expect.arrayContaining(ids));
  expect(named).toHaveLength(ids.length);
});

it("a few answers that speak of another unit's tasks are taken, and each is named with a warning", () => {
  for (const is of [(nth: number) => nth < 2, (nth: number) => nth % 2 === 0]) {
    const rows = pasted(is);
    const { rows: taken, issues } = readRows(rows, ledgerOfTwo());
    expect(issues.filter(({ code }) => code === CODE)).toEqual([]);
    expect(taken.every(({ values }) => values.progress !== null)).toBe(true);
    const named = issues.filter(({ code }) => code === MAYBE);
    const strange = own.slice(0, FOREIGN.length).filter((_, nth) => is(nth));
    expect(named.map(({ taskId }) => taskId)).toEqual(strange.map(([id]) => id));
    for (const { severity, message } of named) {
      expect(severity).toBe("warning");
      expect(message).toContain(OTHER);
    }
  }
});

it("rows elsewhere that speak of that unit's tasks are not taken either", () => {
  const { rows: taken, issues } = readRows(
    pasted((nth) => nth !== 1),
    ledgerOfTwo(),
  );
  expect(issues.filter(({ code }) => code === CODE)).toHaveLength(1);
  const left = taken.flatMap(({ taskId, values }) => (values.progress === null ? taskId : []));
  expect(left).toEqual([0, 2, 3, 4].map((nth) => own[nth]?.[0]));
});

it("among rows that were all pasted, one that shares words with its task is taken with a warning", () => {
  const rows = pasted(() => true).slice(0, 6);
  const text = String(own[5]?.[TEXT]).slice(0, 8);
  rows[5] = [...(rows[4] ?? [])].map((cell, at) =>
    at < FIRST ? (own[5]?.[at] ?? null) : at === PROGRESS ? `${text}，已过半。` : cell,
  );
  const { rows: taken, issues } = readRows(rows, ledgerOfTwo());
  const id = own[5]?.[0];
  expect(taken.find(({ taskId }) => taskId === id)?.values.progress).toContain(text);
  const [named, ...more] = issues.filter(({ code }) => code === MAYBE);
  expect(more).toEqual([]);
  expect(named).toMatchObject({ taskId: id, severity: "warning" });
});

it("one problem that shares a word with its row's task does not show that it stayed", () => {
  const column = formColumnNumber("problem") - 1;
  const rows = pasted(() => true).slice(0, 6);
  const said = rows.map((row, nth) =>
    row.map((cell, at) =>
      at !== column ? cell : nth === 2 ? String(own[2]?.[TEXT]).slice(0, 6) : "缺少人手",
    ),
  );
  const { rows: taken } = readRows(said, ledgerOfTwo());
  const ids = rows.slice(0, 5).map(([id]) => id);
  for (const { taskId, values } of taken.filter((row) => ids.includes(row.taskId))) {
    expect([taskId, values.problem, values.contact]).toEqual([taskId, null, null]);
  }
});

it("problems that mostly speak of their own tasks are taken", () => {
  const column = formColumnNumber("problem") - 1;
  const rows = pasted(() => true).slice(0, 6);
  const said = rows.map((row, nth) =>
    row.map((cell, at) => (at === column ? String(own[nth]?.[TEXT]).slice(0, 12) : cell)),
  );
  const { rows: taken } = readRows(said, ledgerOfTwo());
  const kept = taken.filter(({ values }) => values.problem !== null);
  expect(kept).toHaveLength(6);
  expect(kept.filter(({ values }) => values.progress === null)).toHaveLength(5);
});

it("answers without a word of any task are taken", () => {
  const { issues } = readRows(filledRows(GENERIC), ledgerOfTwo());
  expect(issues.filter(({ code }) => code === CODE)).toEqual([]);
});

it("figures of shared tasks among another unit's in 指标填报 are not taken, and named", () => {
  const ledger = ledgerOfTwo(2);
  const theirs = sheetOf(draftReturn(OTHER, "2024-06", ledger), UNIT_SHEETS.targets).grid;
  const draft = draftReturn(UNIT, "2024-06", ledger);
  const mine = sheetOf(draft, UNIT_SHEETS.targets).grid;
  const rows = theirs.slice(HEADER_ROW).filter(([id]) => String(id).startsWith("Z02"));
  expect(rows).toHaveLength(FOREIGN.length);
  mine.splice(HEADER_ROW, Infinity, ...rows);
  const { rows: taken, issues } = submissionOf(draft, {}, ledger);
  expect(taken.flatMap(({ targets }) => targets)).toEqual([]);
  const codes = issues.map(({ code }) => code);
  expect(codes.filter((code) => code === "target-among-foreign")).toHaveLength(2);
  expect(codes.filter((code) => code === "target-unknown")).toHaveLength(3);
});

it("figures that a unit gives of a task on which it works along are taken", () => {
  const ledger = ledgerOfTwo(2);
  const draft = draftReturn(UNIT, "2024-06", ledger);
  const mine = sheetOf(draft, UNIT_SHEETS.targets).grid;
  mine.push(["Z020", FOREIGN[0]?.slice(0, 5) ?? "", "≥10", "个", 12, 6, null]);
  const { rows: taken } = submissionOf(draft, {}, ledger);
  expect(taken.find(({ taskId }) => taskId === "Z020")?.targets[0]?.achieved).toBe(6);
});
