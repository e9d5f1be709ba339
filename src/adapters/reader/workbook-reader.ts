/** The guarded reader: any file that a unit may send back, as a raw workbook or with the reason why not. */

import { createIssue, type IssueKind } from "../../core/model/issue";
import type { ReadResult } from "../../core/model/submission";
import {
  DISGUISED_TABLE,
  DOWNLOAD_UNFINISHED,
  EMPTY_FILE,
  FILE_TOO_LARGE,
  NOT_SPREADSHEET,
  READER_FAILED,
  SYSTEM_FILE,
} from "../../core/wording/reader-issues";
import type { SourceFile, WorkbookReader } from "../../ports";
import { fileKind } from "./file-kind";
import { DEFAULT_LIMITS, type Limits } from "./limits";
import { readXls } from "./legacy/read-xls";
import { readCsv } from "./read-csv";
import { readPackage } from "./read-package";
import type { ReaderOptions, Reading } from "./reading";
import { refuse, Refusal } from "./refusal";
import { RememberedParts } from "./remembered-parts";
import { isSystemFile, unfinishedKind } from "./system-files";
import { refuseUnread } from "./unread";

/** Reads in Node, pages and workers alike; the result never depends on files read before. */
export function createWorkbookReader(options: ReaderOptions): WorkbookReader {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const remembered = new RememberedParts();
  return {
    async read(file) {
      const ignored = (kind: IssueKind): ReadResult => ({
        kind: "ignored",
        file: file.name,
        reason: createIssue(kind, { file: file.name }, {}),
      });
      if (isSystemFile(file.name)) return ignored(SYSTEM_FILE);
      if (typeof file.unread === "object") {
        return { kind: "rejected", file: file.name, reason: file.unread };
      }
      try {
        return { kind: "workbook", ...(await readFile(file, options, limits, remembered)) };
      } catch (error) {
        const unfinished = error instanceof Refusal ? unfinishedKind(file.name) : null;
        if (unfinished) return ignored(unfinished === "draft" ? SYSTEM_FILE : DOWNLOAD_UNFINISHED);
        // Anything but a refusal is a bug of ours; even then the other files must go on.
        const reason =
          error instanceof Refusal
            ? error.issueFor(file.name)
            : createIssue(
                READER_FAILED,
                { file: file.name },
                { found: String(error).slice(0, 200) },
              );
        return { kind: "rejected", file: file.name, reason };
      }
    },
  };
}

async function readFile(
  file: SourceFile,
  options: ReaderOptions,
  limits: Limits,
  remembered: RememberedParts,
): Promise<Reading> {
  refuseUnread(file);
  const size = file.bytes.length;
  if (size > limits.fileBytes) refuse(FILE_TOO_LARGE, { size, limit: limits.fileBytes });
  const is = fileKind(file.bytes);
  switch (is.kind) {
    case "empty":
      return refuse(EMPTY_FILE, {});
    case "zip":
      return readPackage(file, options, limits, remembered);
    case "disguised":
      return refuse(DISGUISED_TABLE, { found: is.name });
    case "other":
      return refuse(NOT_SPREADSHEET, { found: is.name });
    case "text":
      return readCsv(file, limits);
    case "compound":
      return readXls(file, limits);
  }
}
