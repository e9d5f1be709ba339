/** The workbook that one unit fills for one period (DESIGN §7). */

import type { Ledger } from "../../model/ledger";
import type { Period } from "../../model/period";
import type { ProgressRecord } from "../../model/record";
import { basisRows } from "../../schema/check-basis";
import { listIdentity } from "../../schema/list-identity";
import { TEMPLATE_VERSION, UNIT_SHEETS } from "../../schema/sheet-names";
import { metaRows, taskFingerprint } from "../../schema/unit-meta";
import { sheetPlan, styledRow } from "../../workbook/build-sheet";
import { STYLES } from "../../workbook/styles";
import type { SheetPlan, WorkbookPlan } from "../../workbook/workbook-plan";
import { formSheet } from "./form-sheet";
import { guideSheet } from "./guide-sheet";
import { signOffSheet } from "./sign-off-sheet";
import { targetSheet } from "./target-sheet";
import { unitForm, type UnitForm } from "./unit-form";

export interface IssueOptions {
  /** ISO date of issue. */
  issued: string;
  /**
   * What the unit filed for the period before, all of one period: shown in a column behind those to
   * fill. Left out, there is no such column.
   */
  previous?: readonly ProgressRecord[];
  /** Whether contacts and the city's targets are filled in from it; left out, they are. */
  prefill?: boolean;
  /** Name that the file will have, where it is not the usual one. */
  fileName?: string;
}

/**
 * Plans the workbook of `unitName` (canonical) with the rows that it must file; a unit without rows
 * gets a form with none, so check `filingRows` first.
 */
export function planUnitWorkbook(
  ledger: Ledger,
  unitName: string,
  period: Period,
  options: IssueOptions,
): WorkbookPlan {
  const usual = unitForm(ledger, unitName, period, options.previous ?? [], options.prefill);
  const form = { ...usual, fileName: options.fileName ?? usual.fileName };
  const targets = targetSheet(form);
  return {
    title: `${form.periodName}${form.subject}进展情况填报表（${unitName}）`,
    date: options.issued,
    sheets: [
      guideSheet(form),
      formSheet(form),
      ...(targets ? [targets] : []),
      signOffSheet(form),
      metaSheet(form, options.issued),
    ],
  };
}

/** By what a return is recognised, even when its visible head was changed. */
function metaSheet(form: UnitForm, issued: string): SheetPlan {
  const pairs = metaRows({
    version: TEMPLATE_VERSION,
    list: listIdentity(form.ledger),
    period: form.period.id,
    unit: form.unit,
    issued,
    fingerprints: new Map(form.rows.map(({ task }) => [task.id, taskFingerprint(task)])),
    basis: basisRows(
      form.ledger,
      form.unit,
      form.period,
      form.rows.map(({ task }) => task.id),
    ),
  });
  return sheetPlan(UNIT_SHEETS.meta, {
    visibility: "very-hidden",
    columns: [16, 60].map((width) => ({ width, hidden: false })),
    rows: pairs.map((pair) => styledRow(pair, META_STYLE)),
  });
}

const META_STYLE = { ...STYLES.plain, numberFormat: "@" };
