/** What the use cases need from the world. Adapters implement these; tests may too. */

import type { DocumentPlan } from "../core/document/document-plan";
import type { ReadResult } from "../core/model/submission";
import type { NoticeDocument } from "../core/notice/notice-document";
import type { Issue } from "../core/model/issue";
import type { WorkbookPlan } from "../core/workbook/workbook-plan";

/** A file to read: bytes with the name a person knows it by. */
export interface SourceFile {
  /** Name, with the path inside a folder or zip, `/` as separator. */
  name: string;
  bytes: Uint8Array;
  /** Last-modified time as ISO local time to the minute; null if unknown. */
  modified: string | null;
  /** Path of the folder it was taken from, so far as it is no part of the name. */
  folder?: string;
  /** Why there is nothing to read in it; it is refused with that reason. */
  unread?: Unread;
}

export type Unread =
  /** Reading it did not end in time before. */
  | "endless"
  /** The browser could not get at its content. */
  | "no-access"
  /** It stands for the files beyond those that are taken at once. */
  | "too-many"
  /** An archive that cannot be opened: says why. */
  | Issue;

/** Reads any returned file; never throws for what is in it. */
export interface WorkbookReader {
  read(file: SourceFile): Promise<ReadResult>;
}

/** Reads a notice file into lines and tables; an issue says why one cannot be read. */
export interface NoticeReader {
  read(file: SourceFile): Promise<{ document: NoticeDocument } | { issue: Issue }>;
}

/** Turns a plan into the bytes of an .xlsx file. */
export interface WorkbookWriter {
  write(plan: WorkbookPlan): Promise<Uint8Array>;
}

/** Turns a text document's plan into the bytes of a .docx file. */
export interface DocumentWriter {
  write(plan: DocumentPlan): Uint8Array;
}

/** Opens .zip archives among files: each file inside becomes a source file of its own. */
export interface ArchiveOpener {
  expand(files: readonly SourceFile[]): Promise<SourceFile[]>;
}

export interface OutputFile {
  /** Name inside the sink's folder, `/` as separator. */
  name: string;
  bytes: Uint8Array;
}

/** Takes finished files: all of them or none. */
export interface FileSink {
  save(files: readonly OutputFile[]): Promise<void>;
}

export interface Clock {
  /** ISO local time to the minute, such as 2024-06-26T09:30. */
  now(): string;
}

/** Hears of progress and can ask to stop. */
export interface JobMonitor {
  progress(done: number, total: number, label: string): void;
  /** True once the user cancelled; the job then stops at the next safe point. */
  cancelled(): boolean;
}

export const SILENT: JobMonitor = { progress: () => {}, cancelled: () => false };
