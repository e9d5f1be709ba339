/** Figures of 指标填报 that moved along the rows: none may be taken for another target. */

import type { Submission } from "../../../src/core/model/submission";
import { UNIT_SHEETS } from "../../../src/core/schema/sheet-names";
import {
  codesOf,
  draftReturn,
  HEADER_ROW,
  sheetOf,
  submissionOf,
  type DraftCell,
} from "./draft-return";
import { longLedger } from "./long-ledger";

const UNIT = "市科技局";
const MOVED = "targets-moved";
/** Columns of what is issued, and of what is to be filled in. */
const [LOCKED, FILLED] = [
  [0, 4],
  [4, 7],
] as const;

type Row = DraftCell[];

/** Several tasks with a target each. */
function ledgerWithTargets() {
  const ledger = longLedger(UNIT);
  ledger.tasks
    .filter(({ id }) => id.startsWith("Z01"))
    .forEach((task, nth) => {
      const unit = ["家", "公里", "%", "亿元"][nth % 4] ?? "";
      const indicator = `${task.text.slice(0, 8)}数`;
      task.targets = [
        { indicator, op: ">=", value: 20 + nth, value2: null, unit, kind: "count", span: [0, 8] },
      ];
    });
  return ledger;
}

const targetRows = (draft: ReturnType<typeof draftReturn>) =>
  sheetOf(draft, UNIT_SHEETS.targets).grid;

/** The rows of 指标填报, no two with a figure alike. */
function filled(): Row[] {
  const rows = targetRows(draftReturn(UNIT, "2024-06", ledgerWithTargets())).slice(HEADER_ROW);
  return rows.map((row, nth) => [
    ...row.slice(0, LOCKED[1]),
    30 + nth,
    11 + nth / 10,
    nth % 2 === 0 ? `由${"甲乙丙丁戊己庚辛壬"[nth] ?? ""}科统计` : null,
  ]);
}

const COUNT = filled().length;
const places = Array.from({ length: COUNT }, (_, nth) => nth);
const blankRow = (): Row => Array<DraftCell>(FILLED[1]).fill(null);

function read(rows: readonly Row[], header?: Row): Submission {
  const ledger = ledgerWithTargets();
  const draft = draftReturn(UNIT, "2024-06", ledger);
  const grid = targetRows(draft);
  if (header) grid[HEADER_ROW - 1]?.splice(LOCKED[1], 3, ...header);
  grid.splice(HEADER_ROW, COUNT, ...rows);
  return submissionOf(draft, {}, ledger);
}

/** Cells put in, those beneath moved down. */
function putIn(at: number, count: number, [left, right]: readonly [number, number]): Row[] {
  const rows = filled();
  return [...rows, ...Array.from({ length: count }, blankRow)].map((row, nth) => {
    const from = nth < at ? row : nth < at + count ? blankRow() : (rows[nth - count] ?? blankRow());
    return [...row.slice(0, left), ...from.slice(left, right), ...row.slice(right)];
  });
}

/** Cells deleted, those beneath moved up. */
function deleted(at: number, count: number, [left, right]: readonly [number, number]): Row[] {
  const rows = filled();
  return rows.map((row, nth) => {
    const from = nth < at ? row : (rows[nth + count] ?? blankRow());
    return [...row.slice(0, left), ...from.slice(left, right), ...row.slice(right)];
  });
}

const figuresOf = ({ rows }: Submission) =>
  new Map(rows.flatMap(({ targets }) => targets).map((each) => [each.indicator, each]));
const clean = figuresOf(read(filled()));

/** What is taken is the target's own; above the slip all of it; and every figure is taken or quoted. */
function isRight(submission: Submission, from: number): void {
  const taken = figuresOf(submission);
  filled().forEach((row, nth) => {
    const [own, found] = [clean, taken].map((figures) => figures.get(String(row[1])));
    if (nth < from) expect(found).toMatchObject({ achieved: own?.achieved, note: own?.note });
    expect([null, own?.cityTarget]).toContain(found?.cityTarget ?? null);
    expect([null, own?.achieved]).toContain(found?.achieved ?? null);
    expect([null, own?.note]).toContain(found?.note ?? null);
  });
  const said = submission.issues.map(({ found }) => found ?? "").join("；");
  for (const [name, { achieved }] of clean) {
    if (taken.get(name)?.achieved !== achieved) expect(said).toContain(String(achieved));
  }
}

describe.each([1, 2])("figures beside other targets by %s rows", (count) => {
  const starts = places.filter((at) => at + count < COUNT).map((at) => [at]);

  it.each(starts)("are not taken where figures moved down, from row %s", (at) => {
    const submission = read(putIn(at, count, FILLED));
    isRight(submission, at);
    expect(codesOf(submission)).toContain(MOVED);
  });

  it.each(starts)("are not taken where targets moved down, from row %s", (at) => {
    const submission = read(putIn(at, count, LOCKED));
    isRight(submission, at);
    expect(codesOf(submission)).toContain(MOVED);
  });

  it.each(starts)("are not taken where targets were deleted, from row %s", (at) => {
    const submission = read(deleted(at, count, LOCKED));
    isRight(submission, at);
    expect(codesOf(submission)).toContain(MOVED);
  });
});

