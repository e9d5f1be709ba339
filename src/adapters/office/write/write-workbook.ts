/** Writes a plan into the open workbook: our sheets are replaced where they stand, others stay untouched. */

import { createIssue } from "../../../core/model/issue";
import type { SheetPlan, WorkbookPlan } from "../../../core/workbook/workbook-plan";
import { CANCELLED } from "../../../core/wording/file-issues";
import { LEFT_HALF_DONE, WORKBOOK_PROTECTED } from "../../../core/wording/host-issues";
import type { JobMonitor } from "../../../ports";
import { besideBackup, copySheets, dropCopies, planBackup, removeCopies } from "../keep/backup";
import {
  askForRecords,
  isHalfDone,
  keepBackup,
  keepWritten,
  type BackupRecord,
  type WrittenRecord,
} from "../keep/kept-values";
import { askForSheets, sheetCalled, type OpenSheet } from "../keep/own-sheets";
import { planDigest, withFresh } from "../keep/sheet-digest";
import { takeBackBroken, takeBackStopped, type Begun } from "../keep/take-back";
import { issueOf, Refused } from "../refusal";
import { Batch } from "./batch";
import { writeCharts } from "./charts";
import { clearSheet } from "./clear-sheet";
import { unlock } from "./unlock";
import { closeSheet, writeSheet } from "./write-sheet";

export interface WriteRequest {
  /** What is about to happen, where the copy is to be kept afterwards. */
  backup: string | null;
  /** ISO local time to the minute. */
  now: string;
}

/** Names a copy that is kept only because its write did not end. */
const UNFINISHED = "没有写完的一步";

/**
 * Every write copies the sheets first, so that one that is stopped or breaks off is taken back.
 *
 * @throws Refused where nothing was written: a sheet or the workbook is protected, it was stopped, or it
 * broke off and was taken back; and where it broke off for good, so that only undoing is left.
 */
export async function writeWorkbook(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  request: WriteRequest,
  monitor: JobMonitor,
): Promise<void> {
  const found = await survey(context, plan);
  if (monitor.cancelled()) throw new Refused(createIssue(CANCELLED, {}, {}));
  const record = recordOf(plan, request, found);
  const { backup: earlier } = found.records;
  const kept = request.backup === null ? earlier : { ...record, earlier: besideBackup(record) };
  const begun: Begun = { record, copied: false, sheet: null };
  try {
    await copySheets(context, found.all, found.existing, record);
    begun.copied = true;
    await openSheets(context, plan, found, record);
    if (await writeSheets(context, plan, found, { monitor, begun, kept })) {
      await tidyUp(context, found, record, kept);
      return;
    }
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw await takeBackBroken(context, begun, error);
  }
  throw await takeBackStopped(context, begun);
}

interface Course {
  monitor: JobMonitor;
  begun: Begun;
  /** The copy to go back to once this is written. */
  kept: BackupRecord | null;
}

/** False where it was stopped midway. */
async function writeSheets(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  { existing, records }: Survey,
  { monitor, begun, kept }: Course,
): Promise<boolean> {
  const batch = new Batch(context);
  const sheets = new Map<SheetPlan, Excel.Worksheet>();
  const written: WrittenRecord = [];
  for (const [index, sheetPlan] of plan.sheets.entries()) {
    if (monitor.cancelled()) return false;
    begun.sheet = sheetPlan.name;
    monitor.progress(index, plan.sheets.length, sheetPlan.name);
    const known = sheetCalled(existing, sheetPlan.name);
    if (known) clearSheet(known.sheet);
    const sheet = known?.sheet ?? context.workbook.worksheets.add(sheetPlan.name);
    sheets.set(sheetPlan, sheet);
    await writeSheet(sheet, sheetPlan, batch);
    await batch.send();
    // One sheet at a time, so that the pane can answer in between.
    written.push([sheetPlan.name, planDigest(sheetPlan)]);
  }
  begun.sheet = null;
  for (const [sheetPlan, sheet] of sheets) await writeCharts(sheet, sheetPlan.charts, batch);
  showFirst(plan, sheets);
  for (const [sheetPlan, sheet] of sheets) closeSheet(sheet, sheetPlan);
  keepWritten(context, withFresh(records.written, written));
  const own = kept !== records.backup;
  keepBackup(context, kept && own ? { ...kept, after: written } : kept);
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
  if (isHalfDone(records().backup)) throw new Refused(createIssue(LEFT_HALF_DONE, {}, {}));
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

function recordOf(
  plan: WorkbookPlan,
  { backup: label, now }: WriteRequest,
  { all, existing, records }: Survey,
): BackupRecord {
  const names = plan.sheets.map(({ name }) => name);
  const added = names.filter((name) => !sheetCalled(existing, name));
  const { written, backup: earlier } = records;
  const request = { label: label ?? UNFINISHED, takenAt: now, existing, added, written, earlier };
  return planBackup(all, request);
}

/** @throws Refused where a protected sheet stays shut; then nothing is changed. */
async function openSheets(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  { existing, records }: Survey,
  record: BackupRecord,
): Promise<void> {
  const shut = await unlock(context, existing, plan);
  if (!shut) return;
  keepBackup(context, records.backup);
  removeCopies(context, record);
  await context.sync();
  throw new Refused(shut);
}

/** Removes copies that are not needed any more; those that stay now go after the next write. */
async function tidyUp(
  context: Excel.RequestContext,
  { all, records: { backup: earlier } }: Survey,
  record: BackupRecord,
  kept: BackupRecord | null,
): Promise<void> {
  dropCopies(all, kept);
  if (kept === earlier) removeCopies(context, record);
  try {
    await context.sync();
  } catch (error) {
    if (!issueOf(error, {})) throw error;
  }
}

/** Before sheets are hidden: one of ours is in view. */
function showFirst(plan: WorkbookPlan, sheets: ReadonlyMap<SheetPlan, Excel.Worksheet>): void {
  const first = plan.sheets.find(({ visibility }) => visibility === "visible");
  if (first) sheets.get(first)?.activate();
}
