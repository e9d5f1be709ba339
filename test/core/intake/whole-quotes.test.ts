/** A text that was not taken is quoted to its end, though its sentence stays short. */

import { intakeReturn } from "../../../src/core/intake/intake-return";
import type { Issue } from "../../../src/core/model/issue";
import { formColumnNumber } from "../../../src/core/schema/columns";
import { cellAddress } from "../../../src/core/workbook/address";
import { UNIT_SHEETS } from "../../../src/core/schema/sheet-names";
import { QUOTE_LENGTH } from "../../../src/core/text/quotation";
import { smallLedger } from "../../fixtures/small-ledger";
import {
  draftReturn,
  formOf,
  HEADER_ROW,
  rawReturn,
  setCell,
  type DraftReturn,
} from "./draft-return";

/** As long as a usual answer, and as a long one. */
const ANSWERS = [75, 2000].map((length) => `本月${"完成左岸填筑三万方，".repeat(length / 10)}尾句`);

const column = (field: Parameters<typeof formColumnNumber>[0]) => formColumnNumber(field) - 1;
const firstRow = (draft: DraftReturn) => formOf(draft).grid[HEADER_ROW] ?? [];

/** A further row of the form: a copy of its first with another id. */
function addRow(draft: DraftReturn, id: string, text: string, progress: string): void {
  const row = [...firstRow(draft)];
  row[column("taskId")] = id;
  row[column("text")] = text;
  row[column("progress")] = progress;
  formOf(draft).grid.push(row);
}

type Change = (draft: DraftReturn, answer: string) => void;

const CASES: [name: string, code: string, change: Change][] = [
  ["a rate", "value-too-long", (draft, answer) => setCell(draft, 0, "completionRate", answer)],
  ["a date", "value-too-long", (draft, answer) => setCell(draft, 0, "expectedDate", answer)],
  ["a phone number", "value-too-long", (draft, answer) => setCell(draft, 0, "phone", answer)],
  ["a status", "status-unclear", (draft, answer) => setCell(draft, 0, "status", answer)],
  [
    "one of two columns of progress",
    "column-twice",
    (draft, answer) => {
      const { grid } = formOf(draft);
      grid[HEADER_ROW - 1]?.push("进展情况");
      const row = firstRow(draft);
      while (row.length < (grid[HEADER_ROW - 1]?.length ?? 0) - 1) row.push(null);
      row.push(answer);
    },
  ],
  [
    "a column that nobody asked for",
    "column-extra",
    (draft, answer) => {
      const header = formOf(draft).grid[HEADER_ROW - 1] ?? [];
      header[column("progress")] = "列14";
      setCell(draft, 0, "progress", answer);
    },
  ],
  [
    "a header",
    "column-extra",
    (draft, answer) => {
      const header = formOf(draft).grid[HEADER_ROW - 1] ?? [];
      header[column("remark")] = `其他（${answer}）`;
    },
  ],
  [
    "a second row of a task",
    "row-twice-different",
    (draft, answer) => {
      const row = firstRow(draft);
      addRow(draft, String(row[column("taskId")]), String(row[column("text")]), answer);
    },
  ],
  [
    "a row of no task",
    "row-extra",
    (draft, answer) => addRow(draft, "", "自行增加的一个事项", answer),
  ],
  [
    "a row of another unit's task",
    "row-foreign",
    (draft, answer) => {
      const own = new Set(formOf(draft).grid.map(([id]) => id));
      const task = smallLedger().tasks.find(({ id }) => !own.has(id));
      addRow(draft, task?.id ?? "", task?.text ?? "", answer);
    },
  ],
  [
    "a target that nobody knows",
    "target-unknown",
    (draft, answer) => {
      const sheet = draft.sheets.find(({ name }) => name === UNIT_SHEETS.targets);
      sheet?.grid.push(["Z003", "不存在的指标", "", "", 1, 2, answer]);
    },
  ],
  [
    "another sheet",
    "sheet-not-read",
    (draft, answer) => {
      const rest = { visibility: "visible" as const, merges: [] };
      draft.sheets.push({ name: "情况说明", grid: [[answer]], ...rest });
    },
  ],
  [
    "a cell that a merged one covers",
    "covered-value",
    (draft, answer) => {
      setCell(draft, 1, "progress", answer);
      const at = column("progress") + 1;
      const [top, bottom] = [HEADER_ROW + 1, HEADER_ROW + 2];
      formOf(draft).merges.push({ top, bottom, left: at, right: at });
    },
  ],
];

function issuesOf(draft: DraftReturn, note?: string): Issue[] {
  const workbook = rawReturn(draft);
  const form = workbook.sheets.find(({ name }) => name === UNIT_SHEETS.form);
  const cell = cellAddress(HEADER_ROW + 1, column("progress") + 1);
  if (form && note) form.beside = { notes: [{ cell, text: note }], boxes: [note], pictures: 0 };
  const read = { kind: "workbook" as const, workbook, issues: [] };
  const intake = intakeReturn({ read, receivedAt: null }, smallLedger(), { period: "2024-06" });
  return intake.kind === "submission" ? intake.submission.issues : [];
}

function expectWhole(issues: readonly Issue[], code: string, answer: string): void {
  const issue = issues.find((each) => each.code === code && each.found?.includes(answer));
  expect(issue?.found).toContain(answer);
  expect(issue?.message).not.toContain(answer.slice(0, QUOTE_LENGTH + 1));
}

describe("the end of an answer that was not taken is not lost", () => {
  describe.each(ANSWERS.map((answer) => [answer.length, answer] as const))(
    "of %i characters",
    (_length, answer) => {
      it.each(CASES)("from %s", (_, code, change) => {
        const draft = draftReturn();
        change(draft, answer);
        expectWhole(issuesOf(draft), code, answer);
      });

      it("from a comment and a text box", () => {
        const issues = issuesOf(draftReturn(), answer);
        expectWhole(issues, "note-not-read", answer);
        expectWhole(issues, "text-box-not-read", answer);
      });
    },
  );
});

it("two columns of progress that differ only at their ends are not the same", () => {
  const draft = draftReturn();
  const [answer = ""] = ANSWERS;
  setCell(draft, 0, "progress", answer);
  formOf(draft).grid[HEADER_ROW - 1]?.push("进展情况");
  const row = firstRow(draft);
  while (row.length < (formOf(draft).grid[HEADER_ROW - 1]?.length ?? 0) - 1) row.push(null);
  row.push(`${answer}，另有一处不同`);
  expect(issuesOf(draft)).toMatchObject([
    { code: "column-twice", found: `${answer}；${answer}，另有一处不同` },
  ]);
});
