/** Jobs in a worker: killed when they hang or are cancelled, done in place where no worker starts. */

import { resolve } from "node:path";
import { Worker as Thread } from "node:worker_threads";
import {
  createWorkerJobs,
  type WorkerLike,
  type WorkerOptions,
} from "../../../src/adapters/worker/worker-jobs";
import { serveJobs } from "../../../src/adapters/worker/serve-jobs";
import type { Jobs } from "../../../src/app/job-table";
import { patientJobs } from "../../../src/app/patient-jobs";
import { SILENT, type JobMonitor } from "../../../src/ports";
import { JobStalled } from "../../../src/ports/job-stalled";

interface Table {
  double: { input: number[]; output: number[] };
  fail: { input: string; output: never };
  read: { input: { files: { name: string }[] }; output: string[] };
}

const refused = () => Promise.reject(new Error("no way in place"));

/** Milliseconds in which a worker has begun to speak even on a machine that is busy with other tests. */
const SLOW_START = 2_000;

function jobsWith(options: Partial<WorkerOptions<Table>>) {
  return createWorkerJobs<Table>({
    ready: () => Promise.resolve(),
    start: () => {
      throw new Error("no worker here");
    },
    inPlace: refused,
    ...options,
  });
}

/** A worker on this thread that answers as the real one does. */
function spokenWorker(): WorkerLike & { killed: boolean } {
  let hear: (event: { data: unknown }) => void = () => {};
  const worker: WorkerLike & { killed: boolean } = {
    killed: false,
    onmessage: null,
    onerror: null,
    postMessage: (message) =>
      queueMicrotask(() => hear({ data: structuredClone(message) as unknown })),
    terminate() {
      this.killed = true;
    },
  };
  queueMicrotask(() =>
    serveJobs(
      {
        postMessage: (data) => {
          if (!worker.killed) worker.onmessage?.({ data } as MessageEvent);
        },
        addEventListener: (_type, listener) => (hear = listener),
      },
      (kind, input) =>
        kind === "double"
          ? Promise.resolve((input as number[]).map((one) => 2 * one))
          : Promise.reject(new Error(String(input))),
    ),
  );
  return worker;
}

const threads: Thread[] = [];

/** A worker of a thread of its own, which can really hang. */
function hangingWorker(): WorkerLike {
  const script = resolve(__dirname, "hanging-worker.ts");
  const thread = new Thread(`require("tsx/cjs"); require(${JSON.stringify(script)});`, {
    eval: true,
  });
  threads.push(thread);
  const worker: WorkerLike = {
    onmessage: null,
    onerror: null,
    postMessage: (message) => thread.postMessage(message),
    terminate: () => void thread.terminate(),
  };
  thread.on("message", (data) => worker.onmessage?.({ data: data as unknown } as MessageEvent));
  return worker;
}

afterEach(async () => {
  await Promise.all(threads.splice(0).map((thread) => thread.terminate()));
});

const files = (...names: string[]) =>
  names.map((name) => ({ name, bytes: new Uint8Array([1]), modified: null }));

test("long input and output cross to a worker and back", async () => {
  const input = Array.from({ length: 500 }, (_, index) => index);
  const jobs = jobsWith({ start: spokenWorker });
  expect(await jobs.run("double", input, SILENT)).toEqual(input.map((one) => 2 * one));
});

test("an error of a job is the caller's, and the worker goes on", async () => {
  const jobs = jobsWith({ start: spokenWorker });
  await expect(jobs.run("fail", "坏了", SILENT)).rejects.toThrow("坏了");
  expect(await jobs.run("double", [2], SILENT)).toEqual([4]);
});

test.each([
  [
    "is refused",
    () => {
      throw new Error("refused");
    },
  ],
  [
    "fails before it speaks",
    () => {
      const worker: WorkerLike = {
        onmessage: null,
        onerror: null,
        postMessage: () => {},
        terminate: () => {},
      };
      setTimeout(() =>
        worker.onerror?.({ message: "", preventDefault: () => {} } as unknown as ErrorEvent),
      );
      return worker;
    },
  ],
  [
    "never speaks",
    (): WorkerLike => ({
      onmessage: null,
      onerror: null,
      postMessage: () => {},
      terminate: () => {},
    }),
  ],
])("where a worker %s, jobs run in place", async (_how, start) => {
  let asked = 0;
  const jobs = jobsWith({
    start,
    patience: 200,
    inPlace: () => {
      asked++;
      return Promise.resolve({
        run: (_kind, input) => Promise.resolve(input as never),
      });
    },
  });
  jobs.warmUp();
  expect(await jobs.run("double", [7], SILENT)).toEqual([7]);
  expect(await jobs.run("double", [8], SILENT)).toEqual([8]);
  expect(asked).toBe(1);
});

test("cancelling kills a worker that hangs; the next job has a new one", async () => {
  const jobs = jobsWith({ start: hangingWorker });
  let cancelled = false;
  const monitor: JobMonitor = {
    progress: (_done, _total, label) => (cancelled ||= label === "卡住.xlsx"),
    cancelled: () => cancelled,
  };
  await expect(jobs.run("read", { files: files("卡住.xlsx") }, monitor)).rejects.toThrow();
  expect(await jobs.run("read", { files: files("甲.xlsx") }, SILENT)).toEqual(["甲.xlsx"]);
});

test("a step that takes too long is named", async () => {
  const jobs = jobsWith({ start: hangingWorker, patience: SLOW_START });
  const hanging = jobs.run("read", { files: files("甲.xlsx", "卡住.xlsx") }, SILENT);
  await expect(hanging).rejects.toEqual(new JobStalled("卡住.xlsx"));
});

test("files that hang are killed one by one, the others are read, and none is tried twice", async () => {
  let started = 0;
  const worker = jobsWith({
    start: () => {
      started++;
      return hangingWorker();
    },
    patience: SLOW_START,
  });
  const jobs = patientJobs(worker as unknown as Jobs) as unknown as typeof worker;
  const input = { files: files("甲.xlsx", "卡住1.xlsx", "乙.xlsx", "卡住2.xlsx", "丙.xlsx") };
  const outcome = ["甲.xlsx", "卡住1.xlsx 已跳过", "乙.xlsx", "卡住2.xlsx 已跳过", "丙.xlsx"];
  expect(await jobs.run("read", input, SILENT)).toEqual(outcome);
  expect(started).toBe(3);
  expect(await jobs.run("read", input, SILENT)).toEqual(outcome);
  expect(started).toBe(3);
});
