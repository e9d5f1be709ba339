import type { ValueField } from "../../model/record";
import { FORM_COLUMNS } from "../../schema/columns";
import { REQUIRED_MISSING } from "../../wording/validation/required-issues";
import {
  CONTACT_EXPECTED,
  PHONE_EXPECTED,
  PROGRESS_EXPECTED,
  RATE_EXPECTED,
} from "../../wording/expected";
import { NO_TROUBLE, type Rule } from "../rule";

const REQUIRED = FORM_COLUMNS.filter((column) => column.requiredFor.length > 0);

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
    return REQUIRED.filter((column) => column.requiredFor.includes(row.role))
      .map((column) => column.field as ValueField)
      .filter((field) => row.values[field] === null)
      .map((field) => ({ field, expected: EXPECTED[field] ?? "填写" }));
  },
};
