import { UNIT_SHEETS } from "../../../src/core/schema/sheet-names";
import { draftReturn, formOf, HEADER_ROW, sheetOf, submissionOf } from "./draft-return";

type Draft = ReturnType<typeof draftReturn>;

function told(edit: (draft: Draft) => void): { sheet: string | null; found: string | null }[] {
  const draft = draftReturn();
  edit(draft);
  return submissionOf(draft)
    .issues.filter(({ code }) => code === "text-outside-table")
    .map(({ sheet, found }) => ({ sheet, found }));
}

describe("what people write around the cells to fill", () => {
  it("is nothing in a return as issued", () => {
    expect(told(() => undefined)).toEqual([]);
  });

  it("is quoted between title and header", () => {
    const note = "特别说明：因汛情影响，3项任务暂停施工。";
    const found = told((draft) => formOf(draft).grid.splice(HEADER_ROW - 1, 0, [note]));
    expect(found).toEqual([{ sheet: UNIT_SHEETS.form, found: note }]);
  });

  it("is quoted beside the title", () => {
    const found = told((draft) => ((formOf(draft).grid[0] ?? [])[6] = "请领导阅示"));
    expect(found).toEqual([{ sheet: UNIT_SHEETS.form, found: "请领导阅示" }]);
  });

  it.each([
    ["a heading", ["附件2"], ["重点工作进展情况表"]],
    ["unit and period in cells of their own", ["填报单位", "市科技局"], ["报送期：", "2024年6月"]],
  ])("is no matter where it is %s", (_, ...lines) => {
    expect(told((draft) => formOf(draft).grid.splice(0, 2, ...lines))).toEqual([]);
  });

  it("is quoted beneath the guide and the sign-off page", () => {
    const pages = [UNIT_SHEETS.guide, UNIT_SHEETS.signOff];
    const found = told((draft) => {
      for (const page of pages) sheetOf(draft, page).grid.push([], [null, "建议调整口径"]);
    });
    expect(found).toEqual(pages.map((sheet) => ({ sheet, found: "建议调整口径" })));
  });

  it("is quoted where another opinion than the printed one is signed, names are not", () => {
    const found = told((draft) => {
      const { grid } = sheetOf(draft, UNIT_SHEETS.signOff);
      const row = (label: string) => grid.find(([first]) => first === label) ?? [];
      row("单位意见")[1] = "同意报送，第3项请市政府协调。";
      row("填报人")[1] = "张三";
    });
    expect(found).toEqual([{ sheet: UNIT_SHEETS.signOff, found: "同意报送，第3项请市政府协调。" }]);
  });

  it("is quoted beneath the figures", () => {
    const draft = draftReturn();
    const { grid } = sheetOf(draft, UNIT_SHEETS.targets);
    grid.push([], ["注：累计完成值为快报数"]);
    const issue = submissionOf(draft).issues.find(({ code }) => code === "rows-ignored");
    expect(issue?.message).toContain("不是下发的指标（“注：累计完成值为快报数”）");
  });
});
