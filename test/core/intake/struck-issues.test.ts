import { intakeReturn } from "../../../src/core/intake/intake-return";
import type { Issue } from "../../../src/core/model/issue";
import { UNIT_SHEETS } from "../../../src/core/schema/sheet-names";
import type { StruckCell } from "../../../src/core/workbook/raw-workbook";
import { smallLedger } from "../../fixtures/small-ledger";
import { draftReturn, rawReturn, submissionOf } from "./draft-return";

function told(struck: StruckCell[]): Issue[] {
  const workbook = rawReturn(draftReturn());
  const form = workbook.sheets.find(({ name }) => name === UNIT_SHEETS.form);
  if (form) form.struck = struck;
  const read = { kind: "workbook" as const, workbook, issues: [] };
  const intake = intakeReturn({ read, receivedAt: null }, smallLedger(), { period: "2024-06" });
  if (intake.kind !== "submission") throw new Error(intake.kind);
  const { rows, issues } = intake.submission;
  expect(rows).toEqual(submissionOf(draftReturn()).rows);
  return issues.filter(({ code }) => code === "struck-out");
}

describe("an answer that was struck out", () => {
  it("is taken and told with the part that the line goes through", () => {
    expect(told([{ cell: "N4", text: "完成投资过半" }])).toMatchObject([
      {
        severity: "warning",
        cell: "N4",
        field: "progress",
        found: "完成投资过半",
        message: "第4行“进展情况”中的“完成投资过半”加了删除线，仍按填报内容采用。",
        fix: "内容已作废的，请从格子里删去；仍然有效的，请取消删除线。",
      },
    ]);
  });

  it("is quoted whole where the line goes through all of it", () => {
    expect(told([{ cell: "M4", text: null }])).toMatchObject([{ cell: "M4", found: "55" }]);
  });

  it("is told once where whole rows were struck out", () => {
    const [issue, ...others] = told(["N4", "P4", "R4"].map((cell) => ({ cell, text: null })));
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ cells: ["N4", "P4", "R4"] });
    expect(issue?.message).toContain("“填报表”里有3处填报内容加了删除线");
  });

  it("is no matter in titles and in the ledger's own texts", () => {
    expect(told(["A1", "F4", "N3", "N900"].map((cell) => ({ cell, text: null })))).toEqual([]);
  });
});
