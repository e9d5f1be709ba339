import type { Ledger, RuleLevel } from "../../../src/core/model/ledger";
import { ALL_RULES, ruleTitle } from "../../../src/core/validation/rule-list";
import { validateAcross } from "../../../src/core/validation/validate-across";
import { smallLedger } from "../../fixtures/small-ledger";
import { changed, check, flawless, onlyIssue, PERIOD, recordsOf } from "./returns";

function ledgerWith(levels: Record<string, RuleLevel>): Ledger {
  const ledger = smallLedger();
  const rules = Object.entries(levels).map(([code, level]) => ({ code, level }));
  return { ...ledger, settings: { ...ledger.settings, rules } };
}

const done = (ledger: Ledger) =>
  changed(flawless(ledger, "市科技局"), "Z004", { status: "done", completionRate: 80 });

test("a rule tells at the level that staff set", () => {
  for (const level of ["error", "warning", "info"] as const) {
    const ledger = ledgerWith({ "done-below-100": level });
    expect(onlyIssue(done(ledger), ledger)).toMatchObject({
      code: "done-below-100",
      severity: level,
    });
  }
});

test("a rule that is switched off tells nothing, the others go on", () => {
  const ledger = ledgerWith({ "done-below-100": "off" });
  expect(check(done(ledger), ledger)).toEqual([]);
  const filler = changed(done(ledger), "Z004", { progress: "同上" });
  expect(check(filler, ledger).map(({ code }) => code)).toContain("filler-text");
});

test("rules across units obey too, and rates are told where statuses are not", () => {
  const filed = (ledger: Ledger) => [
    ...recordsOf(
      changed(flawless(ledger, "市发改委"), "Z004", { status: "behind", completionRate: 20 }),
    ),
    ...recordsOf(flawless(ledger, "市科技局")),
  ];
  const across = (levels: Record<string, RuleLevel>) => {
    const ledger = ledgerWith(levels);
    return validateAcross(filed(ledger), ledger, PERIOD).map(({ code, severity }) => [
      code,
      severity,
    ]);
  };
  expect(across({})).toEqual([["leads-disagree-status", "warning"]]);
  expect(across({ "leads-disagree-status": "error" })).toEqual([
    ["leads-disagree-status", "error"],
  ]);
  expect(across({ "leads-disagree-status": "off" })).toEqual([["leads-disagree-rate", "warning"]]);
  expect(across({ "leads-disagree-status": "off", "leads-disagree-rate": "off" })).toEqual([]);
});

test("every rule can be named to people by its own title", () => {
  const titles = ALL_RULES.map(({ kind }) => ruleTitle(kind.code));
  expect(new Set(titles).size).toBe(ALL_RULES.length);
  expect(ruleTitle("no-such-rule")).toBeNull();
});
