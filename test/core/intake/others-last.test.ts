/** Answers and people that another unit filed last month, and answers that begin with another unit's name. */

import type { DraftCell } from "./draft-return";
import { formColumnNumber } from "../../../src/core/schema/columns";
import { recordsOf } from "../validation/returns";
import { filledRows, GENERIC, readRows, UNIT, type Row } from "./long-form";
import { longLedger } from "./long-ledger";

const OTHER = "市发改委";
const CODE = "answers-of-unit";
const MAYBE = "answers-maybe-of-unit";
const PROGRESS = formColumnNumber("progress") - 1;
const PHONE = formColumnNumber("phone") - 1;

const rows = filledRows(GENERIC);
const IDS = rows.map(([id]) => id);
/** What the other unit wrote last month, in words of no task. */
const last = (nth: number) =>
  `五月份该项已签订合同${nth + 2}份，涉及金额共计${nth + 7}.5亿元，进度正常。`;
const now = (nth: number) => last(nth).replace("五月", "六月").replace(".5", ".8");
const phone = (nth: number) => `0722-33300${10 + nth}`;

function ledger(more: readonly string[] = []) {
  const made = longLedger(UNIT);
  const filed = recordsOf({ ...readRows(rows), period: "2024-05" });
  made.records = [OTHER, ...more].flatMap((unit) =>
    filed.map((record, nth) => ({
      ...record,
      unit,
      values: { ...record.values, progress: last(nth), phone: phone(nth) },
    })),
  );
  return made;
}

const withCells = (column: number, cells: ReadonlyMap<number, DraftCell>): Row[] =>
  rows.map((row, nth) => row.map((cell, at) => (at === column ? (cells.get(nth) ?? cell) : cell)));
const said = (nths: readonly number[], text: (nth: number) => string) =>
  withCells(PROGRESS, new Map(nths.map((nth) => [nth, text(nth)])));
const idsOf = (returned: readonly Row[], code: string, of = ledger()) =>
  readRows(returned, of)
    .issues.filter((issue) => issue.code === code)
    .flatMap((issue) => issue.each ?? issue)
    .map(({ taskId }) => taskId);

test("answers on end that another unit carried on from last month are not taken", () => {
  const { rows: taken, issues } = readRows(said([3, 4, 5], now), ledger());
  const [told, ...more] = issues.filter(({ code }) => code === CODE);
  expect(more).toEqual([]);
  expect(told?.severity).toBe("error");
  expect(told?.message).toContain(OTHER);
  expect(told?.message).toContain("与它上期报的一样");
  const left = taken.flatMap(({ taskId, values }) => (values.progress === null ? taskId : []));
  expect(left).toEqual([3, 4, 5].map((nth) => IDS[nth]));
});

test("the row that is cited for a block is one that shows it, not one that only begins with the unit's name", () => {
  const text = (nth: number) => (nth === 3 ? `${OTHER}6月按计划完成。` : now(nth));
  const { issues } = readRows(said([3, 4, 5, 6], text), ledger());
  const [told] = issues.filter(({ code }) => code === CODE);
  const cells = told?.each?.filter(({ field }) => field === "progress").map(({ cell }) => cell);
  const [, second] = cells ?? [];
  expect(cells).toHaveLength(4);
  expect(told?.message).toContain(`第${second?.replace(/\D/g, "") ?? ""}行的文字或联系电话`);
});

test("a row with another unit's telephone is a warning", () => {
  const [named, ...more] = readRows(
    withCells(PHONE, new Map([[4, phone(6)]])),
    ledger(),
  ).issues.filter(({ code }) => code === MAYBE);
  expect(more).toEqual([]);
  expect(named).toMatchObject({ taskId: IDS[4], severity: "warning" });
  expect(named?.message).toContain(`像是${OTHER}填的`);
});

test("several rows on end with another unit's telephone are warnings: who changes his office keeps it", () => {
  const cells = new Map([3, 4, 5].map((nth) => [nth, phone(6)]));
  expect(idsOf(withCells(PHONE, cells), CODE)).toEqual([]);
  expect(idsOf(withCells(PHONE, cells), MAYBE)).toEqual([3, 4, 5].map((nth) => IDS[nth]));
});

test("a row that another unit carried on, and that begins with its name, is a warning", () => {
  const made = ledger();
  const named = (nth: number) => `${OTHER}${now(nth)}`;
  for (const { values } of made.records) values.progress = `${OTHER}${values.progress ?? ""}`;
  const mine = recordsOf({ ...readRows(rows), period: "2024-05" });
  for (const records of [made.records, [...made.records, ...mine]]) {
    expect(idsOf(said([4], named), MAYBE, { ...made, records })).toEqual([IDS[4]]);
  }
});

test("what another unit carried on beside the own people tells nothing", () => {
  const made = ledger();
  const mine = recordsOf({ ...readRows(rows), period: "2024-05" });
  made.records = [...made.records, ...mine];
  expect(idsOf(said([3, 4, 5], now), CODE, made)).toEqual([]);
  expect(idsOf(said([3, 4, 5], now), MAYBE, made)).toEqual([]);
});

test("what several units wrote last month, or the unit itself, tells nothing", () => {
  for (const unit of ["市财政局", UNIT]) {
    const returned = said([3, 4, 5], now);
    expect(idsOf(returned, CODE, ledger([unit]))).toEqual([]);
    expect(idsOf(withCells(PHONE, new Map([[4, phone(6)]])), MAYBE, ledger([unit]))).toEqual([]);
  }
});

test("answers that begin with another unit's name are each named where there are three or more", () => {
  const named = (nth: number) => `${OTHER}六月第${nth}项按计划办结。`;
  const first = longLedger(UNIT);
  expect(idsOf(said([1, 2], named), MAYBE, first)).toEqual([]);
  expect(idsOf(said([1, 4, 8], named), MAYBE, first)).toEqual([1, 4, 8].map((nth) => IDS[nth]));
  expect(idsOf(said([1, 2, 3], named), CODE, first)).toEqual([]);
});

test.each([
  ["what others did for the unit's work", () => `${OTHER}下达计划后，资金已拨付到账。`],
  ["what others and the unit did", () => `${OTHER}来函后，我局已办结。`],
  ["a longer name", () => `${OTHER}价格中心已办结两批。`],
  ["the own name", () => `${UNIT}六月按计划办结。`],
])("answers that begin with %s are the unit's own", (_, text) => {
  expect(idsOf(said([1, 2, 3, 4], text), MAYBE, longLedger(UNIT))).toEqual([]);
});
