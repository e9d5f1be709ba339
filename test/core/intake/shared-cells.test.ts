import { formColumnNumber, type FormField } from "../../../src/core/schema/columns";
import { UNIT_SHEETS } from "../../../src/core/schema/sheet-names";
import { validateSubmission } from "../../../src/core/validation/validate-submission";
import { smallLedger } from "../../fixtures/small-ledger";
import {
  addressOf,
  draftReturn,
  filledValues,
  formOf,
  HEADER_ROW,
  setCell,
  sheetOf,
  submissionOf,
} from "./draft-return";

/** A return in which the cells of a field from the second task row on are merged into one. */
function mergedDown(field: FormField, rows: number, content = filledValues("Z003")[field]) {
  const draft = draftReturn();
  const column = formColumnNumber(field);
  const top = HEADER_ROW + 2;
  formOf(draft).merges.push({ top, bottom: top + rows - 1, left: column, right: column });
  setCell(draft, 1, field, content ?? null);
  for (let nth = 2; nth < 1 + rows; nth++) setCell(draft, nth, field, null);
  return submissionOf(draft);
}

function merged(submission: ReturnType<typeof submissionOf>) {
  return submission.issues.filter(({ code }) => code === "merged-cells");
}

test("several tasks that got one merged answer are a warning that names each of them", () => {
  const submission = mergedDown("progress", 2);
  const [issue, ...others] = merged(submission);
  expect(others).toEqual([]);
  expect(issue).toMatchObject({ severity: "warning", cell: "N5", field: "progress" });
  expect(issue?.message).toMatch(
    /^第5、6行“进展情况”合并成了一格（N5:N6），Z003、Z004都按其中的“Z003.*采用。$/,
  );
  expect(issue?.each).toMatchObject([
    { severity: "warning", cell: "N5", taskId: "Z003", field: "progress" },
    { severity: "warning", cell: "N6", taskId: "Z004", field: "progress" },
  ]);
});

test.each(["contact", "phone"] as const)("one %s of several tasks is only noted", (field) => {
  const submission = mergedDown(field, 3);
  expect(merged(submission)).toMatchObject([
    { severity: "info", each: [{ taskId: "Z003" }, { taskId: "Z004" }, { taskId: "Z005" }] },
  ]);
});

test("a merged answer over lines of one task gives it to no other", () => {
  const draft = draftReturn();
  const line = [...(formOf(draft).grid[HEADER_ROW + 1] ?? [])];
  formOf(draft).grid.splice(HEADER_ROW + 2, 0, line);
  const column = formColumnNumber("progress");
  formOf(draft).merges.push({ top: 5, bottom: 6, left: column, right: column });
  line[column - 1] = null;
  const [issue, ...others] = merged(submissionOf(draft));
  expect(others).toEqual([]);
  expect(issue?.severity).toBe("info");
  expect(issue?.each).toBeUndefined();
  expect(issue?.message).toContain("第5、6行“进展情况”在合并单元格N5:N6里");
});

test("what is wrong with a merged answer is told all the same", () => {
  const found = validateSubmission(mergedDown("progress", 2, "同上"), smallLedger());
  const filler = found.filter(({ code }) => code === "filler-text");
  expect(filler.flatMap(({ taskId, taskIds }) => [...(taskIds ?? [taskId])])).toEqual([
    "Z003",
    "Z004",
  ]);
});

test("a merged cell that says that there is nothing is only noted", () => {
  expect(merged(mergedDown("problem", 2, "无"))).toMatchObject([{ severity: "info" }]);
  expect(merged(mergedDown("completionRate", 2, "—"))).toEqual([]);
});

test("indicators that got one merged figure are a warning that names each row", () => {
  const draft = draftReturn();
  const targets = sheetOf(draft, UNIT_SHEETS.targets);
  const column = 6;
  targets.merges.push({ top: 4, bottom: 5, left: column, right: column });
  const second = targets.grid[HEADER_ROW + 1];
  if (second) second[column - 1] = null;
  const [issue, ...others] = merged(submissionOf(draft));
  expect(others).toEqual([]);
  expect(issue).toMatchObject({ severity: "warning", sheet: UNIT_SHEETS.targets, cell: "F4" });
  expect(issue?.message).toContain("“指标填报”第4、5行“累计完成值”合并成了一格（F4:F5）");
  expect(issue?.each?.map(({ cell }) => cell)).toEqual(["F4", "F5"]);
});

test("the place of a merged answer is where its text stands", () => {
  const row = mergedDown("progress", 2).rows.find(({ taskId }) => taskId === "Z004");
  expect(row?.source.cells.progress).toBe(addressOf(1, "progress"));
});
