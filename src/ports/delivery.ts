import type { OutputFile } from "./index";

/** How files left the pane, or that none of the ways worked. */
export type Delivered =
  | { way: "download" | "new-workbook" | "save-dialog"; fileName: string }
  /** No way out here: the user is shown how to go on (the page, or another browser). */
  | { way: "none"; reason: string };

/** Hands files to the user: one file as it is, several as one zip. */
export interface Delivery {
  deliver(files: readonly OutputFile[], archiveName: string): Promise<Delivered>;
}
