/** Nearly a hundred rows as departments write them: nothing in them is wrong, and nothing is said. */

import type { Issue } from "../../src/core/model/issue";
import type { Ledger } from "../../src/core/model/ledger";
import flawless from "../fixtures/returns/flawless-rows.json";
import realistic from "../fixtures/returns/realistic-rows.json";
import { FilledForm, noticeLedger, type FiledRow } from "../helpers/filled-form";

const rows = realistic as unknown as FiledRow[];
const whole = flawless as unknown as FiledRow[];
const units = [...new Set(rows.map(({ unit }) => unit))];
/** Said on purpose in the rows: a date that lies behind the end of the year. */
const MEANT = [["Z107", "expected-date-late"]];

let ledger: Ledger;
beforeAll(async () => {
  ledger = await noticeLedger();
});

function doubtful(issues: readonly Issue[]): string[] {
  return issues
    .filter(({ severity, code }) => severity !== "info" && code !== "row-not-filled")
    .filter(({ taskId, code }) => !MEANT.some(([task, rule]) => task === taskId && rule === code))
    .map(({ message }) => message);
}

test.each(units)("what %s wrote passes, with and without the ledger", async (unit) => {
  const form = new FilledForm(ledger, unit, rows);
  for (const { files } of Object.values(await form.checked(ledger))) {
    expect(files.map(({ outcome }) => outcome)).toEqual(["merged-with-warnings"]);
    expect(doubtful(files.flatMap(({ issues }) => issues))).toEqual([]);
  }
});

test("a workbook filled in without a flaw shows no issue at all", async () => {
  const form = new FilledForm(ledger, "市人社局", whole);
  for (const { files, issues } of Object.values(await form.checkedAsFile(ledger))) {
    expect(files).toMatchObject([{ outcome: "merged", reason: null, issues: [] }]);
    expect(issues).toEqual([]);
  }
});
