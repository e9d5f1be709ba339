/** Dropdowns, limits and input messages; conditional formats. */

import { absoluteReference } from "../../exceljs/sheet-range";
import { rangeAddress } from "../../../core/workbook/address";
import type {
  ConditionalFormatPlan,
  SheetPlan,
  ValidationPlan,
} from "../../../core/workbook/workbook-plan";
import { CALL_COST, type Batch } from "./batch";
import { once } from "./once";

/** Excel's limits for dropdown text and messages. */
const LONGEST_LIST = 255;
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;
const STYLES = { stop: "Stop", warning: "Warning", information: "Information" } as const;

export async function writeRules(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  batch: Batch,
): Promise<void> {
  for (const validation of plan.validations) {
    once(sheet.getRange(rangeAddress(validation.range)), ({ dataValidation }) =>
      writeValidation(dataValidation, validation),
    );
    await batch.add(8 * CALL_COST);
  }
  for (const formats of plan.conditionalFormats) {
    once(sheet.getRange(rangeAddress(formats.range)), (range) =>
      writeConditionalFormats(range, formats),
    );
    await batch.add(formats.rules.length * 6 * CALL_COST);
  }
}

function writeValidation(target: Excel.DataValidation, plan: ValidationPlan): void {
  target.rule = ruleOf(plan.rule);
  target.ignoreBlanks = plan.allowBlank;
  target.prompt = {
    showPrompt: plan.inputMessage !== "",
    title: plan.inputTitle.slice(0, LONGEST_TITLE),
    message: plan.inputMessage.slice(0, LONGEST_MESSAGE),
  };
  target.errorAlert = {
    showAlert: plan.onError !== null,
    style: STYLES[plan.onError ?? "information"],
    title: plan.errorTitle.slice(0, LONGEST_TITLE),
    message: plan.errorMessage.slice(0, LONGEST_MESSAGE),
  };
}

function ruleOf(rule: ValidationPlan["rule"]): Excel.DataValidationRule {
  switch (rule.kind) {
    case "list": {
      const source = rule.values.join(",");
      if (source.length > LONGEST_LIST || rule.values.some((value) => value.includes(","))) {
        throw new Error(`a dropdown of ${rule.values.length} values needs a list-range`);
      }
      return { list: { inCellDropDown: true, source } };
    }
    case "list-range":
      return { list: { inCellDropDown: true, source: `=${absoluteReference(rule)}` } };
    case "decimal":
      return { decimal: between(rule.min, rule.max) };
    case "date":
      return { date: between(rule.min, rule.max) };
    case "text-length":
      return { textLength: between(rule.min, rule.max) };
    case "custom":
      return { custom: { formula: `=${rule.formula}` } };
    case "any":
      // Excel shows an input message only beside a rule; this one is always met.
      return { custom: { formula: "=TRUE" } };
  }
}

function between<T>(min: T, max: T): { formula1: T; formula2: T; operator: "Between" } {
  return { formula1: min, formula2: max, operator: "Between" };
}

/** Excel puts a new one before the older ones, so the last rule is added first. */
function writeConditionalFormats(range: Excel.Range, { rules }: ConditionalFormatPlan): void {
  for (const rule of [...rules].reverse()) {
    const format = range.conditionalFormats.add("Custom");
    format.custom.rule.formula = `=${rule.formula}`;
    if (rule.fill) format.custom.format.fill.color = `#${rule.fill}`;
    if (rule.fontColor) format.custom.format.font.color = `#${rule.fontColor}`;
    if (rule.bold) format.custom.format.font.bold = true;
    if (rule.stopIfTrue) format.stopIfTrue = true;
  }
}
