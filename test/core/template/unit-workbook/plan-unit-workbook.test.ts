import type { Ledger } from "../../../../src/core/model/ledger";
import { parsePeriod, type Period } from "../../../../src/core/model/period";
import { EMPTY_VALUES, type ProgressRecord } from "../../../../src/core/model/record";
import {
  FORM_COLUMNS,
  formColumnNumber,
  type FormField,
  TARGET_COLUMNS,
} from "../../../../src/core/schema/columns";
import { parseMeta } from "../../../../src/core/schema/unit-meta";
import { planUnitWorkbook } from "../../../../src/core/template/unit-workbook/plan-unit-workbook";
import { fitsRow, MAX_ROW_HEIGHT } from "../../../../src/core/workbook/text-layout";
import type { CellPlan, SheetPlan } from "../../../../src/core/workbook/workbook-plan";
import { smallLedger } from "../../../fixtures/small-ledger";

const JUNE = period("2024-06");

function period(id: string): Period {
  const parsed = parsePeriod(id);
  if (!parsed) throw new Error(id);
  return parsed;
}

function issue(unit: string, ledger = smallLedger(), previous: ProgressRecord[] = []) {
  return planUnitWorkbook(ledger, unit, JUNE, { issued: "2024-06-20", previous });
}

function sheetOf(unit: string, name: string, ledger?: Ledger): SheetPlan {
  const sheet = issue(unit, ledger).sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(name);
  return sheet;
}

/** Rows of a form as its reader finds them: below the row that holds all headers. */
function body(sheet: SheetPlan, first = "任务编码"): CellPlan[][] {
  const header = sheet.rows.findIndex((row) => row.cells[0]?.value === first);
  return sheet.rows.slice(header + 1).map((row) => row.cells.filter((cell) => cell !== null));
}

function at(sheet: SheetPlan, taskId: string, field: FormField): CellPlan {
  const row = body(sheet).find((cells) => cells[0]?.value === taskId);
  const found = row?.[formColumnNumber(field) - 1];
  if (!found) throw new Error(`${taskId} ${field}`);
  return found;
}

const texts = (sheet: SheetPlan) =>
  sheet.rows.flatMap((row) => row.cells.map((cell) => cell?.value)).join("\n");

describe("the sheets of a unit workbook", () => {
  it("ask a lead for its targets, and nobody else", () => {
    const names = (unit: string) => issue(unit).sheets.map((sheet) => sheet.name);
    expect(names("市科技局")).toEqual(["填报说明", "填报表", "指标填报", "审签页", "_meta"]);
    expect(names("市妇联")).toEqual(["填报说明", "填报表", "审签页", "_meta"]);
  });

  it("carry marks that recognise the return, out of reach", () => {
    const meta = sheetOf("市科技局", "_meta");
    expect(meta.visibility).toBe("very-hidden");
    const pairs = meta.rows.map((row): [string, string] => [
      String(row.cells[0]?.value),
      String(row.cells[1]?.value),
    ]);
    expect(parseMeta(pairs)).toMatchObject({
      list: "随政办发〔2024〕7号".normalize("NFKC"),
      period: "2024-06",
      unit: "市科技局",
      issued: "2024-06-20",
    });
    expect([...(parseMeta(pairs)?.fingerprints.keys() ?? [])]).toEqual([
      "Z001",
      "Z003",
      "Z004",
      "Z005",
      "Z006",
    ]);
  });

  it("say who files what by when, in the guide and on the page to be sealed", () => {
    for (const name of ["填报说明", "审签页"]) {
      const text = texts(sheetOf("市科技局", name));
      for (const fact of ["市科技局", "2024年6月", "2024年6月28日", "首位牵头", "5项"]) {
        expect(text).toContain(fact);
      }
    }
    expect(texts(sheetOf("市科技局", "填报说明"))).toContain("2024-06_市科技局_填报表.xlsx");
  });

  it("are protected against slips without a password", () => {
    for (const sheet of issue("市科技局").sheets.filter(
      ({ visibility }) => visibility === "visible",
    )) {
      expect(sheet.protection).toMatchObject({
        password: null,
        allowFormatRows: true,
        allowFormatColumns: true,
        allowFilter: true,
      });
    }
  });
});

