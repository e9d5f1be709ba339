import {
  comparePeriods,
  parsePeriod,
  periodEnd,
  periodName,
  scheduledRate,
} from "../../../src/core/model/period";

const period = (id: string) => {
  const parsed = parsePeriod(id);
  if (!parsed) throw new Error(`not a period: ${id}`);
  return parsed;
};

test("a month, a quarter and a year are read, and named in Chinese", () => {
  expect(periodName(period("2024-06"))).toBe("2024年6月");
  expect(periodName(period("2024-Q2"))).toBe("2024年第二季度");
  expect(periodName(period("2024"))).toBe("2024年");
});

test.each(["2024-13", "2024-6", "2024-Q5", "24-06", "", "2024-06-01", "２０２４"])(
  "%s is no period",
  (id) => expect(parsePeriod(id)).toBeNull(),
);

test("the scheduled rate is the share of the year that has passed", () => {
  expect(scheduledRate(period("2024-06"))).toBe(50);
  expect(scheduledRate(period("2024-Q1"))).toBe(25);
  expect(scheduledRate(period("2024-01"))).toBe(8.3);
});

test("a period ends on its last day, leap years included", () => {
  expect(periodEnd(period("2024-02"))).toBe("2024-02-29");
  expect(periodEnd(period("2024-Q2"))).toBe("2024-06-30");
});

test("periods sort by the time they end", () => {
  const ids = ["2024", "2024-Q2", "2024-06", "2024-07", "2023-12"];
  expect(
    ids
      .map(period)
      .sort(comparePeriods)
      .map((p) => p.id),
  ).toEqual(["2023-12", "2024-06", "2024-Q2", "2024-07", "2024"]);
});
