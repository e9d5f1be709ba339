/** Excel's open workbook as the use cases see it. */

// Webviews of closed networks are as old as the browsers there.
import "../browser/older-browsers";
import { createIssue } from "../../core/model/issue";
import { LEDGER_SHEETS } from "../../core/schema/sheet-names";
import type { RawWorkbook } from "../../core/workbook/raw-workbook";
import { LEFT_HALF_DONE, PLACE_GONE } from "../../core/wording/host-issues";
import type { Clock } from "../../ports";
import type { BackupInfo, HostWorkbook } from "../../ports/host-workbook";
import { askForRecords, isHalfDone, type BackupRecord } from "./keep/kept-values";
import { askForSheets, isCopy } from "./keep/own-sheets";
import { readSheets } from "./read/read-sheets";
import { Refused } from "./refusal";
import { run } from "./run";
import { watchEdits } from "./watch";
import { requireWritable } from "./writable";

const UNNAMED = "当前工作簿";
/** Reading comes first; what writes is loaded when it is needed. */
const writing = () => import(/* webpackChunkName: "work" */ "./writing");

/** A ledger that came as a file holds these without a record of ours. */
const LEDGER_NAMES = new Set<string>(Object.values(LEDGER_SHEETS));

/**
 * Works only inside Excel. Never throws for what Excel refuses.
 * @param ready when Office is, where it may not be yet; what a session asks first waits for it
 */
export function createExcelWorkbook(
  clock: Clock,
  ready: Promise<unknown> = Promise.resolve(),
): HostWorkbook {
  /** While we write, what changes is ours. */
  let busy = false;
  const change = async (work: (context: Excel.RequestContext) => Promise<void>) => {
    busy = true;
    try {
      return await run(async (context) => {
        await requireWritable(context);
        await work(context);
      });
    } finally {
      busy = false;
    }
  };
  return {
    kind: "excel",
    async name() {
      await ready;
      const named = await run(workbookName);
      return named.ok ? named.value : UNNAMED;
    },
    async read() {
      await ready;
      return run(readWorkbook);
    },
    async look() {
      await ready;
      return run(async (context) => {
        const records = askForRecords(context);
        const workbook = await readWorkbook(context);
        return { workbook, backup: backupInfo(records().backup) };
      });
    },
    async write(plan, { backup }, monitor) {
      const { writeWorkbook } = await writing();
      const keeping = { backup, now: clock.now() };
      return change((context) => writeWorkbook(context, plan, keeping, monitor));
    },
    async editedSheets() {
      const { sheetDigest } = await writing();
      return run(async (context) => {
        const records = askForRecords(context);
        const sheets = askForSheets(context);
        await context.sync();
        // What is half done is nobody's edit.
        if (isHalfDone(records().backup)) throw new Refused(createIssue(LEFT_HALF_DONE, {}, {}));
        const written = new Map(records().written);
        const open = sheets().filter(({ name }) => !isCopy(name));
        const own = open.filter(({ name }) => written.has(name) || !LEDGER_NAMES.has(name));
        return (await readSheets(context, own))
          .filter(({ name, rows }) => written.has(name) || rows.length > 0)
          .filter((sheet) => written.get(sheet.name) !== sheetDigest(sheet))
          .map(({ name }) => name);
      });
    },
    async backup() {
      await ready;
      const kept = await run(async (context) => {
        const records = askForRecords(context);
        await context.sync();
        return records().backup;
      });
      return kept.ok ? backupInfo(kept.value) : null;
    },
    async changedSinceBackup() {
      const { sheetDigest } = await writing();
      return run(async (context) => {
        const records = askForRecords(context);
        const sheets = askForSheets(context);
        await context.sync();
        const after = new Map(records().backup?.after);
        const ours = sheets().filter(({ name }) => after.has(name));
        return (await readSheets(context, ours))
          .filter((sheet) => after.get(sheet.name) !== sheetDigest(sheet))
          .map(({ name }) => name);
      });
    },
    restore: async () => change((await writing()).restoreBackup),
    async select(sheet, cell) {
      const shown = await run(
        async (context) => {
          const target = context.workbook.worksheets.getItem(sheet);
          target.activate();
          target.getRange(cell).select();
          await context.sync();
        },
        { sheet, cell },
      );
      // Hidden sheets and places that are gone look alike to the user.
      const gone = !shown.ok && shown.issue.code === "excel-refused";
      return gone ? { ok: false, issue: createIssue(PLACE_GONE, { sheet, cell }, {}) } : shown;
    },
    async setCells(cells) {
      const { setCells } = await writing();
      return change((context) => setCells(context, cells));
    },
    watch: (listener) => watchEdits(listener, () => busy),
  };
}

/** Its first request also answers what was asked before. */
async function readWorkbook(context: Excel.RequestContext): Promise<RawWorkbook> {
  const sheets = askForSheets(context);
  const fileName = await workbookName(context);
  const own = sheets().filter(({ name }) => !isCopy(name));
  return {
    fileName,
    format: "xlsx",
    // Excel counts in the 1900 system unless the file says otherwise, which add-ins cannot ask.
    date1904: false,
    sheets: await readSheets(context, own),
  };
}

function backupInfo(kept: BackupRecord | null): BackupInfo | null {
  return kept && { label: kept.label, takenAt: kept.takenAt, halfDone: isHalfDone(kept) };
}

async function workbookName(context: Excel.RequestContext): Promise<string> {
  const { workbook } = context;
  workbook.load("name");
  await context.sync();
  return workbook.name;
}
