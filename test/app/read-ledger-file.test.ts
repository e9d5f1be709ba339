/** Sheets and columns that staff add to the ledger for themselves survive its rewriting. */

import { readLedgerFile } from "../../src/app/read-ledger-file";
import type { Ledger } from "../../src/core/model/ledger";
import { LEDGER_SHEETS } from "../../src/core/schema/sheet-names";
import { planLedger } from "../../src/core/template/ledger/plan-ledger";
import type { RawCell, RawSheet, RawWorkbook } from "../../src/core/workbook/raw-workbook";
import { createWorkbookWriter } from "../../src/adapters/exceljs/workbook-writer";
import {
  filedLedger,
  headerOf,
  opened,
  rowWith,
  sheetOf,
  type,
} from "../core/template/ledger/opened-ledger";

function ownSheet(name: string, rows: RawCell[][], parts: Partial<RawSheet> = {}): RawSheet {
  return {
    name,
    visibility: "visible",
    rows: rows.map((cells, index) => ({ index: index * 2 + 1, hidden: false, cells })),
    merges: [],
    hiddenColumns: [],
    ...parts,
  };
}

function readFile(workbook: RawWorkbook): { ledger: Ledger; messages: string[] } {
  const read = readLedgerFile(workbook);
  if ("issue" in read) throw new Error(read.issue.message);
  return { ledger: read.ledger, messages: read.issues.map(({ message }) => message) };
}

/** Written, and opened again. */
function again(workbook: RawWorkbook): RawWorkbook {
  return opened(readFile(workbook).ledger);
}

/** Adds a column to a list beside all that is there. */
function addColumn(sheet: RawSheet, header: string | null, cells: [string, RawCell["value"]][]) {
  const place = Math.max(...sheet.rows.flatMap((row) => row.cells.map(({ column }) => column))) + 1;
  if (header !== null) type(headerOf(sheet, "任务编码").row, place, header);
  for (const [id, value] of cells) type(rowWith(sheet, "任务编码", id), place, value);
}

test("a sheet of the staff's own is kept with its values, merged cells and hidden columns", () => {
  const workbook = opened(filedLedger());
  const merges = [{ top: 1, left: 1, bottom: 1, right: 3 }];
  const notes = ownSheet(
    "领导批示",
    [
      [{ column: 1, value: "批示" }],
      [
        { column: 2, value: 0.35, format: "0%" },
        { column: 3, value: true },
      ],
      [{ column: 3, value: 45474, format: "yyyy-mm-dd" }],
    ],
    { merges, hiddenColumns: [3] },
  );
  workbook.sheets.splice(2, 0, notes);
  expect(sheetOf(again(again(workbook)), "领导批示")).toEqual(notes);
});

test("staff are told that formulas on their sheets become results", () => {
  const workbook = opened(filedLedger());
  workbook.sheets.push(ownSheet("测算", [[{ column: 1, value: 3, formula: true }]]));
  const { ledger, messages } = readFile(workbook);
  expect(messages).toContain(
    "台账里有自行添加的工作表“测算”，保存时一并保留，其中1个公式改为当时的结果。",
  );
  expect(ledger.own.sheets[0]?.rows[0]?.cells).toEqual([{ column: 1, value: 3 }]);
});

test("dates of a sheet that counts from 1904 stay the same days", () => {
  const workbook = { ...opened(filedLedger()), date1904: true };
  workbook.sheets.push(ownSheet("日程", [[{ column: 1, value: 44012, format: "yyyy-mm-dd" }]]));
  expect(sheetOf(again(workbook), "日程").rows[0]?.cells[0]?.value).toBe(45474);
});

test("a sheet with two cells at the far ends of the grid is named instead of kept", () => {
  const workbook = opened(filedLedger());
  const far = ownSheet("很远", [[{ column: 1, value: 1 }]]);
  far.rows.push({ index: 1_048_576, hidden: false, cells: [{ column: 16_384, value: 1 }] });
  workbook.sheets.push(far);
  const { ledger, messages } = readFile(workbook);
  expect(ledger.own.sheets).toEqual([]);
  expect(messages).toContain("自行添加的工作表“很远”范围太大，保存台账时不能保留。");
});