describe("the form", () => {
  it("has exactly the columns of the contract, below its title", () => {
    const sheet = sheetOf("市科技局", "填报表");
    const header = sheet.rows.findIndex((row) => row.cells[0]?.value === "任务编码");
    expect(sheet.rows[header]?.cells.map((cell) => cell?.value)).toEqual(
      FORM_COLUMNS.map((column) => column.header),
    );
    expect(sheet.page?.repeatRows).toEqual([header + 1, header + 1]);
    expect(sheet.freeze?.rows).toBe(header + 1);
  });

  it("shows each task with the unit's role, its deadline and the required rate", () => {
    const sheet = sheetOf("市科技局", "填报表");
    expect(at(sheet, "Z003", "role").value).toBe("首位牵头");
    expect(at(sheet, "Z005", "role").value).toBe("共同牵头");
    expect(at(sheet, "Z006", "role").value).toBe("成员");
    expect(at(sheet, "Z004", "lead").value).toBe("市科技局、市发改委");
    expect(at(sheet, "Z004", "deadline").value).toBe("2024年11月底前");
    expect(at(sheet, "Z003", "deadline").value).toEqual({ date: "2024-12-31" });
    expect(at(sheet, "Z003", "scheduledRate").value).toBe(50);
  });

  it("takes deadline and required rate from the settings where staff set them", () => {
    const ledger = smallLedger();
    ledger.settings.defaultDeadline = "2024-11-30";
    ledger.settings.periods = [
      { period: "2024-06", deadline: null, scheduledRate: 45, issued: null },
    ];
    const sheet = sheetOf("市科技局", "填报表", ledger);
    expect(at(sheet, "Z003", "deadline").value).toEqual({ date: "2024-11-30" });
    expect(at(sheet, "Z003", "scheduledRate").value).toBe(45);
  });

  it("opens the columns to fill, empty, and locks all else", () => {
    for (const row of body(sheetOf("市科技局", "填报表"))) {
      row.forEach((cell, index) => {
        expect(cell.style.locked === false).toBe(!FORM_COLUMNS[index]?.locked);
        if (cell.style.locked === false) expect(cell.value).toBeNull();
      });
    }
  });

  it("guides each column once, over all its rows and no others", () => {
    const sheet = sheetOf("市科技局", "填报表");
    const [first, last] = [4, 8];
    const columns = sheet.validations.map(({ range }) => range.left);
    expect(new Set(columns).size).toBe(columns.length);
    for (const { range } of [...sheet.validations, ...sheet.conditionalFormats]) {
      expect([range.top, range.bottom]).toEqual([first, last]);
      expect(FORM_COLUMNS[range.left - 1]?.locked).toBe(false);
    }
    const list = sheet.validations.find(({ rule }) => rule.kind === "list");
    expect(list?.range.left).toBe(formColumnNumber("status"));
  });

  it("needs neither dropdown nor filter where there is no row", () => {
    const ledger = smallLedger();
    ledger.settings.filingRule = "leads-only";
    const sheet = sheetOf("随县", "填报表", ledger);
    expect(body(sheet)).toEqual([]);
    expect(sheet.validations).toEqual([]);
    expect(sheet.filter).toBeNull();
  });

  it("shows even a very long task in full", () => {
    const ledger = smallLedger();
    for (const task of ledger.tasks) task.text = "统筹推进各项重点工作，".repeat(55);
    const sheet = sheetOf("市科技局", "填报表", ledger);
    expect(at(sheet, "Z003", "text").style.font?.size).toBe(9);
    for (const row of sheet.rows) expect(row.height).toBeLessThanOrEqual(MAX_ROW_HEIGHT);
  });

  it("widens the column for a task of 1,500 characters, and begins a longer one at its top", () => {
    const ledger = smallLedger();
    const [first, second] = [1500, 9000].map((length) => "统筹推进重点工作，".repeat(length / 9));
    const form = (text = "") => {
      for (const task of ledger.tasks) task.text = text;
      const sheet = sheetOf("市科技局", "填报表", ledger);
      const { style } = at(sheet, "Z003", "text");
      const width = sheet.columns[formColumnNumber("text") - 1]?.width ?? 0;
      return { fits: fitsRow(text, width, style.font?.size ?? 11), vertical: style.vertical };
    };
    expect(form(first)).toEqual({ fits: true, vertical: "middle" });
    expect(form(second)).toEqual({ fits: false, vertical: "top" });
  });

  it("narrows its long texts on A4, so that one page wide stays legible", () => {
    const ledger = smallLedger();
    const width = (sheet: SheetPlan) =>
      sheet.columns.reduce((sum, column) => sum + column.width, 0);
    const wide = width(sheetOf("市科技局", "填报表", ledger));
    ledger.settings.paper = "A4";
    const narrow = sheetOf("市科技局", "填报表", ledger);
    expect(narrow.page?.paper).toBe("A4");
    expect(width(narrow)).toBeLessThan(wide);
  });

  it("names a unit at the foot of the page whatever its name", () => {
    const ledger = smallLedger();
    for (const each of ledger.directory.units) {
      if (each.name === "市妇联") each.name = "A&B公司";
    }
    for (const each of ledger.assignments) if (each.unit === "市妇联") each.unit = "A&B公司";
    expect(sheetOf("A&B公司", "填报表", ledger).page?.footer).toContain("A&&B公司");
  });
});

