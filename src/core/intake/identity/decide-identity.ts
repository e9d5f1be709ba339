/** Whose return a file is, and for which period: all marks must agree, or a person decides. */

import { createIssue, type Issue } from "../../model/issue";
import type { Conflict } from "../../model/submission";
import { IDENTITY_INFERRED, UNIT_NAME_UNKNOWN } from "../../wording/intake-issues";
import type { LedgerIndex } from "../ledger-index";
import { isAnother, unitFromRows } from "./decide-from-rows";
import { decidePeriod } from "./decide-period";
import type { Evidence } from "./evidence";
import {
  likelyOwners,
  rankOwners,
  SECOND_RETURN_ROWS,
  unitFit,
  type RowEvidence,
} from "./row-owners";
import { strangerInName } from "./stranger-in-name";
import { unitConflict } from "./unit-conflict";
import { notFiling, type UnitDecision } from "./unit-decision";

/** What the caller knows already. */
export interface Wanted {
  /** The period that is merged; null for the ledger's current one. */
  period: string | null;
  /** The unit a person chose for a file whose marks disagree; null to find out. */
  unit: string | null;
}

export type Identity =
  | { kind: "known"; unit: string; period: string; issues: Issue[] }
  | { kind: "rejected"; unit: string | null; period: string | null; reason: Issue }
  | { kind: "conflict"; conflict: Conflict };

/** Below this share of own rows a form is another unit's. */
const OWN_SHARE = 0.5;
/** So large a share of foreign rows that fit one other unit are that unit's return. */
const SECOND_RETURN_SHARE = 0.4;
/** Share of rows in another unit's role that speaks for that unit. */
const OTHER_ROLE_SHARE = 0.9;
/** By how much another unit, all of whose tasks are there, must fit better than the one named. */
const ROLE_MARGIN = 0.1;
/** What may be a unit's name; ??? and ÊÐ·¢¸Ä are what a wrong encoding leaves of one. */
const NAME = /\p{Script=Han}{2}|^[\w\s]{2,}$/u;

export function decideIdentity(evidence: Evidence, index: LedgerIndex, wanted: Wanted): Identity {
  const unit = decideUnit(evidence, index, wanted);
  const known = unit.kind === "unit" ? unit.unit : null;
  const period = decidePeriod(evidence, index, {
    period: wanted.period,
    decided: wanted.unit !== null,
  });
  if (period.kind === "rejected") return { ...period, unit: known };
  if (unit.kind === "rejected") return { ...unit, unit: null, period: period.period };
  if (unit.kind === "conflict") {
    return { kind: "conflict", conflict: unitConflict(evidence, unit, period.period, index) };
  }
  if (period.kind === "conflict") {
    const { conflict } = period;
    return {
      kind: "conflict",
      conflict: { ...conflict, unit: unit.unit, candidates: [unit.unit] },
    };
  }
  const issues = [...unit.issues, ...period.issues];
  return { kind: "known", unit: unit.unit, period: period.period, issues };
}

function decideUnit(evidence: Evidence, index: LedgerIndex, wanted: Wanted): UnitDecision {
  const { marks, rows } = evidence;
  if (wanted.unit !== null) return filingUnit(wanted.unit, evidence, index, []);
  const named = new Set(marks.flatMap(({ unit }) => unit ?? []));
  const [unit] = named;
  // Nobody edits the issued mark by accident; a name there that nobody knows disagrees with any other.
  const foreign = marks.some(
    ({ source, unit, unknownUnit }) =>
      unit === null &&
      unknownUnit !== null &&
      (source === "meta" ? NAME.test(unknownUnit) : index.isNamesake(unknownUnit)),
  );
  if (named.size + (foreign ? 1 : 0) > 1) {
    return { kind: "conflict", rowsSay: likelyOwners(rows, index) };
  }
  if (unit === undefined) return unitFromRows(evidence, foreign, index);
  if (index.roles(unit).size > 0 && rowsContradict(unit, rows, index)) {
    return { kind: "conflict", rowsSay: likelyOwners(rows, index) };
  }
  if (isTitledForAnother(unit, evidence, index)) {
    return { kind: "conflict", rowsSay: likelyOwners(rows, index) };
  }
  const issues: Issue[] = [];
  const place = { file: evidence.file, unit };
  if (!marks.some((mark) => mark.source === "meta" && mark.unit === unit)) {
    const sources = marks.filter((mark) => mark.unit === unit).map(({ label }) => label);
    const basis = [...new Set(sources), "各行的任务"].join("、");
    issues.push(createIssue(IDENTITY_INFERRED, place, { basis }));
  }
  const unknown =
    marks.find((mark) => mark.unknownUnit !== null)?.unknownUnit ??
    (marks.some(({ source, unit: named }) => source === "file-name" && named !== null)
      ? null
      : strangerInName(evidence.file, index));
  if (unknown !== null) issues.push(createIssue(UNIT_NAME_UNKNOWN, place, { found: unknown }));
  return filingUnit(unit, evidence, index, issues);
}

/** Where a title and the file's name alike say a unit that nobody knows, no third mark outweighs them. */
function isTitledForAnother(unit: string, { marks, file }: Evidence, index: LedgerIndex): boolean {
  const stranger = strangerInName(file, index);
  return (
    stranger !== null &&
    isAnother(stranger, unit, index) &&
    marks.some(({ source, unknownUnit }) => source === "title" && unknownUnit === stranger)
  );
}

function filingUnit(
  unit: string,
  evidence: Evidence,
  index: LedgerIndex,
  issues: Issue[],
): UnitDecision {
  if (index.roles(unit).size > 0) return { kind: "unit", unit, issues };
  return { kind: "rejected", reason: notFiling(unit, evidence, index) };
}

function rowsContradict(unit: string, rows: readonly RowEvidence[], index: LedgerIndex): boolean {
  const fit = unitFit(unit, rows, index);
  if (fit.share < OWN_SHARE) return true;
  const roles = index.roles(unit);
  const foreign = rows.filter(({ taskId }) => !roles.has(taskId));
  // No other unit can fit clearly better.
  if (foreign.length < SECOND_RETURN_ROWS && fit.roleShare >= 1 - ROLE_MARGIN) return false;
  const best = rankOwners(rows, index)[0];
  if (best && best.roleShare >= OTHER_ROLE_SHARE) {
    const whole = best.complete >= OTHER_ROLE_SHARE && best.roleShare - fit.roleShare > ROLE_MARGIN;
    if (whole || fit.roleShare < OWN_SHARE) return true;
  }
  if (foreign.length < SECOND_RETURN_ROWS || foreign.length < SECOND_RETURN_SHARE * rows.length) {
    return false;
  }
  return rankOwners(foreign, index)[0]?.roleShare === 1;
}
