/** Entry point of the ribbon's function commands: short jobs that never end in silence. */

import { systemClock } from "../adapters/node/clock";
import { createExcelWorkbook } from "../adapters/office/excel-workbook";
import { buildReportSheets } from "./build-report";
import { checkOpenWorkbook } from "./check-workbook";
import type { Outcome } from "./outcome";

const RESULT_PAGE = "result.html";
/** Per cent of the screen; inside Excel's window where that is possible. */
const SIZE = { height: 40, width: 35 };

const host = createExcelWorkbook(systemClock);

void Office.onReady(() => {
  Office.actions.associate(
    "checkWorkbook",
    command(() => checkOpenWorkbook(host, systemClock)),
  );
  Office.actions.associate(
    "buildReport",
    command(() => buildReportSheets(host)),
  );
});

function command(work: () => Promise<Outcome>): (event: Office.AddinCommands.Event) => void {
  return (event) => {
    void work()
      .catch(unexpected)
      .then(show)
      .finally(() => event.completed());
  };
}

async function show({ message, place }: Outcome): Promise<void> {
  if (place) await host.select(place.sheet, place.cell);
  if (message) await openDialog(message);
}

/** The text travels in the address' fragment, which never leaves the machine. */
async function openDialog(message: NonNullable<Outcome["message"]>): Promise<void> {
  const page = new URL(RESULT_PAGE, location.href);
  page.hash = encodeURIComponent(JSON.stringify(message));
  const opened = await dialogOpens(page.href, { ...SIZE, displayInIframe: true });
  if (!opened) await dialogOpens(page.href, SIZE);
}

function dialogOpens(address: string, options: Office.DialogOptions): Promise<boolean> {
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(address, options, ({ status }) =>
      resolve(status === Office.AsyncResultStatus.Succeeded),
    );
  });
}

function unexpected(error: unknown): Outcome {
  const found = error instanceof Error ? error.message : String(error);
  const lines = [
    `程序出现意外情况：${found.slice(0, 300)}。`,
    "请打开“责任台账”任务窗格再试一次。",
  ];
  return { message: { title: "没有完成", lines }, place: null };
}
