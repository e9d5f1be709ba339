/** Saving a workbook where the person wants it, or as a download where the browser cannot ask. */

import type { Delivered } from "../../ports/delivery";
import { download, XLSX } from "./delivery";

/** Chromium's save dialog, which TypeScript's library does not know. */
type SaveDialog = (options: {
  suggestedName: string;
  types: { description: string; accept: Record<string, string[]> }[];
}) => Promise<{
  name: string;
  createWritable(): Promise<{ write(data: Blob): Promise<void>; close(): Promise<void> }>;
}>;

/** Null where the person closed the dialog. */
export async function saveAs(bytes: Uint8Array, name: string): Promise<Delivered | null> {
  const dialog = (window as { showSaveFilePicker?: SaveDialog }).showSaveFilePicker;
  if (dialog) {
    try {
      const handle = await dialog.call(window, {
        suggestedName: name,
        types: [{ description: "Excel", accept: { [XLSX]: [".xlsx"] } }],
      });
      const writable = await handle.createWritable();
      await writable.write(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX }));
      await writable.close();
      return { way: "save-dialog", fileName: handle.name };
    } catch (error) {
      if (error instanceof DOMException && error.name === "AbortError") return null;
      // The dialog is barred here (a frame, a policy); a download still works.
    }
  }
  return download(bytes, name, XLSX);
}
