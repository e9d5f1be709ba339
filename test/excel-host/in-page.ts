/** The host as a script for a page: run before the page's own, it stands where desktop Excel would. */

import { snapshot } from "./export/snapshot";
import { toRawWorkbook } from "./export/to-raw-workbook";
import { ExcelHost } from "./host";
import type { Reflection } from "./library/reflection";
import { desktopObject, type DesktopOptions } from "./wire/desktop-object";

/** Given by the test before this script runs. */
export interface PageSettings extends DesktopOptions {
  reflection: Reflection;
  api: number;
}

/** What the test asks of it from outside. */
export interface PageExcel {
  host: ExcelHost;
  snapshot(): object[];
  raw(): ReturnType<typeof toRawWorkbook>;
}

declare global {
  interface Window {
    excelSettings: PageSettings;
    excel: PageExcel;
  }
}

const { reflection, api, ...options } = window.excelSettings;
const host = new ExcelHost(reflection, api);
window.excel = {
  host,
  snapshot: () => snapshot(host.workbook),
  raw: () => toRawWorkbook(host.workbook),
};
Object.defineProperty(window, "external", {
  value: desktopObject(host, options),
  writable: true,
  configurable: true,
});
