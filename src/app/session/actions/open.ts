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
export function start({ store, services, work }: Context): Promise<boolean> {
  return work.run("opening", async (monitor) => {
    const leftOver = (await services.workbookFile?.leftOver()) ?? null;
    store.set({ leftOver });
    return lookAtWorkbook({ store, services, work }, monitor);
  });
}

/** Reads the host's workbook into the state. */
export async function lookAtWorkbook(
  { store, services }: Context,
  monitor: JobMonitor,
): Promise<Result<unknown>> {
  const { host, jobs, workbookFile } = services;
  const [raw, name, backup] = await Promise.all([host.read(), host.name(), host.backup()]);
  if (!raw.ok) return raw;
  const input = { workbook: raw.value, rewritten: host.kind === "page" };
  // The first screen of a blank workbook need not wait for a worker to start.
  const opened = isBlank(raw.value) ? BLANK : await jobs.run("open-workbook", input, monitor);
  store.set({
    opened: opened.kind === "empty" ? opened : { ...opened, name },
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
