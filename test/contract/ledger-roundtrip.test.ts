/** The ledger through the real writer and the real reader. */

import fc from "fast-check";
import { createWorkbookWriter } from "../../src/adapters/exceljs/workbook-writer";
import { inflateWithZlib } from "../../src/adapters/node/inflate";
import { createWorkbookReader } from "../../src/adapters/reader/workbook-reader";
import type { Ledger } from "../../src/core/model/ledger";
import { planLedger } from "../../src/core/template/ledger/plan-ledger";
import { readLedger } from "../../src/core/template/ledger/read-ledger";
import { ledgerArbitrary } from "../core/template/ledger/ledger-arbitrary";

const writer = createWorkbookWriter();
const reader = createWorkbookReader({ inflate: inflateWithZlib });

async function writtenAndRead(ledger: Ledger) {
  const bytes = await writer.write(planLedger(ledger));
  const read = await reader.read({ name: "台账.xlsx", bytes, modified: null });
  if (read.kind !== "workbook") throw new Error(JSON.stringify(read.reason));
  return { ...readLedger(read.workbook), readerIssues: read.issues };
}

describe("a ledger written to a file", () => {
  test("comes back as exactly the same ledger", async () => {
    await fc.assert(
      fc.asyncProperty(ledgerArbitrary, async (ledger) => {
        expect(await writtenAndRead(ledger)).toEqual({ ledger, issues: [], readerIssues: [] });
      }),
      { numRuns: 25 },
    );
  });
});
