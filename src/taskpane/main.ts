/** Entry point of the task pane in Excel. */

import {
  browserLanguage,
  browserTheme,
  copyText,
  watchBrowserTheme,
} from "../adapters/browser/appearance";
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

const root = document.getElementById("app");
if (!root) throw new Error("the pane has no place for the app");

stayOnDrop();
// The frame is drawn while Excel and Office.js still get to know each other.
const ready = Office.onReady();
const removeApp = mountApp(root, {
  host: createExcelWorkbook(systemClock, ready),
  workbookFile: null,
  jobs: startJobs(),
  delivery: createPaneDelivery(browserDelivery),
  clock: systemClock,
  builtIn,
  files: { fromList: filesFromList, fromDrop: filesFromDrop },
  appearance: {
    language: () => officeLanguage(location.search, browserLanguage),
    theme: () => officeTheme(browserTheme),
    watch(listener) {
      void ready.then(listener);
      return watchBrowserTheme(listener);
    },
  },
  startStep: stepNamed(new URLSearchParams(location.search).get("step")),
  pageAddress: PAGE,
  // Until Office is ready its own scripts want the processor.
  whenIdle: (work) => void ready.then(() => whenIdle(work)),
  copyText,
});

void ready.then(({ host }) => {
  // Undefined in a plain browser.
  const inExcel = (host as Office.HostType | null) === Office.HostType.Excel;
  if (inExcel && excelIsNewEnough()) return;
  removeApp();
  showPlainNotice(root, inExcel ? "excel-too-old" : "not-in-excel");
});
