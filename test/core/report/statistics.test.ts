import * as fc from "fast-check";
import { DEFAULT_SETTINGS } from "../../../src/core/model/ledger";
import { changeOf } from "../../../src/core/report/statistics/change";
import {
  CATEGORIES,
  countCategories,
  isLagging,
  isOnTrack,
  onTrackOf,
} from "../../../src/core/report/statistics/categories";
import { gatherReport } from "../../../src/core/report/report-data";
import { groupStatistics } from "../../../src/core/report/statistics/group-statistics";
import { lightOf } from "../../../src/core/report/statistics/light";
import { requiredRate } from "../../../src/core/ledger/required-rate";
import { ranked } from "../../../src/core/report/statistics/rank";
import { shares } from "../../../src/core/report/statistics/shares";
import { filledLedger } from "./filled-ledger";
import { period } from "./sheet-reader";

const tenths = (percents: number[]) => percents.reduce((sum, p) => sum + Math.round(p * 10), 0);

test("printed shares add to exactly 100.0 and stay within a tenth of the true share", () => {
  const counts = fc.array(fc.nat(500), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(counts, (each) => {
      const total = each.reduce((sum, count) => sum + count, 0);
      const percents = shares(each);
      expect(tenths(percents)).toBe(total === 0 ? 0 : 1000);
      each.forEach((count, index) => {
        const exact = total === 0 ? 0 : (count / total) * 100;
        expect(Math.abs((percents[index] ?? 0) - exact)).toBeLessThan(0.1 + 1e-9);
      });
    }),
  );
});

test("a real circular's counts print shares that add up", () => {
  const percents = shares([24, 10, 162, 17, 9]);
  expect(tenths(percents)).toBe(1000);
});

test("nothing has shares of nothing", () => {
  expect(shares([0, 0])).toEqual([0, 0]);
  expect(shares([])).toEqual([]);
});

test("lights follow the points behind schedule, limits included", () => {
  const light = (rate: number) => lightOf("on-schedule", rate, 50, DEFAULT_SETTINGS);
  expect([50, 49.9, 40, 39.9, 20, 19.9].map(light)).toEqual([
    "green",
    "watch",
    "watch",
    "yellow",
    "yellow",
    "red",
  ]);
});

test("a done task is green, an unfiled one has no light", () => {
  expect(lightOf("done", 80, 100, DEFAULT_SETTINGS)).toBe("green");
  expect(lightOf("unfiled", null, 50, DEFAULT_SETTINGS)).toBe("none");
});

test("what a unit itself calls behind is at least on watch, whatever its rate", () => {
  expect(lightOf("behind", 70, 50, DEFAULT_SETTINGS)).toBe("watch");
});

test("without a number the status decides", () => {
  const light = (category: Parameters<typeof lightOf>[0]) =>
    lightOf(category, "unmeasured", 50, DEFAULT_SETTINGS);
  expect(light("ahead")).toBe("green");
  expect(light("behind")).toBe("yellow");
  expect(light("not-started")).toBe("red");
  expect(light("other")).toBe("watch");
  expect(light("unclear")).toBe("none");
});

test("the limits are settings", () => {
  const limits = { watchPoints: 5, redPoints: 15 };
  expect(lightOf("on-schedule", 40, 50, limits)).toBe("yellow");
  expect(lightOf("on-schedule", 34, 50, limits)).toBe("red");
});

test("the required rate is elapsed months of twelve unless set by hand", () => {
  expect(requiredRate(period("2024-06"), DEFAULT_SETTINGS)).toBe(50);
  const setting = { period: "2024-06", deadline: null, scheduledRate: 45, issued: null };
  expect(requiredRate(period("2024-06"), { ...DEFAULT_SETTINGS, periods: [setting] })).toBe(45);
});

test("equal scores share a rank, and the next rank counts them", () => {
  const ranks = ranked(
    [70, 90, 70, 50],
    (score) => score,
    () => 0,
  ).map(({ rank }) => rank);
  expect(ranks).toEqual([1, 2, 2, 4]);
});

test("changes since the period before are named", () => {
  const kinds = (...states: Parameters<typeof changeOf>) => changeOf(...states).kinds;
  const at = (category: "done" | "behind" | "on-schedule" | "unfiled", rate: number | null) => ({
    category,
    rate,
  });
  expect(kinds(at("on-schedule", 40), at("done", 100))).toEqual(["newly-done"]);
  expect(kinds(at("behind", 30), at("on-schedule", 50))).toEqual(["caught-up"]);
  expect(kinds(at("on-schedule", 40), at("behind", 30))).toEqual(["newly-behind", "fallen"]);
  expect(kinds(at("done", 100), at("on-schedule", null))).toEqual(["fallen"]);
  expect(kinds(at("done", 100), at("unfiled", null))).toEqual([]);
  // Who filed nothing before may well have been on track.
  expect(kinds(at("unfiled", null), at("behind", 30))).toEqual(["newly-behind"]);
});

test("on track are done, ahead and on schedule; behind and not started lag; the rest is neither", () => {
  expect(CATEGORIES.filter(isOnTrack)).toEqual(["done", "ahead", "on-schedule"]);
  expect(CATEGORIES.filter(isLagging)).toEqual(["behind", "not-started"]);
  expect(onTrackOf(countCategories(CATEGORIES))).toBe(3);
});

test("a mean rate is that of the tasks with a rate in numbers", () => {
  const { tasks } = gatherReport(filledLedger(), period("2024-06"));
  const rates = tasks.map(({ rate }) => rate).filter((rate) => typeof rate === "number");
  const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
  expect(rates.length).toBeLessThan(tasks.length);
  expect(groupStatistics(tasks).meanRate).toBeCloseTo(mean, 1);
});
