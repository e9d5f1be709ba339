/** Dropdowns, messages and colours of 填报表. They guide; only the check after return decides. */

import type { Settings } from "../../model/ledger";
import { periodEnd, type Period } from "../../model/period";
import type { Status, ValueField } from "../../model/record";
import {
  FORM_COLUMNS,
  formColumnNumber,
  type ColumnSchema,
  type FormField,
} from "../../schema/columns";
import { columnRules } from "../../schema/printed/guide-texts";
import { filledText } from "../../schema/printed/printed-text";
import { ROLE_WORDS, STATUS_WORDS, STATUSES, UNMEASURED } from "../../schema/vocabulary";
import { columnName } from "../../workbook/address";
import { COLORS } from "../../workbook/styles";
import type { ConditionalFormatPlan, ValidationPlan } from "../../workbook/workbook-plan";

const MISSING = { fill: COLORS.yellowFill };
const WRONG = { fill: COLORS.redFill, fontColor: COLORS.red };
/** Statuses that ask for a reason, a next step and a date. */
const EXPLAINED: readonly Status[] = ["behind", "not-started", "other"];
/** No reason for being behind. */
const NOTHING = ["无", "无。", "暂无"];
/** 0722-12345; anything shorter lacks its area code. */
const SHORTEST_PHONE = 10;

/** What a column asks for, with the length that the office asks of 进展情况. */
export function columnGuide(
  column: ColumnSchema,
  { minTextLength }: Pick<Settings, "minTextLength">,
): string {
  const { plain, measured } = columnRules(column);
  if (measured === null || minTextLength <= 0) return plain;
  return filledText(measured, { least: String(minTextLength) });
}

/** One validation a column, over rows `first` to `last`. */
export function formValidations(
  first: number,
  last: number,
  period: Period,
  settings: Pick<Settings, "minTextLength">,
): ValidationPlan[] {
  return FORM_COLUMNS.flatMap((column, index): ValidationPlan[] => {
    const input = columnGuide(column, settings);
    if (column.locked || (input === "" && !column.list)) return [];
    const range = { top: first, left: index + 1, bottom: last, right: index + 1 };
    const cell = `${columnName(index + 1)}${first}`;
    return [
      {
        range,
        allowBlank: true,
        errorTitle: column.header,
        inputTitle: column.header,
        inputMessage: input,
        ...limit(column, cell, period),
      },
    ];
  });
}

type Limit = Pick<ValidationPlan, "rule" | "onError" | "errorMessage">;

function limit(
  { list, reader }: (typeof FORM_COLUMNS)[number],
  cell: string,
  period: Period,
): Limit {
  if (list) {
    const errorMessage = `请从下拉列表中选择：${list.join("、")}。`;
    return { rule: { kind: "list", values: [...list] }, onError: "stop", errorMessage };
  }
  if (reader === "rate") {
    const number = `AND(ISNUMBER(${cell}),${cell}>=0,${cell}<=100)`;
    const formula = `OR(${cell}="${UNMEASURED}",${number})`;
    const errorMessage = `请填0到100之间的数字，不用写百分号；确实无法量化的填“${UNMEASURED}”。`;
    return { rule: { kind: "custom", formula }, onError: "stop", errorMessage };
  }
  if (reader === "date") {
    const [min, max] = [`${period.year - 1}-01-01`, `${period.year + 10}-12-31`];
    const errorMessage = `这里一般填日期，如${period.year}-12-31。确定不到日的，可写“${period.year}年12月底前”。要保留现在的内容吗？`;
    return { rule: { kind: "date", min, max }, onError: "warning", errorMessage };
  }
  if (reader === "phone") {
    const errorMessage = "电话号码的位数好像不对，请核对。要保留现在的内容吗？";
    return { rule: { kind: "text-length", min: 7, max: 40 }, onError: "warning", errorMessage };
  }
  return { rule: { kind: "any" }, onError: null, errorMessage: "" };
}

