/** Reads one region: its tasks in order, the headings above them and what was left aside. */

import type { Issue } from "../../model/issue";
import type { Draft } from "../draft";
import type { RoleRules } from "../roles/role-groups";
import { readTable, type TableReading } from "../table/read-table";
import type { Item } from "./item";
import type { LabelStyle } from "./labels";
import { type PlacedTask, readLevels } from "./levels";
import { placeOf, readTasks } from "./read-task";
import type { Region } from "./regions";

export interface RegionReading {
  region: Region;
  drafts: Draft[];
  /** Printed numbers in order; `draft` is the index of its task, null for a heading. */
  numbers: { style: LabelStyle; printed: string; draft: number | null; shared: boolean }[];
  /** Headings with tasks beneath; depth 0 is a chapter. */
  headings: { item: Item; depth: number }[];
  /** Numbered items that are no tasks. */
  skipped: Item[];
  /** Paragraphs among the tasks that name no unit. */
  asides: Item[];
  /** First cells of tables without a known header. */
  unknownTables: string[];
  /** What holds for whole columns of its tables. */
  issues: Issue[];
}

/** @param pasted the notice came as text */
export function readRegion(region: Region, rules: RoleRules, pasted: boolean): RegionReading {
  const outline = readLevels(region.items);
  const unknownTables: string[] = [];
  const issues: Issue[] = [];
  const depths = new Map<Item, number>();
  const drafts: Draft[] = [];
  const numbers: RegionReading["numbers"] = [];
  for (const placed of outline.tasks) {
    placed.headings.forEach((heading, depth) => {
      const { label } = heading;
      if (label && !depths.has(heading)) {
        const { style, printed } = label;
        numbers.push({ style, printed, draft: null, shared: false });
      }
      depths.set(heading, depth);
    });
    const table = readPlacedTable(placed, rules, pasted);
    if (table && !table.understood) unknownTables.push(table.header);
    issues.push(...(table?.issues ?? []));
    (table?.drafts ?? readTasks(placed, rules)).forEach((draft, index) => {
      const { style, label: printed } = draft;
      const shared =
        index > 0 && (placed.item.rows === null || drafts[drafts.length - 1]?.label === printed);
      if (style) numbers.push({ style, printed, draft: drafts.length, shared });
      drafts.push(draft);
    });
  }
  const headings = [...depths].map(([item, depth]) => ({ item, depth }));
  return {
    region,
    drafts,
    numbers,
    headings,
    skipped: outline.skipped,
    asides: outline.asides,
    unknownTables,
    issues,
  };
}

/** The tasks of a table's rows, under the headings above it; null for text. */
function readPlacedTable(
  { item: { rows }, headings }: PlacedTask,
  rules: RoleRules,
  pasted: boolean,
): (TableReading & { header: string }) | null {
  if (!rows) return null;
  const table = readTable(rows, rules, pasted);
  const { chapter, section } = placeOf(headings);
  const drafts = table.drafts.map((draft) => ({
    ...draft,
    chapter: chapter ?? draft.chapter,
    section: chapter === null ? draft.section : (section ?? draft.chapter),
  }));
  return { ...table, drafts, header: [...new Set(rows[0])].join("、") };
}
