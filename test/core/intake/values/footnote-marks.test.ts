import { readAmount } from "../../../../src/core/intake/values/amount";
import { readDate } from "../../../../src/core/intake/values/date";
import { readPhone } from "../../../../src/core/intake/values/phone";
import { readRate } from "../../../../src/core/intake/values/rate";
import { parsePeriod } from "../../../../src/core/model/period";
import { isPhone } from "../../../../src/core/validation/phone-form";
import { ratesInText } from "../../../../src/core/validation/rates-in-text";

const CONTEXT = { date1904: false, period: null };

describe("the mark of a note beside a figure is none of its digits", () => {
  it.each(["6①", "5¹", "6²", "6₂", "②5%", "60%①", "⒈60%", "⑥⑤", "六成㊀", "6½"])(
    "a rate of “%s” is asked",
    (value) => {
      const { value: taken, remarks } = readRate({ value });
      expect(taken).toBeNull();
      expect(remarks).toMatchObject([{ kind: { code: "rate-unreadable" }, found: value }]);
    },
  );

  it.each(["2025年12月3①日", "2025-12-3¹", "2025年1①月", "12月3¹日"])(
    "a date of “%s” is asked",
    (value) => {
      const context = { date1904: false, period: parsePeriod("2025-06") };
      const { value: taken, remarks } = readDate({ value }, context);
      expect(taken).toBeNull();
      expect(remarks).toMatchObject([{ found: value }]);
    },
  );

  it.each(["82.5①", "82²", "⑧②", "82²%"])("a target figure of “%s” is asked", (value) => {
    const { value: taken, remarks } = readAmount({ value }, "%");
    expect(taken).toBeNull();
    expect(remarks).toMatchObject([{ kind: { code: "number-unreadable" }, found: value }]);
  });

  it.each(["1391234567①", "0722-333444²", "139①1234567"])(
    "a phone number of “%s” stays as written, for the rule to ask",
    (value) => {
      expect(readPhone({ value }, CONTEXT).value).toBe(value);
      expect(isPhone(value)).toBe(false);
    },
  );

  it("a whole phone number with a mark behind it is told", () => {
    const { value, remarks } = readPhone({ value: "13912345678①" }, CONTEXT);
    expect(value).toBe("13912345678");
    expect(remarks).toMatchObject([{ kind: { code: "phone-with-text" } }]);
  });

  it("a rate within a text keeps its own digits", () => {
    expect(ratesInText("目前已完成6①%。")).toEqual([]);
    expect(ratesInText("目前已完成60%①。")).toEqual([60]);
  });
});

describe("figures that stay accepted", () => {
  it("are those of wide digits", () => {
    expect(readRate({ value: "６０％" }).value).toBe(60);
    expect(readAmount({ value: "８２．５" }, "%").value).toBe(82.5);
    expect(readPhone({ value: "１３９１２３４５６７８" }, CONTEXT).value).toBe("13912345678");
  });

  it("are those with a mark in the note beside them, or in the unit of measure", () => {
    expect(readRate({ value: "6%（见注①）" }).value).toBe(6);
    expect(readAmount({ value: "100m²" }, "m²").value).toBe(100);
  });
});
