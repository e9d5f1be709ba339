/** A session in front of our Excel, its jobs in place. */

import { inflateWithZlib } from "../../../src/adapters/node/inflate";
import { expandArchives } from "../../../src/adapters/reader/archive";
import { jobsInPlace } from "../../../src/app/job-table";
import { createSession, type Session } from "../../../src/app/session/session";
import { createServices } from "../../../src/cli/context";
import { directorySeed } from "../../../src/cli/built-in";
import type { Clock } from "../../../src/ports";
import type { Delivery } from "../../../src/ports/delivery";
import type { HostWorkbook } from "../../../src/ports/host-workbook";

const DOWNLOADS: Delivery = {
  deliver: (_files, fileName) => Promise.resolve({ way: "download", fileName }),
};

export function sessionInExcel(
  host: HostWorkbook,
  clock: Clock,
  delivery: Delivery = DOWNLOADS,
): Session {
  const archives = {
    expand: (files: Parameters<typeof expandArchives>[0]) => expandArchives(files, inflateWithZlib),
  };
  return createSession({
    host,
    workbookFile: null,
    jobs: jobsInPlace({ ...createServices(), clock, archives }),
    delivery,
    clock,
    builtIn: {
      notice: () => Promise.resolve({ name: "通知.txt", bytes: new Uint8Array(), modified: null }),
      directory: directorySeed(),
    },
  });
}
