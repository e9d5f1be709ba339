/** The page's worker, from source that stands in the page itself: nothing is fetched. */

import { inflateInBrowser } from "../adapters/browser/inflate";
import { whenIdle } from "../adapters/browser/when-idle";
import { createWorkerJobs, type WorkerLike } from "../adapters/worker/worker-jobs";
import type { Jobs, JobTable } from "../app/job-table";
import { patientJobs } from "../app/patient-jobs";

/** Where the build puts the worker's source: deflated, in Base64, in a script of a type that no browser runs. */
const SOURCE_ID = "worker-source";

export function startJobs(): Jobs {
  let unpacking: ReturnType<typeof unpackedSource> | null = null;
  let source: Uint8Array<ArrayBuffer> | null = null;
  const jobs = createWorkerJobs<JobTable>({
    async ready() {
      await pageRead();
      // Asked for by each job, the first ones at once.
      source = await (unpacking ??= unpackedSource());
    },
    start() {
      const url = URL.createObjectURL(new Blob([source ?? ""], { type: "text/javascript" }));
      const worker: WorkerLike = new Worker(url);
      URL.revokeObjectURL(url);
      return worker;
    },
    inPlace() {
      const script = document.createElement("script");
      script.textContent = new TextDecoder().decode(source ?? undefined);
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

async function unpackedSource(): Promise<Uint8Array<ArrayBuffer>> {
  const text = atob(document.getElementById(SOURCE_ID)?.textContent ?? "");
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  const source = await inflateInBrowser(bytes, bytes.length, Infinity);
  if ("failure" in source) throw new Error("the worker's source is damaged");
  return new Uint8Array(source.bytes);
}
