import type { ValueField } from "../../model/record";
import { FORM_COLUMNS } from "../../schema/columns";
import { ROLE_WORDS } from "../../schema/vocabulary";
import { REQUIRED_MISSING } from "../../wording/validation/required-issues";
import {
  CONTACT_EXPECTED,
  PHONE_EXPECTED,
  PROGRESS_EXPECTED,
  RATE_EXPECTED,
} from "../../wording/expected";
import { NO_TROUBLE, type Rule } from "../rule";

const REQUIRED = new Map<string, ValueField[]>(
  Object.keys(ROLE_WORDS).map((role) => [
    role,
    FORM_COLUMNS.filter(({ requiredFor }) => requiredFor.some((each) => each === role)).map(
      ({ field }) => field as ValueField,
    ),
  ]),
);

const EXPECTED: Partial<Record<ValueField, string>> = {
  status: "下拉列表中的一种状态",
  completionRate: RATE_EXPECTED,
  progress: PROGRESS_EXPECTED,
  contact: CONTACT_EXPECTED,
  phone: PHONE_EXPECTED,
};

export const requiredMissing: Rule = {
  kind: REQUIRED_MISSING,
  title: "必填项未填",
  why: "牵头单位必填进展状态、完成率、进展情况、责任人和联系电话，责任单位和成员单位必填进展情况。",
  yieldsToReading: true,
  check(row, { mustFile }) {
    if (row.blank || !row.onForm || !mustFile(row)) return NO_TROUBLE;
    const missing = REQUIRED.get(row.role)?.filter((field) => row.values[field] === null) ?? [];
    return missing.map((field) => ({ field, expected: EXPECTED[field] ?? "填写" }));
  },
};
