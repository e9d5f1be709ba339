/** What a person is shown to decide whose a file is: each side, and the units to choose from. */

import { createIssue } from "../../model/issue";
import type { Conflict } from "../../model/submission";
import { IDENTITY_CONFLICT } from "../../wording/intake-issues";
import { rowsPhrase } from "../../wording/row-places";
import type { LedgerIndex } from "../ledger-index";
import type { Evidence } from "./evidence";
import type { Hint } from "./hint-marks";
import { otherOwners, type RowEvidence } from "./row-owners";

const MOST_CANDIDATES = 10;

export function unitConflict(
  evidence: Evidence,
  { rowsSay, hints: weak = [] }: { rowsSay: string[]; hints?: readonly Hint[] },
  period: string,
  index: LedgerIndex,
): Conflict {
  const hints = [...weak, ...evidence.byRow()];
  const sides = evidence.marks
    .filter(({ unit, unknownUnit }) => (unit ?? unknownUnit) !== null)
    .map(({ label, unit, unknownUnit }) => ({ label, says: unit ?? unknownUnit ?? "" }));
  sides.push(...hints.map(({ label, unit }) => ({ label, says: unit })));
  const named = [...evidence.marks, ...hints].flatMap(({ unit }) => unit ?? []);
  // Where several units have all rows alike, each is named for all of them.
  const [owner] = rowsSay;
  const others =
    owner !== undefined && rowsSay.length === 1 ? otherOwners(owner, evidence.rows, index) : [];
  const label = others.length > 0 ? "其余各行的任务" : "各行的任务";
  if (owner !== undefined) sides.push({ label, says: oneOf(rowsSay) });
  for (const { units, rows } of others) {
    sides.push({ label: `${placesOf(rows, evidence)}的任务`, says: oneOf(units) });
  }
  const owners = [rowsSay, ...others.map(({ units }) => units)];
  return {
    kind: "identity",
    unit: null,
    period,
    files: [evidence.file],
    candidates: [
      ...new Set([...owners.flatMap((units) => units.slice(0, MOST_CANDIDATES)), ...named]),
    ],
    sides,
    differences: [],
    issue: createIssue(IDENTITY_CONFLICT, { file: evidence.file }, { sides }),
  };
}

function oneOf(units: readonly string[]): string {
  const more = units.length > MOST_CANDIDATES ? `等${units.length}个单位` : "";
  return units.slice(0, MOST_CANDIDATES).join("或") + more;
}

/** Rows as a clerk names them; with their sheets where the file has tasks on several. */
function placesOf(rows: readonly RowEvidence[], evidence: Evidence): string {
  const numbers = new Map<string, Set<number>>();
  for (const { sheet, row } of rows) {
    numbers.set(sheet, (numbers.get(sheet) ?? new Set<number>()).add(row));
  }
  const isOne = evidence.rows.every(({ sheet }) => sheet === evidence.rows[0]?.sheet);
  return [...numbers]
    .map(([sheet, found]) => {
      const phrase = rowsPhrase([...found].sort((a, b) => a - b));
      return isOne ? phrase : `工作表“${sheet}”${phrase}`;
    })
    .join("、");
}
