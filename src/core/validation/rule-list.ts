/** All rules, in the order in which their findings are told. */

import type { AcrossRule } from "./across/across-rule";
import { leadsDisagreeRate, leadsDisagreeStatus } from "./across/leads-disagree";
import { responsibleBehind } from "./across/responsible-behind";
import { sameText } from "./across/same-text";
import { unmentionedProblem } from "./across/unmentioned-problem";
import type { Rule } from "./rule";
import { achievedFallen } from "./rules/achieved-fallen";
import { achievedContradictsText } from "./rules/achieved-contradicts-text";
import { aheadBelowSchedule } from "./rules/ahead-below-schedule";
import { behindAboveSchedule } from "./rules/behind-above-schedule";
import { columnsSameText } from "./rules/columns-same-text";
import { contactForm } from "./rules/contact-form";
import { doneBelow100 } from "./rules/done-below-100";
import { expectedDateLate } from "./rules/expected-date-late";
import { expectedDatePast } from "./rules/expected-date-past";
import { fillerText } from "./rules/filler-text";
import { newDateMissing } from "./rules/new-date-missing";
import { nextStepAdvised } from "./rules/next-step-advised";
import { nextStepMissing } from "./rules/next-step-missing";
import { noLongerDone } from "./rules/no-longer-done";
import { notStartedAbove0 } from "./rules/not-started-above-0";
import { phoneForm } from "./rules/phone-form";
import { placeholderLeft } from "./rules/placeholder-left";
import { problemCarried } from "./rules/problem-carried";
import { problemMissing } from "./rules/problem-missing";
import { promiseMovedAgain } from "./rules/promise-moved-again";
import { promisePassed } from "./rules/promise-passed";
import { rateContradictsText } from "./rules/rate-contradicts-text";
import { rateFallen } from "./rules/rate-fallen";
import { requiredMissing } from "./rules/required-missing";
import { rowNotFilled } from "./rules/row-not-filled";
import { statusContradictsText } from "./rules/status-contradicts-text";
import { targetBelowDone } from "./rules/target-below-done";
import { targetChanged } from "./rules/target-changed";
import { targetContradictsRate } from "./rules/target-contradicts-rate";
import { targetMagnitude } from "./rules/target-magnitude";
import { taskDeclined } from "./rules/task-declined";
import { taskTextCopied } from "./rules/task-text-copied";
import { textRepeated } from "./rules/text-repeated";
import { textTooLong } from "./rules/text-too-long";
import { textTooShort } from "./rules/text-too-short";
import { textUnchanged } from "./rules/text-unchanged";

/** Rules about the rows of one return. */
export const RULES: readonly Rule[] = [
  rowNotFilled,
  requiredMissing,
  doneBelow100,
  notStartedAbove0,
  rateContradictsText,
  statusContradictsText,
  aheadBelowSchedule,
  behindAboveSchedule,
  problemMissing,
  nextStepMissing,
  nextStepAdvised,
  newDateMissing,
  expectedDatePast,
  expectedDateLate,
  fillerText,
  taskTextCopied,
  taskDeclined,
  columnsSameText,
  placeholderLeft,
  textTooShort,
  textRepeated,
  textTooLong,
  targetMagnitude,
  achievedContradictsText,
  targetBelowDone,
  targetContradictsRate,
  contactForm,
  phoneForm,
  noLongerDone,
  rateFallen,
  achievedFallen,
  targetChanged,
  textUnchanged,
  promisePassed,
  promiseMovedAgain,
  problemCarried,
];

/** Rules about what several units say of the same task. */
export const ACROSS_RULES: readonly AcrossRule[] = [
  leadsDisagreeStatus,
  leadsDisagreeRate,
  responsibleBehind,
  unmentionedProblem,
  sameText,
];

/** Every rule that staff can switch and weigh. */
export const ALL_RULES: readonly (Rule | AcrossRule)[] = [...RULES, ...ACROSS_RULES];

const TITLES = new Map(ALL_RULES.map(({ kind, title }) => [kind.code, title]));

/** Name of the rule with this code; null where it is no rule but a trouble with reading. */
export function ruleTitle(code: string): string | null {
  return TITLES.get(code) ?? null;
}
