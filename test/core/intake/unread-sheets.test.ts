import { draftReturn, formOf, submissionOf } from "./draft-return";

/** What is told of a return with so many further sheets, each with a text of its own. */
function told(count: number, textOf: (nth: number) => string, code = "sheet-not-read") {
  const draft = draftReturn();
  for (let nth = 1; nth <= count; nth++) {
    draft.sheets.push({
      name: `素材${nth}`,
      visibility: "visible",
      grid: [["科室"], [textOf(nth)]],
      merges: [],
    });
  }
  expect(formOf(draft)).toBeDefined();
  return submissionOf(draft).issues.filter((issue) => issue.code === code);
}

test("a few further sheets are told one by one", () => {
  const issues = told(5, (nth) => `第${nth}科室的素材`);
  expect(issues.map(({ sheet, found }) => [sheet, found])).toEqual(
    [1, 2, 3, 4, 5].map((nth) => [`素材${nth}`, `科室；第${nth}科室的素材`]),
  );
});

test("150 further sheets are one issue that holds every name and text", () => {
  const [issue, ...others] = told(150, (nth) => `第${nth}科室的素材`);
  expect(others).toEqual([]);
  expect(issue).toMatchObject({
    severity: "info",
    sheet: "素材1",
    message: "“素材1”“素材2”“素材3”等150张工作表有内容但不是填报表，没有采用。",
  });
  const sheets = issue?.found?.split("；") ?? [];
  expect(sheets).toHaveLength(150);
  expect(sheets.at(-1)).toBe("素材150：科室 第150科室的素材");
});

test("every name of many long sheets can still be found", () => {
  const [issue] = told(150, (nth) => `${nth}项工作进展顺利。`.repeat(200));
  expect(issue?.found?.length).toBeLessThan(32_768);
  for (let nth = 1; nth <= 150; nth++) expect(issue?.found).toContain(`素材${nth}：`);
});

test("sheets behind so many others that they are not looked at are named with what they hold", () => {
  const [issue, ...others] = told(205, (nth) => `第${nth}科室的素材`, "sheets-beyond");
  expect(others).toEqual([]);
  expect(issue?.severity).toBe("warning");
  expect(issue?.found).toContain("素材205：科室 第205科室的素材");
  expect(told(150, (nth) => `第${nth}科室的素材`, "sheets-beyond")).toEqual([]);
});

test("the issued sheets are read behind however many others", () => {
  const draft = draftReturn();
  const issued = submissionOf(draft).rows;
  const others = Array.from({ length: 250 }, (_, nth) => ({
    name: `素材${nth + 1}`,
    visibility: "visible" as const,
    grid: [["科室"], ["素材"]],
    merges: [],
  }));
  draft.sheets.unshift(...others);
  expect(submissionOf(draft).rows).toEqual(issued);
});
