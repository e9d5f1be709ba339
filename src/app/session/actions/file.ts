/** Opening and saving the workbook as a file, where the host leaves that to us. */

import type { SourceFile } from "../../../ports";
import { failure } from "../../services";
import { NOT_DONE, type Context } from "../context";
import { handedOver } from "./hand-over";
import { lookAtWorkbook } from "./open";

/**
 * Opens a file as the workbook; only where the host leaves that to us. Where the one that is open is
 * not saved, a person decides first.
 */
export function openFile(context: Context, file: SourceFile, confirmed = false): Promise<boolean> {
  const { workbookFile } = context.services;
  return context.work.run("opening", async (monitor) => {
    if (!workbookFile) return NOT_DONE;
    if (!confirmed && workbookFile.unsaved()) {
      // Nobody need decide for a file that cannot be opened.
      const read = await context.services.jobs.run("read-workbook", file, monitor);
      if (read.kind !== "workbook") return failure(read.reason);
      if (isUnsaved(context, () => openFile(context, file, true))) return NOT_DONE;
    }
    const opened = await workbookFile.open(file);
    return opened.ok ? lookAtWorkbook(context, monitor) : opened;
  });
}

/** Opens what an earlier visit left unsaved. */
export function recover(context: Context, confirmed = false): Promise<boolean> {
  const { workbookFile } = context.services;
  return context.work.run("opening", async (monitor) => {
    if (!workbookFile) return NOT_DONE;
    if (!confirmed && isUnsaved(context, () => recover(context, true))) return NOT_DONE;
    const opened = await workbookFile.recover();
    if (!opened.ok) return opened;
    context.store.set({ leftOver: null });
    return lookAtWorkbook(context, monitor);
  });
}

export async function forget({ store, services }: Context): Promise<boolean> {
  await services.workbookFile?.forget();
  // An earlier visit may have left something, too.
  store.set({ leftOver: (await services.workbookFile?.leftOver()) ?? null });
  return true;
}

/** Asks what is to become of the open workbook where it holds what no file holds yet. */
function isUnsaved(context: Context, goOn: () => Promise<boolean>): boolean {
  const { opened } = context.store.get();
  if (!context.services.workbookFile?.unsaved() || opened.kind !== "ledger") return false;
  const keep = async () => (await save(context)) && goOn();
  context.store.set({ confirmation: { by: "opening", sheets: [opened.name], goOn, keep } });
  return true;
}

export function save({ store, services, work }: Context): Promise<boolean> {
  return work.run("saving", async () => {
    const { workbookFile } = services;
    const delivered = await workbookFile?.save();
    if (!workbookFile || !delivered) return NOT_DONE;
    store.set({ unsaved: workbookFile.unsaved() });
    if (delivered.way !== "none") {
      store.set({ news: { kind: "saved", fileName: delivered.fileName } });
    }
    return handedOver(delivered);
  });
}
