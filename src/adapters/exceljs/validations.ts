/** Dropdowns, limits and input messages, each added once for its whole range. */

import type { DataValidation, Worksheet } from "exceljs";
import { rangeAddress } from "../../core/workbook/address";
import type { ValidationPlan } from "../../core/workbook/workbook-plan";
import { safeLine } from "./safe-text";
import { absoluteReference } from "./sheet-range";

/** Excel's limits for dropdown text and messages; a longer one makes it repair the file. */
const LONGEST_LIST = 255;
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;
const LONGEST_ERROR = 225;

/** ExcelJS keeps validations by range address; its types leave the member out. */
interface WithValidations {
  dataValidations: { add(range: string, validation: DataValidation): void };
}

export function writeValidations(sheet: Worksheet, plans: readonly ValidationPlan[]): void {
  const { dataValidations } = sheet as unknown as WithValidations;
  for (const plan of plans) dataValidations.add(rangeAddress(plan.range), translate(plan));
}

function translate(plan: ValidationPlan): DataValidation {
  const messages = {
    allowBlank: plan.allowBlank,
    ...(plan.inputMessage && {
      showInputMessage: true,
      promptTitle: safeLine(plan.inputTitle, LONGEST_TITLE),
      prompt: safeLine(plan.inputMessage, LONGEST_MESSAGE),
    }),
    ...(plan.onError && {
      showErrorMessage: true,
      errorStyle: plan.onError,
      errorTitle: safeLine(plan.errorTitle, LONGEST_TITLE),
      error: safeLine(plan.errorMessage, LONGEST_ERROR),
    }),
  };
  const { rule } = plan;
  switch (rule.kind) {
    case "list":
      return { type: "list", formulae: [listFormula(rule.values)], ...messages };
    case "list-range":
      return { type: "list", formulae: [absoluteReference(rule)], ...messages };
    case "decimal":
      return { type: "decimal", operator: "between", formulae: [rule.min, rule.max], ...messages };
    case "date":
      // ExcelJS turns the ISO dates into serial numbers.
      return { type: "date", operator: "between", formulae: [rule.min, rule.max], ...messages };
    case "text-length":
      return {
        type: "textLength",
        operator: "between",
        formulae: [rule.min, rule.max],
        ...messages,
      };
    case "custom":
      return { type: "custom", formulae: [rule.formula], ...messages };
    case "any":
      // ExcelJS writes messages without a type as "anything goes", which its types do not know.
      return { ...messages, type: "any", formulae: [] } as unknown as DataValidation;
  }
}

function listFormula(values: readonly string[]): string {
  const list = values.join(",");
  if (list.length > LONGEST_LIST || values.some((value) => /[,"]/.test(value))) {
    throw new Error(`a dropdown of ${values.length} values needs a list-range`);
  }
  return `"${list}"`;
}
