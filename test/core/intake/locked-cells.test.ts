import { formColumnNumber, type FormField } from "../../../src/core/schema/columns";
import { validateSubmission } from "../../../src/core/validation/validate-submission";
import { smallLedger } from "../../fixtures/small-ledger";
import {
  addressOf,
  draftReturn,
  filledValues,
  formOf,
  HEADER_ROW,
  setCell,
  submissionOf,
  type DraftCell,
} from "./draft-return";

/** What is told of the locked cells after one was written over. */
function changes(nth: number, field: FormField, value: DraftCell) {
  const draft = draftReturn();
  setCell(draft, nth, field, value);
  return submissionOf(draft).issues.filter(({ code }) => code === "locked-text-changed");
}

test.each([
  ["label", "99"],
  ["list", "别的清单"],
  ["chapter", "一、其他"],
  ["section", "（九）其他"],
  ["text", "推进落实。"],
  ["lead", "市教育局"],
  ["responsible", "市教育局"],
  ["role", "成员"],
  ["deadline", "2025-12-31"],
  ["scheduledRate", 30],
] as const)("a changed locked cell is a warning that the ledger stands: %s", (field, value) => {
  const [issue, ...others] = changes(1, field, value);
  expect(others).toEqual([]);
  expect(issue).toMatchObject({
    severity: "warning",
    cell: addressOf(1, field),
    taskId: "Z003",
    field,
    found: String(value),
  });
  expect(issue?.message).toContain("仍以台账为准");
});

test("blanks in a further line of a task whose merged cell reaches down to it are no change", () => {
  const draft = draftReturn();
  const form = formOf(draft);
  const [id, text] = [formColumnNumber("taskId"), formColumnNumber("text")];
  form.grid.splice(HEADER_ROW + 1, 0, [
    ...Array<null>(formColumnNumber("progress") - 1).fill(null),
    "另已完成第二批。",
  ]);
  const [top, bottom] = [HEADER_ROW + 1, HEADER_ROW + 2];
  for (const column of [id, text]) form.merges.push({ top, bottom, left: column, right: column });
  const { rows, issues } = submissionOf(draft);
  expect(rows[0]?.values.progress).toContain("另已完成第二批。");
  expect(issues.filter(({ code }) => code === "locked-text-changed")).toEqual([]);
});

test.each([
  ["scheduledRate", "50"],
  ["scheduledRate", "50%"],
  ["scheduledRate", "５０％"],
  ["scheduledRate", " 50.0 "],
  ["scheduledRate", { value: 0.5, format: "0%" }],
  ["scheduledRate", { value: 50, format: "0.0" }],
  // Formats that stayed in their columns when the values moved, and formats that were lost.
  ["scheduledRate", { value: 50, format: "yyyy-mm-dd" }],
  ["label", { value: 3, format: "yyyy-mm-dd" }],
  ["deadline", { value: 45657, format: "General" }],
] as const)("a locked cell that only looks otherwise is silent: %s %j", (field, value) => {
  expect(changes(1, field, value)).toEqual([]);
});

test("a locked text whose quotation marks were typed anew is silent", () => {
  const ledger = smallLedger();
  const [task] = ledger.tasks;
  if (!task) throw new Error("no task");
  task.text = `${task.text}建好“一网通办”。`;
  const draft = draftReturn(undefined, undefined, ledger);
  for (const text of [task.text.replace(/[“”]/g, '"'), task.text.replace(/[“”]/g, "”")]) {
    setCell(draft, 0, "text", text);
    const { issues } = submissionOf(draft, {}, ledger);
    expect(issues.filter(({ code }) => code === "locked-text-changed")).toEqual([]);
  }
});

describe("a required rate that staff set after the workbooks went out", () => {
  const ledger = smallLedger();
  ledger.settings.periods = [
    { period: "2024-06", deadline: null, scheduledRate: 60, issued: "2024-06-01" },
  ];
  const told = (draft = draftReturn()) =>
    submissionOf(draft, {}, ledger).issues.filter(({ code }) => code === "locked-text-changed");

  test("is no change by the unit", () => {
    expect(told()).toEqual([]);
  });

  test("hides none", () => {
    const draft = draftReturn();
    setCell(draft, 2, "scheduledRate", 30);
    expect(told(draft)).toMatchObject([
      { severity: "warning", cell: addressOf(2, "scheduledRate") },
    ]);
  });

  test("is known of a workbook that was issued with another one set", () => {
    const draft = draftReturn("市科技局", "2024-06", ledger);
    const later = smallLedger();
    const found = submissionOf(draft, {}, later).issues;
    expect(found.filter(({ code }) => code === "locked-text-changed")).toEqual([]);
  });
});

test("a row left blank is told though a locked cell of it was changed", () => {
  const draft = draftReturn();
  for (const field of Object.keys(filledValues("Z003"))) {
    setCell(draft, 1, field as FormField, null);
  }
  setCell(draft, 1, "lead", "市教育局");
  const found = validateSubmission(submissionOf(draft), smallLedger());
  expect(found.map(({ code, taskId }) => [code, taskId])).toContainEqual([
    "row-not-filled",
    "Z003",
  ]);
});
