/** Answers beside other tasks with nothing left over: what they are about tells. */

import type { Submission } from "../../../src/core/model/submission";
import { formColumnNumber } from "../../../src/core/schema/columns";
import { recordsOf } from "../validation/returns";
import { filledRows, FIRST, GENERIC, readRows, TELLING, UNIT, WIDTH, type Row } from "./long-form";
import { longLedger } from "./long-ledger";

const OF_OTHERS = "answers-of-others";
const PROGRESS = formColumnNumber("progress") - 1;
const rows = filledRows(TELLING);

/** `row` with what `other` holds in the columns from `start` to `end`. */
const mixed = (row: Row, other: Row | undefined, start = FIRST, end = WIDTH): Row => [
  ...row.slice(0, start),
  ...(other ?? Array<null>(WIDTH).fill(null)).slice(start, end),
  ...row.slice(end),
];
const blank = (row: Row): Row => mixed(row, undefined);

/** Tasks for which another task's answer was taken. */
function wrongTasks({ rows: taken }: Submission): string[] {
  return taken.flatMap(({ taskId, values: { progress } }) => {
    const own = rows.find(([id]) => id === taskId)?.[PROGRESS];
    return progress === null || progress === own ? [] : taskId;
  });
}

const told = ({ issues }: Submission) => issues.filter(({ code }) => code === OF_OTHERS);

test("a return whose answers speak of their own tasks, or of none, is taken as it stands", () => {
  for (const answer of [TELLING, GENERIC]) {
    const read = readRows(filledRows(answer));
    expect(told(read)).toEqual([]);
    expect(read.rows.every(({ values }) => values.progress !== null)).toBe(true);
  }
});

/** The answers in another order, as a sort of some columns leaves them. */
const sorted = (start: number, end: number): Row[] => {
  const order = [...rows].sort((a, b) => (String(a[PROGRESS]) < String(b[PROGRESS]) ? -1 : 1));
  return rows.map((row, nth) => mixed(row, order[nth], start, end));
};

test.each([
  ["all columns to fill were sorted and the others not", sorted(FIRST, WIDTH)],
  ["进展情况 alone was sorted", sorted(PROGRESS, PROGRESS + 1)],
  [
    "two answers were exchanged",
    rows.map((row, nth) => (nth === 4 || nth === 7 ? mixed(row, rows[11 - nth]) : row)),
  ],
  [
    "a block was cut and pasted over the rows beneath",
    rows.map((row, nth) =>
      nth >= 3 && nth < 6 ? blank(row) : nth >= 6 && nth < 9 ? mixed(row, rows[nth - 3]) : row,
    ),
  ],
  [
    "three answers went around in a ring",
    rows.map((row, nth) => (nth >= 4 && nth < 7 ? mixed(row, rows[4 + ((nth - 3) % 3)]) : row)),
  ],
])("where %s, no answer is taken for another task", (_, moved) => {
  const read = readRows(moved);
  expect(wrongTasks(read)).toEqual([]);
  const [issue, ...more] = told(read);
  expect(more).toEqual([]);
  expect(issue?.message).toMatch(/^第.+行写的像是别的任务的内容（第\d+行像是\w+“.+”的）/);
  // Whatever is not taken is named, cell by cell.
  expect(issue?.each?.length).toBeGreaterThanOrEqual(2);
});

test("rows between others of a moved block that tell nothing are not taken either", () => {
  const read = readRows(
    rows.map((row, nth) => {
      const from = nth === 7 ? mixed(rows[4] ?? [], filledRows(GENERIC)[4]) : rows[nth - 3];
      return nth >= 3 && nth < 6 ? blank(row) : nth >= 6 && nth < 9 ? mixed(row, from) : row;
    }),
  );
  expect(told(read)[0]?.each?.map(({ cell }) => cell?.replace(/\D/g, ""))).toContain("11");
  expect(wrongTasks(read)).toEqual([]);
});

test("only the sorted column is left aside where the people are those whom the unit named last", () => {
  const ledger = longLedger(UNIT);
  ledger.records = recordsOf({ ...readRows(rows), period: "2024-05" });
  const read = readRows(sorted(PROGRESS, PROGRESS + 1), ledger);
  expect(wrongTasks(read)).toEqual([]);
  const left = told(read).flatMap(({ each = [] }) => each.map(({ field }) => field));
  expect(new Set(left)).toEqual(new Set(["progress"]));
});

test("one answer that mentions another task, and two that mention the same, are no sign", () => {
  const [third] = [rows[3]?.[PROGRESS]];
  const mentioning = (...at: number[]) =>
    rows.map((row, nth) =>
      at.includes(nth)
        ? [...row.slice(0, PROGRESS), `配合${String(third)}`, ...row.slice(PROGRESS + 1)]
        : row,
    );
  expect(told(readRows(mentioning(6)))).toEqual([]);
  expect(told(readRows(mentioning(6, 8)))).toEqual([]);
});
