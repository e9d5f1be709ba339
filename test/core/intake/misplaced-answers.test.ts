/** Answers beside other tasks with nothing left over: what they are about tells. */

import type { Submission } from "../../../src/core/model/submission";
import { formColumnNumber } from "../../../src/core/schema/columns";
import { HEADER_ROW } from "./draft-return";
import { recordsOf } from "../validation/returns";
import { filledRows, FIRST, GENERIC, readRows, TELLING, UNIT, WIDTH, type Row } from "./long-form";
import { longLedger } from "./long-ledger";

const OF_OTHERS = "answers-of-others";
const MAYBE_MOVED = "answers-maybe-moved";
const PROGRESS = formColumnNumber("progress") - 1;
const NEXT_STEP = formColumnNumber("nextStep") - 1;
const TEXT = formColumnNumber("text") - 1;
const rows = filledRows(TELLING);

/** `row` with what `other` holds in the columns from `start` to `end`. */
const mixed = (row: Row, other: Row | undefined, start = FIRST, end = WIDTH): Row => [
  ...row.slice(0, start),
  ...(other ?? Array<null>(WIDTH).fill(null)).slice(start, end),
  ...row.slice(end),
];
const COUNT = rows.length;
const places = rows.map((_, nth) => nth);
const FIRST_ROW = HEADER_ROW + 1;
const blank = (row: Row): Row => mixed(row, undefined);

/** Tasks for which another task's answer was taken. */
function wrongTasks({ rows: taken }: Submission): string[] {
  return taken.flatMap(({ taskId, values: { progress } }) => {
    const own = rows.find(([id]) => id === taskId)?.[PROGRESS];
    return progress === null || progress === own ? [] : taskId;
  });
}

const told = ({ issues }: Submission) => issues.filter(({ code }) => code === OF_OTHERS);
const doubts = ({ issues }: Submission) => issues.filter(({ code }) => code === MAYBE_MOVED);
/** Rows of the sheet that warnings name. */
const doubtedRows = (read: Submission) =>
  doubts(read)
    .flatMap((issue) => issue.each ?? [issue])
    .map(({ cell }) => Number(cell?.replace(/\D/g, "")))
    .sort((a, b) => a - b);

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

test("columns that show that they stayed are taken where others were sorted", () => {
  const ledger = longLedger(UNIT);
  const clean = readRows(rows);
  ledger.records = recordsOf({ ...clean, period: "2024-05" });
  const read = readRows(sorted(PROGRESS, PROGRESS + 1), ledger);
  expect(wrongTasks(read)).toEqual([]);
  const people = ({ rows: taken }: Submission) => taken.map(({ values }) => values.contact);
  expect(people(read)).toEqual(people(clean));
});

test("columns beside 进展情况 that were sorted without it are not taken either", () => {
  const stepping = rows.map((row, nth) => [
    ...row.slice(0, NEXT_STEP),
    `继续${String(row[TEXT]).slice(0, 20)}。`,
    ...row.slice(NEXT_STEP + 1),
    nth,
  ]);
  const order = [...stepping].reverse();
  const read = readRows(stepping.map((row, nth) => mixed(row, order[nth], NEXT_STEP)));
  expect(wrongTasks(read)).toEqual([]);
  const steps = read.rows.filter(({ values }) => values.nextStep !== null);
  expect(steps.length).toBeLessThanOrEqual(1);
  expect(read.rows.every(({ values }) => values.progress !== null)).toBe(true);
});

test("two answers exchanged of which one has no word of its task are taken with a warning on both rows", () => {
  const [fifth, eighth] = [rows[4] ?? [], mixed(rows[7] ?? [], filledRows(GENERIC)[7])];
  const read = readRows(
    rows.map((row, nth) => (nth === 4 ? mixed(row, eighth) : nth === 7 ? mixed(row, fifth) : row)),
  );
  expect(told(read)).toEqual([]);
  const [warning] = doubts(read);
  expect(warning?.message).toMatch(/^第11行写的像是任务Z\d+的内容.*第8行Z\d+的却没有写到这项任务/);
  expect(doubtedRows(read)).toEqual([8, 11]);
});

