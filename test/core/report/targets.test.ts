import { gatherReport } from "../../../src/core/report/report-data";
import type { TargetValue } from "../../../src/core/model/record";
import { smallLedger } from "../../fixtures/small-ledger";
import { record } from "./filled-ledger";
import { period } from "./sheet-reader";

const value = (
  indicator: string,
  cityTarget: number | null,
  achieved: number | null,
): TargetValue => ({
  indicator,
  cityTarget,
  achieved,
  unit: "",
  note: null,
  source: null,
});

/** The line of an indicator, after a lead filed the given figures on its task in June. */
function lineOf(taskId: string, unit: string, figures: TargetValue, ledger = smallLedger()) {
  ledger.records.push({
    ...record("2024-06", taskId, unit, { status: "on-schedule", completionRate: 50 }),
    targets: [figures],
  });
  const data = gatherReport(ledger, period("2024-06"));
  return data.targets.find((line) => line.target.indicator === figures.indicator);
}

test("a count is judged by the city's own goal and the schedule, not by the province's figure", () => {
  const at = (achieved: number) =>
    lineOf("Z004", "市科技局", value("高新技术企业新增", 100, achieved))?.attainment;
  expect([100, 120, 45, 39].map(at)).toEqual(["reached", "reached", "near", "far"]);
  const line = lineOf("Z004", "市科技局", value("高新技术企业新增", 100, 45));
  expect(line).toMatchObject({ gap: -55, ratio: 45, unit: "市科技局" });
});

test("a count without the city's goal has nothing to be judged by", () => {
  const line = lineOf("Z004", "市科技局", value("高新技术企业新增", null, 45));
  expect(line).toMatchObject({ attainment: "no-data", gap: null });
});

test("a growth rate falls back on the province's figure", () => {
  const at = (achieved: number) =>
    lineOf("Z001", "市发改委", value("地区生产总值", null, achieved))?.attainment;
  expect([6.2, 5.6, 4].map(at)).toEqual(["reached", "near", "far"]);
});

test("an “about” goal is reached within a tenth either way", () => {
  const at = (achieved: number) =>
    lineOf("Z002", "市人社局", value("城镇调查失业率", 5.5, achieved))?.attainment;
  expect([5.5, 5.1, 6.4, 8].map(at)).toEqual(["reached", "reached", "near", "far"]);
});

test("a range is missed by what lies outside it, and its lower end is the goal", () => {
  const at = (achieved: number) => {
    const ledger = smallLedger();
    const target = ledger.tasks[0]?.targets[0];
    if (target) Object.assign(target, { op: "range", value: 6, value2: 6.5 });
    const line = lineOf("Z001", "市发改委", value("地区生产总值", null, achieved), ledger);
    return [line?.gap, line?.attainment];
  };
  expect(at(6.2)).toEqual([0, "reached"]);
  expect(at(5.7)).toEqual([-0.3, "near"]);
  expect(at(7)).toEqual([0.5, "reached"]);
});

test("a co-lead's figures stand in where the main record has none", () => {
  const line = lineOf("Z004", "市发改委", value("科技型中小企业", 1.2, 1.3));
  expect(line).toMatchObject({ unit: "市发改委", attainment: "reached" });
});
