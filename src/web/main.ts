/** Entry point of the page: one file, opened from disk or served, without Excel and without network. */

import "../adapters/browser/older-browsers";
import {
  browserLanguage,
  browserTheme,
  copyText,
  watchBrowserTheme,
} from "../adapters/browser/appearance";
import { browserDelivery } from "../adapters/browser/delivery";
import { filesFromDrop, filesFromList } from "../adapters/browser/file-intake";
import { createKeptWork } from "../adapters/browser/kept-work";
import { createPageWorkbook } from "../adapters/browser/page-workbook";
import { saveAs } from "../adapters/browser/save-as";
import { stepHistory } from "../adapters/browser/step-history";
import { stayOnDrop } from "../adapters/browser/stay-on-drop";
import { whenIdle } from "../adapters/browser/when-idle";
import { systemClock } from "../adapters/clock";
import { SILENT } from "../ports";
import { mountApp } from "../ui";
import { stepNamed } from "../ui/step-name";
import { builtIn } from "./built-in";
import { startJobs } from "./start-worker";

const jobs = startJobs();
const workbook = createPageWorkbook({
  read: (file) => jobs.run("read-workbook", file, SILENT),
  write: (plan, monitor) => jobs.run("write-workbook", plan, monitor),
  saveAs,
  kept: createKeptWork(),
  clock: systemClock,
});
const asked = new URLSearchParams(location.search);
const root = document.getElementById("app");
if (!root) throw new Error("the page has no place for the app");

mountApp(root, {
  host: workbook,
  workbookFile: workbook,
  jobs,
  delivery: browserDelivery,
  clock: systemClock,
  builtIn,
  files: { fromList: filesFromList, fromDrop: filesFromDrop },
  appearance: { language: browserLanguage, theme: browserTheme, watch: watchBrowserTheme },
  startStep: stepNamed(asked.get("step")),
  whenIdle,
  copyText,
  stepHistory,
});

stayOnDrop();
window.addEventListener("beforeunload", (event) => {
  if (!workbook.unsaved()) return;
  event.preventDefault();
  // Chromium before 119 asks for this only.
  Object.assign(event, { returnValue: "unsaved" });
});
