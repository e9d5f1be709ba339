/** Opens protected sheets before they are written. */

import { createIssue, type Issue } from "../../../core/model/issue";
import type { WorkbookPlan } from "../../../core/workbook/workbook-plan";
import { SHEET_PROTECTED } from "../../../core/wording/host-issues";
import type { OpenSheet } from "../keep/own-sheets";
import { issueOf } from "../refusal";

/**
 * Null when all are open. A sheet that a person protected with a password of their own stays shut:
 * then those that had been opened are protected as before, and an issue names it. The sheets have
 * `protected` and `options` of their protection loaded.
 */
export async function unlock(
  context: Excel.RequestContext,
  sheets: readonly OpenSheet[],
  plan: WorkbookPlan,
): Promise<Issue | null> {
  const shut = sheets
    .filter(({ sheet }) => sheet.protection.protected)
    .map(({ sheet, name }) => ({ sheet, name, options: sheet.protection.options }));
  if (shut.length === 0) return null;
  for (const { sheet, name } of shut) {
    const password = plan.sheets.find((own) => own.name === name)?.protection?.password;
    sheet.protection.unprotect(password ?? undefined);
  }
  try {
    await context.sync();
    return null;
  } catch (error) {
    const issue = issueOf(error, {});
    if (!issue || issue.code === "excel-editing") throw error;
  }
  for (const { sheet } of shut) sheet.protection.load("protected");
  await context.sync();
  const opened = shut.filter(({ sheet }) => !sheet.protection.protected);
  const closed = shut.filter((sheet) => !opened.includes(sheet));
  for (const { sheet, options } of opened) sheet.protection.protect(options);
  await context.sync();
  return createIssue(SHEET_PROTECTED, { sheet: closed[0]?.name ?? null }, {});
}
