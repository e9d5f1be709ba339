import type { RawValue } from "../../../src/core/workbook/raw-workbook";
import type { Submission } from "../../../src/core/model/submission";
import { FORM_COLUMNS, formColumnNumber, type FormField } from "../../../src/core/schema/columns";
import { PREVIOUS_HINT } from "../../../src/core/schema/printed/form-texts";
import { codesOf, filledValues, formOf, HEADER_ROW, submissionOf } from "./draft-return";
import { returnAfterJune } from "./return-after-june";

/** Behind the table and 上期填报. */
const BEHIND = FORM_COLUMNS.length + 1;
const FILLS = FORM_COLUMNS.flatMap(({ field, locked }) => (locked ? [] : [field]));

type Grid = ReturnType<typeof formOf>["grid"];

/** July's form with all answers, edited like a clerk would. */
function filed(
  edit: (grid: Grid, merges: ReturnType<typeof formOf>["merges"]) => void = () => {},
): Submission {
  const { ledger, draft } = returnAfterJune();
  const { grid, merges } = formOf(draft);
  for (const row of grid.slice(HEADER_ROW)) {
    for (const [field, value] of Object.entries(filledValues(String(row[0])))) {
      row[formColumnNumber(field as FormField) - 1] = value;
    }
  }
  edit(grid, merges);
  return submissionOf(draft, { period: "2024-07" }, ledger);
}

/** Adds columns of issued names from a column on (counted from 0), with the same answers. */
function addCopies(grid: Grid, fields: readonly FormField[], from: number): void {
  for (const row of grid.slice(HEADER_ROW - 1)) {
    while (row.length < from) row.push(null);
    fields.forEach((field, nth) => (row[from + nth] = row[formColumnNumber(field) - 1] ?? null));
  }
}

function put(grid: Grid, nth: number, column: number, value: RawValue): void {
  const row = grid[HEADER_ROW + nth];
  if (row) row[column] = value;
}

const valuesOf = ({ rows }: Submission) => rows.map(({ values }) => values);
const twiceOf = ({ issues }: Submission) => issues.filter(({ code }) => code === "column-twice");
const untouched = filed();

