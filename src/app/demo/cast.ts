/** Which unit plays which part; chosen by the work they have, so that any notice can be demonstrated. */

import type { Ledger } from "../../core/model/ledger";
import { filingRows, filingUnits } from "../../core/ledger/filing-rows";
import { MISTAKES, type Mistake } from "./mistakes";

export interface Cast {
  all: readonly string[];
  missing: readonly string[];
  late: string | undefined;
  /** Units that make one mistake each, where their form has a row for it. */
  clumsy: ReadonlySet<string>;
  mistakes: readonly Mistake[];
  /** Sends two different workbooks. */
  twice: string | undefined;
  /** Sends one workbook under two names. */
  copied: string | undefined;
  /** Sends the month before's workbook too. */
  outdated: string | undefined;
  /** Sends the month before's workbook instead of this month's. */
  stale: string | undefined;
  /** Fills the new workbook with what it wrote the month before. */
  lazy: string | undefined;
}

/** The parts of a month: everything happens in the first, some of it again in the later ones. */
export function castUnits(ledger: Ledger, turn: number): Cast {
  const all = filingUnits(ledger);
  const leads = new Map(
    all.map((unit) => [
      unit,
      filingRows(ledger, unit).filter(({ role }) => role === "lead-first" || role === "lead")
        .length,
    ]),
  );
  const weight = (unit: string) => leads.get(unit) ?? 0;
  const busy = [...all].sort((a, b) => weight(b) - weight(a));
  const leading = busy.filter((unit) => weight(unit) > 0);
  const quiet = all.filter((unit) => weight(unit) === 0);
  const named = (units: (string | undefined)[]) => units.filter((unit) => unit !== undefined);
  if (turn === 0) {
    const next = 3 + MISTAKES.length;
    return {
      all,
      missing: named([quiet.at(-1), quiet.at(Math.floor(quiet.length / 2))]),
      late: quiet.at(0),
      clumsy: new Set(busy.slice(3, next)),
      mistakes: MISTAKES,
      twice: busy.at(next),
      copied: busy.at(next + 1),
      outdated: busy.at(next + 2),
      stale: undefined,
      lazy: undefined,
    };
  }
  const mistakes = MISTAKES.filter((_, index) => index % 2 === turn % 2);
  return {
    all,
    missing: named([quiet.at(-turn), leading.at(-2 * turn)]),
    late: quiet.at(turn),
    clumsy: new Set(busy.slice(2 + turn, 2 + turn + mistakes.length)),
    mistakes,
    twice: undefined,
    copied: undefined,
    outdated: undefined,
    stale: leading.at(-1 - 2 * turn),
    lazy: busy.at(10 + 5 * turn),
  };
}
