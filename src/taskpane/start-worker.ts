/** The pane's worker, from the pane's own folder. */

import { whenIdle } from "../adapters/browser/when-idle";
import { createWorkerJobs, type WorkerLike } from "../adapters/worker/worker-jobs";
import type { Jobs, JobTable } from "../app/job-table";
import { patientJobs } from "../app/patient-jobs";

const SOURCE = "worker.js";

export function startJobs(): Jobs {
  const jobs = createWorkerJobs<JobTable>({
    ready: () => Promise.resolve(),
    start(): WorkerLike {
      return new Worker(SOURCE);
    },
    async inPlace() {
      const script = document.createElement("script");
      script.src = SOURCE;
      const loaded = new Promise((resolve, reject) => {
        script.onload = resolve;
        script.onerror = () => reject(new Error("worker source did not load"));
      });
      document.head.append(script);
      await loaded;
      const { ledgerJobs } = globalThis as { ledgerJobs?: Jobs };
      if (!ledgerJobs) throw new Error("worker source did not run");
      return ledgerJobs;
    },
  });
  whenIdle(jobs.warmUp);
  return patientJobs(jobs);
}
