/** Rows that several units have, in a workbook without the issued marks: 广水市's are all 随县's, too. */

import { intakeReturn } from "../../../src/core/intake/intake-return";
import type { Intake } from "../../../src/core/model/submission";
import { UNIT_SHEETS } from "../../../src/core/schema/sheet-names";
import type { RawWorkbook } from "../../../src/core/workbook/raw-workbook";
import { smallLedger } from "../../fixtures/small-ledger";
import {
  HEADER_ROW,
  draftReturn,
  formOf,
  rawReturn,
  sheetOf,
  type DraftReturn,
} from "./draft-return";

const OWNER = "广水市";
const SUPERSET = "随县";

interface Clues {
  draft?: (draft: DraftReturn) => void;
  raw?: (workbook: RawWorkbook) => void;
  folder?: string;
}

/** A unit's rows, copied into a new workbook. */
function copied(unit: string, { draft: change, raw, folder }: Clues): Intake {
  const draft = draftReturn(unit);
  const form = formOf(draft);
  form.grid.splice(0, HEADER_ROW - 1);
  form.name = "Sheet1";
  draft.sheets = [form];
  draft.fileName = "报表.xlsx";
  change?.(draft);
  const workbook = rawReturn(draft);
  raw?.(workbook);
  const read = { kind: "workbook" as const, workbook, issues: [] };
  return intakeReturn({ read, receivedAt: null, folder }, smallLedger(), { period: "2024-06" });
}

const sheet = (draft: DraftReturn) => sheetOf(draft, "Sheet1");
const beside = (more: { boxes?: string[]; margins?: string[] }) => (workbook: RawWorkbook) => {
  const [first] = workbook.sheets;
  if (first) first.beside = { notes: [], boxes: [], pictures: 0, ...more };
};
const page = (name: string) => (draft: DraftReturn) =>
  draft.sheets.push(sheetOf(draftReturn(SUPERSET), name));

test("rows of one unit's whole set that another has as well are asked about, naming both", () => {
  const intake = copied(OWNER, {});
  if (intake.kind !== "conflict") throw new Error(intake.kind);
  expect(intake.conflict.candidates).toEqual([OWNER, SUPERSET]);
  expect(intake.conflict.issue.message).toContain("广水市或随县");
});

test.each<[string, Clues]>([
  ["a title of its own", { draft: (d) => sheet(d).grid.unshift(["随县6月份重点工作推进情况"]) }],
  ["the sheet's name", { draft: (d) => void (sheet(d).name = "随县") }],
  ["the folder it lay in", { draft: (d) => void (d.fileName = "报送/随县/报表.xlsx") }],
  ["the folder that was handed in", { folder: "/home/督查室/收件/随县" }],
  ["the page header", { raw: beside({ margins: ['&L&"宋体,常规"随县&C第 &P 页'] }) }],
  ["a text box", { raw: beside({ boxes: ["随县（章）"] }) }],
  ["a signature beneath", { draft: (d) => sheet(d).grid.push([], ["单位（盖章）：随县"]) }],
  ["the guide", { draft: page(UNIT_SHEETS.guide) }],
  ["the sign-off page", { draft: page(UNIT_SHEETS.signOff) }],
])("%s decides among those who have the rows, and is named", (_, clues) => {
  const intake = copied(OWNER, clues);
  if (intake.kind !== "submission") throw new Error(intake.kind);
  expect(intake.submission.unit).toBe(SUPERSET);
  expect(intake.submission.issues.map(({ code }) => code)).toContain("identity-inferred");
});

test.each<[string, Clues]>([
  ["two names disagree", { draft: (d) => void (sheet(d).name = "随县"), folder: "/收件/广水市" }],
  ["the folder is of a unit without these rows", { folder: "/收件/市教育局" }],
  ["the line names the recipient", { draft: (d) => sheet(d).grid.unshift(["请报送至随县"]) }],
])("it stays a question where %s", (_, clues) => {
  expect(copied(OWNER, clues).kind).toBe("conflict");
});

test("rows that only one unit has are asked about under the name of another", () => {
  expect(copied("市科技局", {})).toMatchObject({ submission: { unit: "市科技局" } });
  const intake = copied("市科技局", { draft: (d) => void (sheet(d).name = "市财政局") });
  if (intake.kind !== "conflict") throw new Error(intake.kind);
  expect(intake.conflict.candidates).toEqual(["市科技局", "市财政局"]);
  const folder = copied("市科技局", { folder: "/收件/市财政局" });
  expect(folder).toMatchObject({ submission: { unit: "市科技局" } });
});

test("the printed roles tell two units with the same rows apart", () => {
  const intake = copied("市人社局", {
    draft: (d) => sheet(d).grid.splice(2, Infinity, ...sheet(d).grid.slice(2, 3)),
  });
  expect(intake).toMatchObject({ submission: { unit: "市人社局" } });
});
