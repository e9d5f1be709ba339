import { editedPackage, silentLoss } from "../../fixtures/nasty/random-edits";
import { read, readWorkbook } from "../../fixtures/nasty/read";
import { packageOf, returnParts } from "../../fixtures/nasty/return-parts";

const EDITS = 1500;

it("every single edit of a valid return is refused, or costs no more than what was edited", async () => {
  const parts = returnParts();
  const original = await readWorkbook(packageOf(parts));
  const trouble: string[] = [];
  const outcomes = new Set<string>();
  for (let seed = 1; seed <= EDITS; seed++) {
    const result = await read(editedPackage(parts, seed));
    outcomes.add(result.kind);
    if (result.kind === "workbook") {
      const loss = silentLoss(original, result.workbook);
      if (loss !== null) trouble.push(`edit ${seed}: ${loss}`);
    } else if (result.reason.code === "reader-failed" || result.reason.fix === "") {
      trouble.push(`edit ${seed}: ${result.reason.code}`);
    }
  }
  expect(trouble).toEqual([]);
  expect([...outcomes].sort()).toEqual(["rejected", "workbook"]);
});