test("a list under another sheet name is the list, not a sheet of the staff's own", () => {
  const workbook = opened(filedLedger());
  sheetOf(workbook, LEDGER_SHEETS.assignments).name = "分工（王科）";
  expect(readFile(workbook).ledger.own.sheets).toEqual([]);
});

test("a column that staff add to a list stays with its rows, however they are sorted", () => {
  const workbook = opened(filedLedger());
  const sheet = sheetOf(workbook, LEDGER_SHEETS.tasks);
  addColumn(sheet, "分管副秘书长", [
    ["Z001", "李某"],
    ["M01", 12],
  ]);
  const header = headerOf(sheet, "任务编码").row.index;
  const body = sheet.rows.filter(({ index }) => index > header).reverse();
  body.forEach((row, offset) => (row.index = header + 1 + offset));
  sheet.rows = [...sheet.rows.filter(({ index }) => index <= header), ...body].sort(
    (a, b) => a.index - b.index,
  );
  const tasks = sheetOf(again(again(workbook)), LEDGER_SHEETS.tasks);
  const { column } = headerOf(tasks, "分管副秘书长");
  const values = tasks.rows.flatMap(({ cells }) => {
    const own = cells.find((cell) => cell.column === column);
    return own ? [[cells[0]?.value, own.value]] : [];
  });
  expect(values).toEqual([
    ["任务编码", "分管副秘书长"],
    ["Z001", "李某"],
    ["M01", 12],
  ]);
});

test("notes beside a list without a header get one, and two of one name stay apart", async () => {
  const workbook = opened(filedLedger());
  const sheet = sheetOf(workbook, LEDGER_SHEETS.tasks);
  addColumn(sheet, null, [["Z001", "已约谈"]]);
  addColumn(sheet, "备注", [["Z001", "甲"]]);
  addColumn(sheet, "备注", [["Z001", "乙"]]);
  addColumn(sheet, "工作任务", [["Z001", "抄写一遍"]]);
  const { ledger } = readFile(workbook);
  expect(ledger.own.columns.map(({ header }) => header)).toEqual([
    "自加列",
    "备注",
    "备注2",
    "工作任务2",
  ]);
  const tasks = planLedger(ledger).sheets.find(({ name }) => name === LEDGER_SHEETS.tasks);
  expect(tasks?.table?.range.right).toBe(tasks?.rows[0]?.cells.length);
  await expect(createWorkbookWriter().write(planLedger(ledger))).resolves.toBeInstanceOf(
    Uint8Array,
  );
});

test("rows of one name each keep their own note", () => {
  const workbook = opened(filedLedger());
  const sheet = sheetOf(workbook, LEDGER_SHEETS.log);
  const ledger = { ...filedLedger(), log: [entry("甲"), entry("乙")] };
  Object.assign(sheet, sheetOf(opened(ledger), LEDGER_SHEETS.log));
  const place = Math.max(...sheet.rows.flatMap(({ cells }) => cells.map((cell) => cell.column)));
  type(headerOf(sheet, "事项").row, place + 1, "跟踪");
  sheet.rows.slice(-2).forEach((row, index) => type(row, place + 1, `第${index + 1}条`));
  const log = sheetOf(again(workbook), LEDGER_SHEETS.log);
  const { column } = headerOf(log, "跟踪");
  const notes = log.rows.map(({ cells }) => cells.find((cell) => cell.column === column)?.value);
  expect(notes).toEqual(["跟踪", "第1条", "第2条"]);
});

function entry(found: string): Ledger["log"][number] {
  return {
    mergedAt: "2024-06-26T09:30",
    period: "2024-06",
    file: "市科技局.xlsx",
    unit: "市科技局",
    outcome: "merged",
    event: "完成率已规范",
    code: null,
    severity: null,
    sheet: null,
    cell: null,
    taskId: null,
    found,
    result: null,
  };
}
