import { checkJson, mergeJson } from "../../../src/core/merge/merge-json";
import { smallLedger } from "../../fixtures/small-ledger";
import { changed, flawless } from "../validation/returns";
import { merged, plan, returned, sent } from "./intakes";

const ledger = smallLedger();
const science = flawless(ledger, "市科技局");

test("the merge document has the agreed keys, and every record's values and source", () => {
  const document = mergeJson(plan(ledger, returned(science)));
  expect(Object.keys(document).sort()).toEqual([
    "conflicts",
    "files",
    "issues",
    "period",
    "records",
    "units",
  ]);
  expect(Object.keys(document.files[0] ?? {}).sort()).toEqual([
    "counts",
    "file",
    "issues",
    "outcome",
    "period",
    "reason",
    "unit",
  ]);
  expect(Object.keys(document.units).sort()).toEqual([
    "expected",
    "late",
    "missing",
    "returned",
    "sentBack",
  ]);
  const [record] = document.records;
  expect(Object.keys(record ?? {}).sort()).toEqual([
    "role",
    "source",
    "targets",
    "taskId",
    "unit",
    "values",
  ]);
  expect(Object.keys(record?.values ?? {}).sort()).toEqual([
    "completionRate",
    "contact",
    "expectedDate",
    "nextStep",
    "phone",
    "problem",
    "progress",
    "remark",
    "status",
  ]);
});

test("records hold what this run merged", () => {
  const before = merged(ledger, returned(science));
  const correction = sent(changed(science, "Z003", { completionRate: 65 }), "更正.xlsx");
  expect(mergeJson(plan(before, returned(correction))).records.map(({ taskId }) => taskId)).toEqual(
    ["Z003"],
  );
  expect(mergeJson(plan(before, returned(science))).records).toEqual([]);
});

test("a rate that cannot be given is null with its text", () => {
  const filed = changed(science, "Z003", { completionRate: "unmeasured" });
  const records = mergeJson(plan(ledger, returned(filed))).records;
  expect(records.find(({ taskId }) => taskId === "Z003")?.values).toMatchObject({
    completionRate: null,
    completionRateText: "不宜量化",
  });
});

test("the check document is the same without records", () => {
  const planned = plan(ledger, returned(science));
  const { records, ...rest } = mergeJson(planned);
  expect(records).not.toEqual([]);
  expect(checkJson(planned)).toEqual(rest);
});