describe("figures that moved along the rows", () => {
  it("are told by the row left blank and the figures too many", () => {
    const { issues } = read(putIn(0, 1, FILLED));
    const issue = issues.find(({ code }) => code === MOVED);
    expect(issue).toMatchObject({ severity: "error", sheet: UNIT_SHEETS.targets, cell: "E5" });
    expect(issue?.message).toContain(`第${HEADER_ROW + COUNT + 1}行有数却不是指标`);
    expect(issue?.message).toContain(`第${HEADER_ROW + 1}行又空着，像是填的数整体下移了`);
    expect(issue?.each?.[0]).toMatchObject({ field: "cityTarget", cell: "E5" });
  });

  it("are told where they stand over the names of the columns", () => {
    const [first = [], ...rows] = filled();
    const up = [...rows, blankRow()].map((row, nth) => [
      ...(filled()[nth] ?? []).slice(0, LOCKED[1]),
      ...row.slice(LOCKED[1]),
    ]);
    const submission = read(up, first.slice(LOCKED[1]));
    isRight(submission, 0);
    expect(submission.issues.find(({ code }) => code === MOVED)?.message).toContain("整体上移了");
  });

  it("are told where the year's goals stayed", () => {
    const submission = read(putIn(2, 1, [5, 7]));
    isRight(submission, 2);
    expect([...figuresOf(submission).values()].map(({ cityTarget }) => cityTarget)).toEqual(
      [...clean.values()].map(({ cityTarget }) => cityTarget),
    );
  });

  it("are to be checked where the first row was filled anew", () => {
    const rows = putIn(0, 1, FILLED);
    rows[0]?.splice(LOCKED[1], 2, 77, 7.7);
    const { issues } = read(rows);
    expect(issues.map(({ code }) => code)).not.toContain(MOVED);
    const issue = issues.find(({ code }) => code === "targets-maybe-moved");
    expect(issue).toMatchObject({ severity: "warning", sheet: UNIT_SHEETS.targets });
    expect(issue?.message).toContain(`第${HEADER_ROW + COUNT + 1}行有数却不是指标`);
    expect(issue?.each?.map(({ cell }) => cell)).toHaveLength(2 * COUNT);
    expect(issue?.each?.[1]?.message).toContain("可能是上面的指标的");
  });

  it("are told where other rows were left blank as well", () => {
    const rows = putIn(1, 1, FILLED);
    rows[5]?.fill(null, LOCKED[1]);
    const taken = figuresOf(read(rows));
    for (const [name, { achieved }] of taken) expect(clean.get(name)?.achieved).toBe(achieved);
  });
});

describe("figures in their own rows, beside something that looks like a slip, are taken", () => {
  const line = (...cells: DraftCell[]): Row => [...blankRow().slice(0, LOCKED[1]), ...cells];
  const without = (nth: number) =>
    filled().map((row, at) => (at === nth ? row.slice(0, LOCKED[1]) : row));

  it.each<[string, Row[]]>([
    ["a row left blank", without(2)],
    ["a row left blank and a note beneath", [...without(2), line(null, null, "以上为快报数。")]],
    ["a row left blank and a note among the figures", [...without(2), line("以上为快报数", null)]],
    ["a row left blank and a total beneath", [...without(2), [null, "合计", null, null, 90, 40]]],
    ["a row left blank and a mean in the figures' columns", [...without(2), line("平均", 40)]],
    [
      "a row left blank and who filled it in beneath",
      [...without(2), line("填报人：李四", 13800138000)],
    ],
    ["a row left blank and the day beneath", [...without(2), line(null, "2024年6月30日")]],
    [
      "the last ones dragged a row too far",
      [...filled(), line(...(filled().at(-1) ?? []).slice(LOCKED[1]))],
    ],
    [
      "the last row's id and name cleared",
      [...filled().slice(0, -1), line(...(filled().at(-1) ?? []).slice(LOCKED[1]))],
    ],
    [
      "a name cleared in the middle and the last row left blank",
      without(COUNT - 1).map((row, nth) => (nth === 2 ? line(...row.slice(LOCKED[1])) : row)),
    ],
    ["a row deleted", filled().filter((_, nth) => nth !== 2)],
  ])("%s", (_, rows) => {
    const submission = read(rows);
    expect(codesOf(submission)).not.toContain(MOVED);
    expect(codesOf(submission)).not.toContain("targets-maybe-moved");
    const taken = figuresOf(submission);
    for (const [, name, , , cityTarget, achieved] of rows) {
      const own = typeof name === "string" ? taken.get(name) : undefined;
      if (own) expect(own).toMatchObject({ cityTarget, achieved });
    }
  });
});
