/** How the demo's tasks stand, month by month; the same for all units of a task. */

import type { Status } from "../../core/model/record";
import { elapsedMonths, type Period } from "../../core/model/period";
import { FIRST_MONTH } from "./calendar";
import { chance, type Chance } from "./chance";

export interface Standing {
  status: Status;
  rate: number;
  /** Month in which the status was reached. */
  since: number;
}

/** Standing of a task at the end of a period; before the demo's first month it is as in the first. */
export function standing(taskId: string, period: Period): Standing {
  let now = atFirst(chance(`standing ${taskId}`));
  for (let month = FIRST_MONTH + 1; month <= elapsedMonths(period); month++) {
    const next = aMonthLater(now, month, chance(`standing ${taskId} ${month}`));
    now = { ...next, since: next.status === now.status ? now.since : month };
  }
  return now;
}

function atFirst(draw: Chance): Standing {
  const lot = draw.between(1, 100);
  const since = FIRST_MONTH;
  if (lot <= 6) return { status: "done", rate: 100, since };
  if (lot <= 20) return { status: "ahead", rate: draw.between(60, 85), since };
  if (lot <= 80) return { status: "on-schedule", rate: draw.between(50, 58), since };
  if (lot <= 95) return { status: "behind", rate: draw.between(15, 44), since };
  return { status: "not-started", rate: 0, since };
}

/** Most work goes on as it went; some is finished, catches up, slips or is taken back. */
function aMonthLater(
  { status, rate }: Standing,
  month: number,
  draw: Chance,
): Omit<Standing, "since"> {
  const required = Math.ceil((month / 12) * 100);
  const lot = draw.between(1, 100);
  const done = { status: "done", rate: 100 } as const;
  switch (status) {
    case "done":
      // An inspection finds something left to do.
      return lot <= 5 ? { status: "on-schedule", rate: 95 } : done;
    case "ahead":
      if (lot <= 25) return done;
      return { status, rate: Math.min(98, rate + draw.between(7, 12)) };
    case "on-schedule":
      if (lot <= 5) return done;
      if (lot <= 12) return { status: "behind", rate: rate + draw.between(-4, 2) };
      if (lot <= 20) return { status: "ahead", rate: Math.min(98, required + draw.between(8, 15)) };
      return { status, rate: Math.max(rate, Math.min(98, required + draw.between(0, 5))) };
    case "behind":
      if (lot <= 30) return { status: "on-schedule", rate: Math.min(98, required) };
      return { status, rate: Math.min(required - 5, rate + draw.between(2, 9)) };
    case "not-started":
      return lot <= 55 ? { status: "behind", rate: draw.between(5, 25) } : { status, rate };
    case "other":
      return { status, rate };
  }
}
