/** The report of a whole year's ledger, from its file to the report's. */

import { buildReport } from "../../src/app/build-report";
import { makeReturns } from "../../src/app/demo/make-returns";
import { mergeReturns } from "../../src/app/merge-returns";
import { openLedger } from "../../src/app/open-ledger";
import type { Ledger } from "../../src/core/model/ledger";
import type { Period } from "../../src/core/model/period";
import { planLedger } from "../../src/core/template/ledger/plan-ledger";
import { SILENT, type SourceFile } from "../../src/ports";
import { compare } from "./measure";
import { printAgainst, printTime, title } from "./print";
import { CALENDAR, PERIOD, services, sure, type Scene } from "./scene";

const PERIODS = 12;
/** Seconds that the issue allows in Node. */
const MOST_SECONDS = 3;

export async function benchYear({ ledger }: Scene): Promise<void> {
  const request = { period: PERIOD.id, choices: [] };
  const files = (await makeReturns(ledger, CALENDAR, services, SILENT))?.files ?? [];
  const month = sure(await mergeReturns(ledger, files, request, services, SILENT)).ledger;
  const months = Array.from({ length: PERIODS }, (_, index) => monthOf(index + 1));
  const year = repeated(month, months);
  const units = new Set(year.records.map(({ unit }) => unit)).size;
  title(`City report of ${ledger.tasks.length} tasks, ${units} units, ${PERIODS} periods`);

  const fileOf = async (each: Ledger): Promise<SourceFile> => ({
    name: "台账.xlsx",
    bytes: await services.writer.write(planLedger(each)),
    modified: null,
  });
  const file = await fileOf(year);
  const last = months[months.length - 1] ?? PERIOD;
  const plan = (each: Ledger, period: Period) =>
    sure(buildReport(each, { period, paper: null })).plan;
  const report = async (source: SourceFile, period: Period) =>
    services.writer.write(plan(sure(await openLedger(source, services)).ledger, period));
  const monthFile = await fileOf(month);
  const report12 = plan(year, last);
  const times = await compare(
    {
      open: () => openLedger(file, services),
      plan: () => plan(year, last),
      write: () => services.writer.write(report12),
      year: () => report(file, last),
      month: () => report(monthFile, PERIOD),
    },
    5,
    1,
  );
  printTime(`open the ledger, ${year.records.length} records`, times.open);
  printTime("plan the report", times.plan);
  printTime("write the report workbook", times.write);
  printTime("all three, × a ledger of one period", times.year, times.month);
  printAgainst("all three, the quickest round", times.year.min / 1000, "s", MOST_SECONDS);
}

function monthOf(index: number): Period {
  const id = `${PERIOD.year}-${String(index).padStart(2, "0")}`;
  return { id, year: PERIOD.year, kind: "month", index };
}

/** The month's records and filings once for each of the periods, a little different in each. */
function repeated(ledger: Ledger, periods: readonly Period[]): Ledger {
  return {
    ...ledger,
    records: periods.flatMap(({ id, index }) =>
      ledger.records.map((record) => {
        const { completionRate, progress } = record.values;
        const rate = typeof completionRate === "number" ? (completionRate * index) / 12 : null;
        const values = { ...record.values, completionRate: rate, progress: `${id}：${progress}` };
        return { ...record, period: id, values };
      }),
    ),
    filings: periods.flatMap(({ id }) =>
      ledger.filings.map((filing) => ({ ...filing, period: id })),
    ),
  };
}
