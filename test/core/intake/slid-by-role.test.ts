/** Columns for leads that slid by themselves, told by the roles of the rows alone. */

import { VALUE_FIELDS } from "../../../src/core/model/record";
import { formColumnNumber } from "../../../src/core/schema/columns";
import { filledRows, FIRST, GENERIC, readRows, TELLING, UNIT, type Row } from "./long-form";
import { longLedger } from "./long-ledger";

const COLUMNS = ["status", "completionRate", "contact", "phone"] as const;
/** Every third task is led by another unit. */
const isLed = (nth: number) => nth % 3 !== 1;

const IDS = filledRows(GENERIC).map(([id]) => id);

function ledger() {
  const made = longLedger(UNIT);
  made.assignments = made.assignments.map((each) => {
    const nth = each.unit === UNIT ? IDS.indexOf(each.taskId) : -1;
    if (nth < 0) return each;
    return isLed(nth)
      ? { ...each, role: "lead-first", group: "lead" }
      : { ...each, role: "responsible", group: "responsible" };
  });
  return made;
}

/** Filled in as leads and others are asked to. */
const rows = filledRows(GENERIC).map((row, nth) => {
  const filled = [...row];
  if (!isLed(nth)) for (const field of COLUMNS) filled[formColumnNumber(field) - 1] = null;
  return filled;
});

/** Some columns moved from a row on, by so many rows. */
function slid(fields: readonly (typeof COLUMNS)[number][], from: number, step: number): Row[] {
  return rows.map((row, nth) => {
    if (nth < from) return row;
    const moved = [...row];
    const source = nth - step;
    for (const field of fields) {
      const at = formColumnNumber(field) - 1;
      moved[at] = source >= from ? (rows[source]?.[at] ?? null) : null;
    }
    return moved;
  });
}

const told = (returned: readonly Row[]) =>
  readRows(returned, ledger()).issues.filter(({ code }) => code === "answers-maybe-moved");

test("a return whose leads' columns are filled where the unit leads says nothing of a slide", () => {
  expect(told(rows)).toEqual([]);
});

test.each([["status", "completionRate"], ["completionRate"], ["contact", "phone"]] as const)(
  "%s alone a row too low or too high are a warning on each cell",
  (...fields) => {
    for (const [from, step] of [
      [3, 1],
      [3, -1],
      [2, 2],
    ] as const) {
      const [warning, ...more] = told(slid(fields, from, step));
      expect(more).toEqual([]);
      expect(warning?.severity).toBe("warning");
      const cells = new Set(warning?.each?.map(({ field }) => field));
      expect([...cells].sort()).toEqual([...fields].sort());
      expect(warning?.message).toContain("整列错了行");
    }
  },
);

test("status and rate that were sorted without the others are a warning on each cell", () => {
  const at = (["status", "completionRate"] as const).map((field) => formColumnNumber(field) - 1);
  const filled = rows.filter((_, nth) => isLed(nth));
  const [warning, ...more] = told(
    rows.map((row, nth) =>
      row.map((cell, col) => (at.includes(col) ? (filled[nth]?.[col] ?? null) : cell)),
    ),
  );
  expect(more).toEqual([]);
  expect(warning?.each).toHaveLength(filled.length * at.length);
});

test("answers in words that tell nothing, all sorted by who leads, are a warning on every cell", () => {
  const sorted = [...rows.filter((_, nth) => isLed(nth)), ...rows.filter((_, nth) => !isLed(nth))];
  const answers = sorted.map((row) => row.slice(FIRST));
  const turned = rows.map((row, nth) => [...row.slice(0, FIRST), ...(answers[nth] ?? [])]);
  const [warning, ...more] = told(turned);
  expect(more).toEqual([]);
  const fields = new Set(warning?.each?.map(({ field }) => field));
  expect([...fields]).toEqual(expect.arrayContaining(["progress", "nextStep", "phone"]));
});

test("texts that speak of their own tasks stayed where status, rate and people slid", () => {
  const [progress] = [formColumnNumber("progress") - 1];
  const speaking = slid(COLUMNS, 3, 1).map((row, nth) =>
    row.map((cell, at) => (at === progress ? (filledRows(TELLING)[nth]?.[at] ?? null) : cell)),
  );
  const [warning] = told(speaking);
  const fields = new Set(warning?.each?.map(({ field }) => field));
  expect(fields).toContain("status");
  expect(fields).not.toContain("progress");
});

