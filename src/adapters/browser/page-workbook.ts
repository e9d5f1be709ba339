/** The workbook that the page works on: an .xlsx file in memory, opened and saved as a file. */

import { createIssue } from "../../core/model/issue";
import type { ReadResult } from "../../core/model/submission";
import type { RawWorkbook } from "../../core/workbook/raw-workbook";
import type { SheetPlan, WorkbookPlan } from "../../core/workbook/workbook-plan";
import { NO_BACKUP } from "../../core/wording/session-issues";
import type { Clock, JobMonitor, SourceFile } from "../../ports";
import type { Delivered } from "../../ports/delivery";
import type { HostResult, HostWorkbook } from "../../ports/host-workbook";
import type { WorkbookFile } from "../../ports/workbook-file";
import type { KeptWorkStore } from "./kept-work";

export interface PageWorkbookOptions {
  read(file: SourceFile): Promise<ReadResult>;
  write(plan: WorkbookPlan, monitor: JobMonitor): Promise<Uint8Array>;
  /** Null where the person changed their mind. */
  saveAs(bytes: Uint8Array, name: string): Promise<Delivered | null>;
  kept: KeptWorkStore;
  clock: Clock;
}

interface Backup {
  label: string;
  takenAt: string;
  bytes: Uint8Array;
  /** What was written then. */
  plan: WorkbookPlan;
}

const DONE: HostResult<void> = { ok: true, value: undefined };
const NEW_FILE = "台账.xlsx";

/** One object with both faces, since the page opens and saves what the host reads and writes. */
export function createPageWorkbook(options: PageWorkbookOptions): HostWorkbook & WorkbookFile {
  let name = NEW_FILE;
  let bytes: Uint8Array | null = null;
  let unsaved = false;
  let backup: Backup | null = null;
  let latest: WorkbookPlan | null = null;

  const put = async (content: Uint8Array) => {
    bytes = content;
    unsaved = true;
    await options.kept.keep({ name, keptAt: options.clock.now(), bytes: content });
  };
  const opened = (file: { name: string; bytes: Uint8Array }, isSaved: boolean) => {
    name = file.name;
    bytes = file.bytes;
    unsaved = !isSaved;
    backup = null;
  };

  const read = async (): Promise<HostResult<RawWorkbook>> => {
    if (!bytes) return { ok: true, value: emptyWorkbook(name) };
    const found = await options.read({ name, bytes, modified: null });
    return found.kind === "workbook"
      ? { ok: true, value: found.workbook }
      : { ok: false, issue: found.reason };
  };
  const backupInfo = () =>
    backup && { label: backup.label, takenAt: backup.takenAt, halfDone: false };

  return {
    kind: "page",
    name: () => Promise.resolve(name),
    read,
    async look() {
      const found = await read();
      return found.ok
        ? { ok: true, value: { workbook: found.value, backup: backupInfo() } }
        : found;
    },
    async write(plan, request, monitor) {
      const written = await options.write(plan, monitor);
      if (request.backup !== null && bytes) {
        backup = { label: request.backup, takenAt: options.clock.now(), bytes, plan };
      }
      latest = plan;
      await put(written);
      return DONE;
    },
    editedSheets: () => Promise.resolve({ ok: true, value: [] }),
    backup: () => Promise.resolve(backupInfo()),
    async changedSinceBackup() {
      const changed: string[] = [];
      for (const sheet of (backup && latest)?.sheets ?? []) {
        if (!(await isAmong(sheet, backup?.plan.sheets ?? []))) changed.push(sheet.name);
      }
      return { ok: true, value: changed };
    },
    async restore() {
      if (!backup) return { ok: false, issue: createIssue(NO_BACKUP, {}, {}) };
      await put(backup.bytes);
      backup = null;
      return DONE;
    },
    // There is no grid here; the views name the place instead.
    select: () => Promise.resolve(DONE),
    watch: () => Promise.resolve(() => {}),

    async open(file) {
      const read = await options.read(file);
      if (read.kind !== "workbook") return { ok: false, issue: read.reason };
      opened(file, true);
      return DONE;
    },
    create(newName) {
      opened({ name: newName, bytes: new Uint8Array() }, true);
      bytes = null;
      return Promise.resolve();
    },
    unsaved: () => unsaved,
    async save() {
      if (!bytes) return null;
      const delivered = await options.saveAs(bytes, name);
      if (delivered && delivered.way !== "none") {
        unsaved = false;
        await options.kept.keep(null);
      }
      return delivered;
    },
    async leftOver() {
      const work = await options.kept.load();
      return work && { name: work.name, keptAt: work.keptAt };
    },
    async recover() {
      const work = await options.kept.load();
      if (!work) return DONE;
      opened(work, false);
      // It belongs to this visit from now on.
      await options.kept.keep(work);
      await options.kept.forget();
      return DONE;
    },
    forget: () => options.kept.forget(),
  };
}

/** Whether a sheet is planned the same; the page may draw meanwhile. */
async function isAmong(sheet: SheetPlan, others: readonly SheetPlan[]): Promise<boolean> {
  await new Promise((resolve) => setTimeout(resolve));
  const other = others.find(({ name }) => name === sheet.name);
  return JSON.stringify(other) === JSON.stringify(sheet);
}

function emptyWorkbook(fileName: string): RawWorkbook {
  return { fileName, format: "xlsx", date1904: false, sheets: [] };
}