/**
 * Yellow where something is still missing, red where two cells contradict each other or a cell holds
 * what it cannot mean. Only functions that Excel, WPS and LibreOffice all know.
 */
export function formConditionalFormats(
  first: number,
  last: number,
  period: Period,
  settings: Pick<Settings, "minTextLength">,
): ConditionalFormatPlan[] {
  const at = (field: FormField) => `$${columnName(formColumnNumber(field))}${first}`;
  const blank = (field: FormField) => `LEN(TRIM(${at(field)}))=0`;
  const isOneOf = (field: FormField, words: readonly string[]) => {
    const tests = words.map((word) => `TRIM(${at(field)})="${word}"`);
    return tests.length === 1 ? tests.join() : `OR(${tests.join(",")})`;
  };
  const status = (statuses: readonly Status[]) =>
    isOneOf(
      "status",
      statuses.map((each) => STATUS_WORDS[each]),
    );
  const rate = at("completionRate");
  const required = at("scheduledRate");
  const contradictory = [
    `${rate}<0`,
    `${rate}>100`,
    `AND(${status(["done"])},${rate}<100,${rate}<>1)`,
    `AND(${status(["not-started"])},${rate}>0)`,
    // A rate below 1 may be a percentage by its format.
    `AND(${status(["ahead", "on-schedule"])},${rate}>1,${rate}<INT(${required}))`,
    `AND(${status(["behind"])},${rate}>ROUNDUP(${required},0))`,
  ];
  const date = at("expectedDate");
  const due = at("deadline");
  const [year, month] = periodEnd(period).split("-").map(Number);
  const lastMonth = `DATE(${year},${month},1)`;
  const further: Partial<Record<ValueField, ConditionalFormatPlan["rules"]>> = {
    status: [{ formula: `NOT(OR(${blank("status")},${status(STATUSES)}))`, ...WRONG }],
    completionRate: [
      { formula: `AND(ISNUMBER(${rate}),OR(${contradictory.join(",")}))`, ...WRONG },
      {
        formula: `AND(ISTEXT(${rate}),NOT(${blank("completionRate")}),TRIM(${rate})<>"${UNMEASURED}",ISERROR(VALUE(${rate})))`,
        ...WRONG,
      },
    ],
    progress: [
      {
        formula: `AND(LEN(${at("progress")})>0,LEN(TRIM(${at("progress")}))<${settings.minTextLength})`,
        ...MISSING,
      },
    ],
    problem: [
      {
        formula: `AND(OR(${blank("problem")},${isOneOf("problem", NOTHING)}),${status(EXPLAINED)})`,
        ...MISSING,
      },
    ],
    nextStep: [
      {
        formula: `AND(${blank("nextStep")},NOT(${blank("status")}),NOT(${status(["done"])}))`,
        ...MISSING,
      },
    ],
    expectedDate: [
      { formula: `AND(${blank("expectedDate")},${status(EXPLAINED)})`, ...MISSING },
      {
        formula: `AND(ISNUMBER(${date}),NOT(${status(["done"])}),OR(${date}<${lastMonth},AND(ISNUMBER(${due}),${date}>${due})))`,
        ...WRONG,
      },
    ],
    phone: [
      {
        formula: `AND(NOT(${blank("phone")}),LEN(TRIM(${at("phone")}))<${SHORTEST_PHONE})`,
        ...WRONG,
      },
    ],
  };
  return FORM_COLUMNS.flatMap((column, index): ConditionalFormatPlan[] => {
    if (column.locked) return [];
    const rules = [...(further[column.field as ValueField] ?? [])];
    if (column.requiredFor.length > 0) {
      const roles = column.requiredFor.map((role) => ROLE_WORDS[role]);
      rules.push({
        formula: `AND(${blank(column.field)},${isOneOf("role", roles)})`,
        ...MISSING,
      });
    }
    const range = { top: first, left: index + 1, bottom: last, right: index + 1 };
    return rules.length > 0 ? [{ range, rules }] : [];
  });
}
