/** Judges what became of a mangled return: nothing lost in silence, nothing in the wrong place. */

import { inflateWithZlib } from "../../../src/adapters/node/inflate";
import { expandArchives } from "../../../src/adapters/reader/archive";
import { mergeReturns, type MergedReturns } from "../../../src/app/merge-returns";
import type { Issue } from "../../../src/core/model/issue";
import type { Ledger } from "../../../src/core/model/ledger";
import type { ProgressRecord } from "../../../src/core/model/record";
import type { FileReport } from "../../../src/core/model/submission";
import { compactKey } from "../../../src/core/text/normalise";
import { SILENT } from "../../../src/ports";
import type { FilledCell } from "./filled";
import { PERIOD, services, theLedger } from "./issued";
import { NAMED, type Expectation, type Sending } from "./variant";

export interface Verdict {
  /** What is wrong; empty if nothing. */
  faults: string[];
  merged: MergedReturns;
}

/** Merges what was sent into a fresh ledger and lists everything that is not as it must be. */
export async function judge({ files, expected }: Sending): Promise<Verdict> {
  const before = Reflect.ownKeys(Object.prototype).length;
  const ledger = await theLedger();
  const sources = files.map((file) => ({ ...file, modified: "2024-06-24T08:00" }));
  const opened = await expandArchives(sources, inflateWithZlib);
  const merged = await merge(ledger, opened);
  const { plan } = merged;
  const issues = [...plan.issues, ...plan.files.flatMap((file) => file.issues)];
  const faults = [
    ...wrongOutcomes(plan.files, expected),
    ...wrongValues(merged, expected),
    ...lostCells(merged, expected, issues),
    ...missingWords(plan.files, issues, expected),
    ...issues.flatMap((issue) => mute(issue)),
    ...(await repeated(merged, opened)),
  ];
  if (Reflect.ownKeys(Object.prototype).length !== before) faults.push("Object.prototype changed");
  return { faults, merged };
}

async function merge(
  ledger: Ledger,
  files: Parameters<typeof mergeReturns>[1],
): Promise<MergedReturns> {
  const result = await mergeReturns(
    ledger,
    files,
    { period: PERIOD, choices: [] },
    services,
    SILENT,
  );
  if (!result.ok) throw new Error(result.issue.message);
  return result.value;
}

function wrongOutcomes(files: readonly FileReport[], { outcomes }: Expectation): string[] {
  const faults: string[] = [];
  const had = files.map(({ outcome }) => outcome);
  const left = [...had];
  for (const allowed of outcomes) {
    const at = left.findIndex((outcome) => [allowed].flat().includes(outcome));
    if (at < 0) faults.push(`outcomes are ${had.join()} instead of ${outcomes.join()}`);
    else left.splice(at, 1);
  }
  if (had.length !== outcomes.length) faults.push(`${had.length} outcomes: ${had.join()}`);
  for (const { outcome, reason } of files) {
    const taken = outcome.startsWith("merged");
    if (taken !== (reason === null)) faults.push(`${outcome} with reason ${reason?.code}`);
    if (reason && (reason.message === "" || reason.remedy === "")) faults.push("a mute reason");
  }
  return faults;
}

/** Every value that was taken is what stood in the task's own cell. */
function wrongValues({ plan }: MergedReturns, { unit, cells }: Expectation): string[] {
  const wanted = new Map(cells.map((cell) => [`${cell.taskId} ${cell.field}`, cell.value]));
  return plan.changes.flatMap(({ record }) => {
    if (record.unit !== unit) return [`a record of ${record.unit}`];
    return [...valuesOf(record)].flatMap(([field, value]) => {
      const place = `${record.taskId} ${field}`;
      return value === null || wanted.get(place) === value
        ? []
        : [`${place} is ${short(value)} instead of ${short(wanted.get(place))}`];
    });
  });
}

/** Field → value; the figures of a target by part and indicator. */
function valuesOf({ values, targets }: ProgressRecord): Map<string, string | number | null> {
  const figures = targets.flatMap(({ indicator, cityTarget, achieved, note }) =>
    Object.entries({ cityTarget, achieved, note }).map(
      ([part, value]) => [`${part}/${indicator}`, value] as const,
    ),
  );
  return new Map([...Object.entries(values), ...figures]);
}

/** Cells that are neither on their record nor quoted in an issue. */
function lostCells(
  { plan }: MergedReturns,
  { cells }: Expectation,
  issues: readonly Issue[],
): string[] {
  if (!plan.files.some(({ outcome }) => outcome.startsWith("merged"))) return [];
  const records = new Map(plan.changes.map(({ record }) => [record.taskId, valuesOf(record)]));
  const said = issues.map(({ message, found }) => compactKey(`${message}\n${found ?? ""}`));
  const isSaid = ({ shown }: FilledCell) => {
    const quote = compactKey(shown.slice(0, 40));
    return said.some((sentence) => sentence.includes(quote));
  };
  return cells
    .filter((cell) => {
      const taken = records.get(cell.taskId)?.get(cell.field) ?? null;
      return taken === null || cell.value === NAMED ? !isSaid(cell) : false;
    })
    .map(({ taskId, field, shown }) => `lost: ${taskId} ${field} ${short(shown)}`);
}

function missingWords(
  files: readonly FileReport[],
  issues: readonly Issue[],
  { codes, quoted }: Expectation,
): string[] {
  const had = new Set([
    ...issues.map(({ code }) => code),
    ...files.flatMap(({ reason }) => reason?.code ?? []),
  ]);
  const said = issues.map(({ message, found }) => `${message}\n${found ?? ""}`).join("\n");
  return [
    ...codes.filter((code) => !had.has(code)).map((code) => `no ${code}, but ${[...had].join()}`),
    ...quoted.filter((words) => !said.includes(words)).map((words) => `not said: ${short(words)}`),
  ];
}

function mute({ code, message, fix }: Issue): string[] {
  return message === "" || fix === "" ? [`${code} says nothing`] : [];
}

/** The same files again change nothing more. */
async function repeated(
  { ledger, plan }: MergedReturns,
  files: Parameters<typeof mergeReturns>[1],
): Promise<string[]> {
  if (plan.changes.length === 0) return [];
  const again = await merge(ledger, files);
  return again.plan.changes.some(({ kind }) => kind !== "unchanged")
    ? ["a second run changes"]
    : [];
}

function short(value: unknown): string {
  return JSON.stringify(value)?.slice(0, 60) ?? "nothing";
}
