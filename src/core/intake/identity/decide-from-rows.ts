/** Whose a file is whose marks name no unit: the rows say, and where several units have them, weak marks. */

import { createIssue } from "../../model/issue";
import { IDENTITY_INFERRED, UNIT_NAME_UNKNOWN } from "../../wording/intake-issues";
import type { LedgerIndex } from "../ledger-index";
import type { Evidence } from "./evidence";
import type { Hint } from "./hint-marks";
import { isOrgan } from "./organ-name";
import { likelyOwners, onlyOwner, unitFit } from "./row-owners";
import { strangerInName } from "./stranger-in-name";
import { notFiling, type UnitDecision } from "./unit-decision";

const BY_ROWS = "各行的任务";

/** @param foreign true where a mark names a unit of another place */
export function unitFromRows(
  evidence: Evidence,
  foreign: boolean,
  index: LedgerIndex,
): UnitDecision {
  const { marks, rows, file } = evidence;
  const unknown = marks.find(({ unknownUnit }) => unknownUnit !== null)?.unknownUnit ?? null;
  const weak = evidence.hints();
  const byRow = evidence.byRow().filter(({ firm }) => firm);
  const hints = [...weak, ...byRow];
  const alone = onlyOwner(rows, index);
  const candidates = alone === null ? likelyOwners(rows, index) : [];
  // An issued mark whose unit was emptied says no more than one that was deleted.
  const marked =
    foreign || marks.some(({ source, unknownUnit }) => source === "meta" && unknownUnit !== null);
  const isOther = (unit: string) => marked || (unknown !== null && isAnother(unknown, unit, index));
  const hinted = hintedOwner(hints, candidates);
  const owner = alone ?? (hinted !== null && isOther(hinted) ? null : hinted);
  if (new Set(byRow.map(({ unit }) => unit)).size > 1) {
    return { kind: "conflict", rowsSay: owner === null ? candidates : [owner], hints: weak };
  }
  if (owner === null) {
    if (unknown !== null) {
      // The name may be another way to write that of the one unit whose whole set of tasks this is.
      const [whole, ...more] = candidates.filter((unit) => fitsWhole(unit, evidence, index));
      if (whole === undefined || more.length > 0 || isAnother(unknown, whole, index)) {
        return { kind: "rejected", reason: notFiling(unknown, evidence, index) };
      }
    }
    return { kind: "conflict", rowsSay: candidates, hints: weak };
  }
  const others = hints.every(({ unit }) => unit !== owner) && hints.some(({ firm }) => firm);
  if (isOther(owner) || others) return { kind: "conflict", rowsSay: [owner], hints: weak };
  const named = unknown ?? strangerInName(file, index);
  const agreeing = hints.filter(({ unit }) => alone === null && unit === owner);
  const basis = [...new Set(agreeing.map(({ label }) => label)), BY_ROWS].join("、");
  const place = { file, unit: owner };
  const inferred = createIssue(IDENTITY_INFERRED, place, { basis });
  const issues =
    named === null
      ? [inferred]
      : [inferred, createIssue(UNIT_NAME_UNKNOWN, place, { found: named })];
  return { kind: "unit", unit: owner, issues };
}

/** The one unit that weak marks name among those whose rows these may be. */
function hintedOwner(hints: readonly Hint[], candidates: readonly string[]): string | null {
  const named = new Set(hints.map(({ unit }) => unit).filter((unit) => candidates.includes(unit)));
  const [unit] = named;
  const others = hints.some((hint) => hint.firm && hint.unit !== unit);
  return named.size === 1 && !others ? (unit ?? null) : null;
}

function fitsWhole(unit: string, { rows }: Evidence, index: LedgerIndex): boolean {
  const { roleShare, complete } = unitFit(unit, rows, index);
  return roleShare === 1 && complete === 1;
}

/** True for a name that can be no other way to write the unit's. */
export function isAnother(name: string, unit: string, index: LedgerIndex): boolean {
  if (index.isFromElsewhere(name)) return true;
  return isOrgan(name) && index.isUnlike(name, unit);
}
