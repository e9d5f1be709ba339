import { checkJson, forPrograms, mergeJson } from "../../../src/core/merge/merge-json";
import { createIssue } from "../../../src/core/model/issue";
import { STATUS_UNCLEAR } from "../../../src/core/wording/value-issues";
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

test("what people are told once, programs find at every cell", () => {
  const unclear = science.rows.map(({ taskId, source }) =>
    createIssue(
      STATUS_UNCLEAR,
      { sheet: source.sheet, cell: `L${source.row}`, taskId, field: "status" },
      { where: `第${source.row}行“进展状态”`, became: null, found: "快了" },
    ),
  );
  expect(unclear.length).toBeGreaterThan(2);
  const document = mergeJson(plan(ledger, returned({ ...science, issues: unclear })));
  const told = ({ files }: typeof document) =>
    files.flatMap(({ issues }) => issues.filter(({ code }) => code === STATUS_UNCLEAR.code));
  expect(told(document)).toHaveLength(1);
  const read = forPrograms(document);
  expect(told(read).map(({ cell }) => cell)).toEqual(unclear.map(({ cell }) => cell));
  expect(told(read).every(({ unit, each }) => unit === science.unit && each === undefined)).toBe(
    true,
  );
  expect(read.files[0]?.counts.errors).toBe(
    read.files[0]?.issues.filter(({ severity }) => severity === "error").length,
  );
});
