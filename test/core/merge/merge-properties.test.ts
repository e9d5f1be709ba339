import fc from "fast-check";
import type { Ledger } from "../../../src/core/model/ledger";
import type { RecordValues } from "../../../src/core/model/record";
import type { Intake, Submission } from "../../../src/core/model/submission";
import { filingUnits } from "../../../src/core/ledger/filing-rows";
import { filledCells } from "../../../src/core/merge/filled-cells";
import { smallLedger } from "../../fixtures/small-ledger";
import { changed, flawless } from "../validation/returns";
import { disputed, ignored, merged, plan, rejected, returned, sent } from "./intakes";

const ledger = smallLedger();

const filledValues: fc.Arbitrary<Partial<RecordValues>> = fc.record(
  {
    status: fc.constantFrom("done", "behind", "on-schedule", null),
    completionRate: fc.constantFrom(0, 40, 50, 100, "unmeasured" as const, null),
    progress: fc.constantFrom("同上", "召开会议3次，印发方案1个。", null),
    remark: fc.constantFrom("见附件", null),
    phone: fc.constantFrom("0722-3318000", "3318000", null),
  },
  { requiredKeys: [] },
);

/** A return of some unit, whole or part, with some rows filled otherwise. */
const submission: fc.Arbitrary<Submission> = fc
  .record({
    unit: fc.constantFrom(...filingUnits(ledger)),
    file: fc.constantFrom("甲", "乙", "丙", "丁", "a", "B"),
    edits: fc.array(fc.tuple(fc.nat(4), filledValues), { maxLength: 3 }),
    keep: fc.integer({ min: 1, max: 5 }),
    period: fc.constantFrom("2024-06", "2024-06", "2024-06", "2024-05"),
  })
  .map(({ unit, file, edits, keep, period }) => {
    const whole = flawless(ledger, unit, period);
    const filed = edits.reduce((all, [row, values]) => {
      const taskId = all.rows[row % all.rows.length]?.taskId ?? "";
      return changed(all, taskId, values);
    }, whole);
    return sent({ ...filed, rows: filed.rows.slice(0, keep) }, `${file}/${unit}.xlsx`);
  });

/** A folder: file names are unique in it. */
const folder: fc.Arbitrary<Intake[]> = fc
  .uniqueArray(submission, { selector: ({ file }) => file, maxLength: 6 })
  .map((submissions) => [
    ...returned(...submissions),
    rejected("坏.xlsx"),
    ignored("~$.xlsx"),
    disputed("疑.xlsx"),
  ]);

const shuffled = folder.chain((files) =>
  fc.shuffledSubarray(files, { minLength: files.length }).map((other) => ({ files, other })),
);

const runs = { numRuns: 60 };

test("the order of the files never matters", () => {
  fc.assert(
    fc.property(shuffled, ({ files, other }) => {
      expect(plan(ledger, other)).toEqual(plan(ledger, files));
      expect(merged(ledger, other)).toEqual(merged(ledger, files));
    }),
    runs,
  );
});

test("merging the same files again changes nothing and gives back the same ledger", () => {
  fc.assert(
    fc.property(folder, (files) => {
      const after = merged(ledger, files);
      const again = plan(after, files, { now: "2024-07-09T08:00" });
      expect(again).toMatchObject({ changes: [], filings: [], log: [] });
      expect(merged(after, files, { now: "2024-07-09T08:00" })).toBe(after);
    }),
    runs,
  );
});

test("run after run over a growing folder ends in rest", () => {
  fc.assert(
    fc.property(folder, folder, (first, second) => {
      const names = new Set(first.map(nameOf));
      const both = [...first, ...second.filter((intake) => !names.has(nameOf(intake)))];
      const period = "2024-06";
      const once = merged(ledger, first, { period });
      const twice = merged(once, both, { period });
      expect(plan(twice, both, { period, now: "2024-07-09T08:00" })).toMatchObject({
        changes: [],
        filings: [],
        log: [],
      });
    }),
    runs,
  );
});

test("no run ever empties a cell that was filled, and a plan promises what applying does", () => {
  fc.assert(
    fc.property(folder, folder, (first, second) => {
      const period = "2024-06";
      const before = merged(ledger, first, { period });
      const planned = plan(before, second, { period });
      const after = merged(before, second, { period });
      const now = cellsOf(after);
      for (const key of cellsOf(before)) expect(now).toContain(key);
      for (const { record } of planned.changes) expect(after.records).toContainEqual(record);
      expect(
        after.filings.filter((filing) => filing.period === period).map(({ unit }) => unit),
      ).toEqual(planned.units.returned);
    }),
    runs,
  );
});

function nameOf(intake: Intake): string {
  return intake.kind === "submission" ? intake.submission.file : intake.file;
}

function cellsOf({ records }: Ledger): string[] {
  return records.flatMap((record) =>
    filledCells(record).map(({ key }) => `${record.taskId} ${record.unit} ${key}`),
  );
}
