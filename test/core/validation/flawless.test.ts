import { smallLedger } from "../../fixtures/small-ledger";
import { filingUnits } from "../../../src/core/ledger/filing-rows";
import { check, flawless } from "./returns";

test("a flawless return of any unit shows no issue", () => {
  const ledger = smallLedger();
  for (const unit of filingUnits(ledger)) {
    expect(check(flawless(ledger, unit), ledger)).toEqual([]);
  }
});
