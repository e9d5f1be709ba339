/** Unit workbooks of the built-in notice, filled as people fill them, written and checked as files. */

import { createWorkbookWriter } from "../../src/adapters/exceljs/workbook-writer";
import { readAsset } from "../../src/adapters/node/assets";
import { fixedClock } from "../../src/adapters/clock";
import { decodeWithBuffer, inflateWithZlib } from "../../src/adapters/node/inflate";
import { createNoticeReader } from "../../src/adapters/reader/notice/notice-reader";
import { createWorkbookReader } from "../../src/adapters/reader/workbook-reader";
import type { Services } from "../../src/app/services";
import { checkReturns } from "../../src/app/check-returns";
import { withPeriod } from "../../src/app/issue-workbooks";
import { loadNotice } from "../../src/app/load-notice";
import { BUILT_IN_NOTICE, directorySeed } from "../../src/cli/built-in";
import type { CheckDocument } from "../../src/core/merge/merge-json";
import type { Ledger } from "../../src/core/model/ledger";
import { parsePeriod } from "../../src/core/model/period";
import { FORM_COLUMNS, formColumnNumber, type FormField } from "../../src/core/schema/columns";
import { createLedger } from "../../src/core/template/ledger/create-ledger";
import { planUnitWorkbook } from "../../src/core/template/unit-workbook/plan-unit-workbook";
import type { ReadResult } from "../../src/core/model/submission";
import { rawFromPlan } from "../../src/core/workbook/raw-from-plan";
import { parseAddress } from "../../src/core/workbook/address";
import type {
  CellPlan,
  CellValue,
  SheetPlan,
  WorkbookPlan,
} from "../../src/core/workbook/workbook-plan";
import { SILENT } from "../../src/ports";

export const PERIOD = "2024-06";

/** What a unit types into a row; `targets` gives year's target, sum so far and note by indicator. */
export interface FiledRow {
  unit: string;
  taskId: string;
  values: Partial<Record<FormField, Typed>>;
  targets?: Record<string, [CellValue, CellValue, string | null]>;
}

type Typed = CellValue | { percent: number };

const reader = createWorkbookReader({ inflate: inflateWithZlib, decodeUtf8: decodeWithBuffer });
const services = {
  reader,
  noticeReader: createNoticeReader(reader),
  writer: createWorkbookWriter(),
  clock: fixedClock("2024-06-28T09:00"),
};

/** The ledger of the built-in notice with a deadline for June 2024. */
export async function noticeLedger(): Promise<Ledger> {
  const bytes = await readAsset(`notice/${BUILT_IN_NOTICE}`);
  const list = await loadNotice({ name: BUILT_IN_NOTICE, bytes, modified: null }, services);
  if (!list.ok) throw new Error(list.issue.message);
  const { ledger } = createLedger(list.value, directorySeed());
  return withPeriod(ledger, june(), { deadline: "2024-06-28", issued: "2024-06-11" });
}

type Checked = Record<"byLedger" | "byItself", CheckDocument>;

/** The unit's workbook, to be filled and spoilt. */
export class FilledForm {
  readonly plan: WorkbookPlan;

  constructor(
    ledger: Ledger,
    readonly unit: string,
    rows: readonly FiledRow[],
  ) {
    this.plan = planUnitWorkbook(ledger, unit, june(), { issued: "2024-06-11" });
    for (const row of rows) if (row.unit === unit) this.fill(row);
  }

  get form(): SheetPlan {
    return this.sheet("填报表");
  }

  get targets(): SheetPlan {
    return this.sheet("指标填报");
  }

  /** Row of the task on 填报表, 1-based. */
  rowOf(taskId: string): number {
    const index = this.form.rows.findIndex(({ cells }) => cells[0]?.value === taskId);
    if (index < 0) throw new Error(`no row ${taskId}`);
    return index + 1;
  }

  type(taskId: string, field: FormField, value: Typed): this {
    const cell = this.form.rows[this.rowOf(taskId) - 1]?.cells[formColumnNumber(field) - 1];
    if (!cell) throw new Error(`no cell ${taskId} ${field}`);
    typeInto(cell, value);
    return this;
  }

  /** Types into a cell of either sheet by its address. */
  at(address: string, value: CellValue, sheet = this.form): this {
    const place = parseAddress(address);
    const cell = place && sheet.rows[place.row - 1]?.cells[place.column - 1];
    if (!cell) throw new Error(`no cell ${address}`);
    typeInto(cell, value);
    return this;
  }

  /** What comes back, checked by the ledger and by what it says of itself. */
  async checked(ledger: Ledger): Promise<Checked> {
    const workbook = rawFromPlan(this.plan, this.fileName);
    const read = (): Promise<ReadResult> =>
      Promise.resolve({ kind: "workbook", workbook, issues: [] });
    return this.check(ledger, new Uint8Array(), { ...services, reader: { read } });
  }

  /** The same by way of a file: written and read as one. */
  async checkedAsFile(ledger: Ledger): Promise<Checked> {
    return this.check(ledger, await services.writer.write(this.plan), services);
  }

  private get fileName(): string {
    return `${PERIOD}_${this.unit}_填报表.xlsx`;
  }

  private async check(
    ledger: Ledger,
    bytes: Uint8Array,
    by: Pick<Services, "reader" | "clock">,
  ): Promise<Checked> {
    const file = { name: this.fileName, bytes, modified: "2024-06-24T16:30" };
    const check = async (known: Ledger | null): Promise<CheckDocument> => {
      const result = await checkReturns(known, [file], by, SILENT);
      if (!result.ok) throw new Error(result.issue.message);
      return result.value;
    };
    return { byLedger: await check(ledger), byItself: await check(null) };
  }

  private fill({ taskId, values, targets = {} }: FiledRow): void {
    for (const { field } of FORM_COLUMNS) {
      const value = values[field];
      if (value !== undefined) this.type(taskId, field, value);
    }
    for (const [indicator, [aim, achieved, note]] of Object.entries(targets)) {
      const row = this.targets.rows.findIndex(
        ({ cells }) => cells[0]?.value === taskId && cells[1]?.value === indicator,
      );
      if (row < 0) throw new Error(`no target ${taskId} ${indicator}`);
      [aim, achieved, note].forEach((value, index) => {
        const cell = this.targets.rows[row]?.cells[4 + index];
        if (cell && value !== null) typeInto(cell, value);
      });
    }
  }

  private sheet(name: string): SheetPlan {
    const sheet = this.plan.sheets.find((each) => each.name === name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  }
}

function typeInto(cell: CellPlan, value: Typed): void {
  if (typeof value === "object" && value !== null && "percent" in value) {
    cell.value = value.percent;
    cell.style = { ...cell.style, numberFormat: "0%" };
    return;
  }
  cell.value = value;
  // A number typed into a text cell stays text there; typed over it, it is one.
  if (typeof value === "number") cell.style = { ...cell.style, numberFormat: "General" };
}

function june() {
  const period = parsePeriod(PERIOD);
  if (!period) throw new Error("no June");
  return period;
}
