/** Finding out what the open workbook is. */

import { createIssue } from "../../../core/model/issue";
import { isBlank } from "../../../core/workbook/is-blank";
import { LEFT_HALF_DONE } from "../../../core/wording/host-issues";
import type { JobMonitor } from "../../../ports";
import type { OpenedWorkbook } from "../../open-workbook";
import { failure, type Result } from "../../services";
import { DONE, type Context } from "../context";

const BLANK: OpenedWorkbook = { kind: "empty" };

/** Looks at the host's workbook and forgets what was shown of another one. */
export async function start(context: Context): Promise<boolean> {
  const { store, services, work } = context;
  // The first screen does not wait for the browser's own store.
  const looking = services.workbookFile?.leftOver();
  const looked = await work.run("opening", (monitor) => lookAtWorkbook(context, monitor));
  store.set({ leftOver: (await looking) ?? null });
  return looked;
}

/** Reads the host's workbook into the state. */
export async function lookAtWorkbook(
  { store, services }: Context,
  monitor: JobMonitor,
): Promise<Result<unknown>> {
  const { host, jobs, workbookFile } = services;
  const found = await host.look();
  if (!found.ok) return found;
  const { workbook, backup } = found.value;
  const name = workbook.fileName;
  const input = { workbook, rewritten: host.kind === "page" };
  // The first screen of a blank workbook need not wait for a worker to start.
  const opened = isBlank(workbook) ? BLANK : await jobs.run("open-workbook", input, monitor);
  store.set({
    opened: opened.kind === "empty" ? opened : { ...opened, name },
    looks: store.get().looks + 1,
    backup,
    unsaved: workbookFile?.unsaved() ?? false,
    notice: null,
    issued: null,
    checked: null,
    merge: null,
    report: null,
    workbookCheck: null,
    filing: null,
  });
  if (backup?.halfDone) return failure(createIssue(LEFT_HALF_DONE, {}, {}));
  if (opened.kind !== "ledger") return DONE;
  const { refreshFiling } = await import(/* webpackChunkName: "work" */ "./filing");
  await refreshFiling({ store, services }, opened.ledger);
  return DONE;
}
