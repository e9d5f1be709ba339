import { UNIT_FORMAT, LEDGER_SHEETS, REPORT_SHEETS } from "../../../../src/core/schema/sheet-names";
import { metaRows } from "../../../../src/core/schema/unit-meta";
import { sheetPlan, styledRow } from "../../../../src/core/workbook/build-sheet";
import { rawFromPlan } from "../../../../src/core/workbook/raw-from-plan";
import { STYLES } from "../../../../src/core/workbook/styles";
import {
  deleteSheet,
  filedLedger,
  headerOf,
  opened,
  read,
  refusal,
  rowWith,
  sheetOf,
  type,
  typeUnder,
} from "./opened-ledger";

const workbook = (sheets: Record<string, string[][]>, fileName = "某文件.xlsx") =>
  rawFromPlan(
    {
      title: "",
      sheets: Object.entries(sheets).map(([name, rows]) =>
        sheetPlan(name, { rows: rows.map((row) => styledRow(row, STYLES.text)) }),
      ),
    },
    fileName,
  );

describe("a file that is no ledger", () => {
  test("a unit workbook is named with its unit and period", () => {
    const meta = metaRows({
      version: "1",
      list: "x",
      period: "2024-06",
      unit: "市教育局",
      issued: "2024-06-10",
      fingerprints: new Map(),
      basis: [],
    });
    expect(meta[0]).toEqual(["format", UNIT_FORMAT]);
    const issue = refusal(workbook({ 填报表: [["任务编码"]], _meta: meta }, "教育局.xlsx"));
    expect(issue).toMatchObject({
      code: "unit-workbook-as-ledger",
      severity: "error",
      file: "教育局.xlsx",
      unit: "市教育局",
      message: "“教育局.xlsx”是市教育局的填报表（2024年6月），不是台账。",
    });
  });

  test("a unit workbook that lost its marks is still known by its sheet", () => {
    expect(refusal(workbook({ 填报表: [["任务编码", "序号"]] })).code).toBe(
      "unit-workbook-as-ledger",
    );
  });

  test("a city report and any other workbook are told apart", () => {
    const report = workbook({ [REPORT_SHEETS.overview]: [["总体情况"]] });
    expect(refusal(report).code).toBe("report-as-ledger");
    for (const sheets of [{}, { Sheet1: [] }, { 任务清单: [["序号", "任务"]] }]) {
      const issue = refusal(workbook(sheets));
      expect(issue.message).toBe("“某文件.xlsx”不是台账：里面没有“任务清单”“填报记录”等工作表。");
    }
  });

  test("a ledger of a later version is not half read", () => {
    const later = opened(filedLedger());
    const meta = sheetOf(later, LEDGER_SHEETS.meta);
    const version = meta.rows.find((row) => row.cells[0]?.value === "version");
    if (!version) throw new Error("no version");
    type(version, 2, "12");
    expect(refusal(later).code).toBe("ledger-too-new");
  });
});

