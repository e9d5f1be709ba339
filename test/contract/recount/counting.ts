/** The rules of counting, written down anew from the design and the report's own footnotes. */

import type { Answer, Evidence, Seat, Task } from "./evidence";

export const STATUSES = ["已完成", "超序时", "达序时", "欠序时", "未启动", "其他"];
export const CATEGORIES = [...STATUSES, "状态未填", "未报送"];
export const LIGHTS = ["绿灯", "关注", "黄灯", "红灯", "未亮灯"];

export interface Standing {
  category: string;
  rate: number | string;
  light: string;
}

export interface Counted extends Standing {
  task: Task;
  seats: Seat[];
  /** Whose words stand for the task; null for members together, and for nobody. */
  main: Answer | null;
  /** The members' answers where a collective unit leads. */
  members: Answer[];
  /** Everyone else who filed, in the order of the seats. */
  others: { seat: Seat; answer: Answer }[];
  /** Points ahead of schedule. */
  points: number | null;
}

/** One decimal, halves away from zero. */
export function oneDecimal(value: number): number {
  return (Math.sign(value) * Math.round(Math.abs(value) * 10 + 1e-9)) / 10 || 0;
}

/** Percent to one decimal, in whole numbers. */
export function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.floor((part * 2000 + whole) / (2 * whole)) / 10;
}

/** Shares that add to 100.0: the largest remainders are rounded up. */
export function adjusted(counts: readonly number[]): number[] {
  const whole = counts.reduce((a, b) => a + b, 0);
  const parts = counts.map((count, place) => {
    const tenths = whole === 0 ? 0 : Math.floor((count * 1000) / whole);
    return { place, tenths, rest: whole === 0 ? 0 : (count * 1000) % whole };
  });
  let missing = whole === 0 ? 0 : 1000 - parts.reduce((sum, { tenths }) => sum + tenths, 0);
  for (const part of [...parts].sort((a, b) => b.rest - a.rest || a.place - b.place)) {
    if (missing-- > 0) part.tenths++;
  }
  return parts.map(({ tenths }) => tenths / 10);
}

export function requiredRate(evidence: Evidence, period: string): number {
  return evidence.byHand.get(period) ?? oneDecimal((Number(period.slice(5)) / 12) * 100);
}

export function lightOf(
  { watch, red }: Evidence,
  category: string,
  rate: number | string,
  required: number,
): string {
  if (category === "未报送") return "未亮灯";
  if (category === "已完成") return "绿灯";
  if (typeof rate !== "number") {
    const byWord: Record<string, string> = {
      超序时: "绿灯",
      达序时: "绿灯",
      欠序时: "黄灯",
      未启动: "红灯",
      其他: "关注",
    };
    return byWord[category] ?? "未亮灯";
  }
  const behind = oneDecimal(required - rate);
  if (behind > red) return "红灯";
  if (behind > watch) return "黄灯";
  if (behind > 0) return "关注";
  return ["欠序时", "未启动", "其他"].includes(category) ? "关注" : "绿灯";
}

/** All tasks as they stand in a period. */
export function countTasks(evidence: Evidence, period: string): Counted[] {
  const required = requiredRate(evidence, period);
  return evidence.tasks.map((task) => {
    const seats = evidence.seats.get(task.id) ?? [];
    const answers = evidence.answers.get(period)?.get(task.id);
    const filed = (seat: Seat): Answer[] => {
      const answer = answers?.get(seat.unit);
      return answer ? [answer] : [];
    };
    const leads = seats.filter(({ role }) => role.endsWith("牵头"));
    const together = leads.length > 0 ? [] : seats.filter((seat) => seat.leads).flatMap(filed);
    const main = leads.flatMap(filed)[0] ?? null;
    const { category, rate } = standingOf(main, together);
    const points = typeof rate === "number" ? oneDecimal(rate - required) : null;
    const others = seats.flatMap((seat) =>
      filed(seat)
        .filter((answer) => answer !== main)
        .map((answer) => ({ seat, answer })),
    );
    const light = lightOf(evidence, category, rate, required);
    return { task, seats, main, members: together, others, category, rate, points, light };
  });
}

