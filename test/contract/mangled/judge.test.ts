/** The judge itself: it must see what it is there to see. */

import { unzipSync } from "fflate";
import type { ValueField } from "../../../src/core/model/record";
import { formColumnNumber } from "../../../src/core/schema/columns";
import { planLedger } from "../../../src/core/template/ledger/plan-ledger";
import { theLedger, services } from "./issued";
import { judge } from "./judge";
import { text } from "./sheet-edit";
import { mangled, type Change } from "./variant";

const REMARK = formColumnNumber("remark");

async function faultsOf(change: Change): Promise<string[]> {
  return (await judge(await mangled("", change).send())).faults;
}

test("a value that vanished is seen", async () => {
  const faults = await faultsOf({ edit: ({ form }) => form.clear(8, 14) });
  expect(faults).toEqual([expect.stringMatching(/^lost: \w+ progress/)]);
});

test("a value on another task is seen", async () => {
  const faults = await faultsOf({
    edit: ({ form }) => {
      const [one, other] = [form.cell(8, REMARK), form.cell(9, REMARK)];
      if (one && other) {
        form.line(8).cells.set(REMARK, other);
        form.line(9).cells.set(REMARK, one);
      }
    },
  });
  expect(faults).toHaveLength(2);
  expect(faults.join()).toMatch(/remark is .* instead of /);
});

test("a wrong outcome is seen", async () => {
  expect(await faultsOf({ outcome: "rejected" })).not.toEqual([]);
});

test("no text of a return becomes a formula in the ledger's workbook", async () => {
  const fields: ValueField[] = ["progress", "problem", "nextStep", "contact", "remark"];
  const attacks = ['=HYPERLINK("http://example.invalid","x")', "@SUM(1)", "+1+1", "-1-1", "\t=1+1"];
  const sent = mangled("", {
    edit: ({ book, tasks }) =>
      tasks.forEach((_, nth) => {
        const attack = attacks[nth % attacks.length] ?? "";
        for (const field of fields) book.set(nth, field, text(`${attack}${nth}`));
      }),
  });
  const { merged } = await judge(await sent.send());
  expect(merged.ledger.records).toHaveLength(29);
  const formulas = async (ledger: typeof merged.ledger) => {
    const parts = unzipSync(await services.writer.write(planLedger(ledger)));
    const xml = Object.entries(parts).map(([name, part]) =>
      name.startsWith("xl/worksheets/") ? new TextDecoder().decode(part) : "",
    );
    return xml.join("").match(/<f[ >]/g)?.length ?? 0;
  };
  expect(await formulas(merged.ledger)).toBe(await formulas(await theLedger()));
});
