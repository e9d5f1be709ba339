/** The open workbook that the pane or the page works on: Excel's own, or a ledger file in the page. */

import type { Issue } from "../core/model/issue";
import type { RawWorkbook } from "../core/workbook/raw-workbook";
import type { CellValue, WorkbookPlan } from "../core/workbook/workbook-plan";
import type { JobMonitor } from "./index";

/** What a host did, or one issue in words: edit mode, protection, payload limit, an older Excel. */
export type HostResult<T> = { ok: true; value: T } | { ok: false; issue: Issue };

export interface CellEdit {
  sheet: string;
  cell: string;
  /** Text stays text, a date becomes a true date. */
  value: CellValue;
}

export interface BackupInfo {
  label: string;
  takenAt: string;
  /** Whether what came after it was not done to its end; then only `restore` is left. */
  halfDone: boolean;
}

/** What a session asks first. */
export interface FirstLook {
  workbook: RawWorkbook;
  /** As `HostWorkbook.backup` tells it. */
  backup: BackupInfo | null;
}

export interface HostWorkbook {
  kind: "excel" | "page";
  /** Name a person knows the workbook by. */
  name(): Promise<string>;
  /** Everything that stands in the workbook, values only, in the form of the file readers. */
  read(): Promise<HostResult<RawWorkbook>>;
  /** What `read` and `backup` give, in as few requests as one of them. */
  look(): Promise<HostResult<FirstLook>>;
  /**
   * Writes the sheets of a plan; sheets that the plan does not name stay untouched. Keeps a
   * restorable copy first where `backup` names what is about to happen.
   */
  write(
    plan: WorkbookPlan,
    options: { backup: string | null },
    monitor: JobMonitor,
  ): Promise<HostResult<void>>;
  /** Sheets whose content is not what we last wrote: edited since, or made by the user. */
  editedSheets(): Promise<HostResult<string[]>>;
  /** The copy that `restore` would bring back; null where there is none. */
  backup(): Promise<BackupInfo | null>;
  /** Sheets that `restore` would take back beyond that: what was edited or written after the write. */
  changedSinceBackup(): Promise<HostResult<string[]>>;
  restore(monitor: JobMonitor): Promise<HostResult<void>>;
  /** Shows a cell to the user. */
  select(sheet: string, cell: string): Promise<HostResult<void>>;
  /** Puts single values into cells of the user's workbook; absent where the host cannot. */
  setCells?(cells: readonly CellEdit[]): Promise<HostResult<void>>;
  /**
   * Hears of the user's own edits, not of ours; gives a function that stops listening. The sheet is
   * null where the host does not say.
   */
  watch(listener: (change: { sheet: string | null; address: string }) => void): Promise<() => void>;
}
