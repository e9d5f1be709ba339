/** The page's end: runs jobs in a worker that is started on demand and killed to cancel. */

import type { JobMonitor } from "../../ports";
import { JobStalled } from "../../ports/job-stalled";
import type { FromWorker, ToWorker } from "./messages";
import { pack, Unpacker } from "./parcels";

/** The part of a worker that is used. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface JobRunner<T extends JobTableLike<T>> {
  run<K extends keyof T & string>(
    kind: K,
    input: T[K]["input"],
    monitor: JobMonitor,
  ): Promise<T[K]["output"]>;
}

export interface WorkerJobs<T extends JobTableLike<T>> extends JobRunner<T> {
  /** Starts the worker before it is needed. */
  warmUp(): void;
}

export interface WorkerOptions<T extends JobTableLike<T>> {
  /** Resolves once a worker can be started. */
  ready(): Promise<void>;
  /** Starts a worker; throws where none can be started. */
  start(): WorkerLike;
  /** Runs jobs on this thread, where no worker starts. */
  inPlace(): Promise<JobRunner<T>>;
  /** Longest time that one step of a job may take, in milliseconds. */
  patience?: number;
}

type JobTableLike<T> = { [K in keyof T]: { input: unknown; output: unknown } };

interface Step {
  done: number;
  total: number;
  label: string;
  /** Milliseconds since it began. */
  lasting: number;
  /** Whether it was passed on as progress. */
  told: boolean;
}

interface Pending {
  output: Unpacker;
  /** The step under way, once the job has told of one. */
  step: Step | null;
  monitor: JobMonitor;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** How often progress is passed on, and it is asked whether a job should stop or hangs, in milliseconds. */
const WATCH_PAUSE = 80;
/** The slowest file that the reader accepts takes a second; offices have slow machines. */
const PATIENCE = 20_000;
/** Longest stretch of sending before the page may draw, in milliseconds. */
const SENDING_STRETCH = 8;

/**
 * A killed job's promise is rejected: with JobStalled where a step took too long; otherwise the caller
 * knows from its monitor that it was cancelled.
 */
export function createWorkerJobs<T extends JobTableLike<T>>(
  options: WorkerOptions<T>,
): WorkerJobs<T> {
  let worker: WorkerLike | null = null;
  let proven = false;
  let inPlace: Promise<JobRunner<T>> | null = null;
  let last = 0;
  const pending = new Map<number, Pending>();

  const { patience = PATIENCE } = options;

  const stop = (reason: Error) => {
    worker?.terminate();
    worker = null;
    const jobs = [...pending.values()];
    pending.clear();
    for (const job of jobs) job.reject(reason);
  };

  /** The last step is passed on at once, others with the next look. */
  const note = (job: Pending, done: number, total: number, label: string) => {
    const last = done >= total;
    job.step = { done, total, label, lasting: 0, told: last };
    if (last) job.monitor.progress(done, total, label);
  };

  const look = (job: Pending, step: Step) => {
    if (!step.told) job.monitor.progress(step.done, step.total, step.label);
    step.told = true;
    if (step.done >= step.total) return;
    // Counted, not taken from a clock: a machine that slept is not a worker that hangs.
    step.lasting += WATCH_PAUSE;
    if (step.lasting > patience) stop(new JobStalled(step.label));
  };

  const hear = (message: FromWorker) => {
    proven = true;
    if (message.say === "ready") return;
    const job = pending.get(message.job);
    if (!job) return;
    if (message.say === "progress") {
      note(job, message.done, message.total, message.label);
    } else if (message.say === "parcel") {
      job.output.add(message.parcel);
    } else {
      pending.delete(message.job);
      if (message.say === "done") job.resolve(job.output.value());
      else job.reject(new Error(message.message));
    }
  };

  const started = (): WorkerLike => {
    if (worker) return worker;
    const fresh = options.start();
    fresh.onmessage = ({ data }) => hear(data as FromWorker);
    fresh.onerror = (event) => {
      event.preventDefault();
      if (worker === fresh) stop(new Error(event.message || "后台处理中断"));
    };
    worker = fresh;
    return fresh;
  };

  /** For as long as the job is pending. */
  const watch = (id: number, job: Pending) => {
    let silent = 0;
    const timer = setInterval(() => {
      if (!pending.has(id)) clearInterval(timer);
      else if (job.monitor.cancelled()) stop(new Error("cancelled"));
      else if (job.step) look(job, job.step);
      else if (!proven && (silent += WATCH_PAUSE) > patience) {
        stop(new Error("a worker that never speaks"));
      }
    }, WATCH_PAUSE);
  };

  const runInWorker = async (
    target: WorkerLike,
    kind: string,
    input: unknown,
    monitor: JobMonitor,
  ): Promise<unknown> => {
    const job = ++last;
    const result = new Promise<unknown>((resolve, reject) => {
      const output = new Unpacker();
      const entry: Pending = { output, step: null, monitor, resolve, reject };
      pending.set(job, entry);
      watch(job, entry);
    });
    // A worker may be killed while the input is still being sent.
    result.catch(() => {});
    let since = performance.now();
    for (const parcel of pack(input)) {
      target.postMessage({ say: "parcel", job, parcel });
      if (performance.now() - since < SENDING_STRETCH) continue;
      await pause();
      since = performance.now();
    }
    target.postMessage({ say: "run", job, kind });
    return result;
  };

  return {
    warmUp() {
      // Where none starts the first job finds out, and runs on this thread.
      options
        .ready()
        .then(started)
        .catch(() => {});
    },
    async run(kind, input, monitor) {
      if (!inPlace) {
        try {
          await options.ready();
          return (await runInWorker(started(), kind, input, monitor)) as T[typeof kind]["output"];
        } catch (error) {
          if (proven || monitor.cancelled()) throw error;
          // Nothing was ever heard of a worker: it cannot start here.
          inPlace ??= options.inPlace();
        }
      }
      return (await inPlace).run(kind, input, monitor);
    },
  };
}

/** Lets the page draw and hear; a message comes sooner than a timer. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
