/** 校验: returned files, or the unit workbook that is open. */

import { createIssue } from "../../../core/model/issue";
import { NOTHING_TO_READ } from "../../../core/wording/session-issues";
import type { SourceFile } from "../../../ports";
import type { Tidying } from "../../check-workbook";
import { failure, type Result } from "../../services";
import { DONE, type Context } from "../context";
import { currentLedger } from "./open";

/** Checks files against the open ledger, or each by itself where none is open. */
export function checkFiles(context: Context, picked: SourceFile[]): Promise<boolean> {
  const { store, services, work } = context;
  return work.run("checking", async (monitor) => {
    const opened = await services.jobs.run("expand-archives", picked, monitor);
    const { files } = opened;
    if (files.length === 0) return nothingToRead(opened.issues);
    const current =
      store.get().opened.kind === "ledger" ? await currentLedger(context, monitor) : null;
    if (current && !current.ok) return current;
    const input = { ledger: current?.value ?? null, files };
    const checked = await services.jobs.run("check-returns", input, monitor);
    if (!checked.ok) return checked;
    const issues = [...checked.value.issues, ...opened.issues];
    store.set({ checked: { document: { ...checked.value, issues } } });
    return DONE;
  });
}

export function dropCheck({ store }: Context): void {
  store.set({ checked: null });
}

/** Checks the unit workbook that is open; quiet about progress, since it runs while people type. */
export async function checkOpenWorkbook({ store, services, work }: Context): Promise<void> {
  await work.run("checking", async (monitor) => {
    const raw = await services.host.read();
    if (!raw.ok) return raw;
    const checked = await services.jobs.run("check-workbook", raw.value, monitor);
    if (!checked.ok) return checked;
    store.set({ workbookCheck: checked.value });
    return DONE;
  });
}

/** Rewrites cells as they are asked for, such as 60 for 60％, and checks again. */
export async function tidy(context: Context, cells: readonly Tidying[]): Promise<void> {
  const { services, work } = context;
  const tidied = await work.run("tidying", async () => {
    const edits = cells.map(({ sheet, cell, value }) => ({ sheet, cell, value }));
    return (await services.host.setCells?.(edits)) ?? DONE;
  });
  if (tidied) await checkOpenWorkbook(context);
}

export function selectCell(
  { services, work }: Context,
  sheet: string,
  cell: string,
): Promise<boolean> {
  return work.run("opening", () => services.host.select(sheet, cell));
}

/** Nothing among the files can be read; says why where an archive told. */
export function nothingToRead<T>(issues: readonly Parameters<typeof failure>[0][]): Result<T> {
  return failure(issues[0] ?? createIssue(NOTHING_TO_READ, {}, {}));
}
