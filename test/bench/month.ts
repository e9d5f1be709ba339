/** The other steps of a month: from the notice to the ledger and the unit workbooks. */

import { issueWorkbooks } from "../../src/app/issue-workbooks";
import { loadNotice } from "../../src/app/load-notice";
import { openLedger } from "../../src/app/open-ledger";
import { directorySeed } from "../../src/cli/built-in";
import { filingUnits } from "../../src/core/ledger/filing-rows";
import { createLedger } from "../../src/core/template/ledger/create-ledger";
import { planLedger } from "../../src/core/template/ledger/plan-ledger";
import { SILENT } from "../../src/ports";
import { measure } from "./measure";
import { printTime, title } from "./print";
import { PERIOD, services, sure, UNITS, type Scene } from "./scene";

export async function benchMonth({ notice, ledger }: Scene): Promise<void> {
  title("A month");
  const list = sure(await loadNotice(notice, services));
  const bytes = await services.writer.write(planLedger(ledger));
  const file = { name: "台账.xlsx", bytes, modified: null };
  const units = filingUnits(ledger).slice(0, UNITS);
  const issue = async () =>
    sure(await issueWorkbooks(ledger, { period: PERIOD, units }, services, SILENT));

  printTime("parse the notice", await measure(() => loadNotice(notice, services)));
  printTime("create the ledger", await measure(() => createLedger(list, directorySeed())));
  printTime(
    "write the ledger workbook",
    await measure(() => services.writer.write(planLedger(ledger)), 7, 2),
  );
  printTime("open the ledger workbook", await measure(() => openLedger(file, services)));
  printTime(`issue ${UNITS} unit workbooks`, await measure(issue, 5, 1));
}
