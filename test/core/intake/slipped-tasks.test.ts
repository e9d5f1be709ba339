/** Cells deleted or put in with those beneath moved along: no answer may be taken for another task. */

import type { Submission } from "../../../src/core/model/submission";
import { VALUE_FIELDS } from "../../../src/core/model/record";
import { formColumnNumber } from "../../../src/core/schema/columns";
import { recordsOf } from "../validation/returns";
import { codesOf, HEADER_ROW, type DraftCell } from "./draft-return";
import { filledRows, FIRST, GENERIC, readRows, TELLING, UNIT, WIDTH, type Row } from "./long-form";
import { longLedger } from "./long-ledger";

const [ANSWERS, LOCKED] = [
  [FIRST, WIDTH],
  [0, FIRST],
] as const;
const MOVED = "answers-moved";

type Columns = readonly [number, number];

/** Only what was done and by whom: all that a responsible unit gives of its part. */
const PART = (nth: number): Row =>
  GENERIC(nth).map((cell, at) => ([2, 6, 7].includes(at) ? cell : null));
/** The same without a number to call. */
const SHORT = (nth: number): Row => PART(nth).map((cell, at) => (at === 7 ? null : cell));
/** An answer in full, and every third one like these. */
const mixedWith = (part: (nth: number) => Row) => (nth: number) =>
  (nth % 3 === 1 ? part : GENERIC)(nth);

const blankRow = (): Row => Array<DraftCell>(WIDTH).fill(null);
const COUNT = filledRows().length;
const places = Array.from({ length: COUNT }, (_, nth) => nth);

/** Cells deleted, those beneath moved up. */
function deleted(rows: readonly Row[], at: number, count: number, [left, right]: Columns): Row[] {
  return rows.map((row, nth) => {
    const from = nth < at ? row : (rows[nth + count] ?? blankRow());
    return [...row.slice(0, left), ...from.slice(left, right), ...row.slice(right)];
  });
}

/** Cells put in, those beneath moved down. */
function putIn(rows: readonly Row[], at: number, count: number, [left, right]: Columns): Row[] {
  return [...rows, ...Array.from({ length: count }, blankRow)].map((row, nth) => {
    const from = nth < at ? row : nth < at + count ? blankRow() : (rows[nth - count] ?? blankRow());
    return [...row.slice(0, left), ...from.slice(left, right), ...row.slice(right)];
  });
}

/** Rows above the slip are whole, and below it nothing stands that is not the task's own. */
function takesNothingWrong(submission: Submission, clean: Submission, at: number): void {
  for (const { taskId, values } of submission.rows) {
    const nth = clean.rows.findIndex((row) => row.taskId === taskId);
    const own = clean.rows[nth]?.values;
    if (nth < at) expect(values).toEqual(own);
    for (const field of VALUE_FIELDS) expect([null, own?.[field]]).toContain(values[field]);
  }
}

/** Every answer of the grid is taken or quoted. */
function losesNothing(submission: Submission, rows: readonly Row[]): void {
  const said = submission.issues.flatMap(({ found, message, each }) => [
    `${message}${found ?? ""}`,
    ...(each ?? []).map((one) => one.found ?? ""),
  ]);
  const taken = submission.rows.map(({ values }) => values.progress);
  for (const row of rows) {
    const progress = row[FIRST + 2];
    if (typeof progress !== "string" || taken.includes(progress)) continue;
    expect(said.some((text) => text.includes(progress.slice(0, 20)))).toBe(true);
  }
}

