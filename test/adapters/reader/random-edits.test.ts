import { readFileSync } from "node:fs";
import { join } from "node:path";
import { editedBytes, editedPackage, silentLoss } from "../../fixtures/nasty/random-edits";
import { read, readWorkbook } from "../../fixtures/nasty/read";
import { packageOf, returnParts } from "../../fixtures/nasty/return-parts";

/** What went wrong over many seeds: exceptions, losses in silence, refusals without a remedy. */
async function troubleWith(
  original: Uint8Array,
  edit: (seed: number) => Uint8Array,
  seeds: number,
  edits: number,
): Promise<string[]> {
  const whole = await readWorkbook(original);
  const trouble: string[] = [];
  const outcomes = new Set<string>();
  for (let seed = 1; seed <= seeds; seed++) {
    const result = await read(edit(seed));
    outcomes.add(result.kind);
    if (result.kind === "workbook") {
      const loss = silentLoss(whole, result.workbook, edits);
      if (loss !== null) trouble.push(`seed ${seed}: ${loss}`);
    } else if (result.reason.code === "reader-failed" || result.reason.fix === "") {
      trouble.push(`seed ${seed}: ${result.reason.code}`);
    }
  }
  expect([...outcomes].sort()).toEqual(["rejected", "workbook"]);
  return trouble;
}

it("any edit of a valid return is refused, or costs no more than what was edited", async () => {
  const parts = returnParts();
  const edit = (seed: number) => editedPackage(parts, seed);
  expect(await troubleWith(packageOf(parts), edit, 1000, 1)).toEqual([]);
});

it("up to three wrong bytes in an .xls are refused, or cost no more than three cells", async () => {
  const file = join(__dirname, "../../fixtures/real/libreoffice.xls");
  const bytes = new Uint8Array(readFileSync(file));
  expect(await troubleWith(bytes, (seed) => editedBytes(bytes, seed), 600, 3)).toEqual([]);
});
