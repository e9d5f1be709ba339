/** Who filed, from the returns' list and the records. */

import { periodsBefore } from "./counting";
import type { Evidence, Return } from "./evidence";

export interface FilingCount {
  unit: string;
  /** 未报送, 待选择, 退回修改, 迟报, 已报送. */
  state: string;
  due: number;
  led: number;
  filled: number;
  return: Return | null;
  timesMissing: number;
  timesLate: number;
}

export interface Filings {
  lines: FilingCount[];
  expected: number;
  returned: number;
  missing: string[];
  undecided: string[];
  late: string[];
  sentBack: string[];
}

const STATES = ["未报送", "待选择", "退回修改", "迟报", "已报送"];

export function countFilings(evidence: Evidence, period: string): Filings {
  const periods = [...periodsBefore(evidence, period), period];
  const came = (each: string, unit: string): boolean =>
    evidence.heardOf.get(each)?.has(unit) === true ||
    evidence.returns.get(each)?.has(unit) === true ||
    evidence.undecided.get(each)?.has(unit) === true;
  const lines = evidence.units.map((unit): FilingCount => {
    const held = [...evidence.seats].flatMap(([id, seats]) =>
      seats.filter((seat) => seat.unit === unit).map(({ role }) => ({ id, role })),
    );
    const returned = evidence.returns.get(period)?.get(unit) ?? null;
    const state = !came(period, unit)
      ? "未报送"
      : !returned && evidence.undecided.get(period)?.has(unit)
        ? "待选择"
        : returned?.sentBack
          ? "退回修改"
          : returned?.late
            ? "迟报"
            : "已报送";
    return {
      unit,
      state,
      due: held.length,
      led: held.filter(({ role }) => role.endsWith("牵头")).length,
      filled: held.filter(({ id }) => evidence.answers.get(period)?.get(id)?.has(unit)).length,
      return: returned,
      timesMissing: periods.filter((each) => !came(each, unit)).length,
      timesLate: periods.filter((each) => evidence.returns.get(each)?.get(unit)?.late).length,
    };
  });
  const units = (keep: (line: FilingCount) => boolean) =>
    lines.filter(keep).map(({ unit }) => unit);
  return {
    lines: STATES.flatMap((state) => lines.filter((line) => line.state === state)),
    expected: lines.length,
    returned: lines.filter(({ state }) => state !== "未报送").length,
    missing: units(({ state }) => state === "未报送"),
    undecided: units(({ state }) => state === "待选择"),
    late: units((line) => line.return?.late === true),
    sentBack: units((line) => line.return?.sentBack === true),
  };
}