describe.each([1, 2, 3])("cells moved along by %s rows", (count) => {
  const cases = places.filter((at) => at + count <= COUNT).map((at) => [at]);

  it.each(cases)("take no answer of another task where tasks were deleted, from row %s", (at) => {
    const rows = deleted(filledRows(), at, count, LOCKED);
    const submission = readRows(rows);
    takesNothingWrong(submission, readRows(filledRows()), at);
    losesNothing(submission, rows);
  });

  it.each(cases)("take no answer of another task where tasks were put in, from row %s", (at) => {
    const rows = putIn(filledRows(), at, count, LOCKED);
    const submission = readRows(rows);
    takesNothingWrong(submission, readRows(filledRows()), at);
    losesNothing(submission, rows);
  });

  it.each(cases)("take no answer of another task where answers were deleted, from row %s", (at) => {
    const rows = deleted(filledRows(TELLING), at, count, ANSWERS);
    const submission = readRows(rows);
    takesNothingWrong(submission, readRows(filledRows(TELLING)), at);
    losesNothing(submission, rows);
  });

  it.each(cases)("take no answer of another task where answers were put in, from row %s", (at) => {
    const rows = putIn(filledRows(), at, count, ANSWERS);
    const submission = readRows(rows);
    takesNothingWrong(submission, readRows(filledRows()), at);
    losesNothing(submission, rows);
  });
});

describe.each([1, 2])("tasks put in by %s rows beside answers of leads and others", (count) => {
  const starts = places.filter((at) => at + count <= COUNT);
  const cases: [string, number, (nth: number) => Row][] = starts.flatMap((at) => [
    ["a person and a telephone", at, mixedWith(PART)],
    ["a person", at, mixedWith(SHORT)],
    ["a person and a telephone, a single one", at, (nth) => (nth === at ? PART : GENERIC)(nth)],
  ]);

  it.each(cases)("leave no answer beside another task: %s, from row %s", (_, at, answer) => {
    const rows = putIn(filledRows(answer), at, count, LOCKED);
    const submission = readRows(rows);
    takesNothingWrong(submission, readRows(filledRows(answer)), at);
    losesNothing(submission, rows);
  });

  it.each(cases)("leave none where tasks were deleted: %s, from row %s", (_, at, answer) => {
    const rows = deleted(filledRows(answer), at, count, LOCKED);
    const submission = readRows(rows);
    takesNothingWrong(submission, readRows(filledRows(answer)), at);
    losesNothing(submission, rows);
  });
});

