/** Targets against figures, by the footnote of 量化指标. */

import { type Counted, oneDecimal, requiredRate } from "./counting";
import type { Evidence } from "./evidence";
import { type Row, text } from "./grid";

export interface TargetCount {
  counted: Counted;
  target: Row;
  unit: string;
  city: number | null;
  achieved: number | null;
  note: string;
  gap: number | null;
  ratio: number | null;
  verdict: string;
  /** Judged against the province's figure. */
  borrowed: boolean;
}

export function countTargets(
  evidence: Evidence,
  period: string,
  tasks: readonly Counted[],
): TargetCount[] {
  const figures = evidence.figures.filter((row) => row.get("报送期") === period);
  return tasks.flatMap((counted) => {
    const own = evidence.targets.filter((row) => row.get("任务编码") === counted.task.id);
    const filed = figures.filter((row) => row.get("任务编码") === counted.task.id);
    return own.map((target, place) => {
      const name = text(target, "指标");
      const nth = own.slice(0, place).filter((each) => text(each, "指标") === name).length;
      const row = figureOf(counted, filed, name, nth);
      return judged(evidence, period, counted, target, row);
    });
  });
}

/** The figures of whoever stands for the task, else of the first lead that gave any. */
function figureOf(counted: Counted, filed: readonly Row[], name: string, nth: number): Row | null {
  const leads = counted.seats.filter(({ role }) => role.endsWith("牵头")).map(({ unit }) => unit);
  for (const unit of [counted.main?.unit ?? "", ...leads]) {
    const row = filed.filter(
      (each) => each.get("填报单位") === unit && text(each, "指标") === name,
    )[nth];
    if (row && (row.get("本市年度目标") !== null || row.get("累计完成值") !== null)) return row;
  }
  return null;
}

function judged(
  evidence: Evidence,
  period: string,
  counted: Counted,
  target: Row,
  figure: Row | null,
): TargetCount {
  const number = (row: Row | null, name: string): number | null => {
    const value = row?.get(name);
    return typeof value === "number" ? value : null;
  };
  const kind = text(target, "指标类型");
  const city = number(figure, "本市年度目标");
  const achieved = number(figure, "累计完成值");
  const rates = kind === "增长" || kind === "比率";
  const low = kind === "时间" ? null : (city ?? (rates ? number(target, "省定目标") : null));
  const high = city ?? number(target, "目标上限") ?? low;
  const base = {
    counted,
    target,
    unit: figure ? text(figure, "填报单位") : "",
    city,
    achieved,
    note: figure ? text(figure, "指标说明") : "",
    borrowed: low !== null && city === null,
  };
  if (low === null || high === null || achieved === null) {
    return { ...base, gap: null, ratio: null, verdict: "缺数据" };
  }
  const operator = text(target, "要求");
  const aim = operator === "不高于" ? high : low;
  const ratio = aim > 0 ? oneDecimal((achieved / aim) * 100) : null;
  const nearest = achieved < low ? low : achieved > high ? high : achieved;
  const gap = Number((achieved - nearest).toFixed(6));
  const near = rates ? 90 : requiredRate(evidence, period) - evidence.watch;
  return {
    ...base,
    gap,
    ratio,
    verdict: verdictOf(operator, rates, achieved, low, high, ratio, near),
  };
}

function verdictOf(
  operator: string,
  rates: boolean,
  achieved: number,
  low: number,
  high: number,
  ratio: number | null,
  near: number,
): string {
  if (operator === "不高于") {
    if (achieved <= high) return "已达到";
    return ratio !== null && ratio <= 110 ? "接近" : "差距较大";
  }
  if (operator === "左右" && rates) {
    if (ratio === null) return achieved === low ? "已达到" : "差距较大";
    const off = Math.abs(ratio - 100);
    return off <= 10 ? "已达到" : off <= 20 ? "接近" : "差距较大";
  }
  if (achieved >= low) return "已达到";
  return ratio !== null && ratio >= near ? "接近" : "差距较大";
}
