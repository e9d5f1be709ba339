/** What 审签页 says, so that the intake can tell from it what people wrote there. */

import { ROLE_WORDS } from "../vocabulary";
import { UNIT_SHEETS } from "../sheet-names";
import type { Role } from "../../model/unit";
import { FACT_LABELS } from "./form-texts";

/** Beneath the line of period and subject. */
export const SIGN_OFF_TITLE = "进展情况报送审签表";

/** Labels beside which a fact is printed. */
export const SIGN_OFF_FACTS = { ...FACT_LABELS, targets: "填报指标" } as const;

/** Beside which the number of tasks in a role stands. */
export function roleLabel(role: Role): string {
  return `${ROLE_WORDS[role]}任务`;
}

/** Labels beside which people write or sign. */
export const SIGN_OFF_BLANKS = {
  filler: "填报人",
  phone: "联系电话",
  checker: "审核人",
  checked: "审核日期",
  head: "单位负责人\n（签字）",
} as const;

export const OPINION_LABEL = "单位意见";
export const PRINTED_OPINION =
  "本期所报各项任务的进展情况已逐项核实，内容真实、数据准确，同意报送。";
/** Where the seal goes, and the day beneath it. */
export const SEAL_LABEL = "（单位盖章）";
export const SEAL_TEXT = `${SEAL_LABEL}\n\n　　　　年　　月　　日`;
export const SIGN_OFF_LINE = `打印后签字、盖章，与“${UNIT_SHEETS.form}”电子版一并报送{issuer}。`;
