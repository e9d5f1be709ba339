/** Which unit a file is of, or why that is not known. */

import { suggestUnits } from "../../directory";
import { createIssue, type Issue } from "../../model/issue";
import { UNIT_NOT_FILING } from "../../wording/intake-issues";
import type { LedgerIndex } from "../ledger-index";
import type { Evidence } from "./evidence";
import type { Hint } from "./hint-marks";

export type UnitDecision =
  | { kind: "unit"; unit: string; issues: Issue[] }
  | { kind: "rejected"; reason: Issue }
  /** `rowsSay`: the units that the rows fit best. */
  | { kind: "conflict"; rowsSay: string[]; hints?: readonly Hint[] };

/** Why a file of that name is not taken. */
export function notFiling(name: string, evidence: Evidence, index: LedgerIndex): Issue {
  const suggestions = suggestUnits(index.ledger.directory, name);
  return createIssue(UNIT_NOT_FILING, { file: evidence.file }, { found: name, suggestions });
}
