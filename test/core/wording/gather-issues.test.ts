import { createIssue, type Issue } from "../../../src/core/model/issue";
import { gatherAlike } from "../../../src/core/wording/gather-issues";
import { LEAD_NOT_MARKED, PREFIX_OMITTED } from "../../../src/core/wording/notice-issues";

const unmarked = (taskId: string): Issue =>
  createIssue(LEAD_NOT_MARKED, { taskId }, { found: `责任单位：市财政局（${taskId}）` });

test("a note that holds for many tasks is said once and names them all", () => {
  const issues = ["Z001", "Z002", "Z003", "Z004"].map(unmarked);
  const [only, ...others] = gatherAlike(issues);
  expect(others).toEqual([]);
  expect(only?.message).toContain("任务Z001没有标明谁牵头");
  expect(only?.message).toContain("共4处，还有：Z002");
  expect(only?.message).toMatch(/）。$/);
  expect(only?.taskIds).toEqual(["Z001", "Z002", "Z003", "Z004"]);
  expect(only?.each).toEqual(issues);
});

test("notes about units name the units", () => {
  const issues = ["规划局", "交委", "地税局", "法制办"].map((unit) =>
    createIssue(PREFIX_OMITTED, { taskId: "Z007", unit }, { found: unit, expected: `市${unit}` }),
  );
  expect(gatherAlike(issues)[0]?.message).toContain("Z007“交委”、Z007“地税局”、Z007“法制办”");
});

test("notes that each say something of their own are told one by one", () => {
  const issues = ["Z001", "Z002", "Z003", "Z004"].map(unmarked);
  expect(gatherAlike(issues, () => true)).toEqual(issues);
});

test("a few notes, and all that asks for something to be done, stay by themselves", () => {
  const few = ["Z001", "Z002", "Z003"].map(unmarked);
  const warnings = few.map((issue) => ({ ...issue, severity: "warning" as const }));
  expect(gatherAlike(few)).toEqual(few);
  expect(gatherAlike([...warnings, ...warnings])).toHaveLength(6);
});

test("many tasks are named by their codes alone, those in a row by the first and the last", () => {
  const ids = ["Z001", "Z002", "Z003", "Z004", "Z005", "Z007", "Z010", "Z011", "M001", "M002"];
  const [only] = gatherAlike(ids.map(unmarked));
  expect(only?.message).toContain("共10处，还有：Z002至Z005、Z007、Z010、Z011、M001、M002）");
});
