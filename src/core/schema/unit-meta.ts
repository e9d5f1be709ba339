/** The very hidden `_meta` sheet of a unit workbook: key/value pairs in columns A and B (DESIGN §7). */

import type { FlaggedCell, SentBackMark } from "../model/submission";
import type { Task } from "../model/task";
import { compactKey } from "../text/normalise";
import { digest } from "../text/digest";
import { TEMPLATE_VERSION, UNIT_FORMAT } from "./sheet-names";

export interface UnitMeta {
  version: string;
  /** Identity of the ledger the workbook was issued from. */
  list: string;
  period: string;
  unit: string;
  /** ISO date. */
  issued: string;
  /** Task id → fingerprint of the row's locked text, in row order. */
  fingerprints: Map<string, string>;
  /** What the unit's own check needs besides, as `check-basis` writes and reads it. */
  basis: [string, string][];
  /** Only in a workbook that was sent back. */
  sentBack?: SentBackMark;
}

const SENT_BACK = "sent-back";
const FLAG = "flag:";
const HEADS = new Set(["format", "version", "list", "period", "unit", "issued", SENT_BACK]);

/** Fingerprint of a task's locked text: the same after re-saving, another after an edit. */
export function taskFingerprint(task: Pick<Task, "id" | "text" | "lead" | "responsible">): string {
  return digest(
    [task.id, task.text, task.lead.join("、"), task.responsible.join("、")]
      .map(compactKey)
      .join("\n"),
  );
}

/**
 * Rows 1–6 hold the heads, each further row one task: `row:Z001` and its fingerprint; then what the
 * unit's own check needs besides.
 */
export function metaRows(meta: UnitMeta): [string, string][] {
  return [
    ["format", UNIT_FORMAT],
    ["version", meta.version],
    ["list", meta.list],
    ["period", meta.period],
    ["unit", meta.unit],
    ["issued", meta.issued],
    ...[...meta.fingerprints].map(([id, print]): [string, string] => [`row:${id}`, print]),
    ...meta.basis,
    ...(meta.sentBack ? sentBackRows(meta.sentBack) : []),
  ];
}

/** The date, then one row a marked cell: `flag:Z001:achieved` with the indicator beside it. */
export function sentBackRows({ date, cells }: SentBackMark): [string, string][] {
  return [
    [SENT_BACK, date],
    ...cells.map(({ taskId, field, indicator }): [string, string] => [
      `${FLAG}${taskId}:${field ?? ""}`,
      indicator ?? "",
    ]),
  ];
}

/** Reads pairs back, in any order; null if they are not a unit workbook's. */
export function parseMeta(pairs: readonly (readonly [string, string])[]): UnitMeta | null {
  const heads = new Map<string, string>();
  const fingerprints = new Map<string, string>();
  const basis: [string, string][] = [];
  const cells: FlaggedCell[] = [];
  for (const [rawKey, value] of pairs) {
    const key = rawKey.trim();
    if (key.startsWith("row:")) fingerprints.set(key.slice(4), value.trim());
    else if (key.startsWith(FLAG)) {
      const [taskId = "", field = ""] = key.slice(FLAG.length).split(":");
      cells.push({ taskId, field: field || null, indicator: value.trim() || null });
    } else if (HEADS.has(key)) {
      if (!heads.has(key)) heads.set(key, value.trim());
    } else if (key !== "") basis.push([key, value]);
  }
  if (heads.get("format") !== UNIT_FORMAT) return null;
  const date = heads.get(SENT_BACK);
  return {
    version: heads.get("version") ?? TEMPLATE_VERSION,
    list: heads.get("list") ?? "",
    period: heads.get("period") ?? "",
    unit: heads.get("unit") ?? "",
    issued: heads.get("issued") ?? "",
    fingerprints,
    basis,
    ...(date !== undefined && { sentBack: { date, cells } }),
  };
}
