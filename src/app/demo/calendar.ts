/** The days on which the demo happens. */

import { parsePeriod, type Period } from "../../core/model/period";

export interface DemoCalendar {
  period: Period;
  issued: string;
  deadline: string;
  /** Arrival of a return in time, and of the late one: ISO local minutes. */
  inTime: string;
  late: string;
}

export interface DemoMonth extends DemoCalendar {
  /** When the month's returns are merged and its report made. */
  merged: string;
}

/** The first month that the demo's units report on. */
export const FIRST_MONTH = 6;

/** Three months on end, from the sixth of the notice's year. */
export function demoMonths(noticeDate: string | null): [DemoMonth, ...DemoMonth[]] {
  const year = noticeDate?.slice(0, 4) ?? "2024";
  const month = (turn: number) => demoMonth(year, FIRST_MONTH + turn);
  return [month(0), month(1), month(2)];
}

function demoMonth(year: string, index: number): DemoMonth {
  const id = `${year}-${String(index).padStart(2, "0")}`;
  const period = parsePeriod(id);
  if (!period) throw new Error(`no such month: ${id}`);
  return {
    period,
    issued: `${id}-11`,
    deadline: `${id}-25`,
    inTime: `${id}-24T16:30`,
    late: `${id}-27T10:15`,
    merged: `${id}-28T09:00`,
  };
}

/** Months since the demo's first; the first for anything earlier. */
export function turnOf(period: Period): number {
  return period.kind === "month" ? Math.max(0, period.index - FIRST_MONTH) : 0;
}
