/** Reads one region: its tasks in order, the headings above them and what was left aside. */

import type { Draft } from "../draft";
import type { RoleRules } from "../roles/role-groups";
import { readTable } from "../table/read-table";
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
}

export function readRegion(region: Region, rules: RoleRules): RegionReading {
  const outline = readLevels(region.items);
  const unknownTables: string[] = [];
  const depths = new Map<Item, number>();
  const drafts: Draft[] = [];
  const numbers: RegionReading["numbers"] = [];
  for (const placed of outline.tasks) {
    placed.headings.forEach((heading, depth) => {
      const { label } = heading;
      if (label && !depths.has(heading)) numbers.push({ ...label, draft: null, shared: false });
      depths.set(heading, depth);
    });
    readPlaced(placed, rules, unknownTables).forEach((draft, index) => {
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
  };
}

/** The drafts of one item or of all rows of a table. */
function readPlaced(placed: PlacedTask, rules: RoleRules, unknownTables: string[]): Draft[] {
  const { rows } = placed.item;
  if (!rows) return readTasks(placed, rules);
  const table = readTable(rows, rules);
  if (!table.understood) unknownTables.push((rows[0] ?? []).join("、"));
  const { chapter, section } = placeOf(placed.headings);
  return table.drafts.map((draft) => ({
    ...draft,
    chapter: chapter ?? draft.chapter,
    section: chapter === null ? draft.section : (section ?? draft.chapter),
  }));
}
