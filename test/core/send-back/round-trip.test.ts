import fc from "fast-check";
import type { RecordValues } from "../../../src/core/model/record";
import { STATUSES } from "../../../src/core/schema/vocabulary";
import { smallLedger } from "../../fixtures/small-ledger";
import { merged, returned } from "../merge/intakes";
import { changed, flawless } from "../validation/returns";
import { kitOf, submissionOf, takenIn, UNIT } from "./kits";

const ledger = smallLedger();
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const text = orNull(
  fc.constantFrom("同上", "=1+1", "已建成12个，完成投资3.5亿元。", "一、序号\n二、任务", "略", "1"),
);

/** A 1 where the rest says that all is done may be 100 %; it is asked and not taken. */
const rate = fc.nat(100).filter((value) => value !== 1);

const filed: fc.Arbitrary<Partial<RecordValues>> = fc.record({
  status: orNull(fc.constantFrom(...STATUSES)),
  completionRate: orNull(fc.oneof(fc.constant("unmeasured" as const), rate)),
  progress: text,
  problem: text,
  nextStep: text,
  expectedDate: orNull(fc.constantFrom("2024-05-01", "2024-12-31")),
  contact: orNull(fc.constantFrom("王建国", "1")),
  phone: orNull(fc.constantFrom("0722-3318000", "13800138000")),
});

test("whatever a unit filed, it finds the same in what goes back, and the same is read again", () => {
  fc.assert(
    fc.property(filed, filed, (one, two) => {
      const filing = changed(changed(flawless(ledger, UNIT), "Z003", one), "Z004", two);
      const kit = kitOf(merged(ledger, returned(filing)), filing);
      const back = submissionOf(takenIn(kit, ledger));
      expect(back.issues.filter(({ code }) => code === "text-outside-table")).toEqual([]);
      for (const taskId of ["Z003", "Z004"]) {
        const values = (rows: typeof filing.rows) =>
          rows.find((row) => row.taskId === taskId)?.values;
        expect(values(back.rows)).toEqual(values(filing.rows));
      }
    }),
    { numRuns: 60 },
  );
});

test("what a unit answers on the list of issues is quoted, beside a line, behind its words or beneath", () => {
  const filing = changed(flawless(ledger, UNIT), "Z003", { completionRate: null, phone: "1" });
  const kit = kitOf(merged(ledger, returned(filing)), filing);
  const list = kit.plan.sheets[0];
  const [line, ...rest] = list?.rows.slice(4) ?? [];
  const [, , , message] = line?.cells ?? [];
  if (!list || !line || !message) throw new Error("no line");
  line.cells.push({ ...message, value: "已改正" });
  message.value = `${String(message.value)}（我局无此项）`;
  list.rows.push({ ...line, cells: [{ ...message, value: "其余问题下月再报。" }] });
  expect(rest.length).toBeGreaterThan(0);
  const told = submissionOf(takenIn(kit, ledger)).issues.filter(
    ({ code }) => code === "text-outside-table",
  );
  expect(told).toMatchObject([
    { sheet: "问题清单", found: "（我局无此项）；已改正；其余问题下月再报。" },
  ]);
});