/** The answers told with a few words of their tasks only. */
const brief = filledRows((nth, task) => [
  ...GENERIC(nth).slice(0, 2),
  `${String(task).slice(0, 4)}已${"一二三四五六七八九十甲乙"[nth] ?? ""}成。`,
  ...GENERIC(nth).slice(3),
]);

test("two answers that have only a few words of each other's tasks are not taken without a word", () => {
  for (const [one, other] of [
    [1, 6],
    [3, 4],
    [0, COUNT - 1],
  ] as const) {
    const exchanged = brief.map((row, nth) =>
      nth === one ? mixed(row, brief[other]) : nth === other ? mixed(row, brief[one]) : row,
    );
    const read = readRows(exchanged);
    const held = read.rows.filter(({ values }) => values.progress === null).length;
    const named = doubtedRows(read).filter((row) => row === 4 + one || row === 4 + other).length;
    expect(held + named).toBe(2);
  }
  expect(doubts(readRows(brief))).toEqual([]);
});

test("an answer a row too low beside a blank row is a warning, whatever stands beneath the last task", () => {
  for (const label of [null, "合计", "填表人：", "备注："]) {
    const [slid, over] = [COUNT - 2, COUNT - 1];
    const low = rows.map((row, nth) =>
      nth === slid ? blank(row) : nth === over ? mixed(row, rows[slid]) : row,
    );
    const beneath = mixed(Array<null>(FIRST).fill(null), rows[over]);
    if (label !== null) beneath[TEXT] = label;
    expect(wrongTasks(readRows(low)).length).toBeLessThanOrEqual(1);
    for (const read of [readRows(low), readRows([...low, beneath])]) {
      const wrong = wrongTasks(read);
      const named = doubts(read).flatMap(({ taskId, each = [] }) => [
        taskId,
        ...each.map((one) => one.taskId),
      ]);
      expect(named).toEqual(expect.arrayContaining(wrong));
    }
  }
});

test("answers without a word of their tasks are not taken between others that slid down, and named behind them", () => {
  const half = rows.map((row, nth) => (nth % 2 === 1 ? row : mixed(row, filledRows(GENERIC)[nth])));
  const read = readRows(
    half.map((row, nth) => (nth < 2 ? row : nth === 2 ? blank(row) : mixed(row, half[nth - 1]))),
  );
  const wrong = read.rows.filter(({ taskId, values: { progress } }) => {
    return progress !== null && progress !== half.find(([id]) => id === taskId)?.[PROGRESS];
  });
  const named = doubts(read).flatMap(({ taskId, each = [] }) => [
    taskId,
    ...each.map((one) => one.taskId),
  ]);
  expect(told(read)).toHaveLength(1);
  expect(wrong.length).toBeLessThanOrEqual(1);
  expect(named).toEqual(expect.arrayContaining(wrong.map(({ taskId }) => taskId)));
});

test("three answers a row too low beside a label are not taken", () => {
  const start = COUNT - 3;
  const low = rows.map((row, nth) =>
    nth < start ? row : nth === start ? blank(row) : mixed(row, rows[nth - 1]),
  );
  const beneath = mixed(Array<null>(FIRST).fill(null), rows[COUNT - 1]);
  beneath[TEXT] = "填表人：";
  expect(wrongTasks(readRows([...low, beneath]))).toEqual([]);
});

test("a blank row is no sign in a short form of which little is filled in yet", () => {
  for (let nth = 0; nth < COUNT - 1; nth++) {
    const [first = [], second = []] = filledRows(GENERIC).slice(nth, nth + 2);
    const also = `正在安装，${String(second[TEXT]).slice(0, 2)}`;
    const begun = [...first.slice(0, PROGRESS), also, ...first.slice(PROGRESS + 1)];
    expect(doubts(readRows([begun, blank(second)]))).toEqual([]);
  }
});

