/** Whether the cost of a file stays the same from 60 returns to 2,000, each of a unit of its own. */

import { makeReturns } from "../../src/app/demo/make-returns";
import { mergeReturns } from "../../src/app/merge-returns";
import { filingUnits } from "../../src/core/ledger/filing-rows";
import type { Ledger } from "../../src/core/model/ledger";
import { SILENT } from "../../src/ports";
import { aliveMegabytes } from "./memory";
import { plainWriter } from "./plain-writer";
import { print, printAgainst, title } from "./print";
import { CALENDAR, PERIOD, services, sure, UNITS, type Scene } from "./scene";

const COUNTS = [UNITS, 250, 1000, 2000];
/** Rounds of the small counts, so that they too run long enough to be measured. */
const FILES_A_COUNT = 300;

export async function benchManyFiles({ ledger }: Scene): Promise<void> {
  title("Many files, read, checked and merged");
  const most = Math.max(...COUNTS);
  const crowded = crowd(ledger, most);
  const demo = await makeReturns(crowded, CALENDAR, { writer: plainWriter }, SILENT);
  const returns = (demo?.files ?? []).filter(({ name }) => name.endsWith("填报表.xlsx"));
  const request = { period: PERIOD.id, choices: [] };
  const merge = async (count: number) =>
    sure(await mergeReturns(crowded, returns.slice(0, count), request, services, SILENT));
  await merge(UNITS);

  const costs: number[] = [];
  for (const count of COUNTS) {
    const before = aliveMegabytes();
    const times: number[] = [];
    let held = null;
    for (let round = 0; round < Math.ceil(FILES_A_COUNT / count); round++) {
      const start = performance.now();
      held = await merge(count);
      times.push(performance.now() - start);
    }
    const time = Math.min(...times);
    const kept = (1024 * (aliveMegabytes() - before)) / count;
    const changes = held?.plan.changes.length ?? 0;
    costs.push(time / count);
    print({
      what: `${count} files, ${changes} records`,
      figure: `${(time / count).toFixed(2)} ms, ${kept.toFixed(0)} KB each`,
    });
  }
  const [few = 1] = costs;
  printAgainst(`a file of ${most} ÷ a file of ${UNITS}`, (costs.at(-1) ?? 0) / few, "×", 1.5);
}

/** The ledger with so many further units, each with the tasks of one that is there. */
function crowd(ledger: Ledger, count: number): Ledger {
  const units = [...ledger.directory.units];
  const assignments = [...ledger.assignments];
  const names = new Set(filingUnits(ledger));
  const models = units.filter(({ name }) => names.has(name));
  for (let added = 0; added < count; added++) {
    const model = models[added % models.length];
    if (!model) break;
    const name = `第${added + 1}县${model.name}`;
    units.push({ ...model, name, aliases: [] });
    for (const assignment of ledger.assignments) {
      if (assignment.unit === model.name) assignments.push({ ...assignment, unit: name });
    }
  }
  return { ...ledger, assignments, directory: { ...ledger.directory, units } };
}