describe("tasks that slipped along their answers", () => {
  it("are told by the missing task and the answers beneath the table", () => {
    const { issues } = readRows(deleted(filledRows(), 2, 1, LOCKED));
    const issue = issues.find(({ code }) => code === MOVED);
    expect(issue).toMatchObject({ severity: "error", sheet: "填报表", unit: UNIT });
    expect(issue?.message).toContain(`第${HEADER_ROW + COUNT}行有填报内容却不是任务`);
    expect(issue?.message).toContain("的行又不见了，像是填报内容整体下移了");
    expect(issue?.each?.[0]?.cell).toBe(`L${HEADER_ROW + 3}`);
    expect(codesOf(readRows(deleted(filledRows(), 2, 1, LOCKED)))).toContain("row-missing");
  });

  it("are told by answers among the tasks and a last task without any", () => {
    const { issues } = readRows(putIn(filledRows(), 2, 1, LOCKED));
    const issue = issues.find(({ code }) => code === MOVED);
    expect(issue?.message).toContain(`第${HEADER_ROW + 3}行有填报内容却不是任务`);
    expect(issue?.message).toContain(`第${HEADER_ROW + COUNT + 1}行又空着`);
  });

  it("are told in a form whose days and required rates stayed behind", () => {
    const stayed = [0, formColumnNumber("deadline") - 1] as const;
    const submission = readRows(deleted(filledRows(), 1, 1, stayed));
    takesNothingWrong(submission, readRows(filledRows()), 1);
  });

  it("are told in a form that was sorted", () => {
    const sorted = [...filledRows()].reverse();
    const submission = readRows(deleted(sorted, 2, 1, LOCKED));
    takesNothingWrong(submission, readRows(filledRows()), 0);
  });

  it("are told where a row in between was left blank", () => {
    const rows = filledRows();
    rows[3] = [...(rows[3] ?? []).slice(0, FIRST), ...blankRow().slice(FIRST)];
    takesNothingWrong(readRows(deleted(rows, 1, 1, LOCKED)), readRows(rows), 1);
    takesNothingWrong(readRows(putIn(rows, 1, 1, LOCKED)), readRows(rows), 1);
  });

  it("are told by their words where the last task had no answer", () => {
    const rows = filledRows(TELLING);
    rows[COUNT - 1] = (rows[COUNT - 1] ?? []).slice(0, FIRST);
    const submission = readRows(deleted(rows, 2, 1, LOCKED));
    takesNothingWrong(submission, readRows(rows), 2);
    const issue = submission.issues.find(({ code }) => code === MOVED);
    expect(issue?.message).toContain("的行不见了，各行写的又像是上面的任务");
  });

  it("are told where the last task but one had no answer", () => {
    const rows = filledRows();
    rows[COUNT - 2] = (rows[COUNT - 2] ?? []).slice(0, FIRST);
    takesNothingWrong(readRows(deleted(rows, 2, 2, LOCKED)), readRows(rows), 2);
  });

  it("are told where the form asks for little and the first row is where they were put in", () => {
    const rows = filledRows().map((row) =>
      row.map((cell, at) => (at < FIRST || at === FIRST || at === FIRST + 2 ? cell : null)),
    );
    takesNothingWrong(readRows(putIn(rows, 0, 1, LOCKED)), readRows(rows), 0);
  });

  it.each(places.slice(0, -2).map((at) => [at]))(
    "are told by their words where each is a text alone, from row %s",
    (at) => {
      const texts = (nth: number, task: string) =>
        TELLING(nth, task).map((cell, field) => (field === 2 ? cell : null));
      const rows = putIn(filledRows(texts), at, 1, LOCKED);
      takesNothingWrong(readRows(rows), readRows(filledRows(texts)), at);
    },
  );

  it("are told where another row was deleted whole", () => {
    const rows = deleted(filledRows(), 3, 1, LOCKED);
    rows.splice(1, 1);
    takesNothingWrong(readRows(rows), readRows(filledRows()), 1);
  });
});

