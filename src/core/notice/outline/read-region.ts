/** Reads one region: its tasks in order, the headings above them and what was left aside. */

import type { Draft } from "../draft";
import type { RoleRules } from "../roles/role-groups";
import { readTable } from "../table/read-table";
import type { Item } from "./item";
import { readLevels } from "./levels";
import { placeOf, readTasks } from "./read-task";
import type { Region } from "./regions";

export interface RegionReading {
  region: Region;
  drafts: Draft[];
  /** Headings with tasks beneath; depth 0 is a chapter. */
  headings: { item: Item; depth: number }[];
  /** Numbered items that are no tasks. */
  skipped: Item[];
  /** First cells of tables without a known header. */
  unknownTables: string[];
}

export function readRegion(region: Region, rules: RoleRules): RegionReading {
  const outline = readLevels(region.items);
  const unknownTables: string[] = [];
  const depths = new Map<Item, number>();
  const drafts = outline.tasks.flatMap((placed) => {
    placed.headings.forEach((heading, depth) => depths.set(heading, depth));
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
  });
  const headings = [...depths].map(([item, depth]) => ({ item, depth }));
  return { region, drafts, headings, skipped: outline.skipped, unknownTables };
}
