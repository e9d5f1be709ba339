import { intakeReturn } from "../../../src/core/intake/intake-return";
import { ledgerOfReturn } from "../../../src/core/intake/ledger-of-return";
import type { Submission } from "../../../src/core/model/submission";
import { formColumnNumber } from "../../../src/core/schema/columns";
import { UNIT_SHEETS } from "../../../src/core/schema/sheet-names";
import {
  HEADER_ROW,
  draftReturn,
  formOf,
  getCell,
  rawReturn,
  setCell,
  sheetOf,
  submissionOf,
  type DraftReturn,
} from "./draft-return";

/** What a return says that is checked without the city's ledger. */
function checkedAlone(draft: DraftReturn): Submission {
  const workbook = rawReturn(draft);
  const own = ledgerOfReturn(workbook);
  if (!own) throw new Error("nobody's return");
  const read = { kind: "workbook" as const, workbook, issues: [] };
  const intake = intakeReturn({ read, receivedAt: null }, own, { period: null, own: true });
  if (intake.kind !== "submission") throw new Error(intake.kind);
  return intake.submission;
}

const loud = ({ issues }: Submission) => issues.filter(({ severity }) => severity !== "info");

/** What was filed, by task. */
const filed = ({ rows }: Submission) =>
  new Map(rows.map(({ taskId, values }) => [taskId, values.progress]));

describe("a return that is checked by what was issued with it", () => {
  const original = submissionOf(draftReturn());

  it("gives the same values as with the ledger, and finds nothing wrong", () => {
    const alone = checkedAlone(draftReturn());
    expect(filed(alone)).toEqual(filed(original));
    expect(loud(alone)).toEqual([]);
  });

  it("keeps values on the task of the text where ids were swapped", () => {
    const draft = draftReturn();
    const [one, two] = [getCell(draft, 0, "taskId"), getCell(draft, 1, "taskId")];
    setCell(draft, 0, "taskId", two);
    setCell(draft, 1, "taskId", one);
    const alone = checkedAlone(draft);
    expect(filed(alone)).toEqual(filed(original));
    expect(loud(alone).map(({ code }) => code)).toEqual(["row-by-text", "row-by-text"]);
  });

  it("knows rows by their text where the ids are gone", () => {
    const draft = draftReturn();
    original.rows.forEach((_, nth) => setCell(draft, nth, "taskId", null));
    expect(filed(checkedAlone(draft))).toEqual(filed(original));
  });

  it("knows ids however they are written", () => {
    const draft = draftReturn();
    original.rows.forEach(({ taskId }, nth) =>
      setCell(draft, nth, "taskId", ` ${taskId.toLowerCase()} `),
    );
    const alone = checkedAlone(draft);
    expect(filed(alone)).toEqual(filed(original));
    expect(loud(alone)).toEqual([]);
  });

  it("names a row whose locked text was edited", () => {
    const draft = draftReturn();
    setCell(draft, 0, "text", `${String(getCell(draft, 0, "text"))}（已完成）`);
    const [edited, ...others] = loud(checkedAlone(draft));
    expect(others).toEqual([]);
    expect(edited).toMatchObject({ code: "locked-text-changed", field: "text" });
    expect(edited?.message).toContain(`第${HEADER_ROW + 1}行`);
  });

  it("names a required rate that was changed, also in the first row", () => {
    const draft = draftReturn();
    setCell(draft, 0, "scheduledRate", 30);
    expect(loud(checkedAlone(draft))).toMatchObject([
      { code: "locked-text-changed", field: "scheduledRate", cell: "K4" },
    ]);
  });

  it("takes no heading between the rows for a task", () => {
    const draft = draftReturn();
    formOf(draft).grid.splice(HEADER_ROW, 0, ["一、重点工作"]);
    expect(loud(checkedAlone(draft))).toEqual([]);
  });

  it("takes unit and period from the title where the mark names no period", () => {
    const draft = draftReturn();
    const period = sheetOf(draft, UNIT_SHEETS.meta).grid.find(([name]) => name === "period");
    if (period) period[1] = "六月";
    expect(checkedAlone(draft)).toMatchObject({ unit: "市科技局", period: "2024-06" });
  });

  it("is not asked for columns that it no longer has", () => {
    const draft = draftReturn();
    for (const row of formOf(draft).grid) row.splice(formColumnNumber("lead") - 1, 1);
    expect(loud(checkedAlone(draft))).toEqual([]);
  });
});
