/** Period (报送期) ids: `2024-06` month, `2024-Q2` quarter, `2024` year. */

export interface Period {
  id: string;
  year: number;
  kind: "month" | "quarter" | "year";
  /** Month 1–12 or quarter 1–4; 0 for a year. */
  index: number;
}

/** A ledger has few, and each is asked for again and again. */
const met = new Map<string, Period>();
const MOST_MET = 100;

/** Reads a period id; null if it is none. */
export function parsePeriod(id: string): Period | null {
  const known = met.get(id);
  if (known) return known;
  const period = readPeriod(id);
  if (period && met.size < MOST_MET) met.set(id, period);
  return period;
}

function readPeriod(id: string): Period | null {
  const match = /^(\d{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])))?$/.exec(id);
  if (!match) return null;
  const year = Number(match[1]);
  if (year < 1990 || year > 2199) return null;
  if (match[2]) return { id, year, kind: "month", index: Number(match[2]) };
  if (match[3]) return { id, year, kind: "quarter", index: Number(match[3]) };
  return { id, year, kind: "year", index: 0 };
}

/** Months elapsed in the year when the period ends, 1–12. */
export function elapsedMonths(period: Period): number {
  if (period.kind === "month") return period.index;
  return period.kind === "quarter" ? period.index * 3 : 12;
}

/** 2024年6月, 2024年第二季度, 2024年. */
export function periodName(period: Period): string {
  if (period.kind === "month") return `${period.year}年${period.index}月`;
  if (period.kind === "quarter") return `${period.year}年第${"一二三四"[period.index - 1]}季度`;
  return `${period.year}年`;
}

/** The same of a period id; of any other text the text itself. */
export function nameOfPeriod(id: string): string {
  const period = parsePeriod(id);
  return period ? periodName(period) : id;
}

/** 6月, 第二季度, 2024年: its name beside others of the year. */
export function shortPeriodName(period: Period): string {
  return period.kind === "year" ? periodName(period) : periodName(period).slice(5);
}

/** Its name where `other` is named, too: without the year that they share. */
export function nameBeside(period: Period, other: Period): string {
  return period.year === other.year ? shortPeriodName(period) : periodName(period);
}

/** Last day of the period, ISO. */
export function periodEnd(period: Period): string {
  const month = elapsedMonths(period);
  const lastDay = new Date(Date.UTC(period.year, month, 0)).getUTCDate();
  return `${period.year}-${String(month).padStart(2, "0")}-${lastDay}`;
}

/** Scheduled progress (序时进度) in percent at the end of the period, one decimal. */
export function scheduledRate(period: Period): number {
  return Math.round((elapsedMonths(period) / 12) * 1000) / 10;
}

/** Ascending order in time; a longer period sorts after the shorter ones that it ends with. */
export function comparePeriods(a: Period, b: Period): number {
  return (
    a.year - b.year ||
    elapsedMonths(a) - elapsedMonths(b) ||
    (a.kind === b.kind
      ? 0
      : a.kind === "month"
        ? -1
        : b.kind === "month"
          ? 1
          : a.kind === "quarter"
            ? -1
            : 1)
  );
}
