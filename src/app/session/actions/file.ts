/** Opening and saving the workbook as a file, where the host leaves that to us. */

import type { SourceFile } from "../../../ports";
import { NOT_DONE, type Context } from "../context";
import { handedOver } from "./hand-over";
import { lookAtWorkbook } from "./open";

/** Opens a file as the workbook; only where the host leaves that to us. */
export function openFile(context: Context, file: SourceFile): Promise<boolean> {
  const { workbookFile } = context.services;
  return context.work.run("opening", async (monitor) => {
    if (!workbookFile) return NOT_DONE;
    const opened = await workbookFile.open(file);
    return opened.ok ? lookAtWorkbook(context, monitor) : opened;
  });
}

/** Opens what an earlier visit left unsaved. */
export function recover(context: Context): Promise<boolean> {
  const { workbookFile } = context.services;
  return context.work.run("opening", async (monitor) => {
    if (!workbookFile) return NOT_DONE;
    const opened = await workbookFile.recover();
    if (!opened.ok) return opened;
    context.store.set({ leftOver: null });
    return lookAtWorkbook(context, monitor);
  });
}

export async function forget({ store, services }: Context): Promise<boolean> {
  await services.workbookFile?.forget();
  store.set({ leftOver: null });
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