test("blank rows afar are no sign in a return that is filled in by half", () => {
  const half = rows.map((row, nth) => {
    if (nth % 3 === 0) return blank(row);
    if (nth !== 7) return row;
    const also = `${String(row[PROGRESS])}，${String(rows[0]?.[TEXT]).slice(0, 8)}`;
    return [...row.slice(0, PROGRESS), also, ...row.slice(PROGRESS + 1)];
  });
  expect(doubts(readRows(half))).toEqual([]);
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

const saying = (at: number, text: string): Row[] =>
  filledRows(GENERIC).map((row, nth) =>
    nth === at ? [...row.slice(0, PROGRESS), text, ...row.slice(PROGRESS + 1)] : row,
  );

test("an answer that speaks of a task afar, whose own answer tells nothing, is a doubt", () => {
  const [id, other] = [rows[2]?.[0], String(rows[2]?.[TEXT]).slice(0, 8)];
  const [doubt, ...more] = doubts(readRows(saying(7, `${other}，已完成一半。`)));
  expect(more).toEqual([]);
  expect(doubt?.message).toContain(String(id));
});

test("phrases that any task's report may have are no sign, though only one task's text has them", () => {
  const phrases = "严格落实责任要求，健全工作机制，主动解决问题，管好上级资金，惠及群众。";
  const ledger = longLedger(UNIT);
  for (const task of ledger.tasks) if (task.id === rows[2]?.[0]) task.text += phrases;
  const said =
    "主动解决问题14个，上级资金已到位，因实施细则未印发，其中2项惠及群众的工作机制未健全。";
  expect(doubts(readRows(saying(7, said), ledger))).toEqual([]);
});

test("columns beside 进展情况 that moved and hardly tell of what are a warning on every row", () => {
  const step = (nth: number) => (nth === 2 || nth === 5 ? String(rows[nth]?.[TEXT]) : "下月完成。");
  const stepping = rows.map((row, nth) => [
    ...row.slice(0, NEXT_STEP),
    step((nth + 3) % COUNT),
    ...row.slice(NEXT_STEP + 1),
  ]);
  const [warning, ...more] = readRows(stepping).issues.filter(
    ({ code }) => code === "answers-maybe-moved",
  );
  expect(more).toEqual([]);
  expect(warning?.message).toContain("“存在问题”“下一步措施”");
  expect(new Set(warning?.each?.map(({ taskId }) => taskId)).size).toBe(COUNT);
});

test("two next steps that go on from each other's work are a warning, and none where they name their own", () => {
  const work = (nth: number) => `${onTopic(nth, 6)}已开工`;
  const stepping = (order: (nth: number) => number) =>
    filledRows(GENERIC).map((row, nth) => {
      const subject = String(rows[order(nth)]?.[TEXT]).slice(0, 3);
      const step = nth === 2 || nth === 5 ? `${subject}下月招标` : "下月完成。";
      const did = `${String(rows[nth]?.[TEXT]).slice(0, 6)}${work(nth)}`;
      return [
        ...row.slice(0, PROGRESS),
        did,
        row[PROGRESS + 1] ?? null,
        step,
        ...row.slice(NEXT_STEP + 1),
      ];
    });
  expect(doubts(readRows(stepping((nth) => nth)))).toEqual([]);
  const read = readRows(stepping((nth) => (nth === 2 ? 5 : nth === 5 ? 2 : nth)));
  expect(doubtedRows(read)).toEqual([FIRST_ROW + 2, FIRST_ROW + 5]);
  expect(doubts(read).every(({ field }) => field === "nextStep")).toBe(true);
  expect(doubts(read)[0]?.message).toMatch(/^第6行“下一步措施”写的像是/);
});

test("a block of answers pasted a second time over others is a warning on each of its rows", () => {
  const read = readRows(
    rows.map((row, nth) =>
      nth >= 5 && nth < 8
        ? mixed(row, filledRows(GENERIC)[nth - 3])
        : nth >= 2 && nth < 5
          ? mixed(row, filledRows(GENERIC)[nth])
          : row,
    ),
  );
  const [warning, ...more] = read.issues.filter(({ code }) => code === "answers-maybe-moved");
  expect(more).toEqual([]);
  expect(warning?.message).toMatch(/^第9—11行与第6—8行填得一模一样/);
  expect(warning?.each).toHaveLength(3);
});

test.each([
  ["two rows above", 2],
  ["three rows above", 3],
])("a block cut from %s and pasted over others is a warning on each of its rows", (_, size) => {
  const short = (nth: number) => `${String(rows[nth]?.[TEXT]).slice(0, 5)}，已完成13处`;
  const own = filledRows(GENERIC).map((row) => [...row]);
  own.forEach((row, nth) => {
    row[PROGRESS] = short(nth);
  });
  const read = readRows(
    own.map((row, nth) =>
      nth < size ? blank(row) : nth >= 7 && nth < 7 + size ? mixed(row, own[nth - 7]) : row,
    ),
  );
  const told = new Set(
    read.issues.flatMap(({ each, ...one }) => each ?? [one]).map(({ cell }) => cell),
  );
  for (let nth = 0; nth < size; nth++) expect(told).toContain(`N${FIRST_ROW + 7 + nth}`);
});

/** `text` as 进展情况 of two rows. */
const twice = (text: string, [one, other]: readonly [number, number]): Row[] =>
  filledRows(GENERIC).map((row, nth) =>
    nth === one || nth === other
      ? [...row.slice(0, PROGRESS), nth === one ? text : `${text}。`, ...row.slice(PROGRESS + 1)]
      : row,
  );

test("an exchange between two rows of a short form leaves the third row's answer alone", () => {
  const short = rows.slice(0, 3);
  const [one = [], two = [], third = []] = short;
  const neutral = mixed(third, filledRows(GENERIC)[2]);
  const read = readRows([mixed(one, two), mixed(two, one), neutral]);
  expect(told(read)).toHaveLength(1);
  const taken = read.rows.filter(({ values }) => values.progress !== null);
  expect(taken.map(({ taskId }) => taskId)).toEqual([third[0]]);
});

/** What each row says, in words that its task's text does not have; its last word is new each month. */
const TOPICS = [
  "泵站机组吊装",
  "电梯井道验收",
  "稻田沟渠疏通",
  "列车班次加密",
  "苗圃补植成活",
  "河道采点夜查",
  "岗位补贴申领",
  "桥隧荷载试验",
  "校舍屋面防漏",
  "药箱配送入户",
];
const onTopic = (nth: number, month: number): string =>
  `${TOPICS[nth % TOPICS.length] ?? ""}第${month + nth}批`;

/** The ledger with what was filed last, and the rows of this month with two answers exchanged. */
function exchanged(last: (nth: number) => string): Submission {
  const ledger = longLedger(UNIT);
  const write = (row: Row, text: string): Row => [
    ...row.slice(0, PROGRESS),
    text,
    ...row.slice(PROGRESS + 1),
  ];
  const before = readRows(filledRows(GENERIC).map((row, nth) => write(row, last(nth))));
  ledger.records = recordsOf({ ...before, period: "2024-05" });
  const order = [0, 1, 6, 3, 4, 5, 2, ...places.slice(7)];
  const now = filledRows(GENERIC).map((row, nth) => write(row, onTopic(order[nth] ?? nth, 6)));
  return readRows(now, ledger);
}

test("answers that go on from what another task's said last month are not taken for their own", () => {
  const read = exchanged((nth) => onTopic(nth, 5));
  const texts = read.rows.map(({ values }) => values.progress);
  expect(texts).not.toContain(onTopic(2, 6));
  expect(texts).not.toContain(onTopic(6, 6));
  expect(texts).toContain(onTopic(3, 6));
});

test("last month's words are no sign where the unit writes each month other rows' phrases", () => {
  const read = exchanged((nth) => onTopic((nth * 3 + 1) % TOPICS.length, 5));
  expect(told(read)).toEqual([]);
  expect(doubts(read)).toEqual([]);
});

test("one answer in figures that stands in two rows is a warning on one of them", () => {
  const [doubt, ...more] = doubts(readRows(twice("本月调度17次，拨付资金3970万元", [4, 7])));
  expect(more).toEqual([]);
  expect(doubt?.message).toMatch(/^第11行填的“.+”与第8行一模一样/);
});

test("of two rows with the same answer the one is named whose task it does not speak of", () => {
  for (const [own, copy] of [
    [4, 7],
    [7, 4],
  ] as const) {
    const text = `${String(rows[own]?.[TEXT]).slice(0, 8)}，已完成13处`;
    const read = readRows(twice(text, [own, copy]));
    expect(doubtedRows(read)).toEqual([FIRST_ROW + copy]);
  }
});

test("the same answer in words in two rows, or short ones in many, are no sign of a copy", () => {
  const short = rows.map((row, nth) => [
    ...row.slice(0, FIRST),
    "达序时",
    50,
    nth % 2 ? "正常推进" : "按期推进",
    ...row.slice(FIRST + 3, FIRST + 5).fill(null),
  ]);
  for (const grid of [twice("按年初方案推进，达到序时进度要求", [2, 7]), short])
    expect(doubts(readRows(grid))).toEqual([]);
});

test("steps slid down with the rest are not taken, though nobody filled in the columns around them", () => {
  const columns = (["status", "completionRate", "problem", "expectedDate", "remark"] as const).map(
    (field) => formColumnNumber(field) - 1,
  );
  const sparse = filledRows(GENERIC).map((row, nth, all) =>
    row.map((cell, at) =>
      columns.includes(at) || (at === NEXT_STEP && nth === all.length - 1) ? null : cell,
    ),
  );
  const slid = [...sparse, Array<null>(WIDTH).fill(null)].map((row, nth): Row => {
    if (nth < 3) return row;
    const from = sparse[nth - 1];
    return nth === 3 || !from ? blank(row) : [...row.slice(0, FIRST), ...from.slice(FIRST)];
  });
  const own = new Map(sparse.map((row) => [row[0], row[NEXT_STEP]]));
  const ledger = longLedger(UNIT);
  ledger.assignments = ledger.assignments.map((each) =>
    each.unit === UNIT ? { ...each, role: "responsible", group: "responsible" } : each,
  );
  for (const { taskId, values } of readRows(slid, ledger).rows)
    expect([null, own.get(taskId)]).toContain(values.nextStep);
});

/** Answers that name their task by its id and have no word of it. */
const NUMBERED = rows.map(([id, ...row]) => {
  const said = `${String(id)}按计划推进，已办结阶段事项。`;
  return [id ?? null, ...row.slice(0, PROGRESS - 1), said, ...row.slice(PROGRESS)];
});

test.each([
  [
    "exchanged",
    NUMBERED.map((row, nth) => (nth === 2 || nth === 8 ? mixed(row, NUMBERED[10 - nth]) : row)),
  ],
  ["sorted", NUMBERED.map((row, nth) => mixed(row, NUMBERED[(nth * 3) % COUNT]))],
  ["a row too high", NUMBERED.map((row, nth) => mixed(row, NUMBERED[nth + 1]))],
  ["a row too low", NUMBERED.map((row, nth) => mixed(row, NUMBERED[nth - 1]))],
])("answers that name another task's id are not taken for their row's: %s", (_, moved) => {
  const { rows: taken, issues } = readRows(moved);
  const wrong = taken.filter(
    ({ taskId, values: { progress } }) => progress !== null && !progress.startsWith(taskId),
  );
  expect(wrong).toEqual([]);
  expect(issues.some(({ severity }) => severity === "error")).toBe(true);
});

test("an answer that refers to another task's row by its id is taken", () => {
  const [first] = NUMBERED[0] ?? [];
  const referring = NUMBERED.map((row, nth) =>
    nth === 0
      ? row
      : [
          ...row.slice(0, PROGRESS),
          `与任务${String(first)}一并推进，已调度${nth}次。`,
          ...row.slice(PROGRESS + 1),
        ],
  );
  const read = readRows(referring);
  expect(told(read)).toEqual([]);
  expect(doubts(read)).toEqual([]);
});
