/** Writes a plan into the open workbook: our sheets are replaced where they stand, others stay untouched. */

import { createIssue } from "../../../core/model/issue";
import type { SheetPlan, WorkbookPlan } from "../../../core/workbook/workbook-plan";
import { CANCELLED } from "../../../core/wording/file-issues";
import { WORKBOOK_PROTECTED, WRITE_BROKEN_OFF } from "../../../core/wording/host-issues";
import type { JobMonitor } from "../../../ports";
import { copySheets, dropCopies, removeCopies } from "../keep/backup";
import { askForRecords, keepBackup, keepWritten, type BackupRecord } from "../keep/kept-values";
import { askForSheets, sheetCalled, type OpenSheet } from "../keep/own-sheets";
import { restoreBackup } from "../keep/restore";
import { withPlan } from "../keep/sheet-digest";
import { issueOf, Refused } from "../refusal";
import { Batch } from "./batch";
import { writeCharts } from "./charts";
import { clearSheet } from "./clear-sheet";
import { unlock } from "./unlock";
import { closeSheet, writeSheet } from "./write-sheet";

export interface WriteRequest {
  /** What is about to happen, where a copy is to be kept first. */
  backup: string | null;
  /** ISO local time to the minute. */
  now: string;
}

/**
 * @throws Refused where a sheet or the workbook is protected (nothing was written then), where it was
 * stopped (everything is as before then), or where writing broke off.
 */
export async function writeWorkbook(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  request: WriteRequest,
  monitor: JobMonitor,
): Promise<void> {
  const found = await survey(context, plan);
  if (monitor.cancelled()) throw new Refused(createIssue(CANCELLED, {}, {}));
  const backup = await prepare(context, plan, request, found);
  const reached: Reached = { sheet: null };
  const stop = () => backup !== null && monitor.cancelled();
  try {
    const course = { monitor, stop, reached, backup };
    if (await writeSheets(context, plan, found, course)) return;
  } catch (error) {
    const why = issueOf(error, reached);
    if (!why) throw error;
    const facts = { why: why.message, restorable: backup !== null };
    throw new Refused(createIssue(WRITE_BROKEN_OFF, reached, facts));
  }
  await restoreBackup(context);
  throw new Refused(createIssue(CANCELLED, {}, {}));
}

/** The sheet that is being written. */
interface Reached {
  sheet: string | null;
}

interface Course {
  monitor: JobMonitor;
  /** Asked before each sheet. Without a copy to go back to, what was begun is finished. */
  stop: () => boolean;
  reached: Reached;
  backup: BackupRecord | null;
}

/** False where it was stopped midway. */
async function writeSheets(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  { existing, records }: Survey,
  { monitor, stop, reached, backup }: Course,
): Promise<boolean> {
  const batch = new Batch(context);
  const sheets = new Map<SheetPlan, Excel.Worksheet>();
  for (const [index, sheetPlan] of plan.sheets.entries()) {
    if (stop()) return false;
    reached.sheet = sheetPlan.name;
    monitor.progress(index, plan.sheets.length, sheetPlan.name);
    const known = sheetCalled(existing, sheetPlan.name);
    if (known) clearSheet(known.sheet);
    const sheet = known?.sheet ?? context.workbook.worksheets.add(sheetPlan.name);
    sheets.set(sheetPlan, sheet);
    await writeSheet(sheet, sheetPlan, batch);
    await batch.send();
  }
  reached.sheet = null;
  for (const [sheetPlan, sheet] of sheets) await writeCharts(sheet, sheetPlan.charts, batch);
  showFirst(plan, sheets);
  for (const [sheetPlan, sheet] of sheets) closeSheet(sheet, sheetPlan);
  keepWritten(context, withPlan(records.written, plan));
  if (backup) keepBackup(context, { ...backup, after: withPlan([], plan) });
  await batch.send();
  monitor.progress(plan.sheets.length, plan.sheets.length, "");
  return true;
}

interface Survey {
  all: OpenSheet[];
  /** Those that the plan writes and that are there. */
  existing: OpenSheet[];
  records: ReturnType<ReturnType<typeof askForRecords>>;
}

async function survey(context: Excel.RequestContext, plan: WorkbookPlan): Promise<Survey> {
  const records = askForRecords(context);
  const sheets = askForSheets(context);
  const { protection } = context.workbook;
  protection.load("protected");
  await context.sync();
  const all = sheets();
  const existing = plan.sheets.flatMap(({ name }) => sheetCalled(all, name) ?? []);
  if (protection.protected) throw new Refused(createIssue(WORKBOOK_PROTECTED, {}, {}));
  for (const { sheet } of existing) {
    sheet.tables.load("items/name");
    sheet.charts.load("items/name");
    sheet.autoFilter.load("enabled");
    sheet.protection.load("protected,options");
  }
  await context.sync();
  return { all, existing, records: records() };
}

/** Copies the sheets if asked to, then opens protected ones. The older copy stays until both are done. */
async function prepare(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  { backup: label, now }: WriteRequest,
  { all, existing, records }: Survey,
): Promise<BackupRecord | null> {
  let record: BackupRecord | null = null;
  if (label !== null) {
    const added = plan.sheets
      .map(({ name }) => name)
      .filter((name) => !sheetCalled(existing, name));
    const request = { label, takenAt: now, existing, added, written: records.written };
    context.workbook.application.suspendScreenUpdatingUntilNextSync();
    record = copySheets(all, request);
    await context.sync();
  }
  const shut = await unlock(context, existing, plan);
  if (shut) {
    if (record) removeCopies(context, record);
    await context.sync();
    throw new Refused(shut);
  }
  if (record) {
    keepBackup(context, record);
    dropCopies(all, record);
    await context.sync();
  }
  return record;
}

/** Before sheets are hidden: one of ours is in view. */
function showFirst(plan: WorkbookPlan, sheets: ReadonlyMap<SheetPlan, Excel.Worksheet>): void {
  const first = plan.sheets.find(({ visibility }) => visibility === "visible");
  if (first) sheets.get(first)?.activate();
}
