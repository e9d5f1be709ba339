/** Files out of the task pane, where downloads may fail silently: Excel opens a single workbook itself. */

import type { Delivered, Delivery } from "../../ports/delivery";

const BARRED: Delivered = { way: "none", reason: "这里不让下载文件" };

/** `download` is the browser's way: for several files, and where Excel opens no workbook. */
export function createPaneDelivery(download: Delivery): Delivery {
  return {
    async deliver(files, archiveName) {
      const [only] = files;
      if (
        only &&
        files.length === 1 &&
        only.name.endsWith(".xlsx") &&
        (await openInExcel(only.bytes))
      ) {
        return { way: "new-workbook", fileName: only.name };
      }
      try {
        return await download.deliver(files, archiveName);
      } catch {
        return BARRED;
      }
    },
  };
}

/** False where Excel does not open it. */
async function openInExcel(bytes: Uint8Array): Promise<boolean> {
  try {
    await Excel.createWorkbook(base64(bytes));
    return true;
  } catch {
    return false;
  }
}

/** In pieces, since a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  const PIECE = 0x8000;
  let text = "";
  for (let start = 0; start < bytes.length; start += PIECE) {
    text += String.fromCharCode(...bytes.subarray(start, start + PIECE));
  }
  return btoa(text);
}
