/** Status, rate and dates that do not go together. */

import { issueKind } from "../../model/issue";
import { quoted, type RowFacts } from "./row-facts";

export const DONE_BELOW_100 = issueKind<RowFacts>({
  code: "done-below-100",
  severity: "error",
  message: ({ where, found }) => `${where}填的是${found}，而进展状态填的是“已完成”。`,
  fix: () => "已经全部完成的，完成率填100；没有全部完成的，请改填其他进展状态。",
});

export const NOT_STARTED_ABOVE_0 = issueKind<RowFacts>({
  code: "not-started-above-0",
  severity: "error",
  message: ({ where, found }) => `${where}填的是${found}，而进展状态填的是“未启动”。`,
  fix: () => "确实没有启动的，完成率填0；已有进展的，请改填其他进展状态。",
});

export const AHEAD_BELOW_SCHEDULE = issueKind<RowFacts>({
  code: "ahead-below-schedule",
  severity: "warning",
  message: ({ where, found, expected, beside }) =>
    `${where}填的是${found}，低于序时要求的${expected}，而进展状态填的是“${beside}”。`,
  fix: () => "请核对两项；进度不按月均匀推进的，请在进展情况中说明，否则改填“欠序时”。",
});

export const BEHIND_ABOVE_SCHEDULE = issueKind<RowFacts>({
  code: "behind-above-schedule",
  severity: "warning",
  message: ({ where, found, expected }) =>
    `${where}填的是${found}，高于序时要求的${expected}，而进展状态填的是“欠序时”。`,
  fix: () => "请核对进展状态和完成率；确实落后的，请在存在问题中写明落后在哪里。",
});

export const EXPECTED_DATE_PAST = issueKind<RowFacts>({
  code: "expected-date-past",
  severity: "warning",
  message: ({ where, found }) => `${where}填的是${found}，这一天已经过去，而任务还没有完成。`,
  fix: () => "已经完成的，请把进展状态改为“已完成”；没有完成的，请填写今后的日期。",
});

export const EXPECTED_DATE_LATE = issueKind<RowFacts>({
  code: "expected-date-late",
  severity: "warning",
  message: ({ where, found, expected }) =>
    `${where}填的是${found}，晚于任务的完成时限${expected}。`,
  fix: () => "请核对日期；确实不能按时完成的，请在到期前说明理由、提出延期。",
});

export const CONTACT_FORM = issueKind<RowFacts>({
  code: "contact-form",
  severity: "warning",
  message: ({ where, found }) => `${where}填的是${quoted(found)}，看不出是哪一位同志。`,
  fix: () => "请填写具体负责此项任务的同志姓名，电话填在“联系电话”一栏。",
});

export const PHONE_FORM = issueKind<RowFacts>({
  code: "phone-form",
  severity: "warning",
  message: ({ where, found }) => `${where}填的是${quoted(found)}，不像能打通的电话号码。`,
  fix: () => "请填11位手机号，或带区号的固定电话，如010-12345678。",
});
