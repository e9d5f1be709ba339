/** The worker's end: takes jobs by name, runs them, sends results back in parcels. */

import type { JobMonitor } from "../../ports";
import type { FromWorker, ToWorker } from "./messages";
import { pack, Unpacker } from "./parcels";

/** The part of a worker's global scope that is used. */
export interface WorkerScope {
  postMessage(message: FromWorker): void;
  addEventListener(type: "message", listener: (event: { data: unknown }) => void): void;
}

export type RunJob = (kind: string, input: unknown, monitor: JobMonitor) => Promise<unknown>;

export function serveJobs(scope: WorkerScope, run: RunJob): void {
  const inputs = new Map<number, Unpacker>();
  scope.addEventListener("message", ({ data }) => {
    const message = data as ToWorker;
    const { job } = message;
    const input = inputs.get(job) ?? new Unpacker();
    if (message.say === "parcel") {
      input.add(message.parcel);
      inputs.set(job, input);
      return;
    }
    inputs.delete(job);
    run(message.kind, input.value(), monitorOf(scope, job)).then(
      (output) => {
        for (const parcel of pack(output)) scope.postMessage({ say: "parcel", job, parcel });
        scope.postMessage({ say: "done", job });
      },
      (error: unknown) => {
        const text = error instanceof Error ? error.message : String(error);
        scope.postMessage({ say: "failed", job, message: text });
      },
    );
  });
  scope.postMessage({ say: "ready" });
}

/**
 * Every step is told, since the page must know at which one a worker hangs. A worker is stopped from
 * outside, so nobody has to ask whether it should.
 */
function monitorOf(scope: WorkerScope, job: number): JobMonitor {
  return {
    progress: (done, total, label) =>
      scope.postMessage({ say: "progress", job, done, total, label }),
    cancelled: () => false,
  };
}
