/** Small records of ours that travel with the workbook, in its document settings. */

/** The copy that undoing brings back. */
export interface BackupRecord {
  label: string;
  /** ISO local time to the minute. */
  takenAt: string;
  sheets: {
    name: string;
    /** Name of the very hidden sheet that is the copy. */
    copy: string;
    position: number;
    visibility: string;
    /** Names of its tables, in order; a copy's tables have others. */
    tables: string[];
  }[];
  /** Sheets that were not there before. */
  added: string[];
  /** What was known as written before. */
  written: WrittenRecord;
  /** What the write left behind; absent until it is done. */
  after?: WrittenRecord;
  /** Copying is under way: names of all sheets from before. */
  copying?: string[];
  /** The copy from before, which stays the one to go back to where this write is taken back. */
  earlier?: BackupRecord | null;
  /** Undoing has begun: the formulas to be put back at its end. */
  undoing?: LinkedFormula[];
}

/** Names of all sheets of the write that a copy belongs to. */
export function sheetsWritten({ sheets, added }: BackupRecord): string[] {
  return [...sheets.map(({ name }) => name), ...added];
}

/** A formula on another sheet that draws on ours. */
export interface LinkedFormula {
  sheet: string;
  cell: string;
  formula: string;
}

/** Whether a write or its undoing broke off, so that the sheets may be half of each. */
export function isHalfDone(backup: BackupRecord | null): boolean {
  return backup !== null && (backup.after === undefined || backup.undoing !== undefined);
}

/** Digest of what was written, by sheet. */
export type WrittenRecord = [sheet: string, digest: string][];

const KEYS = {
  backup: "responsibility-ledger/backup",
  written: "responsibility-ledger/written",
  /** Holds nothing; written to find out whether anything can be. */
  probe: "responsibility-ledger/probe",
} as const;

interface Records {
  backup: BackupRecord | null;
  written: WrittenRecord;
}

/** Asks for both records; call the result after the next request. */
export function askForRecords(context: Excel.RequestContext): () => Records {
  const { settings } = context.workbook;
  const backup = settings.getItemOrNullObject(KEYS.backup);
  const written = settings.getItemOrNullObject(KEYS.written);
  backup.load("value");
  written.load("value");
  return () => ({
    backup: parse<BackupRecord | null>(valueOf(backup), null),
    written: parse<WrittenRecord>(valueOf(written), []),
  });
}

function valueOf(setting: Excel.Setting): unknown {
  return setting.isNullObject ? null : setting.value;
}

export function keepBackup(context: Excel.RequestContext, backup: BackupRecord | null): void {
  context.workbook.settings.add(KEYS.backup, JSON.stringify(backup));
}

export function keepWritten(context: Excel.RequestContext, written: WrittenRecord): void {
  context.workbook.settings.add(KEYS.written, JSON.stringify(written));
}

export function keepProbe(context: Excel.RequestContext): void {
  context.workbook.settings.add(KEYS.probe, "");
}

function parse<T>(text: unknown, missing: T): T {
  if (typeof text !== "string") return missing;
  try {
    return JSON.parse(text) as T;
  } catch {
    return missing;
  }
}
