import { cell, sheetPlan, styledRow } from "../../../src/core/workbook/build-sheet";
import { rawFromPlan } from "../../../src/core/workbook/raw-from-plan";
import { STYLES } from "../../../src/core/workbook/styles";

describe("a plan seen through a reader's eyes", () => {
  test("keeps values, leaves blanks out and turns dates into formatted serial numbers", () => {
    const plan = {
      title: "示例",
      sheets: [
        sheetPlan("表", {
          columns: [
            { width: 10, hidden: false },
            { width: 10, hidden: true },
          ],
          rows: [
            styledRow(["甲", 2, true], STYLES.text),
            { height: null, cells: [null, cell("", STYLES.text)] },
            { height: null, cells: [null, cell({ date: "2024-06-26" }, STYLES.date)] },
          ],
        }),
        sheetPlan("_meta", { visibility: "very-hidden" }),
      ],
    };
    expect(rawFromPlan(plan, "示例.xlsx")).toEqual({
      fileName: "示例.xlsx",
      format: "xlsx",
      date1904: false,
      sheets: [
        {
          name: "表",
          visibility: "visible",
          rows: [
            {
              index: 1,
              hidden: false,
              cells: [
                { column: 1, value: "甲" },
                { column: 2, value: 2 },
                { column: 3, value: true },
              ],
            },
            {
              index: 3,
              hidden: false,
              cells: [{ column: 2, value: 45469, format: "yyyy-mm-dd" }],
            },
          ],
          merges: [],
          hiddenColumns: [2],
        },
        { name: "_meta", visibility: "very-hidden", rows: [], merges: [], hiddenColumns: [] },
      ],
    });
  });
});