describe("a column of an issued name that a clerk added to the right of 上期填报", () => {
  it("stands on a form whose own hint says where 上期填报 is", () => {
    const { draft } = returnAfterJune();
    const { grid, merges } = formOf(draft);
    const first = formColumnNumber("status");
    expect(grid[HEADER_ROW - 2]?.[first - 1]).toContain(PREVIOUS_HINT);
    expect(merges).toContainEqual(expect.objectContaining({ top: HEADER_ROW - 1, left: first }));
    expect(grid[HEADER_ROW - 1]?.[BEHIND - 1]).toContain("上期填报");
  });

  it.each([
    ["进展情况", ["progress"]],
    ["the name and the number", ["contact", "phone"]],
    ["the whole block", FILLS],
  ] as const)("is no matter where it says the same: %s", (_, fields) => {
    const submission = filed((grid) => addCopies(grid, fields, BEHIND));
    expect(valuesOf(submission)).toEqual(valuesOf(untouched));
    expect(codesOf(submission)).toEqual(codesOf(untouched));
  });

  it("does not take the issued column's place where it differs: both are named, neither is read", () => {
    const submission = filed((grid) => {
      addCopies(grid, ["progress"], BEHIND);
      put(grid, 1, BEHIND, "据最新统计又新增床位88张。");
    });
    const [first, second, ...others] = valuesOf(submission);
    const [own, , ...rest] = valuesOf(untouched);
    expect([first, ...others]).toEqual([own, ...rest]);
    expect(second?.progress).toBeNull();
    const [issue, ...more] = twiceOf(submission);
    expect(more).toEqual([]);
    expect(issue).toMatchObject({ severity: "error", field: "progress", cell: "N5" });
    expect(issue?.found).toContain(String(valuesOf(untouched)[1]?.progress));
    expect(issue?.found).toContain("又新增床位88张");
  });

  it("drops none of the other answers where it is filled in one row only", () => {
    const submission = filed((grid) => {
      (grid[HEADER_ROW - 1] ?? [])[BEHIND] = "进展情况";
      put(grid, 0, BEHIND, "据最新统计又新增床位88张。");
    });
    expect(valuesOf(submission).slice(1)).toEqual(valuesOf(untouched).slice(1));
    expect(twiceOf(submission)).toMatchObject([{ field: "progress", cell: "N4" }]);
  });

  it("replaces neither people nor numbers", () => {
    const submission = filed((grid) => {
      addCopies(grid, ["contact", "phone"], BEHIND);
      for (const row of grid.slice(HEADER_ROW)) {
        [row[BEHIND], row[BEHIND + 1]] = ["李四", "13900139000"];
      }
    });
    for (const { contact, phone } of valuesOf(submission)) {
      expect([contact, phone]).toEqual([null, null]);
    }
    expect(twiceOf(submission)).toHaveLength(2 * submission.rows.length);
  });

  it("does not replace a block of which two cells differ, whether or not a column lies between", () => {
    for (const from of [BEHIND, BEHIND + 1]) {
      const submission = filed((grid) => {
        addCopies(grid, FILLS, from);
        put(grid, 0, from + FILLS.indexOf("completionRate"), 66);
        put(grid, 1, from + FILLS.indexOf("progress"), "审定数为640张。");
      });
      const found = twiceOf(submission).map(({ field, cell }) => [field, cell]);
      expect(found).toEqual([
        ["completionRate", "M4"],
        ["progress", "N5"],
      ]);
    }
  });

  it("is not taken for the issued one either where it was inserted left of the columns to fill", () => {
    const at = formColumnNumber("status") - 1;
    const submission = filed((grid, merges) => {
      for (const row of grid.slice(HEADER_ROW - 2)) {
        const own = row[formColumnNumber("progress") - 1] ?? null;
        row.splice(at, 0, row === grid[HEADER_ROW - 2] ? null : own);
      }
      put(grid, 1, at, "据最新统计又新增床位88张。");
      const hint = merges.find(({ top, left }) => top === HEADER_ROW - 1 && left === at + 1);
      if (hint) [hint.left, hint.right] = [hint.left + 1, hint.right + 1];
    });
    expect(twiceOf(submission)).toMatchObject([{ field: "progress" }]);
    expect(valuesOf(submission)[0]).toEqual(valuesOf(untouched)[0]);
  });

  it.each([["上月"], ["2024年6月填报情况（供对照）"]])(
    "is left aside where its own title says that it is older: %s",
    (title) => {
      const submission = filed((grid) => {
        addCopies(grid, ["progress", "nextStep"], BEHIND);
        put(grid, 0, BEHIND, "截至6月底的旧内容。");
        put(grid, 0, BEHIND + 1, "旧措施。");
        (grid[HEADER_ROW - 2] ?? [])[BEHIND] = title;
      });
      expect(valuesOf(submission)).toEqual(valuesOf(untouched));
      const extra = submission.issues.filter(({ code }) => code === "column-extra");
      expect(extra.map(({ found }) => found).join()).toContain("截至6月底的旧内容");
    },
  );
});

test.each([
  ["the title over the whole table", 1, FORM_COLUMNS.length, "各项任务与上月一致"],
  ["a line of facts", formColumnNumber("status"), FORM_COLUMNS.length, "报送截止：2024年8月"],
  [
    "a line on the month",
    formColumnNumber("status"),
    FORM_COLUMNS.length,
    "请填本月数。勿填旧数。",
  ],
])("no issued column gives way to a copy for what %s says", (_, left, right, text) => {
  const submission = filed((grid, merges) => {
    addCopies(grid, ["completionRate", "progress"], BEHIND);
    put(grid, 0, BEHIND, 66);
    put(grid, 1, BEHIND + 1, "审定数为640张。");
    const line = grid[HEADER_ROW - 2] ?? [];
    if (left === 1) line.fill(null);
    line[left - 1] = text;
    const others = merges.filter(({ top }) => top !== HEADER_ROW - 1);
    const title = { top: HEADER_ROW - 1, bottom: HEADER_ROW - 1, left, right };
    merges.splice(0, Infinity, ...others, title);
  });
  expect(twiceOf(submission).map(({ field }) => field)).toEqual(["completionRate", "progress"]);
});
