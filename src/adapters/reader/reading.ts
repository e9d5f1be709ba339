/** What the reader is given and what its inner readers give back. */

import type { Issue } from "../../core/model/issue";
import type { RawWorkbook } from "../../core/workbook/raw-workbook";
import type { DecodeUtf8, Inflate } from "./inflate";
import type { Limits } from "./limits";

export interface ReaderOptions {
  inflate: Inflate;
  /** Where the platform has a faster way than TextDecoder. */
  decodeUtf8?: DecodeUtf8;
  /** Where they differ from the usual ones. */
  limits?: Partial<Limits>;
}

/** A workbook and what must be said about it. */
export interface Reading {
  workbook: RawWorkbook;
  issues: Issue[];
}
