import { RULES } from "../../../src/core/validation/rule-list";
import { dueDate } from "../../../src/core/ledger/due-date";

test("every rule has a code of its own, a title and a reason", () => {
  const codes = RULES.map(({ kind }) => kind.code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const { kind, title, why } of RULES) {
    expect(kind.code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(title).not.toBe("");
    expect(why).toMatch(/。$/);
  }
});

test("every sentence a rule can say is plain Chinese", () => {
  const place = {
    file: "甲.xlsx",
    sheet: "填报表",
    cell: "M8",
    taskId: "Z001",
    unit: "市发改委",
    field: "progress",
  };
  for (const { kind } of RULES) {
    const facts = {
      ...place,
      where: "第8行“完成率(%)”",
      count: 1,
      guide: "",
      beside: "",
      found: "60",
      expected: "100",
    };
    for (const sentence of [kind.message(facts), kind.fix(facts)]) {
      expect(sentence).toMatch(/。$/);
      expect(sentence).not.toMatch(/[A-Za-z]|undefined|null/);
    }
    expect(kind.message(facts)).toMatch(/^第8行/);
  }
});

test.each([
  ["2024年11月底前", "2024-11-30"],
  ["6月15日前", "2024-06-15"],
  ["2024-09-30", "2024-09-30"],
  ["年底", "2024-12-31"],
  ["三季度末", "2024-09-30"],
  ["长期坚持", "2024-12-31"],
  [null, "2024-12-31"],
])("a task due %s is due on %s", (deadline, due) => {
  expect(dueDate({ deadline }, null, 2024)).toBe(due);
});

test("the ledger's default deadline stands in for a missing one", () => {
  expect(dueDate({ deadline: null }, "2024-11-20", 2024)).toBe("2024-11-20");
  expect(dueDate({ deadline: null }, null, null)).toBeNull();
});
