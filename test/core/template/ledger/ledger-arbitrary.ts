/** Random ledgers that keep the model's promises, with the texts that people really file. */

import fc from "fast-check";
import type { Ledger, RuleLevel, RuleSetting } from "../../../../src/core/model/ledger";
import type { ProgressRecord, Source, TargetValue } from "../../../../src/core/model/record";
import type { Target, Task } from "../../../../src/core/model/task";
import type { Assignment, Unit } from "../../../../src/core/model/unit";
import { FORM_COLUMNS, TARGET_COLUMNS } from "../../../../src/core/schema/columns";
import {
  OUTCOME_WORDS,
  ROLE_WORDS,
  SEVERITY_WORDS,
  STATUSES,
  TARGET_KIND_WORDS,
  TARGET_OPERATOR_WORDS,
  UNIT_KIND_WORDS,
} from "../../../../src/core/schema/vocabulary";
import { ALL_RULES } from "../../../../src/core/validation/rule-list";
import { sortLedger } from "../../../../src/core/ledger/sort-ledger";

const keysOf = <K extends string>(words: Record<K, string>) =>
  fc.constantFrom(...(Object.keys(words) as K[]));
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 3 });

/** Characters that go wrong on the way through a workbook. */
const character = fc.constantFrom(
  ...["甲", "乙", "市", "局", "、", "，", "；", "「", "」", "“", "”", '"', "'", "=", "+", "-", "@"],
  ...["６", "％", "1", "2", ".", "A", "_x000D_", "&", "<", ">", "\n", " ", "　", "😀", "—", "\t"],
);
const words = fc.array(character, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(""));
const visible = (text: string) => text.trim() !== "";

/** A text that is no blank. */
const text = fc
  .oneof(
    { weight: 12, arbitrary: words },
    { weight: 3, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }) },
    { weight: 1, arbitrary: fc.constantFrom("=1+1", "'甲", "0012", "2024-06", "是", "—") },
  )
  .map((value) => value.replace(/[\r\u0000-\u0008\u000b-\u001f\u007f\u0085\u2028\u2029]/g, ""))
  .filter(visible);
const long = fc
  .nat(2)
  .map((kind) => ["进".repeat(32_767), "a\n".repeat(16_000) + "完", "="][kind] ?? "");
const longText = fc.oneof({ weight: 30, arbitrary: text }, { weight: 1, arbitrary: long });
const name = text.map((value) => value.trim());
const names = fc.array(name, { maxLength: 4 });