test("a status that one other row has and one lead lacks is no sort", () => {
  const status = formColumnNumber("status") - 1;
  const gap = rows.findIndex((_, nth) => isLed(nth));
  const over = rows.findIndex((_, nth) => !isLed(nth));
  const odd = rows.map((row, nth) =>
    nth === gap || nth === over
      ? row.map((cell, col) => (col === status ? (cell === null ? "达序时" : null) : cell))
      : row,
  );
  expect(told(odd)).toEqual([]);
});

test("steps alone a row off, and problems with them, are a warning on each cell", () => {
  const [step, problem] = [formColumnNumber("nextStep") - 1, formColumnNumber("problem") - 1];
  const byLeads = rows.map((row, nth) => {
    const filled = [...row];
    if (!isLed(nth)) filled[step] = null;
    filled[problem] = nth % 3 === 0 ? `第${nth}项手续未办` : null;
    return filled;
  });
  expect(told(byLeads)).toEqual([]);
  const [warning, ...more] = told(
    byLeads.map((row, nth) => {
      const moved = [...row];
      for (const at of [step, problem]) moved[at] = byLeads[nth - 1]?.[at] ?? null;
      return moved;
    }),
  );
  expect(more).toEqual([]);
  expect(warning?.message).toMatch(/^“存在问题”“下一步措施”：/);
});

test("a lead's row left blank alone is no slide", () => {
  const one = rows.map((row, nth) => {
    if (nth !== 3) return row;
    const left = [...row];
    for (const field of COLUMNS) left[formColumnNumber(field) - 1] = null;
    return left;
  });
  expect(told(one)).toEqual([]);
});

test("answers in words that tell nothing, all a row too high above a blank last row, are a warning on every cell", () => {
  const [first, width] = [formColumnNumber("status") - 1, VALUE_FIELDS.length];
  const deleted = 5;
  const [warning, ...more] = told(
    rows.map((row, nth) => {
      if (nth < deleted) return row;
      const next = rows[nth + 1]?.slice(first) ?? Array<null>(width).fill(null);
      return [...row.slice(0, first), ...next];
    }),
  );
  expect(more).toEqual([]);
  expect(warning?.message).toContain("各列");
  const named = new Set(
    warning?.each?.flatMap(({ field, cell }) => (field === "progress" ? [cell] : [])),
  );
  expect(named.size).toBeGreaterThanOrEqual(rows.length - 1 - deleted);
});

test("one lead's row and one other's that are the wrong way round are a warning on each of their cells", () => {
  const [lead, other] = [5, 7];
  const turned = rows.map((row, nth) => {
    const from = nth === lead ? rows[other] : nth === other ? rows[lead] : row;
    return row.map((cell, at) => (at < FIRST ? cell : (from?.[at] ?? null)));
  });
  const [warning, ...more] = told(turned);
  expect(more).toEqual([]);
  expect(warning?.severity).toBe("warning");
  const ids = new Set(warning?.each?.map(({ taskId }) => taskId));
  expect(ids).toEqual(new Set([IDS[lead], IDS[other]]));
  expect(warning?.each?.map(({ field }) => field)).toEqual(
    expect.arrayContaining(["progress", "status", "phone"]),
  );
});

test("columns that slid past a row between are a warning on that row as well", () => {
  const [last, between] = [10, 9];
  expect([8, between, last].map(isLed)).toEqual([true, true, false]);
  const [warning] = told(slid(COLUMNS, 8, 1).slice(0, last + 1));
  expect(warning?.each?.map(({ taskId }) => taskId)).toContain(IDS[between]);
});

test("a lead's row with only its progress, while nobody else's is filled, is only incomplete", () => {
  const incomplete = rows.map((row, nth) =>
    nth === 5
      ? row.map((cell, at) =>
          COLUMNS.some((field) => formColumnNumber(field) - 1 === at) ? null : cell,
        )
      : row,
  );
  expect(told(incomplete)).toEqual([]);
});
