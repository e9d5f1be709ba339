import type { Delivered } from "./delivery";
import type { HostResult } from "./host-workbook";
import type { SourceFile } from "./index";

/** The open workbook as a file, where no Excel opens and saves it: in the page. */
export interface WorkbookFile {
  /** Makes `file` the open workbook; the host then reads and writes it. */
  open(file: SourceFile): Promise<HostResult<void>>;
  /** Starts without a workbook; the first write gives it this name. */
  create(name: string): Promise<void>;
  /** True while the open workbook holds what no file holds yet. */
  unsaved(): boolean;
  /** Hands the workbook over as a file; null where the person changed their mind. */
  save(): Promise<Delivered | null>;
  /** Work that an earlier visit left unsaved, kept by the browser; null where there is none. */
  leftOver(): Promise<{ name: string; keptAt: string } | null>;
  /** Opens what `leftOver` found, or drops it. */
  recover(): Promise<HostResult<void>>;
  forget(): Promise<void>;
}
