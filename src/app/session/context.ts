/** What every action of the session works with. */

import { createIssue, type Issue } from "../../core/model/issue";
import { CANCELLED } from "../../core/wording/file-issues";
import { UNEXPECTED } from "../../core/wording/session-issues";
import type { DirectorySeed } from "../../core/directory";
import type { Clock, JobMonitor, SourceFile } from "../../ports";
import type { Delivery } from "../../ports/delivery";
import type { HostWorkbook } from "../../ports/host-workbook";
import type { WorkbookFile } from "../../ports/workbook-file";
import type { Jobs } from "../job-table";
import { failure, success, type Result } from "../services";
import type { SessionState, WorkKind } from "./state";
import type { Store } from "./store";

export interface SessionServices {
  host: HostWorkbook;
  /** Null where the host opens and saves by itself. */
  workbookFile: WorkbookFile | null;
  jobs: Jobs;
  delivery: Delivery;
  clock: Clock;
  /** What ships with the product; the notice is had when it is asked for. */
  builtIn: { notice: () => Promise<SourceFile>; directory: DirectorySeed };
}

export interface Context {
  store: Store<SessionState>;
  services: SessionServices;
  work: Worker;
}

/** Ends a piece of work that did nothing and has nothing to tell: it waits for the person's word. */
export const NOT_DONE = "not-done";

/** What a piece of work came to. */
export type Ended = Result<unknown> | typeof NOT_DONE;
type Body = (monitor: JobMonitor) => Promise<Ended>;

export interface Worker {
  /**
   * Runs one piece of work at a time, showing its progress. What goes wrong becomes the trouble to
   * show. True when it was done; false when it failed, was cancelled, waits for the person, or other
   * work is under way.
   */
  run(kind: WorkKind, body: Body): Promise<boolean>;
  cancel(): void;
}

export const DONE = success(undefined);

export function createWorker(store: Store<SessionState>): Worker {
  let cancelled = false;
  const monitor: JobMonitor = {
    progress(done, total, label) {
      const { work } = store.get();
      if (work) store.set({ work: { ...work, done, total, label } });
    },
    cancelled: () => cancelled,
  };
  const attempt = async (body: Body): Promise<Ended> => {
    try {
      return await body(monitor);
    } catch (error) {
      // A killed worker ends its job with an error; otherwise it is a bug, told without losing the page.
      return failure(cancelled ? createIssue(CANCELLED, {}, {}) : unexpected(error));
    }
  };
  return {
    async run(kind, body) {
      if (store.get().work) return false;
      cancelled = false;
      const work = { kind, done: 0, total: 0, label: "", cancelling: false };
      store.set({ work, trouble: null, confirmation: null, news: null });
      const ended = await attempt(body);
      const done = ended !== NOT_DONE && ended.ok;
      store.set({ work: null, trouble: ended === NOT_DONE || ended.ok ? null : ended.issue });
      return done;
    },
    cancel() {
      const { work } = store.get();
      if (!work) return;
      cancelled = true;
      store.set({ work: { ...work, cancelling: true } });
    },
  };
}

/** A bug, told in words that can be passed on. */
export function unexpected(error: unknown): Issue {
  const found = error instanceof Error ? error.message : String(error);
  return createIssue(UNEXPECTED, {}, { found: found.slice(0, 300) });
}
