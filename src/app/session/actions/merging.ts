/** 合并: preview, choices, apply, undo. */

import { createIssue, type Issue } from "../../../core/model/issue";
import type { MergeChoice } from "../../../core/merge/merge-plan";
import { parsePeriod, periodName } from "../../../core/model/period";
import { LEDGER_MOVED_ON, NO_BACKUP } from "../../../core/wording/session-issues";
import type { JobMonitor, SourceFile } from "../../../ports";
import { sendBackRequest } from "../../send-back";
import { failure, success, type Result } from "../../services";
import { DONE, NOT_DONE, type Context } from "../context";
import type { MergePreview } from "../state";
import { nothingToRead } from "./checking";
import { handedOver } from "./hand-over";
import { currentLedger } from "./ledger";
import { lookAtWorkbook } from "./open";
import { askBeforeOverwriting, DERIVED_SHEETS, writeLedger } from "./write";

type Request = Pick<MergePreview, "files" | "period" | "choices">;

/** Plans the merge of files, folders and archives; nothing is written. */
export function previewMerge(
  context: Context,
  picked: SourceFile[],
  period: string | null,
): Promise<boolean> {
  return context.work.run("merging", async (monitor) => {
    const files = await context.services.jobs.run("expand-archives", picked, monitor);
    if (files.length === 0) return nothingToRead();
    return plan(context, { files, period, choices: [] }, monitor);
  });
}

/** Plans again with the same files and what a person decided meanwhile. */
function planAgain(context: Context, change: Pick<MergePreview, "choices">): Promise<boolean> {
  return context.work.run("merging", async (monitor) => {
    const { merge } = context.store.get();
    return merge ? plan(context, { ...merge, ...change }, monitor) : NOT_DONE;
  });
}

/** Takes `choice` for its unit, in place of an earlier choice for the same unit. */
export function choose(context: Context, choice: MergeChoice): Promise<boolean> {
  return planAgain(context, { choices: [...otherChoices(context, choice.unit), choice] });
}

/** Takes back what was chosen for a unit, so that it can be chosen anew. */
export function unchoose(context: Context, unit: string): Promise<boolean> {
  return planAgain(context, { choices: otherChoices(context, unit) });
}

function otherChoices({ store }: Context, unit: string): MergeChoice[] {
  return store.get().merge?.choices.filter((choice) => choice.unit !== unit) ?? [];
}

/**
 * Writes the previewed merge, after keeping a copy of the workbook. Where the ledger was edited since
 * the preview, it is planned anew and shown again instead. Where sheets that follow from others were
 * edited, a person must confirm first.
 */
export function applyMerge(context: Context, confirmed = false): Promise<boolean> {
  const { store, work } = context;
  return work.run("applying", async (monitor) => {
    const { merge } = store.get();
    if (!merge || merge.applied) return NOT_DONE;
    const current = await currentLedger(context, monitor);
    if (!current.ok) return current;
    if (!same(current.value, merge.base)) {
      const again = await plan(context, merge, monitor);
      return again.ok ? failure(createIssue(LEDGER_MOVED_ON, {}, {})) : again;
    }
    if (!confirmed) {
      const asked = await askBeforeOverwriting(context, DERIVED_SHEETS, () =>
        applyMerge(context, true),
      );
      if (asked !== DONE) return asked;
    }
    const period = parsePeriod(merge.plan.period ?? "");
    const label = `合并${period ? periodName(period) : ""}返回表`;
    const written = await writeLedger(context, merge.ledger, label, monitor);
    const { backup } = store.get();
    if (written.ok) store.set({ merge: { ...merge, applied: true, backup }, report: null });
    return written;
  });
}

/** Hands over what goes back to the units with errors: marked workbooks, messages, an overview. */
export function sendBack(context: Context): Promise<boolean> {
  const { store, services, work } = context;
  return work.run("sendingBack", async (monitor) => {
    const { merge } = store.get();
    const period = parsePeriod(merge?.plan.period ?? "");
    if (!merge || !period) return NOT_DONE;
    const input = { ledger: merge.ledger, request: sendBackRequest(period, merge.plan) };
    const made = await services.jobs.run("send-back", input, monitor);
    if (!made.ok) return made;
    const archive = `${period.id}_退回.zip`;
    const delivered = await services.delivery.deliver(made.value.files, archive);
    if (delivered.way !== "none") store.set({ news: { kind: "sent-back", fileName: archive } });
    return handedOver(delivered);
  });
}

/** Accepts an issue of the merge that is shown: noted in the ledger at once, and looked at anew. */
export function accept(
  context: Context,
  issue: Issue,
  note: string,
  confirmed = false,
): Promise<boolean> {
  const { store, services, work } = context;
  return work.run("applying", async (monitor) => {
    const { merge } = store.get();
    const period = parsePeriod(merge?.plan.period ?? "");
    if (!merge || !period) return NOT_DONE;
    if (!confirmed) {
      const asked = await askBeforeOverwriting(context, DERIVED_SHEETS, () =>
        accept(context, issue, note, true),
      );
      if (asked !== DONE) return asked;
    }
    const current = await currentLedger(context, monitor);
    if (!current.ok) return current;
    const ledger = current.value;
    const by = ledger.notice.issuer ?? "";
    const decision = { note, by, date: services.clock.now().slice(0, 10) };
    const returned = merge.plan.sentBack.find(({ file }) => file === issue.file) ?? null;
    const input = { ledger, period, issue, decision, returned };
    const accepted = await services.jobs.run("accept-issue", input, monitor);
    const written = await writeLedger(context, accepted, null, monitor);
    if (!written.ok) return written;
    store.set({ news: { kind: "accepted" } });
    return merge.applied ? DONE : plan(context, merge, monitor);
  });
}

/**
 * Brings back the copy that was kept before the last merge or report. Where the workbook was changed
 * since, a person must confirm first.
 */
export function undo(context: Context, confirmed = false): Promise<boolean> {
  return context.work.run("restoring", async (monitor) => {
    const { host } = context.services;
    const backup = await host.backup();
    if (!backup) return failure(createIssue(NO_BACKUP, {}, {}));
    if (!confirmed) {
      const changed = await host.changedSinceBackup();
      if (!changed.ok) return changed;
      const goOn = () => undo(context, true);
      const confirmation = { by: "undoing", sheets: changed.value, goOn, keep: null } as const;
      if (changed.value.length > 0) {
        context.store.set({ confirmation });
        return NOT_DONE;
      }
    }
    const restored = await host.restore(monitor);
    if (!restored.ok) {
      context.store.set({ backup: await host.backup() });
      return restored;
    }
    context.store.set({ news: { kind: "undone", label: backup.label } });
    return lookAtWorkbook(context, monitor);
  });
}

async function plan(
  context: Context,
  { files, period, choices }: Request,
  monitor: JobMonitor,
): Promise<Result<void>> {
  const current = await currentLedger(context, monitor);
  if (!current.ok) return current;
  const input = { ledger: current.value, files, period, choices };
  const merged = await context.services.jobs.run("merge-returns", input, monitor);
  if (!merged.ok) return merged;
  const base = current.value;
  context.store.set({
    merge: { files, period, choices, base, ...merged.value, applied: false },
  });
  return success(undefined);
}

/** Whether two ledgers, both as read and sorted, say the same. */
function same(a: object, b: object): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