describe("rows as they should be, beside something that looks like a slip", () => {
  const note = (...answer: DraftCell[]): Row => [...blankRow().slice(0, FIRST), ...answer];
  const unanswered = (rows: readonly Row[], from: number): Row[] =>
    rows.map((row, nth) => (nth < from ? row : [...row.slice(0, FIRST), ...note().slice(0, 0)]));
  const without = (rows: readonly Row[], at: number) => rows.filter((_, nth) => nth !== at);
  const own = (): Row => {
    const row = note(...GENERIC(6));
    row[formColumnNumber("text") - 1] = "自选动作：打造科创品牌";
    return row;
  };
  const among = (rows: readonly Row[], ...more: Row[]) => [
    ...rows.slice(0, 2),
    ...more,
    ...rows.slice(2),
  ];

  it.each<[string, () => Row[], (() => Row[])?]>([
    [
      "a row deleted and a note beneath the table",
      () => [...without(filledRows(), 2), note(null, null, "以上数据截至6月20日。")],
    ],
    [
      "a row deleted and a total beneath the table",
      () => [...without(filledRows(), 2), note("合计", 60, null)],
    ],
    [
      "a row deleted and a mean with how many it is of beneath the table",
      () => [...without(filledRows(), 2), note("平均", 60, "共6项")],
    ],
    [
      "a row deleted and a task of the unit's own beneath",
      () => [...without(filledRows(), 2), own()],
    ],
    [
      "a row deleted and who filled the form in beneath",
      () => [
        ...without(filledRows(), 2),
        note(null, null, "填报人：李四", null, null, null, "李四", "13800138000"),
      ],
    ],
    [
      "a row deleted and an answer more, where the others speak of their own tasks",
      () => [...without(filledRows(TELLING), 2), note(...GENERIC(6))],
    ],
    [
      "the id and text of the last row cleared",
      () => [...filledRows().slice(0, -1), note(...(filledRows().at(-1) ?? []).slice(FIRST))],
    ],
    [
      "a second line of answers and no row left blank",
      () => among(filledRows(), note(...GENERIC(6))),
    ],
    [
      "a second line of answers and a row left blank that is not the last",
      () => {
        const rows = filledRows();
        rows[4] = [...(rows[4] ?? []).slice(0, FIRST)];
        return among(rows, note(...GENERIC(6)));
      },
    ],
    [
      "a second line of answers and half of the form left blank",
      () => among(unanswered(filledRows(), 3), note(...GENERIC(6))),
    ],
    [
      "a second line of answers, where the others speak of their own tasks",
      () => among(unanswered(filledRows(TELLING), COUNT - 1), note(...GENERIC(6))),
    ],
    [
      "a note among the tasks and the last row left blank",
      () => among(unanswered(filledRows(), COUNT - 1), note(null, null, "以下为民生项目。")),
    ],
    [
      "a note with a person among the tasks of leads and others and the last row left blank",
      () =>
        among(
          unanswered(filledRows(mixedWith(PART)), COUNT - 1),
          note(null, null, "以下各项由规划科汇总。", null, null, null, "李四"),
        ),
    ],
    [
      "a text carried on beneath its task and the last row left blank",
      () =>
        among(
          unanswered(filledRows(TELLING), COUNT - 1),
          note(null, null, "另有两处已完成验收，资料已归档。"),
        ),
    ],
    [
      "a task of the unit's own among the others and the last row left blank",
      () => among(unanswered(filledRows(), COUNT - 1), own()),
    ],
    [
      "a row deleted, where the others speak of their own tasks",
      () => without(filledRows(TELLING), 2),
    ],
    ["several rows deleted", () => filledRows().filter((_, nth) => nth % 3 !== 1)],
    ["the last row left blank", () => unanswered(filledRows(TELLING), COUNT - 1)],
  ])("are taken: %s", (_, mangle) => {
    const rows = mangle();
    const submission = readRows(rows);
    const idOf = (row: Row) => row[0];
    const answers = new Map(rows.map((row) => [idOf(row), row[FIRST + 2] ?? null]));
    for (const { taskId, values } of submission.rows) {
      expect([taskId, values.progress]).toEqual([taskId, answers.get(taskId) ?? null]);
    }
    expect(codesOf(submission)).not.toContain(MOVED);
    expect(codesOf(submission)).not.toContain("cells-risen");
  });

  it("are taken where the people are those whom the unit named last", () => {
    const ledger = longLedger(UNIT);
    ledger.records = recordsOf({ ...readRows(filledRows()), period: "2024-05" });
    const rows = [
      ...without(filledRows(), 2),
      note(...GENERIC(6).slice(0, 6), "李四", "13900139000"),
    ];
    expect(codesOf(readRows(rows, ledger))).not.toContain(MOVED);
  });
});

describe("answers that slid up in some columns only", () => {
  const columns = (from: number, to: number): Columns => [FIRST + from, FIRST + to];

  it("leave columns alone whose last row is filled", () => {
    const rows = deleted(filledRows(TELLING), 1, 1, columns(2, 3));
    const submission = readRows(rows);
    const clean = readRows(filledRows(TELLING));
    expect(submission.rows.map(({ values }) => values.status)).toEqual(
      clean.rows.map(({ values }) => values.status),
    );
    takesNothingWrong(submission, clean, 1);
  });

  it("leave the people alone whom the unit named for the same tasks last", () => {
    const ledger = longLedger(UNIT);
    const clean = readRows(filledRows(TELLING));
    ledger.records = recordsOf({ ...clean, period: "2024-05" });
    const rows = deleted(filledRows(TELLING), 1, 1, columns(0, 6));
    const last = rows.at(-1) ?? [];
    last.fill(null, FIRST);
    const submission = readRows(rows, ledger);
    takesNothingWrong(submission, clean, 1);
    expect(submission.rows[2]?.values.contact).toBe(clean.rows[2]?.values.contact);
  });
});
