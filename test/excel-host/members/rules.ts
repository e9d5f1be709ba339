/** What guides and marks entries: data validation and conditional formats. */

import type { CellRange } from "../../../src/core/workbook/raw-workbook";
import { overlap, sameArea } from "../model/area";
import { invalidArgument, notModelled } from "../model/errors";
import type { ConditionalFormat, Sheet, Validation } from "../model/sheet";
import type { Json } from "../wire/messages";
import { color, describe, flag, oneOf, record, text, type Target } from "./members";

interface OnRange extends Target {
  sheet: Sheet;
  area: CellRange;
}

/** Excel's documented limits. */
const LONGEST_LIST = 255;
const LONGEST_FORMULA = 255;
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;

const OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
];

export const DATA_VALIDATION = describe<OnRange>("DataValidation", {
  write: {
    Rule: (target, value) => {
      const location = "DataValidation.rule";
      const rule = record(value, location);
      const [kind = "", ...more] = Object.keys(rule);
      if (more.length > 0) throw invalidArgument(location, "one rule at a time");
      checkRule(kind, record(rule[kind], location), location);
      validationOf(target).rule = rule;
    },
    IgnoreBlanks: (target, value) => {
      validationOf(target).ignoreBlanks = flag(value, "DataValidation.ignoreBlanks");
    },
    Prompt: (target, value) => {
      validationOf(target).prompt = messages(value, "showPrompt", "DataValidation.prompt");
    },
    ErrorAlert: (target, value) => {
      validationOf(target).errorAlert = messages(value, "showAlert", "DataValidation.errorAlert");
    },
  },
  call: {
    Clear: ({ sheet, area }) => {
      sheet.requireUnprotected("DataValidation.clear");
      sheet.validations = sheet.validations.filter((known) => !overlap(known.area, area));
      return null;
    },
  },
});

function checkRule(kind: string, rule: Record<string, Json>, location: string): void {
  switch (kind) {
    case "list": {
      flag(rule["inCellDropDown"], location);
      const source = text(rule["source"], location);
      if (source === "" || (!source.startsWith("=") && source.length > LONGEST_LIST)) {
        throw invalidArgument(location, "a list source has at most 255 characters");
      }
      return;
    }
    case "custom":
      if (!text(rule["formula"], location).startsWith("=")) throw invalidArgument(location);
      requireShort(rule["formula"], location);
      return;
    case "decimal":
    case "wholeNumber":
    case "date":
    case "textLength":
      oneOf(OPERATORS, rule["operator"], location);
      if (rule["formula1"] === undefined) throw invalidArgument(location);
      requireShort(rule["formula1"], location);
      requireShort(rule["formula2"], location);
      return;
    default:
      throw invalidArgument(location, kind);
  }
}

/** Of a rule's formulas only; a cell takes longer ones. */
function requireShort(formula: Json | undefined, location: string): void {
  if (typeof formula === "string" && formula.length > LONGEST_FORMULA) {
    throw invalidArgument(location, "a rule's formula has at most 255 characters");
  }
}

function messages(value: Json, shown: string, location: string): Json {
  const texts = record(value, location);
  flag(texts[shown], location);
  if (text(texts["title"], location).length > LONGEST_TITLE) throw invalidArgument(location);
  if (text(texts["message"], location).length > LONGEST_MESSAGE) throw invalidArgument(location);
  return texts;
}

function validationOf({ sheet, area }: OnRange): Validation {
  sheet.requireUnprotected("DataValidation");
  const known = sheet.validations.find((validation) => sameArea(validation.area, area));
  if (known) return known;
  const fresh: Validation = { area, rule: {}, ignoreBlanks: true, prompt: null, errorAlert: null };
  sheet.validations.push(fresh);
  return fresh;
}

export const CONDITIONAL_FORMATS = describe<OnRange>("ConditionalFormatCollection", {
  items: ({ sheet, area }) =>
    sheet.conditionalFormats.filter((format) => overlap(format.area, area)),
  call: {
    /** The newest comes first. */
    Add: ({ sheet, area }, [kind], host) => {
      sheet.requireUnprotected("ConditionalFormatCollection.add");
      if (kind !== "Custom") throw notModelled(`conditional format ${String(kind)}`);
      const format: ConditionalFormat = {
        type: "ConditionalFormat",
        id: host.workbook.newId("F"),
        area,
        kind,
        formula: "",
        stopIfTrue: false,
        look: {},
      };
      sheet.conditionalFormats.unshift(format);
      return format;
    },
    ClearAll: ({ sheet, area }) => {
      sheet.requireUnprotected("ConditionalFormatCollection.clearAll");
      sheet.conditionalFormats = sheet.conditionalFormats.filter(
        (format) => !overlap(format.area, area),
      );
      return null;
    },
  },
});

interface PartOfFormat extends Target {
  format: ConditionalFormat;
}

export const CONDITIONAL_FORMAT = describe<ConditionalFormat>("ConditionalFormat", {
  identity: ({ id }) => ({ Id: id }),
  write: {
    StopIfTrue: (format, value) => {
      format.stopIfTrue = flag(value, "ConditionalFormat.stopIfTrue");
    },
  },
  open: { Custom: (format) => ({ type: "CustomConditionalFormat", format }) },
});

export const CUSTOM_FORMAT = describe<PartOfFormat>("CustomConditionalFormat", {
  open: {
    Rule: ({ format }) => ({ type: "ConditionalFormatRule", format }),
    Format: ({ format }) => ({ type: "ConditionalRangeFormat", format }),
  },
});

export const FORMAT_RULE = describe<PartOfFormat>("ConditionalFormatRule", {
  write: {
    Formula: ({ format }, value) => {
      const formula = text(value, "ConditionalFormatRule.formula");
      if (!formula.startsWith("=")) throw invalidArgument("ConditionalFormatRule.formula");
      format.formula = formula;
    },
  },
});

export const FORMAT_LOOK = describe<PartOfFormat>("ConditionalRangeFormat", {
  open: {
    Fill: ({ format }) => ({ type: "ConditionalRangeFill", format }),
    Font: ({ format }) => ({ type: "ConditionalRangeFont", format }),
  },
});

export const FORMAT_FILL = describe<PartOfFormat>("ConditionalRangeFill", {
  write: {
    Color: ({ format }, value) => {
      format.look["Fill.Color"] = color(value, "ConditionalRangeFill.color");
    },
  },
});

export const FORMAT_FONT = describe<PartOfFormat>("ConditionalRangeFont", {
  write: {
    Color: ({ format }, value) => {
      format.look["Font.Color"] = color(value, "ConditionalRangeFont.color");
    },
    Bold: ({ format }, value) => {
      format.look["Font.Bold"] = flag(value, "ConditionalRangeFont.bold");
    },
  },
});
