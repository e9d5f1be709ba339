/** What staff decided about findings: levels of rules, and findings accepted as they are. */

import type { Issue, IssueKind } from "../model/issue";
import type { AcceptedIssue, Ledger, RuleLevel } from "../model/ledger";
import { digest } from "../text/digest";
import { acceptedIssue } from "../wording/acceptance";
import { levelOf } from "./rule-levels";

/** What tells one finding from all others of a period. */
export type FindingKey = Pick<Issue, "unit" | "taskId" | "field" | "code"> & FoundFacts;

/** What a finding is about; `beside` is what stands elsewhere and does not go with it. */
type FoundFacts = Pick<Issue, "found" | "expected"> & { beside?: string | null };

export interface Judgement {
  level(kind: Pick<IssueKind<never>, "code" | "severity">): RuleLevel;
  /** The acceptance that covers the finding as long as what was found stays the same. */
  acceptance(finding: FindingKey): AcceptedIssue | null;
  /** The issue, told as accepted where it is. */
  issue(issue: Issue): Issue;
}

/** The decisions that hold for `period`. */
export function judge(ledger: Pick<Ledger, "settings" | "accepted">, period: string): Judgement {
  const accepted = new Map(
    ledger.accepted
      .filter((entry) => entry.period === period)
      .map((entry) => [placeKey(entry, entry.digest), entry]),
  );
  const acceptance = (finding: FindingKey) =>
    accepted.size === 0 ? null : (accepted.get(placeKey(finding, foundDigest(finding))) ?? null);
  return {
    level: (kind) => levelOf(ledger.settings, kind),
    acceptance,
    issue(issue) {
      const entry = acceptance(issue);
      return entry ? acceptedIssue(issue, entry) : issue;
    },
  };
}

/** Digest of what a finding is about; another one as soon as the value is another. */
export function foundDigest({ found, expected, beside = null }: FoundFacts): string {
  return digest(JSON.stringify(beside === null ? [found, expected] : [found, expected, beside]));
}

function placeKey(
  { unit, taskId, field, code }: Omit<FindingKey, keyof FoundFacts>,
  value: string,
): string {
  return JSON.stringify([unit, taskId, field, code, value]);
}
