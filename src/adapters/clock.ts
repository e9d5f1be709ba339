import type { Clock } from "../ports";

/** ISO local time to the minute. */
export function localMinute(date: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

export const systemClock: Clock = { now: () => localMinute(new Date()) };

/** A clock that stands still, for repeatable runs. */
export function fixedClock(now: string): Clock {
  return { now: () => now };
}
