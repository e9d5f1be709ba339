/** Rows of two units in one table: whoever decides must see both. */

import { newUnit } from "../../../src/core/directory";
import type { Ledger } from "../../../src/core/model/ledger";
import type { Task } from "../../../src/core/model/task";
import { formColumnNumber } from "../../../src/core/schema/columns";
import { smallLedger } from "../../fixtures/small-ledger";
import {
  HEADER_ROW,
  draftReturn,
  formOf,
  submissionOf,
  takeIn,
  type DraftReturn,
} from "./draft-return";

const [OWN, OTHER] = ["市科技局", "市档案局"];

/** The small ledger with another unit and its four tasks. */
function ledger(): Ledger {
  const small = smallLedger();
  const [first] = small.tasks;
  small.directory.units.push(newUnit(OTHER));
  const texts = [
    "数字化馆藏档案120万页。",
    "建成市县两级电子档案接收平台。",
    "征集红色口述史料60份。",
    "新馆主体结构年底前封顶。",
  ];
  texts.forEach((text, nth) => {
    const id = `M1${nth}`;
    const task = { ...first, id, text, lead: [OTHER], responsible: [], targets: [] } as Task;
    small.tasks.push(task);
    small.assignments.push({
      taskId: id,
      unit: OTHER,
      role: "lead-first",
      phrase: OTHER,
      group: "lead",
    });
  });
  return small;
}

/** The rows of both units in turn under the own unit's header. */
function mixed(): DraftReturn {
  const draft = draftReturn(OWN, "2024-06", ledger());
  const rows = formOf(draft).grid.splice(HEADER_ROW, Infinity);
  const others = formOf(draftReturn(OTHER, "2024-06", ledger())).grid.slice(HEADER_ROW);
  for (let nth = 0; nth < Math.max(rows.length, others.length); nth++) {
    formOf(draft).grid.push(...rows.slice(nth, nth + 1), ...others.slice(nth, nth + 1));
  }
  return draft;
}

function conflictOf(draft: DraftReturn) {
  const intake = takeIn(draft, {}, ledger());
  if (intake.kind !== "conflict") throw new Error(intake.kind);
  return intake.conflict;
}

/** The form by itself in a new workbook, with a column in front in which rows name who filed them. */
function withUnitColumn(draft: DraftReturn, header: string, unitOf: (row: number) => string) {
  const form = formOf(draft);
  form.grid.splice(0, HEADER_ROW - 1);
  form.grid.forEach((row, nth) => row.unshift(nth === 0 ? header : unitOf(nth)));
  form.name = "Sheet1";
  return { ...draft, fileName: "汇总.xlsx", sheets: [form] };
}

test("rows of another unit mixed with the own ones name that unit and the rows", () => {
  const conflict = conflictOf(mixed());
  expect(conflict.candidates).toEqual(expect.arrayContaining([OWN, OTHER]));
  const side = conflict.sides.find(({ says }) => says === OTHER);
  const rows = formOf(mixed()).grid.flatMap(([id], at) => (/^M1/.test(String(id)) ? at + 1 : []));
  expect(side?.label).toBe(`第${rows.join("、")}行的任务`);
  expect(conflict.issue.message).toContain(`${side?.label ?? ""}是${OTHER}`);
});

test.each(["填报单位", "报送单位", "单位"])(
  "two units that the column %s names row by row are both shown",
  (header) => {
    const ids = formOf(mixed()).grid.slice(HEADER_ROW - 1);
    const unitOf = (row: number) => (/^M1/.test(String(ids[row]?.[0])) ? OTHER : OWN);
    const conflict = conflictOf(withUnitColumn(mixed(), header, unitOf));
    expect(conflict.candidates).toEqual(expect.arrayContaining([OWN, OTHER]));
    const sides = conflict.sides.filter(({ label }) => label.startsWith(`“${header}”列第`));
    expect(sides.map(({ says }) => says).sort()).toEqual([OWN, OTHER].sort());
  },
);

test("rows of one unit's tasks that a column says two units filed are a conflict", () => {
  const draft = draftReturn(OWN, "2024-06", ledger());
  const conflict = conflictOf(withUnitColumn(draft, "填报单位", (row) => (row < 3 ? OWN : OTHER)));
  expect(conflict.sides.map(({ says }) => says)).toEqual(expect.arrayContaining([OWN, OTHER]));
});

test("a column that names the own unit in each row is no doubt", () => {
  const draft = withUnitColumn(draftReturn(OWN, "2024-06", ledger()), "填报单位", () => OWN);
  expect(submissionOf(draft, {}, ledger()).unit).toBe(OWN);
});

test("an own workbook with a column of other units' names stays the own unit's", () => {
  const draft = draftReturn(OWN, "2024-06", ledger());
  formOf(draft)
    .grid.slice(HEADER_ROW - 1)
    .forEach((row, nth) => {
      row[20] = nth === 0 ? "单位" : OTHER;
    });
  expect(submissionOf(draft, {}, ledger()).unit).toBe(OWN);
});

describe("a task that two units have, with a row of each in one table", () => {
  /** The other unit has the own one's first task as well. */
  function shared(): Ledger {
    const made = ledger();
    const [first] = made.assignments.filter(({ unit }) => unit === OWN);
    if (first) made.assignments.push({ ...first, unit: OTHER, phrase: OTHER });
    return made;
  }

  it("is taken from the row that the column says is the chosen unit's", () => {
    const draft = draftReturn(OWN, "2024-06", shared());
    const { grid } = formOf(draft);
    const [own = []] = grid.slice(HEADER_ROW);
    const progress = formColumnNumber("progress") - 1;
    const [id] = own;
    const others = [...own];
    [own[progress], others[progress]] = ["本局已完成方案编制。", "档案移交完成两批。"];
    grid.push(others);
    const last = grid.length - HEADER_ROW;
    const gathered = withUnitColumn(draft, "填报单位", (row) => (row === last ? OTHER : OWN));
    const of = (unit: string) => submissionOf(gathered, { unit }, shared());
    const answer = (unit: string) =>
      of(unit).rows.find(({ taskId }) => taskId === id)?.values.progress;
    expect([answer(OWN), answer(OTHER)]).toEqual(["本局已完成方案编制。", "档案移交完成两批。"]);
    const told = of(OWN).issues.filter(({ code }) => code === "rows-of-others");
    expect(told).toMatchObject([{ severity: "warning", sheet: "Sheet1" }]);
    expect(told[0]?.found).toContain("档案移交完成两批。");
  });
});
