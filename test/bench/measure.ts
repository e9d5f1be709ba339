/** Times of jobs, taken so that they can be compared within one run. */

export interface Timing {
  /** Milliseconds of the quickest round. */
  min: number;
  /** Milliseconds of the middle round. */
  median: number;
}

export type Job = () => unknown;

const ROUNDS = 15;
/** Rounds in which the engine still compiles. */
const WARM_UP = 5;

export async function measure(job: Job, rounds = ROUNDS, warmUp = WARM_UP): Promise<Timing> {
  const { job: timing } = await compare({ job }, rounds, warmUp);
  return timing;
}

/**
 * Times of several jobs. Each round runs all of them, so that whatever else keeps the machine busy
 * falls on all alike and their ratios stay true.
 */
export async function compare<N extends string>(
  jobs: Record<N, Job>,
  rounds = ROUNDS,
  warmUp = WARM_UP,
): Promise<Record<N, Timing>> {
  const names = Object.keys(jobs) as N[];
  const times = new Map<N, number[]>(names.map((name) => [name, []]));
  for (let round = -warmUp; round < rounds; round++) {
    for (const name of names) {
      const start = performance.now();
      await jobs[name]();
      if (round >= 0) times.get(name)?.push(performance.now() - start);
    }
  }
  const timings = names.map((name) => [name, timingOf(times.get(name) ?? [])] as const);
  return Object.fromEntries(timings) as Record<N, Timing>;
}

export function timingOf(times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  return { min: sorted[0] ?? 0, median: sorted[Math.floor(sorted.length / 2)] ?? 0 };
}
