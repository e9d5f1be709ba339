/** What a page's own thread does, from Chromium's trace. */

import type { Browser, Page } from "playwright-core";

export interface Task {
  /** Milliseconds on the clock, with whatever else kept the machine busy meanwhile. */
  wall: number;
  /** Milliseconds of the processor that the thread itself had. */
  cpu: number;
}

/** Our Excel sets this mark: in real life it stands in another process. */
export const HOST_MARK = "excel-host";
const BEGIN_MARK = "bench-begin";

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds, as are all times of a trace. */
  ts: number;
  dur?: number;
  tdur?: number;
}

/** All tasks of the page's thread while `job` runs; those of our Excel left out. */
export async function recordTasks(
  browser: Browser,
  page: Page,
  job: () => Promise<void>,
): Promise<Task[]> {
  const events = await traceOf(browser, page, async () => {
    await page.evaluate((mark) => performance.mark(mark), BEGIN_MARK);
    await job();
  });
  const begin = eventNamed(events, BEGIN_MARK);
  return tasksOf(events, begin, begin.ts, Infinity);
}

/** All tasks of a page's thread from the start of loading until the page sets `mark`. */
export async function recordLoading(
  browser: Browser,
  page: Page,
  mark: string,
  load: () => Promise<void>,
): Promise<Task[]> {
  const events = await traceOf(browser, page, load);
  const end = eventNamed(events, mark);
  const starts = events.filter(
    ({ name, pid, ts }) => name === "navigationStart" && pid === end.pid && ts < end.ts,
  );
  return tasksOf(events, end, Math.max(...starts.map(({ ts }) => ts)), end.ts);
}

async function traceOf(
  browser: Browser,
  page: Page,
  job: () => Promise<void>,
): Promise<TraceEvent[]> {
  await browser.startTracing(page, {
    categories: ["toplevel", "blink.user_timing"],
  });
  await job();
  const text = (await browser.stopTracing()).toString("utf8");
  return (JSON.parse(text) as { traceEvents: TraceEvent[] }).traceEvents;
}

function eventNamed(events: readonly TraceEvent[], wanted: string): TraceEvent {
  const found = events.find(({ name }) => name === wanted);
  if (!found) throw new Error(`the trace does not hold ${wanted}`);
  return found;
}

function tasksOf(
  events: readonly TraceEvent[],
  thread: Pick<TraceEvent, "pid" | "tid">,
  from: number,
  to: number,
): Task[] {
  const own = events.filter(
    ({ pid, tid, ts }) => pid === thread.pid && tid === thread.tid && ts >= from && ts <= to,
  );
  const hosts = own.filter(({ name }) => name === HOST_MARK).map(({ ts }) => ts);
  return own
    .filter(({ name, ph }) => name === "ThreadControllerImpl::RunTask" && ph === "X")
    .filter(({ ts, dur = 0 }) => !hosts.some((at) => at >= ts && at <= ts + dur))
    .map(({ dur = 0, tdur = 0 }) => ({ wall: dur / 1000, cpu: tdur / 1000 }));
}

/** The longest by each clock; they need not be the same task. */
export function longest(tasks: readonly Task[]): Task {
  return {
    wall: Math.max(0, ...tasks.map(({ wall }) => wall)),
    cpu: Math.max(0, ...tasks.map(({ cpu }) => cpu)),
  };
}
