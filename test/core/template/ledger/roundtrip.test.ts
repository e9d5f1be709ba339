import fc from "fast-check";
import type { Ledger } from "../../../../src/core/model/ledger";
import { planLedger } from "../../../../src/core/template/ledger/plan-ledger";
import { readLedger } from "../../../../src/core/template/ledger/read-ledger";
import { rawFromPlan } from "../../../../src/core/workbook/raw-from-plan";
import { ledgerArbitrary } from "./ledger-arbitrary";

const written = (ledger: Ledger) => rawFromPlan(planLedger(ledger), "台账.xlsx");

describe("a ledger read back", () => {
  test("is exactly the ledger that was written, and nothing is reported", () => {
    fc.assert(
      fc.property(ledgerArbitrary, (ledger) => {
        expect(readLedger(written(ledger))).toEqual({ ledger, issues: [] });
      }),
      { numRuns: 150 },
    );
  });
});
