/** Figures of 指标填报 beside other targets than their own, where no row is missing and none left over. */

import { UNIT_SHEETS } from "../../../src/core/schema/sheet-names";
import type { Issue } from "../../../src/core/model/issue";
import { draftReturn, HEADER_ROW, sheetOf, submissionOf } from "./draft-return";
import { longLedger } from "./long-ledger";

const UNIT = "市科技局";
const CODE = "targets-maybe-disordered";
const TARGETS = [150, 8, 1200, 60, 7.5];

function ledgerWithTargets() {
  const ledger = longLedger(UNIT);
  const tasks = ledger.tasks.filter(({ id }) => id.startsWith("Z01")).slice(0, TARGETS.length);
  for (const { targets } of ledger.tasks) targets.length = 0;
  tasks.forEach((task, nth) => {
    const [indicator, value] = [`${task.text.slice(0, 8)}数`, TARGETS[nth] ?? 0];
    task.targets = [
      { indicator, op: ">=", value, value2: null, unit: "个", kind: "count", span: [0, 8] },
    ];
  });
  return ledger;
}

type Figures = [cityTarget: number | null, achieved: number | null];

/** What is said of the return whose targets have these figures, in order. */
function said(figures: readonly Figures[]): { told: Issue[]; taken: unknown[] } {
  const ledger = ledgerWithTargets();
  const draft = draftReturn(UNIT, "2024-06", ledger);
  const rows = sheetOf(draft, UNIT_SHEETS.targets).grid.slice(HEADER_ROW);
  expect(rows).toHaveLength(figures.length);
  rows.forEach((row, nth) => row.splice(4, 2, ...(figures[nth] ?? [])));
  const { issues, rows: read } = submissionOf(draft, {}, ledger);
  return {
    told: issues.filter(({ code }) => code === CODE),
    taken: read.flatMap(({ targets }) => targets.map(({ achieved }) => achieved)),
  };
}

const OWN: Figures[] = [
  [160, 83],
  [8, 3],
  [1250, 640],
  [60, 36],
  [7.5, 7.8],
];
const sorted = (by: (a: number, b: number) => number): Figures[] =>
  [...OWN].sort(([a], [b]) => by(a ?? 0, b ?? 0));

it("figures beside their own targets are no matter", () => {
  expect(said(OWN).told).toEqual([]);
});

it.each([
  ["reversed", [...OWN].reverse()],
  ["sorted", sorted((a, b) => a - b)],
  ["sorted from the largest", sorted((a, b) => b - a)],
  [
    "of a city's share reversed",
    [...OWN].reverse().map(([a, b]) => [(a ?? 0) / 30, (b ?? 0) / 30]),
  ],
  ["exchanged between two rows", OWN.map((own, nth) => OWN[[1, 0][nth] ?? nth] ?? own)],
] as [string, Figures[]][])(
  "figures %s are told together, as a doubt, and taken as they stand",
  (_, figures) => {
    const { told, taken } = said(figures);
    expect(told).toMatchObject([{ severity: "warning", sheet: UNIT_SHEETS.targets }]);
    expect(taken).toEqual(figures.map(([, achieved]) => achieved));
  },
);

it("each figure that is named says whose it may be", () => {
  const { told } = said([[8, 3], [160, 83], ...OWN.slice(2)]);
  const [first] = told[0]?.each ?? [];
  const [, other] = ledgerWithTargets().tasks.flatMap(({ targets }) => targets);
  expect(first?.found).toBe("8");
  expect(first?.message).toContain(other?.indicator);
});

it.each<[string, Figures[]]>([
  ["far behind their targets", OWN.map(([target, done]) => [target, (done ?? 0) / 20])],
  ["in a unit a thousand times smaller", OWN.map(([target]) => [target, (target ?? 0) * 1000])],
  ["of which one has a slip of units", OWN.map(([a, b], nth) => [a, nth === 2 ? 6_400_000 : b])],
  ["zero or not filled in", OWN.map((own, nth) => (nth % 2 ? [null, 0] : own))],
])("figures %s are not called another's", (_, figures) => {
  expect(said(figures).told).toEqual([]);
});
