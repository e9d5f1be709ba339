/** At which level a rule tells what it finds. */

import type { IssueKind } from "../model/issue";
import type { RuleLevel, Settings } from "../model/ledger";

/** The level that staff set for the rule, else its usual severity. */
export function levelOf(
  settings: Pick<Settings, "rules">,
  kind: Pick<IssueKind<never>, "code" | "severity">,
): RuleLevel {
  return settings.rules.find(({ code }) => code === kind.code)?.level ?? kind.severity;
}
