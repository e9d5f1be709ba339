import { filingRows, filingUnits } from "../../../src/core/ledger/filing-rows";
import { unitWorkbookName } from "../../../src/core/template/unit-workbook/file-name";
import { smallLedger } from "../../fixtures/small-ledger";

const ids = (unit: string, ledger = smallLedger()) =>
  filingRows(ledger, unit).map(({ task, role }) => `${task.id} ${role}`);

describe("the rows a unit must file", () => {
  it("are all its tasks with its role on each, in the ledger's order", () => {
    expect(ids("市财政局")).toEqual([
      "Z001 member",
      "Z003 responsible",
      "Z004 responsible",
      "Z006 member",
      "M02 lead-first",
    ]);
  });

  it("carry the weightier role where a unit stands on a task twice", () => {
    const ledger = smallLedger();
    ledger.assignments.unshift({
      taskId: "M02",
      unit: "市财政局",
      role: "member",
      phrase: "市政府各部门",
      group: "responsible",
    });
    expect(ids("市财政局", ledger)).toContain("M02 lead-first");
  });

  it("are only led tasks under the leads-only rule, those of a leading collective unit included", () => {
    const ledger = smallLedger();
    ledger.settings.filingRule = "leads-only";
    expect(ids("市财政局", ledger)).toEqual(["Z006 member", "M02 lead-first"]);
    expect(ids("随县", ledger)).toEqual([]);
    expect(filingUnits(ledger)).not.toContain("随县");
  });

  it("are none for a collective unit, whose members file instead", () => {
    expect(ids("市政府各部门")).toEqual([]);
    expect(filingUnits(smallLedger())).toEqual([
      "市发改委",
      "市科技局",
      "市教育局",
      "市财政局",
      "市人社局",
      "市妇联",
      "随县",
      "广水市",
    ]);
  });
});

describe("the file name of a unit workbook", () => {
  it("names period and unit", () => {
    expect(unitWorkbookName({ id: "2024-06" }, "市发改委")).toBe("2024-06_市发改委_填报表.xlsx");
  });

  it("never holds a character that a file system refuses", () => {
    expect(unitWorkbookName({ id: "2024" }, '../a\\b:"*?<>|\u0000')).toBe(
      "2024_..／a＼b：＂＊？＜＞｜_填报表.xlsx",
    );
    expect(unitWorkbookName({ id: "2024" }, " ")).toBe("2024_未命名单位_填报表.xlsx");
  });
});
