/** The host as a script for a page: run before the page's own, it stands where desktop Excel would. */

import { snapshot } from "./export/snapshot";
import { toRawWorkbook } from "./export/to-raw-workbook";
import { ExcelHost } from "./host";
import { openPlan } from "./import/open-plan";
import type { Reflection } from "./library/reflection";
import type { WorkbookPlan } from "../../src/core/workbook/workbook-plan";
import { desktopObject, type DesktopOptions } from "./wire/desktop-object";
import { Surroundings } from "./wire/surroundings";

/** Given by the test before this script runs. */
export interface PageSettings extends DesktopOptions {
  reflection: Reflection;
  api: number;
  /** The workbook that is open at the start; an empty one where null. */
  plan: WorkbookPlan | null;
  /** Its file name. */
  name: string;
  /** Whether a cell is being edited. */
  editing: boolean;
}

/** What the test asks of it from outside. */
export interface PageExcel {
  host: ExcelHost;
  surroundings: Surroundings;
  snapshot(): object[];
  raw(): ReturnType<typeof toRawWorkbook>;
}

declare global {
  interface Window {
    excelSettings: PageSettings;
    excel: PageExcel;
  }
}

const { reflection, api, plan, name, editing, ...options } = window.excelSettings;
const host = new ExcelHost(reflection, api);
host.faults.editing = editing;
const surroundings = new Surroundings();
if (plan) openPlan(host.workbook, plan, name);
window.excel = {
  host,
  surroundings,
  snapshot: () => snapshot(host.workbook),
  raw: () => toRawWorkbook(host.workbook),
};
Object.defineProperty(window, "external", {
  value: desktopObject(host, surroundings, options),
  writable: true,
  configurable: true,
});
