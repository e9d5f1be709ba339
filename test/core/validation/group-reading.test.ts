import { createIssue, type Issue } from "../../../src/core/model/issue";
import { groupedReading, groupReading } from "../../../src/core/validation/group-reading";
import { ROW_MISSING } from "../../../src/core/wording/row-issues";
import { RATE_REWORDED, STATUS_UNCLEAR } from "../../../src/core/wording/value-issues";

function unclear(row: number, found = "推进中"): Issue {
  return createIssue(
    STATUS_UNCLEAR,
    { sheet: "填报表", cell: `L${row}`, taskId: `Z00${row}`, field: "status" },
    { where: `第${row}行“进展状态”`, became: null, found },
  );
}

function reworded(row: number, rate: number): Issue {
  return createIssue(
    RATE_REWORDED,
    { sheet: "填报表", cell: `M${row}`, taskId: `Z00${row}`, field: "completionRate" },
    { where: `第${row}行“完成率(%)”`, became: `${rate}%`, found: `${rate}%` },
  );
}

test("the same slip in a whole column is told once, at its first cell", () => {
  const [group, ...others] = groupReading([unclear(4), unclear(5), unclear(6), unclear(9)]);
  expect(others).toEqual([]);
  expect(group?.issue).toMatchObject({ cell: "L4", found: "推进中", severity: "error" });
  expect(group?.issue.message).toMatch(/^第4—6、9行“进展状态”填的“推进中”不是规定的状态/);
  expect(group?.members).toHaveLength(4);
});

test("two stand for themselves, and so do different slips", () => {
  expect(groupedReading([unclear(4), unclear(5)])).toEqual([unclear(4), unclear(5)]);
  const different = [unclear(4, "推进中"), unclear(5, "进行中"), unclear(6, "快了")];
  expect(groupedReading(different)).toEqual(different);
});

test("remarks on differently written cells of a column are one, and quote them all", () => {
  expect(groupedReading([reworded(4, 50), reworded(5, 60), reworded(8, 70)])).toMatchObject([
    {
      cell: "M4",
      found: "50%；60%；70%",
      message: "第4行“完成率(%)”填的是“50%”，按50%读取；第5、8行也是这样。",
    },
  ]);
});

test("what is told of no cell stays by itself", () => {
  const missing = ["Z001", "Z002", "Z003"].map((taskId) =>
    createIssue(ROW_MISSING, { taskId }, { found: "任务" }),
  );
  expect(groupedReading(missing)).toEqual(missing);
});