const number = fc.oneof(
  fc.integer({ min: -1000, max: 100_000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
);
const isoDay = fc
  .date({
    min: new Date("1950-01-01T00:00:00Z"),
    max: new Date("2150-12-31T00:00:00Z"),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));
const moment = fc.tuple(isoDay, fc.integer({ min: 0, max: 1439 })).map(([day, minute]) => {
  const pad = (part: number) => String(part).padStart(2, "0");
  return `${day}T${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
});
const period = fc.constantFrom("2023-12", "2024", "2024-06", "2024-07", "2024-Q2", "2024-Q4");

const target: fc.Arbitrary<Target> = fc.record({
  indicator: text,
  op: keysOf(TARGET_OPERATOR_WORDS),
  value: number,
  value2: orNull(number),
  unit: fc.oneof(fc.constant(""), text),
  kind: keysOf(TARGET_KIND_WORDS),
  span: fc.tuple(fc.nat(50), fc.nat(50)),
});

const taskBody = fc.record({
  label: fc.constantFrom("", "1", "12", "一", "（三）"),
  list: fc.constantFrom("重点工作", "民生项目"),
  chapter: orNull(text),
  section: orNull(text),
  text: longText,
  lead: names,
  responsible: names,
  deadline: orNull(text),
  leader: orNull(text),
  targets: fc.array(target, { maxLength: 3 }),
  clause: fc.oneof(fc.constant(""), text),
});

const unitBody = fc
  .record({
    aliases: names,
    kind: keysOf(UNIT_KIND_WORDS),
    parent: orNull(name),
    files: fc.boolean(),
    members: names,
    contact: orNull(text),
    phone: orNull(fc.constantFrom("13800000000", "0722-3318000")),
    note: orNull(text),
  })
  .map((unit) => ({ ...unit, files: unit.files && unit.kind !== "collective" }));

const cells: fc.Arbitrary<Source["cells"]> = fc
  .uniqueArray(
    fc.constantFrom(
      ...[...FORM_COLUMNS, ...TARGET_COLUMNS].map((column) => column.field as string),
    ),
    { maxLength: 5 },
  )
  .chain((fields) =>
    fc
      .tuple(
        ...fields.map(() =>
          fc.oneof(
            { weight: 4, arbitrary: fc.constant("K12") },
            { weight: 1, arbitrary: text.map((file) => `[${file}]填报表!K12`) },
          ),
        ),
      )
      .map((places) =>
        Object.fromEntries(fields.map((field, index) => [field, places[index] ?? ""])),
      ),
  );

const source: fc.Arbitrary<Source> = fc.record({
  file: text,
  sheet: text,
  row: fc.integer({ min: 1, max: 1000 }),
  cells,
});

const targetValue: fc.Arbitrary<TargetValue> = fc.record({
  indicator: text,
  cityTarget: orNull(number),
  achieved: orNull(number),
  unit: fc.oneof(fc.constant(""), text),
  note: orNull(longText),
  source: orNull(source),
});

const recordBody = fc.record({
  role: keysOf(ROLE_WORDS),
  values: fc.record({
    status: orNull(fc.constantFrom(...STATUSES)),
    completionRate: orNull(
      fc.oneof(
        fc.constant("unmeasured" as const),
        fc.double({ min: 0, max: 100, noNaN: true }).map((value) => value + 0),
      ),
    ),
    progress: orNull(longText),
    problem: orNull(longText),
    nextStep: orNull(text),
    expectedDate: orNull(isoDay),
    contact: orNull(text),
    phone: orNull(text),
    remark: orNull(text),
  }),
  targets: fc.array(targetValue, { maxLength: 2 }),
  source,
  mergedAt: moment,
});

const settings = fc.record({
  filingRule: fc.constantFrom("every-unit" as const, "leads-only" as const),
  leadlessRule: fc.constantFrom("first-responsible" as const, "all-responsible" as const),
  watchPoints: fc.nat(100),
  redPoints: fc.nat(100),
  minTextLength: fc.nat(100),
  maxTextLength: fc.nat(2000),
  textRateGap: fc.nat(100),
  targetRateGap: fc.nat(100),
  outOfScale: fc.integer({ min: 2, max: 1000 }),
  repeatedRows: fc.integer({ min: 2, max: 100 }),
  sameTextLength: fc.nat(500),
  carriedPeriods: fc.integer({ min: 2, max: 12 }),
  holdBackErrors: fc.boolean(),
  paper: fc.constantFrom("A3" as const, "A4" as const),
  defaultDeadline: orNull(isoDay),
  rules: fc
    .tuple(
      ...ALL_RULES.map(() =>
        fc.constantFrom<RuleLevel | null>("error", "warning", "info", "off", null),
      ),
    )
    .map((levels) =>
      ALL_RULES.flatMap(({ kind }, index): RuleSetting[] => {
        const level = levels[index] ?? null;
        return level === null || level === kind.severity ? [] : [{ code: kind.code, level }];
      }),
    ),
  periods: fc.uniqueArray(
    fc.record({
      period,
      deadline: orNull(isoDay),
      scheduledRate: orNull(fc.nat(100)),
      issued: orNull(isoDay),
    }),
    { selector: (row) => row.period, maxLength: 3 },
  ),
});

const filing = fc.record({
  period,
  unit: name,
  file: text,
  contentHash: fc.stringMatching(/^[0-9a-f]{26}$/),
  receivedAt: orNull(moment),
  mergedAt: moment,
  late: fc.boolean(),
  errors: fc.nat(50),
  warnings: fc.nat(50),
  rows: fc.nat(50),
  sentBack: fc.boolean(),
});

const accepted = fc.record({
  period,
  unit: orNull(name),
  taskId: orNull(fc.constantFrom("Z001", "Z002", "M01")),
  field: orNull(fc.constantFrom("completionRate", "progress", "achieved")),
  code: fc.constantFrom("done-below-100", "leads-disagree-status"),
  digest: fc.stringMatching(/^[0-9a-f]{26}$/),
  found: orNull(longText),
  note: fc.oneof(fc.constant(""), text),
  by: fc.oneof(fc.constant(""), text),
  date: orNull(isoDay),
});

const mainText = fc.record({
  period,
  taskId: fc.constantFrom("Z001", "Z002", "M01"),
  unit: fc.constant(null),
  progress: orNull(longText),
  problem: orNull(text),
  nextStep: orNull(text),
  by: fc.oneof(fc.constant(""), text),
  date: orNull(isoDay),
  source: fc.stringMatching(/^[0-9a-f]{26}$/),
});

const logEntry = fc.record({
  mergedAt: moment,
  period: fc.oneof(fc.constant(""), period),
  file: fc.oneof(fc.constant(""), text),
  unit: orNull(text),
  outcome: keysOf(OUTCOME_WORDS),
  event: text,
  code: orNull(fc.constantFrom("late-return", "rate-unreadable")),
  severity: orNull(keysOf(SEVERITY_WORDS)),
  sheet: orNull(text),
  cell: orNull(fc.constantFrom("K12", "AA3")),
  taskId: orNull(fc.constantFrom("Z001", "M01")),
  found: orNull(longText),
  result: orNull(text),
});

/** A ledger in its sorted order. */
export const ledgerArbitrary: fc.Arbitrary<Ledger> = fc
  .record({
    notice: fc.record({
      docNumber: orNull(text),
      title: orNull(text),
      issuer: orNull(text),
      date: orNull(isoDay),
    }),
    bodies: fc.array(taskBody, { maxLength: 4 }),
    units: fc.uniqueArray(fc.tuple(name, unitBody), {
      selector: ([unit]) => unit.normalize("NFKC").replace(/\s|\p{Cf}/gu, ""),
      maxLength: 4,
    }),
    links: fc.array(fc.tuple(fc.nat(4), name, keysOf(ROLE_WORDS), text, fc.boolean()), {
      maxLength: 6,
    }),
    recordKeys: fc.uniqueArray(fc.tuple(period, fc.nat(4), name), {
      selector: (key) => JSON.stringify(key),
      maxLength: 5,
    }),
    recordBodies: fc.array(recordBody, { minLength: 5, maxLength: 5 }),
    settings,
    filings: fc.array(filing, { maxLength: 3 }),
    accepted: fc.array(accepted, { maxLength: 3 }),
    mainTexts: fc.array(mainText, { maxLength: 3 }),
    log: fc.array(logEntry, { maxLength: 4 }),
  })
  .map(
    ({
      notice,
      bodies,
      units,
      links,
      recordKeys,
      recordBodies,
      settings,
      filings,
      accepted,
      mainTexts,
      log,
    }) => {
      const id = (index: number) => (index === 4 ? "M01" : `Z00${index + 1}`);
      const tasks = bodies.map((body, index): Task => ({ id: id(index), ...body }));
      const assignments = links.map(([task, unit, role, phrase, leads]): Assignment => ({
        taskId: id(task),
        unit,
        role,
        phrase,
        group: leads ? "lead" : "responsible",
      }));
      const records = recordKeys.map(([period, task, unit], index): ProgressRecord => {
        const body = recordBodies[index];
        if (!body) throw new Error("five keys at most, five bodies");
        return { period, taskId: id(task), unit, ...body };
      });
      const directory = { units: units.map(([unit, body]): Unit => ({ name: unit, ...body })) };
      return sortLedger({
        notice,
        tasks,
        assignments,
        directory,
        settings,
        records,
        filings,
        accepted,
        mainTexts,
        log,
        own: { sheets: [], columns: [] },
      });
    },
  );
