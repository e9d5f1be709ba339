import { documentFromWorkbook } from "../../../src/core/notice/document-from-workbook";
import { parseNotice } from "../../../src/core/notice/parse-notice";
import type {
  CellRange,
  RawSheet,
  RawValue,
  RawWorkbook,
} from "../../../src/core/workbook/raw-workbook";

type Cell = RawValue | null | { value: number; format: string };

function sheet(name: string, rows: Cell[][], merges: CellRange[] = [], hidden = false): RawSheet {
  return {
    name,
    visibility: hidden ? "hidden" : "visible",
    rows: rows.map((cells, row) => ({
      index: row + 1,
      hidden: false,
      cells: cells.flatMap((cell, column) => {
        if (cell === null) return [];
        const at = { column: column + 1 };
        return typeof cell === "object" && "format" in cell
          ? [{ ...at, value: cell.value, format: cell.format }]
          : [{ ...at, value: cell }];
      }),
    })),
    merges,
    hiddenColumns: [],
  };
}

const workbook = (...sheets: RawSheet[]): RawWorkbook => ({
  fileName: "分解表.xlsx",
  format: "xlsx",
  date1904: false,
  sheets,
});

test("title, header, merged categories, numbers and dates of a sheet are read", () => {
  const list = parseNotice(
    documentFromWorkbook(
      workbook(
        sheet(
          "Sheet1",
          [
            ["白河县2031年重点工作任务分解表", null, null, null, null],
            ["类别", "序号", "工作任务", "牵头\n单位", "完成时限"],
            [
              "工业",
              1,
              "新增企业20家。",
              "县工信局、县商务局",
              { value: 47848, format: "yyyy/m/d" },
            ],
            [null, 2, "技改投资增长10%。", "县工信局", "年底前"],
            ["农业", 3, "新建大棚300亩。", "县农业农村局", "10月底"],
          ],
          [
            { top: 1, left: 1, bottom: 1, right: 5 },
            { top: 3, left: 1, bottom: 4, right: 1 },
          ],
        ),
        sheet(
          "参考",
          [
            ["牵头单位", "工作任务", "序号"],
            ["别的单位", "别的任务", 9],
          ],
          [],
          true,
        ),
      ),
    ),
  );
  expect(list.tasks).toMatchObject([
    {
      id: "Z001",
      label: "1",
      chapter: "工业",
      lead: ["县工信局", "县商务局"],
      deadline: "2030-12-31",
    },
    { id: "Z002", label: "2", chapter: "工业", text: "技改投资增长10%。", deadline: "年底前" },
    { id: "Z003", label: "3", chapter: "农业", lead: ["县农业农村局"] },
  ]);
  expect(list.pieces).toEqual([]);
});

test("each sheet with a table is a list; its name stands in for a missing title", () => {
  const header = ["序号", "任务", "责任单位"];
  const { tasks } = parseNotice(
    documentFromWorkbook(
      workbook(
        sheet("重点工作", [header, [1, "修路。", "县交通局"]]),
        sheet("民生实事任务表", [header, [1, "建桥。", "县住建局"]]),
      ),
    ),
  );
  expect(tasks.map(({ id, list }) => [id, list])).toEqual([
    ["Z001", "重点工作"],
    ["M01", "民生项目"],
  ]);
});

test("a notice pasted into one column is read as text", () => {
  const { tasks } = parseNotice(
    documentFromWorkbook(
      workbook(
        sheet("Sheet1", [
          ["重点任务分工"],
          ["1.修路。（牵头单位：县交通局）"],
          ["2.建桥。（县住建局负责）"],
        ]),
      ),
    ),
  );
  expect(tasks.map(({ text }) => text)).toEqual(["修路。", "建桥。"]);
});

test("what is hidden is told: rows are read, sheets and older drafts of a column are not", () => {
  const current = sheet("任务", [
    ["序号", "任务", "牵头单位", "牵头单位"],
    [1, "修路。", "县旧局", "县交通局"],
    [2, "建桥。", "县旧局", "县住建局"],
  ]);
  const hiddenRows = current.rows.map((row) => ({ ...row, hidden: row.index === 3 }));
  const old = sheet("旧稿", [["序号", "任务", "牵头单位"]], [], true);
  const { tasks, issues } = parseNotice(
    documentFromWorkbook(workbook({ ...current, rows: hiddenRows, hiddenColumns: [3] }, old)),
  );
  expect(tasks.map(({ lead }) => lead)).toEqual([["县交通局"], ["县住建局"]]);
  expect(issues.map(({ code }) => code).sort()).toEqual([
    "notice-column-hidden",
    "notice-rows-hidden",
    "notice-sheet-hidden",
  ]);
});

test("every column that gives the list nothing is named", () => {
  const { issues } = parseNotice(
    documentFromWorkbook(
      workbook(
        sheet("任务", [
          ["序号", "任务", "牵头单位", "资金来源", "备注"],
          [1, "修路。", "县交通局", "省补资金", null],
        ]),
      ),
    ),
  );
  expect(issues).toMatchObject([{ code: "columns-left-aside", found: "省补资金" }]);
});

test("two tables under each other in one sheet are two lists", () => {
  const title = (text: string): Cell[] => [text, text, text];
  const { tasks } = parseNotice(
    documentFromWorkbook(
      workbook(
        sheet("分解", [
          title("表一 主要预期目标分解表"),
          ["序号", "指标名称", "牵头单位"],
          [1, "外贸进出口总额增长8%", "市商务局"],
          title("表二 重点工作任务分解表"),
          ["牵头单位", "序号", "工作任务"],
          ["市应急局", 1, "整治安全隐患5000处。"],
        ]),
      ),
    ),
  );
  expect(tasks).toMatchObject([
    { text: "外贸进出口总额增长8%", lead: ["市商务局"] },
    { text: "整治安全隐患5000处。", lead: ["市应急局"] },
  ]);
  expect(new Set(tasks.map(({ list }) => list)).size).toBe(2);
});

test("comments, text boxes and lines through a text on a sheet are told", () => {
  const list = sheet("任务", [
    ["序号", "工作任务", "牵头单位"],
    [1, "新增企业20家。", "县工信局"],
  ]);
  const { issues = [] } = documentFromWorkbook(
    workbook({
      ...list,
      beside: {
        notes: [{ cell: "C2", text: "改由县商务局牵头" }],
        boxes: ["征求意见稿"],
        pictures: 0,
      },
      struck: [{ cell: "B2", text: null }],
    }),
  );
  const told = issues.map(({ message }) => message).join("");
  for (const text of ["改由县商务局牵头", "征求意见稿", "B2"]) expect(told).toContain(text);
});
