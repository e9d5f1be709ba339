/** A worker of its own thread that really hangs: at files called 卡住, for ever. */

import { parentPort } from "node:worker_threads";
import { serveJobs } from "../../../src/adapters/worker/serve-jobs";
import type { SourceFile } from "../../../src/ports";

serveJobs(
  {
    postMessage: (message) => parentPort?.postMessage(message),
    addEventListener: (_type, listener) =>
      parentPort?.on("message", (data: unknown) => listener({ data })),
  },
  (_kind, input, monitor) => {
    const { files } = input as { files: SourceFile[] };
    const read: string[] = [];
    for (const [index, { name, unread }] of files.entries()) {
      monitor.progress(index, files.length, name);
      if (name.includes("卡住") && !unread) for (;;);
      read.push(unread ? `${name} 已跳过` : name);
    }
    monitor.progress(files.length, files.length, "");
    return Promise.resolve(read);
  },
);