describe("a damaged ledger", () => {
  test("without its tasks or its records it is refused, with the way back", () => {
    for (const name of ["任务清单", "填报记录", "指标记录"]) {
      const damaged = opened(filedLedger());
      deleteSheet(damaged, name);
      const issue = refusal(damaged);
      expect(issue).toMatchObject({ code: "ledger-sheet-lost", severity: "error", sheet: name });
      expect(issue.fix).toContain("备份");
    }
  });

  test("records that were never there are not missed", () => {
    const ledger = { ...filedLedger(), records: [] };
    const damaged = opened(ledger);
    deleteSheet(damaged, "填报记录");
    deleteSheet(damaged, "指标记录");
    expect(read(damaged)).toMatchObject({ ledger, issues: [] });
  });

  test("sheets that follow from others are rebuilt and said so", () => {
    const damaged = opened(filedLedger());
    for (const name of ["使用说明", "分工明细", "报送情况", "合并日志"]) deleteSheet(damaged, name);
    const { ledger, issues } = read(damaged);
    expect(ledger).toEqual(filedLedger());
    const rebuilt = issues.filter((issue) => issue.code === "ledger-sheet-rebuilt");
    expect(rebuilt.map((issue) => issue.sheet)).toEqual(["分工明细", "报送情况", "合并日志"]);
    expect(rebuilt[0]?.message).toBe("台账缺少“分工明细”工作表，已按任务清单和单位名录重新生成。");
  });

  test("without the directory the units of the tasks are registered anew", () => {
    const damaged = opened(filedLedger());
    deleteSheet(damaged, "单位名录");
    const { ledger, codes } = read(damaged);
    const names = ledger.directory.units.map((unit) => unit.name);
    expect(names).toEqual(expect.arrayContaining(["市发改委", "市政府各部门", "随县"]));
    expect(codes).toContain("ledger-sheet-rebuilt");
  });

  test("without the settings the usual ones hold", () => {
    const damaged = opened(filedLedger());
    deleteSheet(damaged, "报送设置");
    const { ledger, codes } = read(damaged);
    expect(ledger.settings).toMatchObject({ filingRule: "every-unit", redPoints: 30, periods: [] });
    expect(codes).toEqual(["ledger-sheet-rebuilt"]);
  });

  test("with its marks gone it is read by its sheets, the notice from the guide", () => {
    const damaged = opened(filedLedger());
    deleteSheet(damaged, "_meta");
    const { ledger, codes } = read(damaged);
    expect(ledger).toEqual(filedLedger());
    expect(codes).toEqual(["ledger-marks-lost"]);
  });

  test("a sheet whose headers were overwritten is refused by name", () => {
    const damaged = opened(filedLedger());
    const sheet = sheetOf(damaged, "填报记录");
    const { row, column } = headerOf(sheet, "填报单位");
    type(row, column, "甲");
    expect(refusal(damaged).message).toBe(
      "台账的“填报记录”工作表里找不到表头“报送期”“任务编码”“填报单位”，读不出内容。",
    );
  });

  test("a deleted column is named and reads as blank", () => {
    const damaged = opened(filedLedger());
    const sheet = sheetOf(damaged, "填报记录");
    const { column } = headerOf(sheet, "下一步措施");
    for (const row of sheet.rows) row.cells = row.cells.filter((cell) => cell.column !== column);
    const { ledger, issues } = read(damaged);
    expect(ledger.records[0]?.values).toMatchObject({ nextStep: null, contact: "张三" });
    expect(issues.map((issue) => issue.message)).toEqual([
      "“填报记录”缺少“下一步措施”列，这些内容按空白读取。",
    ]);
  });

  test("deleted records are counted, their figures reported", () => {
    const damaged = opened(filedLedger());
    const sheet = sheetOf(damaged, "填报记录");
    sheet.rows = sheet.rows.filter((row) => row !== rowWith(sheet, "任务编码", "Z001"));
    const { ledger, issues } = read(damaged);
    expect(ledger.records.map((record) => record.taskId)).toEqual(["Z003"]);
    expect(issues.map((issue) => issue.message)).toEqual([
      "“填报记录”上次保存时有2行，现在只读到1行。",
      "“指标记录”第2行没有对应的填报记录，这一行没有读取。",
    ]);
  });

  test("a copied record counts once, and names from outside never reach a prototype", () => {
    const damaged = opened(filedLedger());
    const sheet = sheetOf(damaged, "填报记录");
    const row = rowWith(sheet, "任务编码", "Z003");
    typeUnder(sheet, row, "来源单元格", "__proto__=L8、进展状态=L9");
    const copy = { ...row, index: row.index + 1 };
    sheet.rows.push(copy);
    const { ledger, codes } = read(damaged);
    expect(ledger.records).toHaveLength(2);
    expect(Object.entries(ledger.records[1]?.source.cells ?? {})).toEqual([
      ["__proto__", "L8"],
      ["status", "L9"],
    ]);
    expect(codes).toEqual(["ledger-row-repeated"]);
  });
});
