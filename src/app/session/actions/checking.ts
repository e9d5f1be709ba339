/** 校验: returned files; nothing is written. */

import { createIssue } from "../../../core/model/issue";
import { NOTHING_TO_READ } from "../../../core/wording/session-issues";
import type { SourceFile } from "../../../ports";
import { failure, type Result } from "../../services";
import { DONE, type Context } from "../context";
import { currentLedger } from "./ledger";

/** Checks files against the open ledger, or each by itself where none is open. */
export function checkFiles(context: Context, picked: SourceFile[]): Promise<boolean> {
  const { store, services, work } = context;
  return work.run("checking", async (monitor) => {
    const files = await services.jobs.run("expand-archives", picked, monitor);
    if (files.length === 0) return nothingToRead();
    const current =
      store.get().opened.kind === "ledger" ? await currentLedger(context, monitor) : null;
    if (current && !current.ok) return current;
    const input = { ledger: current?.value ?? null, files };
    const checked = await services.jobs.run("check-returns", input, monitor);
    if (!checked.ok) return checked;
    store.set({ checked: checked.value });
    return DONE;
  });
}

export function selectCell(
  { services, work }: Context,
  sheet: string,
  cell: string,
): Promise<boolean> {
  return work.run("opening", () => services.host.select(sheet, cell));
}

/** There are no files at all. */
export function nothingToRead<T>(): Result<T> {
  return failure(createIssue(NOTHING_TO_READ, {}, {}));
}
