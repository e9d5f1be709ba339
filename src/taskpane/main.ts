/** Entry point of the task pane in Excel. */

import { browserTheme, copyText, watchBrowserTheme } from "../adapters/browser/appearance";
import { browserDelivery } from "../adapters/browser/delivery";
import { filesFromDrop, filesFromList } from "../adapters/browser/file-intake";
import { stayOnDrop } from "../adapters/browser/stay-on-drop";
import { whenIdle } from "../adapters/browser/when-idle";
import { systemClock } from "../adapters/clock";
import { excelIsNewEnough } from "../adapters/office/api-level";
import { officeLanguage, officeTheme } from "../adapters/office/appearance";
import { createExcelWorkbook } from "../adapters/office/excel-workbook";
import { createPaneDelivery } from "../adapters/office/pane-delivery";
import { mountApp } from "../ui";
import { stepNamed } from "../ui/step-name";
import { builtIn } from "../web/built-in";
import { PAGE, showPlainNotice } from "./plain-notice";
import { startJobs } from "./start-worker";

void Office.onReady(({ host }) => {
  const root = document.getElementById("app");
  if (!root) throw new Error("the pane has no place for the app");
  // Undefined in a plain browser.
  if ((host as Office.HostType | null) !== Office.HostType.Excel)
    showPlainNotice(root, "not-in-excel");
  else if (!excelIsNewEnough()) showPlainNotice(root, "excel-too-old");
  else start(root);
});

function start(root: HTMLElement): void {
  stayOnDrop();
  const language = officeLanguage();
  mountApp(root, {
    host: createExcelWorkbook(systemClock),
    workbookFile: null,
    jobs: startJobs(),
    delivery: createPaneDelivery(browserDelivery),
    clock: systemClock,
    builtIn,
    files: { fromList: filesFromList, fromDrop: filesFromDrop },
    appearance: { language, theme: () => officeTheme(browserTheme), watchTheme: watchBrowserTheme },
    startStep: stepNamed(new URLSearchParams(location.search).get("step")),
    pageAddress: PAGE,
    whenIdle,
    copyText,
  });
}
