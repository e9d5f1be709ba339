/** The page's worker, from source that stands in the page itself: nothing is fetched. */

import { whenIdle } from "../adapters/browser/when-idle";
import { createWorkerJobs, type WorkerLike } from "../adapters/worker/worker-jobs";
import type { Jobs, JobTable } from "../app/job-table";
import { patientJobs } from "../app/patient-jobs";

/** Where the build puts the worker's source, as a script of a type that no browser runs. */
const SOURCE_ID = "worker-source";

export function startJobs(): Jobs {
  const jobs = createWorkerJobs<JobTable>({
    ready: pageRead,
    start() {
      const url = URL.createObjectURL(new Blob([source()], { type: "text/javascript" }));
      const worker: WorkerLike = new Worker(url);
      URL.revokeObjectURL(url);
      return worker;
    },
    inPlace() {
      const script = document.createElement("script");
      script.textContent = source();
      document.head.append(script);
      const { ledgerJobs } = globalThis as { ledgerJobs?: Jobs };
      if (!ledgerJobs) throw new Error("worker source did not run");
      return Promise.resolve(ledgerJobs);
    },
  });
  whenIdle(jobs.warmUp);
  return patientJobs(jobs);
}

/** The source stands at the end of the page, behind the script that asks for it. */
function pageRead(): Promise<void> {
  if (document.readyState !== "loading") return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener("DOMContentLoaded", () => resolve(), { once: true });
  });
}

function source(): string {
  return document.getElementById(SOURCE_ID)?.textContent ?? "";
}
