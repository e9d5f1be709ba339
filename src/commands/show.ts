/** Shows what a ribbon command came to: the cell, a small window, and where no window opens, a sheet. */

import { cell, sheetPlan, styledRow } from "../core/workbook/build-sheet";
import type { CellStyle, WorkbookPlan } from "../core/workbook/workbook-plan";
import { SILENT } from "../ports";
import type { HostWorkbook } from "../ports/host-workbook";
import type { Outcome } from "./outcome";

type Message = NonNullable<Outcome["message"]>;

const RESULT_PAGE = "result.html";
/** Per cent of the screen; inside Excel's window where that is possible. */
const SIZE = { height: 40, width: 35 };
const SHEET = "命令结果";
const TITLE: CellStyle = { font: { bold: true, size: 14 } };
const LINE: CellStyle = { wrap: true, vertical: "top" };

/** The window that an earlier command left open; Excel opens one at a time. */
let open: Office.Dialog | null = null;

export async function show(host: HostWorkbook, { message, place }: Outcome): Promise<void> {
  if (message && !(await openWindow(message)) && (await writeSheet(host, message))) return;
  if (place) await host.select(place.sheet, place.cell);
}

/** The text travels in the address' fragment, which never leaves the machine. */
async function openWindow(message: Message): Promise<boolean> {
  open?.close();
  const page = new URL(RESULT_PAGE, location.href);
  page.hash = encodeURIComponent(JSON.stringify(message));
  // Objects of their own: Office writes into what it is given.
  open =
    (await dialog(page.href, { ...SIZE, displayInIframe: true })) ??
    (await dialog(page.href, { ...SIZE }));
  return open !== null;
}

/** Null where Office opens none. */
function dialog(address: string, options: Office.DialogOptions): Promise<Office.Dialog | null> {
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(address, options, ({ status, value }) =>
      resolve(status === Office.AsyncResultStatus.Succeeded ? value : null),
    );
  });
}

/** False where the sheet cannot be written, or the user has one of this name. */
async function writeSheet(host: HostWorkbook, message: Message): Promise<boolean> {
  const edited = await host.editedSheets();
  if (!edited.ok || edited.value.includes(SHEET)) return false;
  const written = await host.write(planOf(message), { backup: null }, SILENT);
  return written.ok;
}

function planOf({ title, lines }: Message): WorkbookPlan {
  const rows = [
    { height: null, cells: [cell(title, TITLE)] },
    ...lines.map((line) => styledRow([line], LINE)),
  ];
  return { title, sheets: [sheetPlan(SHEET, { columns: [{ width: 80, hidden: false }], rows })] };
}
