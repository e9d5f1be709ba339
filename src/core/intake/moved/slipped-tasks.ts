/** Takes nothing of rows whose tasks slipped along their answers, and names what they hold. */

import type { Issue } from "../../model/issue";
import type { Task } from "../../model/task";
import type { LedgerIndex } from "../ledger-index";
import { matchedTask, type MatchedRow } from "../rows/attribute-rows";
import { byTable, type FormRow } from "../rows/form-row";
import type { ReturnContext } from "../rows/read-cell-at";
import { withoutFields, type ReadRow } from "../rows/read-values";
import { findSlips, type Slip } from "./find-slips";
import { movedIssues } from "./moved-issues";
import { aboutTasks, turnIn } from "./moved-signs";

/** So many answers that speak of the other tasks, or of their own, tell. */
const FEWEST_SIGNS = 2;
/** Where nothing else tells, so many times more must speak of the other tasks than of their own. */
const MORE_THAN_OWN = 3;

/**
 * The rows read, without answers beside a task that slipped; what is to be said of them; and all rows that
 * are known to stand beside another's answers.
 *
 * @param told rows whose answers were found to have slid already
 */
export function withoutSlipped(
  reads: readonly ReadRow[],
  rows: readonly MatchedRow[],
  told: ReadonlySet<FormRow>,
  index: LedgerIndex,
  context: ReturnContext,
): { reads: ReadRow[]; issues: Issue[]; slid: ReadonlySet<FormRow> } {
  let kept = [...reads];
  const issues: Issue[] = [];
  const slid = new Set(told);
  const orderOf = (task: Task) => index.placeOf(task);
  for (const inTable of byTable(rows).values()) {
    const missing = () => missingIn(inTable, rows, index, context, orderOf);
    for (const found of findSlips(inTable, missing, orderOf)) {
      const slip = heard(withoutRows(found, slid), inTable, index, context);
      const forms = new Set(slip?.rows.map(({ form }) => form));
      const moved = kept.filter(({ form }) => forms.has(form));
      if (!slip || moved.length === 0) continue;
      const { side, sign, fields } = slip;
      const strays = slip.strays.map(({ row }) => row);
      issues.push(...movedIssues(moved, fields, { side, strays, sign }, context));
      for (const form of forms) slid.add(form);
      kept = kept.map((read) => (forms.has(read.form) ? withoutFields(read, fields) : read));
    }
  }
  return { reads: kept, issues, slid };
}

/** The unit's tasks that stand nowhere and whose neighbour, in the ledger's order, stands in the table. */
function missingIn(
  inTable: readonly MatchedRow[],
  rows: readonly MatchedRow[],
  index: LedgerIndex,
  { unit }: ReturnContext,
  orderOf: (task: Task) => number,
): Task[] {
  const namedIn = (list: readonly MatchedRow[]) => list.flatMap(namedTasks);
  const found = new Set(namedIn(rows));
  const missing = index.tasksToFile(unit).filter((task) => !found.has(task));
  if (missing.length === 0) return missing;
  const own = new Set(namedIn(inTable).map(orderOf));
  const orders = [...new Set([...found].map(orderOf))].sort((a, b) => a - b);
  return missing.filter((task) => {
    const after = orders.findIndex((order) => order > orderOf(task));
    const beside = after < 0 ? [orders.at(-1)] : [orders[after - 1], orders[after]];
    return beside.some((order) => order !== undefined && own.has(order));
  });
}

/** The tasks that a row may be. */
function namedTasks(row: MatchedRow): Task[] {
  const { match } = row;
  const task = matchedTask(row);
  if (task) return [task];
  return match.kind === "torn" ? [match.byId, ...(match.byText ? [match.byText] : [])] : [];
}

function withoutRows(slip: Slip, told: ReadonlySet<FormRow>): Slip {
  return { ...slip, rows: slip.rows.filter(({ form }) => !told.has(form)) };
}

/** The slip as far as what the answers are about lets it stand; null where they speak of their own tasks. */
function heard(
  slip: Slip,
  inTable: readonly MatchedRow[],
  index: LedgerIndex,
  { unit, period }: ReturnContext,
): Slip | null {
  const { rows, isSure, isExact } = slip;
  const tasks = inTable.flatMap((row) => matchedTask(row) ?? []);
  const others = rows.flatMap(({ other }) => other ?? []);
  const about = aboutTasks(
    rows,
    [...new Set([...tasks, ...others])],
    index.previousRecords(unit, period),
  );
  const start = isExact ? 0 : turnIn(about);
  const left = about.slice(start);
  const count = (sign: "own" | "neighbour") => left.filter((one) => one === sign).length;
  const [own, near] = [count("own"), count("neighbour")];
  const stands = isSure
    ? own < Math.min(FEWEST_SIGNS, left.length) || near >= own
    : near >= FEWEST_SIGNS && near > own * MORE_THAN_OWN;
  return stands && left.length > 0 ? { ...slip, rows: rows.slice(start) } : null;
}