function standingOf(main: Answer | null, members: readonly Answer[]): Omit<Standing, "light"> {
  if (main) return { category: main.status || "状态未填", rate: main.rate };
  if (members.length === 0) return { category: "未报送", rate: "" };
  const worstFirst = ["未启动", "欠序时", "其他", "达序时", "超序时", "已完成"];
  const votes = worstFirst.map((word) => members.filter(({ status }) => status === word).length);
  const most = Math.max(...votes);
  const category = most === 0 ? "状态未填" : (worstFirst[votes.indexOf(most)] ?? "");
  const rates = members.map(({ rate }) => rate);
  const numbers = rates.filter((rate) => typeof rate === "number");
  if (numbers.length > 0) {
    return { category, rate: oneDecimal(numbers.reduce((a, b) => a + b, 0) / numbers.length) };
  }
  return { category, rate: rates.includes("不宜量化") ? "不宜量化" : "" };
}

export interface Totals {
  total: number;
  /** By word. */
  status: Map<string, number>;
  light: Map<string, number>;
  onTrack: number;
  onTrackShare: number | null;
  meanRate: number | null;
}

export function totalsOf(standings: readonly Standing[]): Totals {
  const tally = (words: readonly string[], of: (one: Standing) => string) =>
    new Map(words.map((word) => [word, standings.filter((one) => of(one) === word).length]));
  const status = tally(CATEGORIES, (one) => one.category);
  const numbers = standings.map(({ rate }) => rate).filter((rate) => typeof rate === "number");
  const onTrack = ["已完成", "超序时", "达序时"].reduce(
    (n, word) => n + (status.get(word) ?? 0),
    0,
  );
  return {
    total: standings.length,
    status,
    light: tally(LIGHTS, (one) => one.light),
    onTrack,
    onTrackShare: percent(onTrack, standings.length),
    meanRate:
      numbers.length === 0 ? null : oneDecimal(numbers.reduce((a, b) => a + b, 0) / numbers.length),
  };
}

/** Periods with records before this one, oldest first; all of this one's kind and year. */
export function periodsBefore(evidence: Evidence, period: string): string[] {
  return [...evidence.heardOf.keys()]
    .filter((each) => each.length === 7 && each.startsWith(period.slice(0, 5)) && each < period)
    .sort();
}

const LAGGING = ["欠序时", "未启动"];

/** 新完成, 已赶上, 新滞后, 有回落: which of them a task is, against the period before. */
export function changesOf(before: Standing, now: Standing): string[] {
  const lagged = LAGGING.includes(before.category);
  const lags = LAGGING.includes(now.category);
  const done = (one: Standing) => one.category === "已完成";
  const moved = pointsGained(before, now);
  return [
    done(now) && !done(before) ? "新完成" : "",
    lagged && ["超序时", "达序时"].includes(now.category) ? "已赶上" : "",
    lags && !lagged ? "新滞后" : "",
    (done(before) && !done(now) && now.category !== "未报送") || (moved ?? 0) < 0 ? "有回落" : "",
  ].filter((word) => word !== "");
}

export function pointsGained(before: Standing, now: Standing): number | null {
  return typeof before.rate === "number" && typeof now.rate === "number"
    ? oneDecimal(now.rate - before.rate)
    : null;
}

/** Furthest behind first. */
export function worstFirst(tasks: readonly Counted[]): Counted[] {
  const weight = ["红灯", "黄灯", "关注", "未亮灯", "绿灯"];
  return [...tasks].sort(
    (a, b) =>
      weight.indexOf(a.light) - weight.indexOf(b.light) || (a.points ?? 0) - (b.points ?? 0),
  );
}

/** Tasks whose chapter forecasts. */
export function isForecast({ task }: Counted): boolean {
  return task.chapter.includes("预期目标");
}

export function isLagging({ category }: Standing): boolean {
  return LAGGING.includes(category);
}