describe("the targets to fill", () => {
  it("are those of the tasks that the unit itself leads", () => {
    const sheet = sheetOf("市科技局", "指标填报");
    expect(body(sheet).map((row) => row.map(({ value }) => value))).toEqual([
      ["Z004", "高新技术企业新增", "≥5000", "家", null, null, null],
      ["Z004", "科技型中小企业", "≥4.5", "万家", null, null, null],
    ]);
    expect(sheet.rows[2]?.cells.map((cell) => cell?.value)).toEqual(
      TARGET_COLUMNS.map((column) => column.header),
    );
  });
});

describe("what the unit filed last time", () => {
  const record: ProgressRecord = {
    period: "2024-05",
    taskId: "Z004",
    unit: "市科技局",
    role: "lead-first",
    values: { ...EMPTY_VALUES, progress: "已新增2100家。", contact: "张三", phone: "07223318000" },
    targets: [
      {
        indicator: "高新技术企业新增",
        cityTarget: 60,
        achieved: 20,
        unit: "家",
        note: null,
        source: null,
      },
    ],
    source: { file: "a.xlsx", sheet: "填报表", row: 6, cells: {} },
    mergedAt: "2024-05-30T10:00",
  };

  it("spares typing contacts and yearly targets again, but never reports for the unit", () => {
    const plan = issue("市科技局", smallLedger(), [record]);
    const form = plan.sheets[1];
    const targets = plan.sheets[2];
    if (!form || !targets) throw new Error("sheets");
    expect(at(form, "Z004", "contact").value).toBe("张三");
    expect(at(form, "Z004", "phone").value).toBe("07223318000");
    expect(at(form, "Z004", "progress").value).toBeNull();
    expect(at(form, "Z004", "progress").comment).toContain("已新增2100家。");
    expect(
      body(targets)[0]
        ?.map(({ value }) => value)
        .slice(4, 7),
    ).toEqual([60, null, null]);
  });

  it("of another unit stays out", () => {
    const plan = issue("市发改委", smallLedger(), [record]);
    expect(plan.sheets[1] && at(plan.sheets[1], "Z004", "contact").value).toBeNull();
  });
});
