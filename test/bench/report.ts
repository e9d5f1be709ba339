/** Making the city report from a merged month. */

import { buildReport } from "../../src/app/build-report";
import { mergeReturns } from "../../src/app/merge-returns";
import { SILENT } from "../../src/ports";
import { measure } from "./measure";
import { printTime, title } from "./print";
import { PERIOD, services, sure, type Scene } from "./scene";

export async function benchReport({ ledger, returns }: Scene): Promise<void> {
  title("City report");
  const request = { period: PERIOD.id, choices: [] };
  const merged = sure(await mergeReturns(ledger, returns, request, services, SILENT)).ledger;
  const build = () => sure(buildReport(merged, { period: PERIOD, paper: null }));
  const { plan } = build();

  printTime("plan the report", await measure(build));
  printTime("write the report workbook", await measure(() => services.writer.write(plan), 7, 2));
}
