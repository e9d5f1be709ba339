/** For which period a return is. */

import { createIssue, type Issue } from "../../model/issue";
import type { Ledger } from "../../model/ledger";
import { comparePeriods, elapsedMonths, parsePeriod, periodName } from "../../model/period";
import type { Conflict } from "../../model/submission";
import {
  PERIOD_ASSUMED,
  PERIOD_CONFLICT,
  PERIOD_MARK_UNREADABLE,
  PERIOD_MENTION,
  PERIOD_UNKNOWN,
  WRONG_PERIOD,
} from "../../wording/intake-issues";
import { quotation } from "../../text/quotation";
import type { LedgerIndex } from "../ledger-index";
import type { Evidence } from "./evidence";
import type { Mark } from "./mark";

export type PeriodDecision =
  | { kind: "period"; period: string; issues: Issue[] }
  | { kind: "rejected"; period: string | null; reason: Issue }
  | { kind: "conflict"; period: string; conflict: Conflict };

/**
 * The period that the ledger is at: the latest one for which workbooks were issued, else the latest
 * that was set up; null where none was.
 */
export function currentPeriod(ledger: Ledger): string | null {
  const { periods } = ledger.settings;
  const issued = periods.filter((setting) => setting.issued !== null);
  const candidates = (issued.length > 0 ? issued : periods).flatMap(
    ({ period }) => parsePeriod(period) ?? [],
  );
  return candidates.sort(comparePeriods).at(-1)?.id ?? null;
}

interface WantedPeriod {
  period: string | null;
  /** True where a person took the decision on this file already. */
  decided: boolean;
}

export function decidePeriod(
  evidence: Evidence,
  index: LedgerIndex,
  wanted: WantedPeriod,
): PeriodDecision {
  const decision = periodOfMarks(evidence, index, wanted);
  const unreadable = evidence.marks.find(({ unknownPeriod }) => unknownPeriod !== null);
  if (decision.kind !== "period" || !unreadable) return decision;
  const { period, issues } = decision;
  const dated = evidence.marks.filter((mark) => mark.period !== null);
  const sure = dated.filter(({ periodSure }) => periodSure);
  const [first, ...others] = sure.length > 0 ? sure : dated;
  const basis = first ? first.label + (others.length > 0 ? "等" : "") : "要汇总的报送期";
  const issue = createIssue(
    PERIOD_MARK_UNREADABLE,
    { file: evidence.file },
    {
      ...quotation(unreadable.unknownPeriod ?? ""),
      expected: period,
      expectedName: words(period),
      basis,
    },
  );
  // Where nothing names a period, the one sentence says both.
  return { kind: "period", period, issues: [issue, ...(dated.length > 0 ? issues : [])] };
}

function periodOfMarks(
  { file, marks }: Evidence,
  index: LedgerIndex,
  wanted: WantedPeriod,
): PeriodDecision {
  const target = wanted.period ?? currentPeriod(index.ledger);
  const dated = marks
    .filter(({ period }) => period !== null)
    .map((mark) => asFiled(mark, target, index.ledger));
  const sure = dated.filter(({ periodSure }) => periodSure);
  const says = [...new Set((sure.length > 0 ? sure : dated).map(({ period }) => period ?? ""))];
  const [period] = says;
  if (period === undefined) {
    if (target === null) {
      return { kind: "rejected", period: null, reason: createIssue(PERIOD_UNKNOWN, { file }, {}) };
    }
    const assumed = createIssue(PERIOD_ASSUMED, { file }, { expectedName: words(target) });
    return { kind: "period", period: target, issues: [assumed] };
  }
  if (says.length > 1) {
    if (wanted.decided && target !== null) return { kind: "period", period: target, issues: [] };
    const sides = sure.map(({ label, period: id }) => ({ label, says: words(id ?? "") }));
    const issue = createIssue(PERIOD_CONFLICT, { file }, { sides });
    const conflict: Conflict = {
      kind: "identity",
      unit: null,
      period: target,
      files: [file],
      candidates: [],
      sides,
      differences: [],
      issue,
    };
    return { kind: "conflict", period, conflict };
  }
  const issuedLater =
    wanted.period === null && sure.some(({ source }) => source === "meta") && later(period, target);
  if (target !== null && period !== target && !issuedLater) {
    const facts = {
      found: period,
      expected: target,
      foundName: words(period),
      expectedName: words(target),
    };
    return { kind: "rejected", period, reason: createIssue(WRONG_PERIOD, { file }, facts) };
  }
  const [only] = sure.length === 0 && target === null ? dated : [];
  if (only) {
    const facts = { found: only.says, expectedName: words(period) };
    return { kind: "period", period, issues: [createIssue(PERIOD_ASSUMED, { file }, facts)] };
  }
  const mentions = dated.filter((mark) => mark.period !== period);
  const issues = mentions.map(({ says: found }) =>
    createIssue(PERIOD_MENTION, { file }, { found, expected: period, expectedName: words(period) }),
  );
  return { kind: "period", period, issues };
}

/**
 * Who files by quarters and writes 2025年6月 or 上半年 above a table means the quarter that ends with it,
 * unless the ledger has such periods as well.
 */
function asFiled(mark: Mark, target: string | null, { settings }: Ledger): Mark {
  const [own, wanted] = [parsePeriod(mark.period ?? ""), parsePeriod(target ?? "")];
  if (mark.source === "meta" || !own || !wanted || own.kind === wanted.kind) return mark;
  const ends = own.year === wanted.year && elapsedMonths(own) === elapsedMonths(wanted);
  const isFiled = settings.periods.some(({ period }) => parsePeriod(period)?.kind === own.kind);
  return ends && !isFiled ? { ...mark, period: wanted.id } : mark;
}

/** Workbooks may have gone out for a period that the ledger does not know of yet; a title says less. */
function later(period: string, target: string | null): boolean {
  const [own, current] = [parsePeriod(period), parsePeriod(target ?? "")];
  return own !== null && current !== null && comparePeriods(own, current) > 0;
}

function words(id: string): string {
  const period = parsePeriod(id);
  return period ? periodName(period) : id;
}
