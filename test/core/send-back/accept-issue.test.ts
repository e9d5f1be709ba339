import type { Issue } from "../../../src/core/model/issue";
import type { Ledger } from "../../../src/core/model/ledger";
import { acceptIssue } from "../../../src/core/send-back/accept-issue";
import { planLedger } from "../../../src/core/template/ledger/plan-ledger";
import { readLedger } from "../../../src/core/template/ledger/read-ledger";
import { createIssue } from "../../../src/core/model/issue";
import { rawFromPlan } from "../../../src/core/workbook/raw-from-plan";
import { RATE_UNREADABLE } from "../../../src/core/wording/value-issues";
import { smallLedger } from "../../fixtures/small-ledger";
import { merged, plan, returned, sent } from "../merge/intakes";
import { changed, changedEverywhere, check, flawless } from "../validation/returns";
import { june, kitOf, UNIT } from "./kits";

const ledger = smallLedger();
const wrong = changed(flawless(ledger, UNIT), "Z004", { status: "done", completionRate: 80 });
const DECISION = { note: "省级已认定完成。", by: "李明", date: "2024-06-28" };

function accepted(from: Ledger, code: string, submission = wrong): Ledger {
  const issue = check(submission, from).find((each) => each.code === code);
  if (!issue) throw new Error(`no ${code}`);
  return acceptIssue(from, june(), issue, DECISION);
}

const levels = (issues: readonly Issue[]) => issues.map(({ code, severity }) => [code, severity]);

test("an accepted issue is no error any more, is not sent back, and tells the note", () => {
  const after = merged(ledger, returned(wrong));
  const judged = accepted(after, "done-below-100");
  const again = plan({ ...judged, filings: [] }, returned(wrong));
  expect(again.units.sentBack).toEqual([]);
  expect(levels(again.files[0]?.issues ?? [])).toEqual([["done-below-100", "info"]]);
  expect(again.files[0]?.issues[0]?.message).toMatch(/；已由李明核定可以接受：省级已认定完成。$/);
  expect(again.filings).toMatchObject([{ errors: 0, sentBack: false }]);
});

test("it stays accepted while the value stays, and no longer", () => {
  const judged = accepted(merged(ledger, returned(wrong)), "done-below-100");
  const same = changed(wrong, "Z003", { remark: "补充说明" });
  expect(levels(check(same, judged))).toEqual([["done-below-100", "info"]]);
  const other = changed(wrong, "Z004", { completionRate: 85 });
  expect(levels(check(other, judged))).toEqual([["done-below-100", "error"]]);
});

test("other units, periods and tasks are judged as before", () => {
  const judged = accepted(merged(ledger, returned(wrong)), "done-below-100");
  const elsewhere = changed(wrong, "Z003", { status: "done", completionRate: 80 });
  expect(levels(check(elsewhere, judged))).toEqual([
    ["done-below-100", "error"],
    ["done-below-100", "info"],
  ]);
  const july = changed(flawless(ledger, UNIT, "2024-07"), "Z004", {
    status: "done",
    completionRate: 80,
  });
  expect(levels(check(july, judged)).filter(([, severity]) => severity === "error")).toHaveLength(
    1,
  );
});

test("an issue that tells of several cells is accepted for each of them", () => {
  const bare = changedEverywhere(flawless(ledger, UNIT), { contact: null });
  const after = merged(ledger, returned(bare));
  const judged = accepted(after, "required-missing", bare);
  expect(judged.accepted.length).toBeGreaterThan(1);
  expect(levels(check(bare, judged)).map(([, severity]) => severity)).not.toContain("error");
});

test("what reading could not understand can be accepted, and units that disagree too", () => {
  const issue = createIssue(
    RATE_UNREADABLE,
    { file: wrong.file, unit: UNIT, taskId: "Z003", field: "completionRate" },
    { where: "第5行“完成率(%)”", found: "过半", became: null },
  );
  const unread = { ...flawless(ledger, UNIT), issues: [issue] };
  const read = acceptIssue(ledger, june(), issue, DECISION, unread);
  expect(plan(read, returned(unread)).units.sentBack).toEqual([]);

  const rival = changed(flawless(ledger, "市发改委"), "Z004", { status: "behind" });
  const both = returned(flawless(ledger, UNIT), rival);
  const [across] = plan(ledger, both).issues;
  if (!across) throw new Error("the leads agree");
  const judged = acceptIssue(ledger, june(), across, DECISION);
  expect(levels(plan(judged, both).issues)).toEqual([["leads-disagree-status", "info"]]);
});

test("accepting twice keeps the later note, and the ledger's workbook keeps it", () => {
  const once = accepted(merged(ledger, returned(wrong)), "done-below-100");
  const issue = check(wrong, merged(ledger, returned(wrong)))[0];
  if (!issue) throw new Error("no issue");
  const twice = acceptIssue(once, june(), issue, { ...DECISION, note: "另行说明" });
  expect(twice.accepted).toMatchObject([{ note: "另行说明", unit: UNIT, taskId: "Z004" }]);
  const reread = readLedger(rawFromPlan(planLedger(twice), "台账.xlsx"));
  if (!("ledger" in reread)) throw new Error("not read");
  expect(reread.ledger.accepted).toEqual(twice.accepted);
});

test("what is accepted is not asked for again in what goes back", () => {
  const bad = changed(wrong, "Z003", { progress: "同上" });
  const after = merged(ledger, returned(bad));
  const judged = accepted(after, "done-below-100", bad);
  expect(kitOf(judged, sent(bad, "再报.xlsx")).items.map(({ taskId }) => taskId)).toEqual(["Z003"]);
});
