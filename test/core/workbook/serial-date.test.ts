import fc from "fast-check";
import { isoFromSerial, serialFromIso } from "../../../src/core/workbook/serial-date";

describe("serial dates", () => {
  test("known days match what Excel shows", () => {
    expect(serialFromIso("2024-06-26")).toBe(45469);
    expect(isoFromSerial(45469.75, false)).toBe("2024-06-26");
    expect(isoFromSerial(44007, true)).toBe("2024-06-26");
    expect(isoFromSerial(1, false)).toBe("1900-01-01");
    expect(isoFromSerial(59, false)).toBe("1900-02-28");
    expect(isoFromSerial(61, false)).toBe("1900-03-01");
  });

  test("what is no day of the calendar has no serial", () => {
    for (const text of ["2024-02-30", "2024-13-01", "2024-6-1", "1899-12-31", ""]) {
      expect(serialFromIso(text)).toBeNull();
    }
    for (const serial of [0, -5, 3_000_000, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(isoFromSerial(serial, false)).toBeNull();
    }
  });

  test("every serial comes back from its date", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        expect(serialFromIso(isoFromSerial(serial, false) ?? "")).toBe(serial);
      }),
    );
  });
});
